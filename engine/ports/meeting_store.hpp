// Where the records of meetings are kept: what CaseStore is for cases, for meetings.
//
// A step's entry, texts, row and receipt are one transaction. Which cases have to be told of it is not
// stored: it is found by holding the record against them (engine/meetings/news.hpp), and a meeting that has
// changed since is listed until somebody says that all have been told.
//
// Threads and errors as for CaseStore.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/meetings/decide_meeting.hpp"
#include "engine/meetings/news.hpp"
#include "engine/ports/case_store.hpp"

namespace overens {

struct MeetingKey {
    std::string collaboration;
    std::string body;
    std::string meeting;  // its address in the body's calendar
    auto operator<=>(const MeetingKey&) const = default;
};

struct MeetingReceipt {
    MeetingKey key;
    std::int64_t version = 0;  // after the step
    std::vector<int> made;     // numbers of items, parts or assignments that came to be
    bool repeated = false;
    bool nothing_changed = false;
};

using MeetingDecider = std::function<std::expected<DecidedMeeting, Refusal>(const MeetingInput&)>;

struct MeetingRequest {
    MeetingKey key;
    std::optional<std::int64_t> if_version;  // 0: nothing has happened yet
    std::optional<RepeatGuard> repeat;
    std::string account{};  // as for a case's step
};

struct ReadMeeting {
    MeetingKey key;
    MeetingRecord record;
    TextsByNumber texts;
};

// A record that has changed since the cases were last told of it.
struct UntoldMeeting {
    MeetingKey key;
    std::int64_t version = 0;  // the newest
};

class MeetingStore {
  public:
    virtual ~MeetingStore() = default;

    virtual std::expected<MeetingReceipt, Refusal> transact_meeting(const MeetingRequest& request,
                                                                    const MeetingDecider& decider) = 0;
    // Nothing: there is no record yet.
    virtual std::optional<ReadMeeting> read_meeting(const MeetingKey& key) const = 0;
    // Every record of a body, or of all bodies when it is empty; by day, then body.
    virtual std::vector<ReadMeeting> read_meetings(const std::string& collaboration,
                                                   const std::string& body) const = 0;
    virtual std::vector<MeetingEntry> meeting_entries(const MeetingKey& key, std::int64_t after,
                                                      int limit) const = 0;

    virtual std::vector<UntoldMeeting> untold_meetings() const = 0;
    virtual void told_of_meeting(const UntoldMeeting& told) = 0;
};

}  // namespace overens
