#include "storage/sqlite/step_tables.hpp"

#include "engine/cases/evolve.hpp"
#include "engine/notices/news.hpp"
#include "storage/sqlite/accounts.hpp"
#include "storage/sqlite/case_rows.hpp"
#include "storage/sqlite/entry_rows.hpp"
#include "storage/sqlite/outbox.hpp"
#include "storage/sqlite/queue_rows.hpp"
#include "storage/sqlite/register_rows.hpp"
#include "storage/steps/step_outcome.hpp"

namespace overens::storage {

const StepTables::Known* StepTables::find_collaboration(const std::string& id) {
    const auto known = known_.find(id);
    if (known != known_.end()) return &known->second;
    const auto number = storage::find_collaboration(connection_, id);
    if (!number) return nullptr;
    return &known_.emplace(id, Known{*number, registers_.find(connection_, *number)}).first->second;
}

std::optional<KeptReply> StepTables::find_reply(const std::string& collaboration, const RepeatGuard& guard) {
    const Known* known = find_collaboration(collaboration);
    return known == nullptr ? std::nullopt
                            : storage::find_reply(connection_, known->number, collaboration, guard);
}

std::shared_ptr<const Register> StepTables::find_register(const std::string& collaboration) {
    const Known* known = find_collaboration(collaboration);
    return known == nullptr ? nullptr : known->reg;
}

Standing StepTables::find_standing(const std::string& collaboration, const std::string& account) {
    return read_standing(connection_, collaboration, account);
}

void StepTables::use_up_links(const CaseKey& key, int task) {
    mark_links_used(connection_, key, task);
}

bool StepTables::errand_waits(std::int64_t number) {
    return storage::errand_waits(connection_, number);
}
void StepTables::finish_errand(std::int64_t number) {
    storage::finish_errand(connection_, number);
}

std::shared_ptr<const Definition> StepTables::find_definition(const std::string& collaboration,
                                                              const std::string& lifecycle,
                                                              std::optional<int> version) {
    const Known* known = find_collaboration(collaboration);
    if (known == nullptr) return nullptr;
    return version ? definitions_.find(connection_, known->number, lifecycle, *version)
                   : definitions_.find_newest(connection_, known->number, lifecycle);
}

OpenCase* StepTables::find_case(const CaseKey& key) {
    CachedCase* cached = cases_.find(key);
    if (cached == nullptr) {
        const Known* known = find_collaboration(key.collaboration);
        const auto ref = known == nullptr ? std::nullopt : find_case_ref(connection_, known->number, key.id);
        if (!ref) return nullptr;
        cached = fold_from_entries(key, *ref);
    }
    held_.push_back(key);
    return &cached->open;
}

CachedCase* StepTables::fold_from_entries(const CaseKey& key, CaseRef ref) {
    CachedCase cached;
    cached.ref = ref;
    cached.seal = last_seal(connection_, ref);
    OpenCase& open = cached.open;
    open.key = key;
    Instant changed_at;
    each_entry(connection_, ref, key, {}, [&](const Entry& entry) {
        evolve(open.subject, entry);
        changed_at = entry.act.recorded_at;
        return true;
    });
    const Case& subject = open.subject;
    open.definition =
        definitions_.find(connection_, ref.collaboration, subject.lifecycle, subject.lifecycle_version);
    if (!open.definition) {
        throw StoreFailure("case " + key.id + " follows lifecycle " + subject.lifecycle + ", version " +
                           std::to_string(subject.lifecycle_version) + ", which is not there");
    }
    open.items = ItemRows(subject);
    cached.written = summary_of(subject, *open.definition, open.items, changed_at);
    return &cases_.put(std::move(cached));
}

OpenCase& StepTables::begin_case(const CaseKey& key, std::shared_ptr<const Definition> definition) {
    CachedCase cached;
    cached.open.key = key;
    cached.open.definition = std::move(definition);
    cached.seal = first_seal();
    held_.push_back(key);
    return cases_.put(std::move(cached)).open;
}

void StepTables::drop_case(const CaseKey& key) {
    cases_.drop(key);
}

void StepTables::write(const TakenStep& taken) {
    CachedCase& cached = *cases_.find(taken.open.key);
    const Entry& entry = taken.decided.entry;
    if (cached.ref.number == 0) {
        write_new_case(cached, taken);
    } else {
        update_case(connection_, cached.ref, cached.written, taken.summary);
    }
    cached.written = taken.summary;
    const InsertedEntry inserted =
        insert_entry(connection_, cached.ref, taken.open.key, taken.decided, cached.seal);
    cached.seal = inserted.seal;
    write_title(cached, taken);
    dispose_of_texts(connection_, cached.ref, texts_disposed_by(entry.events));
    write_items(connection_, cached.ref, taken.items);
    write_timers(connection_, cached.ref, taken.timers);
    write_errands(connection_, cached.ref, entry, taken.errands);
    if (tells_somebody(entry))
        write_fanout(connection_, cached.ref.collaboration, cached.ref.number, 0, entry.sequence);
    if (taken.request.repeat) {
        write_reply(connection_, cached.ref, *taken.request.repeat, taken.receipt, entry.act.recorded_at);
    }
    last_entry_ = inserted.number;
}

void StepTables::write_new_case(CachedCase& cached, const TakenStep& taken) {
    const std::int64_t collaboration = find_collaboration(taken.open.key.collaboration)->number;
    cached.ref = {collaboration, next_case_number(connection_, collaboration)};
    insert_case(connection_, cached.ref, taken.open.key.id, taken.summary);
}

void StepTables::write_title(const CachedCase& cached, const TakenStep& taken) {
    for (const StoredText& text : taken.decided.texts) {
        if (text.id == taken.summary.title) insert_title(connection_, cached.ref, text.text);
    }
}

void StepTables::forget_what_is_held() {
    for (const CaseKey& key : held_) cases_.drop(key);
    held_.clear();
    known_.clear();
    registers_.forget_all();
    definitions_.forget_all();
}

}  // namespace overens::storage
