#include "storage/steps/take_step.hpp"

#include "engine/cases/decision_steps.hpp"
#include "storage/steps/refusals.hpp"
#include "storage/steps/step_outcome.hpp"

namespace overens::storage {
namespace {

std::expected<Receipt, Refusal> answer_again(KeptReply reply, const RepeatGuard& guard) {
    if (reply.body_hash != guard.body_hash) return std::unexpected(key_reused());
    reply.receipt.repeated = true;
    return std::move(reply.receipt);
}

// The case that the step is for: found, or begun.
std::expected<OpenCase*, Refusal> open_case(StepRows& rows, const StepRequest& request) {
    OpenCase* found = rows.find_case(request.key);
    if (!request.start_lifecycle) {
        if (found == nullptr) return std::unexpected(case_not_found(request.key.id));
        return found;
    }
    if (found != nullptr) return std::unexpected(case_exists(request.key.id));
    auto definition = rows.find_definition(request.key.collaboration, *request.start_lifecycle, {});
    if (!definition) return std::unexpected(lifecycle_not_found(*request.start_lifecycle));
    return &rows.begin_case(request.key, std::move(definition));
}

// Drops the case from memory on the way out, unless what memory holds is what is written.
class DropUnlessSound {
  public:
    DropUnlessSound(StepRows& rows, const CaseKey& key) : rows_(rows), key_(key) {}
    ~DropUnlessSound() {
        if (!sound_) rows_.drop_case(key_);
    }
    DropUnlessSound(const DropUnlessSound&) = delete;
    DropUnlessSound& operator=(const DropUnlessSound&) = delete;
    void case_is_sound() { sound_ = true; }

  private:
    StepRows& rows_;
    const CaseKey& key_;
    bool sound_ = false;
};

// A decision is to be put on record by others, later: what was asked for is done before.
bool is_done_in(const Case& subject, int task) {
    const auto item = subject.items.find(task);
    return item == subject.items.end() || item->second.facts.closed || has_decided(item->second);
}

void check_fits(const OpenCase& open, const Entry& entry, std::int64_t version_before) {
    if (entry.sequence == version_before + 1 && open.subject.version == entry.sequence) return;
    throw StoreFailure("case " + open.key.id + ": a step numbered " + std::to_string(entry.sequence) +
                       " does not follow version " + std::to_string(version_before));
}

// A case that has gone over to another version follows that one from now on.
void follow_version(StepRows& rows, OpenCase& open) {
    const Case& subject = open.subject;
    if (open.definition->version == subject.lifecycle_version) return;
    open.definition =
        rows.find_definition(open.key.collaboration, subject.lifecycle, subject.lifecycle_version);
    if (open.definition) return;
    throw StoreFailure("case " + open.key.id + ": version " + std::to_string(subject.lifecycle_version) +
                       " of " + subject.lifecycle + ", which it goes over to, is not there");
}

Receipt nothing_changed(StepRows& rows, const StepRequest& request, std::int64_t version) {
    if (request.carries_out) rows.finish_errand(*request.carries_out);
    Receipt receipt;
    receipt.key = request.key;
    receipt.sequence = version;
    receipt.nothing_changed = true;
    return receipt;
}

Receipt write_step(StepRows& rows, const StepRequest& request, OpenCase& open, const Decided& decided) {
    const Entry& entry = decided.entry;
    std::vector<ItemRow> items = open.items.follow(open.subject, entry);
    CaseSummary summary = summary_of(open.subject, *open.definition, open.items, entry.act.recorded_at);
    TakenStep taken{request,
                    open,
                    decided,
                    std::move(summary),
                    std::move(items),
                    timers_changed_by(entry.events, open.subject),
                    errands_of(open.subject, entry),
                    {}};
    taken.receipt.key = request.key;
    taken.receipt.sequence = entry.sequence;
    taken.receipt.made = made_by(entry.events);
    rows.write(taken);
    if (request.carries_out) rows.finish_errand(*request.carries_out);
    return std::move(taken.receipt);
}

}  // namespace

std::expected<Receipt, Refusal> take_step(StepRows& rows, const StepRequest& request,
                                          const Decider& decider) {
    const std::string& collaboration = request.key.collaboration;
    if (request.repeat) {
        auto reply = rows.find_reply(collaboration, *request.repeat);
        if (reply) return answer_again(std::move(*reply), *request.repeat);
    }
    const auto reg = rows.find_register(collaboration);
    if (!reg) return std::unexpected(collaboration_not_found(collaboration));
    if (request.carries_out && !rows.errand_waits(*request.carries_out))
        return std::unexpected(errand_done());

    auto found = open_case(rows, request);
    if (!found) return std::unexpected(std::move(found.error()));
    OpenCase& open = **found;
    const std::int64_t version = open.subject.version;
    if (request.if_version && *request.if_version != version)
        return std::unexpected(version_changed(version));

    DropUnlessSound guard(rows, request.key);
    Standing standing;
    if (!request.account.empty()) standing = rows.find_standing(collaboration, request.account);
    auto decided =
        decider({*open.definition, *reg, open.subject, request.account.empty() ? nullptr : &standing});
    const bool begun_here = request.start_lifecycle.has_value();
    if (!decided) {
        if (!decided.error().case_is_spoiled && !begun_here) guard.case_is_sound();
        return std::unexpected(std::move(decided.error().refusal));
    }
    if (decided->entry.events.empty()) {
        Receipt receipt = nothing_changed(rows, request, version);
        if (open.subject.version == version && !begun_here) guard.case_is_sound();
        return receipt;
    }
    check_fits(open, decided->entry, version);
    follow_version(rows, open);
    Receipt receipt = write_step(rows, request, open, *decided);
    const auto task = request.links_end_of;
    if (task && (!request.links_end_when_done || is_done_in(open.subject, *task)))
        rows.use_up_links(request.key, *task);
    guard.case_is_sound();
    return receipt;
}

}  // namespace overens::storage
