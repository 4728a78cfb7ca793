#include "storage/steps/take_meeting_step.hpp"

#include "storage/steps/refusals.hpp"

namespace overens::storage {
namespace {

std::expected<MeetingReceipt, Refusal> reply_again(KeptMeetingReply reply, const RepeatGuard& guard) {
    if (reply.body_hash != guard.body_hash) return std::unexpected(key_reused());
    reply.receipt.repeated = true;
    return std::move(reply.receipt);
}

// The day whose year its sections are numbered in.
Day day_of_meeting(const Register& reg, const MeetingKey& key, const MeetingRecord& record) {
    if (record.version > 0) return record.time.day;
    const Body* body = reg.body(key.body);
    const Meeting* planned = body == nullptr ? nullptr : body->meeting(key.meeting);
    return planned == nullptr ? Day{} : planned->day;
}

}  // namespace

std::expected<MeetingReceipt, Refusal> take_meeting_step(MeetingRows& rows, const MeetingRequest& request,
                                                         const MeetingDecider& decider) {
    const std::string& collaboration = request.key.collaboration;
    if (request.repeat) {
        auto reply = rows.find_meeting_reply(collaboration, *request.repeat);
        if (reply) return reply_again(std::move(*reply), *request.repeat);
    }
    const auto reg = rows.register_of(collaboration);
    if (!reg) return std::unexpected(collaboration_not_found(collaboration));
    MeetingRecord record = rows.find_record(request.key);
    const std::int64_t version = record.version;
    if (request.if_version && *request.if_version != version)
        return std::unexpected(version_changed(version));
    const int sections = rows.sections_before(request.key, day_of_meeting(*reg, request.key, record));
    Standing standing;
    if (!request.account.empty()) standing = rows.standing_of(collaboration, request.account);
    const auto decided = decider({*reg, record, request.key.body, request.key.meeting, sections,
                                  request.account.empty() ? nullptr : &standing});
    if (!decided) return std::unexpected(decided.error());
    MeetingReceipt receipt{request.key, version, decided->made};
    if (decided->entry.events.empty()) {
        receipt.nothing_changed = true;
        return receipt;
    }
    if (decided->entry.sequence != version + 1 || record.version != version + 1) {
        throw StoreFailure("meeting " + request.key.body + "/" + request.key.meeting + ": a step numbered " +
                           std::to_string(decided->entry.sequence) + " does not follow version " +
                           std::to_string(version));
    }
    receipt.version = record.version;
    rows.write_meeting({request, record, *decided, receipt});
    return receipt;
}

}  // namespace overens::storage
