// Records of meetings, in memory. One thread at a time.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "storage/memory/memory_rows.hpp"
#include "storage/steps/take_meeting_step.hpp"

namespace overens::storage {

struct MemoryMeeting {
    std::vector<MeetingEntry> entries;
    TextsByNumber texts;
    MeetingRecord record;
    std::int64_t told_version = 0;
};

class MemoryMeetings : public MeetingRows {
  public:
    explicit MemoryMeetings(MemoryRows& rows) : rows_(rows) {}

    std::optional<KeptMeetingReply> find_meeting_reply(const std::string& collaboration,
                                                       const RepeatGuard& guard) override;
    std::shared_ptr<const Register> register_of(const std::string& collaboration) override;
    Standing standing_of(const std::string& collaboration, const std::string& account) override {
        return rows_.find_standing(collaboration, account);
    }
    MeetingRecord find_record(const MeetingKey& key) override;
    int sections_before(const MeetingKey& key, Day day) override;
    void write_meeting(const TakenMeetingStep& taken) override;

    bool names(const std::string& collaboration, const std::string& content) const;
    // Null when there is none.
    const MemoryMeeting* find(const MeetingKey& key) const;
    std::vector<ReadMeeting> read(const std::string& collaboration, const std::string& body) const;
    std::vector<UntoldMeeting> untold() const;
    void told(const UntoldMeeting& meeting);

  private:
    struct Kept {
        KeptMeetingReply reply;
        Instant recorded_at;
    };

    MemoryRows& rows_;
    std::map<MeetingKey, MemoryMeeting> meetings_;
    std::vector<MeetingKey> in_order_;                             // begun first
    std::map<std::pair<std::string, std::string>, Kept> replies_;  // by collaboration and scope, then key
};

}  // namespace overens::storage
