#include "engine/cases/fold_migration.hpp"

#include <algorithm>

namespace overens {
namespace {

using Names = std::map<std::string, std::string>;

// The newer name; the same one when it has not changed; empty when it is left behind.
const std::string& renamed(const Names& names, const std::string& name) {
    const auto found = names.find(name);
    return found == names.end() ? name : found->second;
}

template <class Value>
void rename_keys(std::map<std::string, Value>& values, const Names& names) {
    if (names.empty()) return;
    std::map<std::string, Value> kept;
    for (auto& [name, value] : values) {
        const std::string& now = renamed(names, name);
        // The outermost state has no name, before and after.
        if (!now.empty() || name.empty()) kept.insert_or_assign(now, std::move(value));
    }
    values = std::move(kept);
}

void rename_list(std::vector<std::string>& list, const Names& names) {
    if (names.empty()) return;
    std::vector<std::string> kept;
    for (const std::string& name : list) {
        const std::string& now = renamed(names, name);
        const bool there = std::find(kept.begin(), kept.end(), now) != kept.end();
        if ((!now.empty() || name.empty()) && !there) kept.push_back(now);
    }
    list = std::move(kept);
}

// Of two that become one, the active one counts.
void rename_states(Case& subject, const events::CaseMigrated& migrated) {
    std::map<std::string, StateStanding> kept;
    for (auto& [name, standing] : subject.states) {
        const std::string& now = renamed(migrated.states_named, name);
        if (now.empty() && !name.empty()) continue;
        const auto there = kept.find(now);
        if (there == kept.end() || standing.active) kept.insert_or_assign(now, std::move(standing));
    }
    for (const auto& [name, end] : migrated.ends) kept[name].ended = end;
    subject.states = std::move(kept);
    rename_list(subject.active, migrated.states_named);
}

void leave_works_behind(Case& subject, const Names& works) {
    const auto is_left = [&](const std::string& work) {
        const auto found = works.find(work);
        return found != works.end() && found->second.empty();
    };
    std::erase_if(subject.items, [&](const auto& each) { return is_left(each.second.work); });
    std::erase_if(subject.remarks, [&](const auto& each) { return is_left(each.second.work); });
    std::erase_if(subject.questions, [&](const auto& each) { return is_left(each.second.work); });
    std::erase_if(subject.past_rounds, [&](const PastRound& each) { return is_left(each.work); });
    std::erase_if(subject.done_by, [&](const auto& each) { return is_left(each.first); });
}

void rename_works(Case& subject, const Names& works) {
    leave_works_behind(subject, works);
    rename_keys(subject.works, works);
    for (auto& [unused, item] : subject.items) item.work = renamed(works, item.work);
    for (auto& [unused, remark] : subject.remarks) remark.work = renamed(works, remark.work);
    for (auto& [unused, question] : subject.questions) question.work = renamed(works, question.work);
    for (PastRound& past : subject.past_rounds) past.work = renamed(works, past.work);
    std::map<std::string, Actor> done_by;
    for (auto& [name, actor] : subject.done_by) done_by[renamed(works, name)] = std::move(actor);
    subject.done_by = std::move(done_by);
}

void rename_documents(Case& subject, const Names& documents) {
    rename_keys(subject.documents, documents);
    for (auto& [unused, work] : subject.works) {
        if (!work.document.empty()) work.document = renamed(documents, work.document);
    }
    for (auto& [unused, remark] : subject.remarks) {
        if (!remark.document.empty()) remark.document = renamed(documents, remark.document);
    }
    for (PastRound& past : subject.past_rounds) {
        if (!past.document.empty()) past.document = renamed(documents, past.document);
    }
}

// "state.move" of a move that somebody made: its state may have another name now.
void rename_moves_made(Case& subject, const Names& states) {
    std::map<std::string, Actor> done_by;
    for (auto& [name, actor] : subject.done_by) {
        const std::size_t dot = name.rfind('.');
        const std::string state = dot == std::string::npos ? std::string() : name.substr(0, dot);
        const std::string& now = renamed(states, state);
        if (state.empty() || now == state) {
            done_by[name] = std::move(actor);
        } else if (!now.empty()) {
            done_by[now + name.substr(dot)] = std::move(actor);
        }
    }
    subject.done_by = std::move(done_by);
}

}  // namespace

bool EarlierCase::operator==(const EarlierCase& other) const {
    if (kept == nullptr || other.kept == nullptr) return kept == other.kept;
    return *kept == *other.kept;
}

void fold_migration(Case& subject, const events::CaseMigrated& migrated) {
    subject.before_migration = {};
    auto before = std::make_shared<const Case>(subject);
    subject.lifecycle_version = migrated.version;
    subject.lifecycle_hash = migrated.hash;
    rename_moves_made(subject, migrated.states_named);
    rename_states(subject, migrated);
    rename_works(subject, migrated.works_named);
    rename_keys(subject.fields, migrated.fields_named);
    rename_keys(subject.party_fields, migrated.fields_named);
    rename_documents(subject, migrated.documents_named);
    rename_keys(subject.roles, migrated.roles_named);
    rename_list(subject.signals_came, migrated.signals_named);
    subject.before_migration = {std::move(before)};
}

void fold_migration_undone(Case& subject) {
    if (subject.before_migration.kept == nullptr) return;
    Case back = *subject.before_migration.kept;
    back.version = subject.version;
    back.last_item = subject.last_item;
    back.last_decision = subject.last_decision;
    back.last_remark = subject.last_remark;
    back.last_text = subject.last_text;
    back.timers = std::move(subject.timers);
    subject = std::move(back);
}

bool leaves_way_back(const Entry& entry) {
    return std::all_of(entry.events.begin(), entry.events.end(), [](const Event& event) {
        return std::holds_alternative<events::Told>(event) ||
               std::holds_alternative<events::DayCame>(event) ||
               std::holds_alternative<events::TimerSet>(event) ||
               std::holds_alternative<events::TimerEnded>(event);
    });
}

}  // namespace overens
