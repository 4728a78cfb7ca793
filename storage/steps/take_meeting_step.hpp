// One step of a meeting, from the request to what is to be written: what take_step.hpp is for cases. The
// order of the checks is the same.
#pragma once

#include <expected>
#include <memory>
#include <optional>
#include <string>

#include "engine/ports/meeting_store.hpp"

namespace overens::storage {

struct KeptMeetingReply {
    std::string body_hash;
    MeetingReceipt receipt;
};

// What a step that changed something comes to.
struct TakenMeetingStep {
    const MeetingRequest& request;
    const MeetingRecord& record;  // after it
    const DecidedMeeting& decided;
    MeetingReceipt receipt;
};

// A store's rows as one step needs them, inside the transaction that the step is taken in.
class MeetingRows {
  public:
    virtual ~MeetingRows() = default;

    virtual std::optional<KeptMeetingReply> find_meeting_reply(const std::string& collaboration,
                                                               const RepeatGuard& guard) = 0;
    // Null when there is no such collaboration.
    virtual std::shared_ptr<const Register> register_of(const std::string& collaboration) = 0;
    // What the account may do in the collaboration.
    virtual Standing standing_of(const std::string& collaboration, const std::string& account) = 0;
    // Folded up to its newest entry; an empty one when there is none.
    virtual MeetingRecord find_record(const MeetingKey& key) = 0;
    // The highest § of the body's other meetings in the year of that day.
    virtual int sections_before(const MeetingKey& key, Day day) = 0;
    virtual void write_meeting(const TakenMeetingStep& taken) = 0;
};

// Throws what `decider` and `rows` throw; the caller then takes back what was written.
std::expected<MeetingReceipt, Refusal> take_meeting_step(MeetingRows& rows, const MeetingRequest& request,
                                                         const MeetingDecider& decider);

}  // namespace overens::storage
