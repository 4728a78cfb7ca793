// Meetings as rows: their records, entries and texts, and what the cases have been told of.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/ports/meeting_store.hpp"
#include "storage/sqlite/connection.hpp"
#include "storage/sqlite/registers.hpp"
#include "storage/steps/take_meeting_step.hpp"

namespace overens::storage {

struct MeetingRef {
    std::int64_t collaboration = 0;  // number of the row in collaborations
    std::int64_t number = 0;         // within the collaboration, from 1
};

std::optional<MeetingRef> find_meeting_ref(Connection& connection, const MeetingKey& key);
MeetingRecord fold_meeting(Connection& connection, MeetingRef ref, const MeetingKey& key);
// At most `limit` after `after`; -1: all.
std::vector<MeetingEntry> read_meeting_entries(Connection& connection, MeetingRef ref, const MeetingKey& key,
                                               std::int64_t after, std::int64_t limit);
TextsByNumber read_meeting_texts(Connection& connection, MeetingRef ref);
// Of one body, or of all when it is empty; by day, then body.
std::vector<MeetingKey> list_meeting_keys(Connection& connection, const std::string& collaboration,
                                          const std::string& body);
std::vector<UntoldMeeting> read_untold_meetings(Connection& connection);
void write_told_of_meeting(Connection& connection, const UntoldMeeting& told);

// The tables as one step of a meeting needs them. Used by the writer's thread alone.
class MeetingTables : public MeetingRows {
  public:
    MeetingTables(Connection& connection, Registers& registers)
        : connection_(connection), registers_(registers) {}

    std::optional<KeptMeetingReply> find_meeting_reply(const std::string& collaboration,
                                                       const RepeatGuard& guard) override;
    std::shared_ptr<const Register> register_of(const std::string& collaboration) override;
    Standing standing_of(const std::string& collaboration, const std::string& account) override;
    MeetingRecord find_record(const MeetingKey& key) override;
    int sections_before(const MeetingKey& key, Day day) override;
    void write_meeting(const TakenMeetingStep& taken) override;
    // The number of the newest entry written, 0 when none was.
    std::int64_t last_entry() const { return last_entry_; }

  private:
    MeetingRef ref_for(const TakenMeetingStep& taken);
    void write_entry(MeetingRef ref, const TakenMeetingStep& taken);
    void write_meeting_reply(MeetingRef ref, const TakenMeetingStep& taken);

    Connection& connection_;
    Registers& registers_;
    std::int64_t last_entry_ = 0;
};

}  // namespace overens::storage
