#include "engine/cases/migration_plan.hpp"

#include <algorithm>

#include "engine/cases/given.hpp"
#include "engine/cases/resolve.hpp"

namespace overens {
namespace {

using Names = std::map<std::string, std::string>;

struct Planning {
    const Versions& versions;
    const Register& reg;
    const Case& subject;
    const MigrationChoices& choices;
    Day today;
    SameThings same;
    MigrationPlan plan;
};

void leave(Planning& planning, Names& names, const std::string& name) {
    names[name] = "";
    planning.plan.left_behind.push_back(name);
}

// Renamed, or left behind.
void follow(Planning& planning, const Names& same, Names& changed, const std::string& name) {
    if (name.empty()) return;
    const auto found = same.find(name);
    if (found == same.end()) {
        leave(planning, changed, name);
    } else if (found->second != name) {
        changed[name] = found->second;
    }
}

void choose(Planning& planning, Names& changed, ToChoose question, const Names& choices) {
    const auto chosen = choices.find(question.name);
    if (chosen == choices.end()) {
        planning.plan.to_choose.push_back(std::move(question));
        return;
    }
    if (std::ranges::find(question.options, chosen->second) == question.options.end()) {
        const std::string options = joined(question.options);
        planning.plan.blockers.push_back(
            {"choice_does_not_fit",
             {"'" + chosen->second + "' kan inte väljas för " + question.name + "; välj bland: " + options,
              "'" + chosen->second + "' cannot be chosen for " + question.name +
                  "; choose among: " + options},
             (question.kind == ToChoose::Kind::state ? "choices.states." : "choices.works.") +
                 question.name});
        return;
    }
    if (chosen->second.empty()) {
        leave(planning, changed, question.name);
    } else if (chosen->second != question.name) {
        changed[question.name] = chosen->second;
    }
}

// The states of the newer version that may take the place of one that is gone: within what is still there of
// the states around it, and nothing that ends the case as broken off.
std::vector<std::string> options_for(const Planning& planning, const State& around) {
    const Definition& to = planning.versions.to;
    const std::string& name = planning.same.states.at(around.name);
    const State& now = to.states[name.empty() ? outermost : to.find_state(name).value()];
    std::vector<std::string> options;
    for (const StateIndex inner : now.inner) {
        const State& state = to.states[inner];
        const bool taken = std::ranges::any_of(planning.same.states, [&](const auto& each) {
            return each.second == state.name && std::ranges::count(planning.subject.active, each.first) > 0;
        });
        if (!taken && state.end != State::End::terminated) options.push_back(state.name);
    }
    if (now.inner.empty() || now.tracks) options.emplace_back();
    return options;
}

void plan_active_state(Planning& planning, const std::string& name) {
    const Definition& from = planning.versions.from;
    Names& changed = planning.plan.migrated.states_named;
    if (name.empty() || planning.same.states.contains(name)) {
        return follow(planning, planning.same.states, changed, name);
    }
    const State& around = from.states[from.states[from.find_state(name).value()].parent];
    // With the state around it gone, whoever chooses for that chooses for all of it.
    if (!planning.same.states.contains(around.name)) return leave(planning, changed, name);
    choose(planning, changed, {ToChoose::Kind::state, name, options_for(planning, around)},
           planning.choices.states);
}

void plan_states(Planning& planning) {
    const Definition& from = planning.versions.from;
    std::vector<std::string> active = planning.subject.active;
    const auto depth = [&](const std::string& name) {
        return name.empty() ? 0 : from.depth_of(from.find_state(name).value());
    };
    std::ranges::stable_sort(active, {}, depth);
    for (const std::string& name : active) plan_active_state(planning, name);
    for (const auto& [name, standing] : planning.subject.states) {
        if (!standing.active)
            follow(planning, planning.same.states, planning.plan.migrated.states_named, name);
    }
}

// What a compound state came to is told by the inner end's own name.
void plan_ends(Planning& planning) {
    const Definition& from = planning.versions.from;
    for (const auto& [name, standing] : planning.subject.states) {
        const auto now = planning.same.states.find(name);
        if (standing.ended.empty() || now == planning.same.states.end()) continue;
        const State& state = from.states[name.empty() ? outermost : from.find_state(name).value()];
        for (const StateIndex inner : state.inner) {
            const auto end = planning.same.states.find(from.states[inner].name);
            if (own_name(from.states[inner].name) != standing.ended) continue;
            const std::string ended =
                end == planning.same.states.end() ? "" : std::string(own_name(end->second));
            if (ended != standing.ended) planning.plan.migrated.ends[now->second] = ended;
        }
    }
}

bool is_answered(const Case& subject, const std::string& work) {
    const WorkStanding& standing = subject.works.at(work);
    if (standing.done || standing.answered > 0) return true;
    return std::ranges::any_of(standing.items, [&](int number) {
        const Item& item = subject.items.at(number);
        return !item.decisions.empty() || item.answered_on.has_value();
    });
}

std::vector<std::string> options_for(const Planning& planning, const Work& older) {
    std::vector<std::string> options{""};
    for (const Work& work : planning.versions.to.works) {
        const bool is_new = std::ranges::none_of(planning.same.works,
                                                 [&](const auto& each) { return each.second == work.name; });
        if (is_new && work.kind == older.kind) options.push_back(work.name);
    }
    return options;
}

void plan_works(Planning& planning) {
    const Definition& from = planning.versions.from;
    Names& changed = planning.plan.migrated.works_named;
    for (const auto& [name, standing] : planning.subject.works) {
        if (planning.same.works.contains(name) || !is_answered(planning.subject, name)) {
            follow(planning, planning.same.works, changed, name);
            continue;
        }
        const Work& work = from.works[from.find_work(name).value()];
        choose(planning, changed, {ToChoose::Kind::work, name, options_for(planning, work)},
               planning.choices.works);
    }
}

void plan_documents(Planning& planning) {
    for (const auto& [name, standing] : planning.subject.documents) {
        if (planning.same.documents.contains(name) || standing.versions.empty()) {
            follow(planning, planning.same.documents, planning.plan.migrated.documents_named, name);
            continue;
        }
        planning.plan.blockers.push_back(
            {"document_gone",
             {"Den nya versionen har inget dokument " + name +
                  ", och ärendet har ett: behåll det, eller ange was",
              "The newer version has no document " + name + ", and the case has one: keep it, or say was"},
             "document:" + name});
    }
}

void plan_values(Planning& planning) {
    events::CaseMigrated& migrated = planning.plan.migrated;
    for (const auto& [name, unused] : planning.subject.fields)
        follow(planning, planning.same.fields, migrated.fields_named, name);
    for (const auto& [name, unused] : planning.subject.party_fields)
        follow(planning, planning.same.fields, migrated.fields_named, name);
    for (const auto& [name, unused] : planning.subject.roles)
        follow(planning, planning.same.roles, migrated.roles_named, name);
    for (const std::string& name : planning.subject.signals_came)
        follow(planning, planning.same.signals, migrated.signals_named, name);
}

void plan_dues(Planning& planning) {
    const auto& [from, to] = planning.versions;
    for (const auto& [number, item] : planning.subject.items) {
        const auto now = planning.same.works.find(item.work);
        if (now == planning.same.works.end() || item.facts.closed) continue;
        const Work& older = from.works[from.find_work(item.work).value()];
        const Work& newer = to.works[to.find_work(now->second).value()];
        if (older.due == newer.due) continue;
        std::optional<Day> by_rule;
        if (older.due) {
            by_rule = due_day_of(planning.reg, planning.subject, *older.due, item.opened_on, planning.today,
                                 calendar_of(planning.reg, item.addressee));
        }
        if (item.due == by_rule) planning.plan.due_by_new_rule.push_back(number);
    }
}

// Two active states of a newer state that has one at a time.
void check_one_at_a_time(Planning& planning) {
    const Definition& to = planning.versions.to;
    std::map<StateIndex, std::string> first;
    for (const std::string& older : planning.subject.active) {
        const auto changed = planning.plan.migrated.states_named.find(older);
        const std::string& name =
            changed == planning.plan.migrated.states_named.end() ? older : changed->second;
        const auto index = to.find_state(name);
        if (name.empty() || !index) continue;
        const StateIndex around = to.states[*index].parent;
        const auto [at, added] = first.try_emplace(around, name);
        if (added || at->second == name || to.states[around].tracks) continue;
        planning.plan.blockers.push_back(
            {"two_states_at_once",
             {"Ärendet skulle stå i både " + at->second + " och " + name + ", som utesluter varandra",
              "The case would be in both " + at->second + " and " + name + ", which exclude each other"},
             "state:" + name});
    }
}

std::vector<Blocker> out_of_the_question(const Versions& versions, const Case& subject) {
    if (subject.has_ended()) return {{"case_ended", {"Ärendet är avslutat", "The case has ended"}, "case"}};
    if (versions.from.lifecycle != versions.to.lifecycle) {
        return {
            {"other_lifecycle",
             {"Ärendet följer " + versions.from.lifecycle + ": det kan bara gå över till en annan version",
              "The case follows " + versions.from.lifecycle + ": it can go over to another version only"},
             "to"}};
    }
    if (versions.from.hash == versions.to.hash) {
        return {{"version_already",
                 {"Ärendet följer redan den versionen", "The case follows that version already"},
                 "to"}};
    }
    return {};
}

}  // namespace

MigrationPlan plan_migration(const Versions& versions, const Register& reg, const Case& subject,
                             const MigrationChoices& choices, Day today) {
    MigrationPlan refused;
    refused.blockers = out_of_the_question(versions, subject);
    if (!refused.blockers.empty()) return refused;
    Planning planning{versions, reg, subject, choices, today, same_things(versions.from, versions.to), {}};
    planning.plan.blockers = places_not_filled(versions.to, reg, today);
    events::CaseMigrated& migrated = planning.plan.migrated;
    migrated.from_version = versions.from.version;
    migrated.from_hash = versions.from.hash;
    migrated.version = versions.to.version;
    migrated.hash = versions.to.hash;
    plan_states(planning);
    plan_ends(planning);
    plan_works(planning);
    plan_documents(planning);
    plan_values(planning);
    plan_dues(planning);
    check_one_at_a_time(planning);
    planning.plan.passed_over = passed_over(versions.to, planning.same, subject);
    return std::move(planning.plan);
}

}  // namespace overens
