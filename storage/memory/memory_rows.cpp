#include "storage/memory/memory_rows.hpp"

#include <algorithm>

#include "engine/cases/contents_of.hpp"
#include "engine/cases/evolve.hpp"
#include "engine/notices/news.hpp"
#include "storage/steps/step_outcome.hpp"

namespace overens::storage {

const std::string& MemoryCase::title() const {
    static const std::string none;
    const auto found = texts.find(summary.title.number);
    return found == texts.end() ? none : found->second.text;
}

const MemoryCase* MemoryCollaboration::find(const std::string& id) const {
    const auto found = by_id.find(id);
    return found == by_id.end() ? nullptr : &cases[found->second];
}

std::vector<AnswerDraft> MemoryAnswerDrafts::of(const CaseKey& key, int item) const {
    std::vector<AnswerDraft> found;
    const auto drafts = drafts_.find({key, item});
    if (drafts == drafts_.end()) return found;
    for (const auto& [unit, draft] : drafts->second) found.push_back(draft);
    return found;
}

// Cases and timers are in their order already.
std::vector<DueTimer> MemoryRows::timers_until(Day day) const {
    std::vector<DueTimer> due;
    for (const auto& [id, in] : collaborations) {
        for (const MemoryCase& written : in.cases) {
            for (const auto& [timer, its_day] : written.timers) {
                if (its_day <= day) due.push_back({{id, written.id}, timer, its_day});
            }
        }
    }
    std::ranges::stable_sort(due, {}, &DueTimer::day);
    return due;
}

const MemoryCollaboration* MemoryRows::find(const std::string& collaboration) const {
    const auto found = collaborations.find(collaboration);
    return found == collaborations.end() ? nullptr : &found->second;
}

std::optional<KeptReply> MemoryRows::find_reply(const std::string& collaboration, const RepeatGuard& guard) {
    const MemoryCollaboration* found = find(collaboration);
    if (found == nullptr) return std::nullopt;
    const auto reply = found->replies.find({guard.scope, guard.key});
    return reply == found->replies.end() ? std::nullopt : std::optional(reply->second.reply);
}

std::shared_ptr<const Register> MemoryRows::find_register(const std::string& collaboration) {
    const MemoryCollaboration* found = find(collaboration);
    if (found == nullptr) return nullptr;
    return found->revisions.back().first;
}

OpenCase* MemoryRows::find_case(const CaseKey& key) {
    const auto open = open_.find(key);
    if (open != open_.end()) return &open->second;
    const MemoryCollaboration* collaboration = find(key.collaboration);
    const MemoryCase* found = collaboration == nullptr ? nullptr : collaboration->find(key.id);
    if (found == nullptr) return nullptr;
    OpenCase folded;
    folded.key = key;
    folded.subject = rebuild(found->entries);
    folded.items = ItemRows(folded.subject);
    folded.definition =
        make_definition(key.collaboration, folded.subject.lifecycle, folded.subject.lifecycle_version);
    return &open_.emplace(key, std::move(folded)).first->second;
}

std::shared_ptr<const Definition> MemoryRows::find_definition(const std::string& collaboration,
                                                              const std::string& lifecycle,
                                                              std::optional<int> version) {
    if (version) return make_definition(collaboration, lifecycle, *version);
    const MemoryCollaboration* found = find(collaboration);
    if (found == nullptr) return nullptr;
    const auto versions = found->lifecycles.find(lifecycle);
    if (versions == found->lifecycles.end()) return nullptr;
    return make_definition(collaboration, lifecycle, versions->second.rbegin()->first);
}

std::shared_ptr<const Definition> MemoryRows::make_definition(const std::string& collaboration,
                                                              const std::string& lifecycle, int version) {
    const auto found = collaborations.find(collaboration);
    if (found == collaborations.end()) return nullptr;
    const auto versions = found->second.lifecycles.find(lifecycle);
    if (versions == found->second.lifecycles.end() || !versions->second.contains(version)) return nullptr;
    auto& definition = found->second.definitions[{lifecycle, version}];
    if (!definition) definition = reader_(versions->second.at(version).text);
    return definition;
}

OpenCase& MemoryRows::begin_case(const CaseKey& key, std::shared_ptr<const Definition> definition) {
    OpenCase& begun = open_[key];
    begun = OpenCase{key, {}, std::move(definition), {}};
    return begun;
}

void MemoryRows::write(const TakenStep& taken) {
    const CaseKey& key = taken.open.key;
    const Entry& entry = taken.decided.entry;
    MemoryCollaboration& collaboration = collaborations.at(key.collaboration);
    const auto [place, is_new] = collaboration.by_id.try_emplace(key.id, collaboration.cases.size());
    if (is_new) collaboration.cases.emplace_back().id = key.id;
    MemoryCase& written = collaboration.cases[place->second];
    written.entries.push_back(entry);
    written.summary = taken.summary;
    for (const StoredText& text : taken.decided.texts) {
        written.texts[text.id.number] = {entry.sequence, text.text};
    }
    for (const int text : texts_disposed_by(entry.events)) written.texts.erase(text);
    for (const ItemRow& item : taken.items) written.items[item.item] = item;
    for (const TimerChange& change : taken.timers) {
        if (change.day) {
            written.timers[change.timer] = *change.day;
        } else {
            written.timers.erase(change.timer);
        }
    }
    write_errands(collaboration, written, taken);
    if (tells_somebody(entry)) add_fanout({key.collaboration, key.id, {}, {}, entry.sequence});
    if (taken.request.repeat) write_reply(collaboration, taken);
    last_recorded_at = std::max(last_recorded_at.value_or(entry.act.recorded_at), entry.act.recorded_at);
    changes.push_back(
        {static_cast<std::int64_t>(changes.size()) + 1, key, entry.sequence, entry.command, {}, {}});
}

void MemoryRows::write_errands(MemoryCollaboration& collaboration, const MemoryCase& written,
                               const TakenStep& taken) {
    const Entry& entry = taken.decided.entry;
    for (const Errand& errand : taken.errands) {
        if (errand.kind == Errand::Kind::notice) {
            collaboration.notices.push_back(
                {++last_notice_, written.id, written.title(), entry.act.recorded_at, errand.told});
            continue;
        }
        const std::int64_t number = ++last_errand_;
        errands[number] = {number, taken.open.key, entry.sequence, entry.act.recorded_at, entry.act, errand,
                           0};
    }
}

void MemoryRows::write_reply(MemoryCollaboration& collaboration, const TakenStep& taken) {
    const RepeatGuard& guard = *taken.request.repeat;
    const Instant now = taken.decided.entry.act.recorded_at;
    for (auto& [unused, each] : collaborations) {
        std::erase_if(each.replies,
                      [&](const auto& reply) { return reply.second.recorded_at < now - reply_kept_ms; });
    }
    collaboration.replies[{guard.scope, guard.key}] = {{guard.body_hash, taken.receipt}, now};
}

std::vector<std::string> MemoryRows::cases_naming(const std::string& collaboration,
                                                  const std::string& content) const {
    std::vector<std::string> ids;
    const MemoryCollaboration* in = find(collaboration);
    if (in == nullptr) return ids;
    for (const MemoryCase& each : in->cases) {
        const bool names = std::ranges::any_of(each.entries, [&](const Entry& entry) {
            return std::ranges::any_of(entry.events, [&](const Event& event) {
                return std::ranges::count(contents_of(event), content) > 0;
            });
        });
        if (names) ids.push_back(each.id);
    }
    return ids;
}

bool MemoryAnswerDrafts::names(const std::string& collaboration, const std::string& content) const {
    return std::ranges::any_of(drafts_, [&](const auto& each) {
        if (each.first.first.collaboration != collaboration) return false;
        return std::ranges::any_of(each.second, [&](const auto& draft) {
            return draft.second.answer.find(content) != std::string::npos;
        });
    });
}

}  // namespace overens::storage
