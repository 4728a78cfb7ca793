#include "storage/memory/memory_meetings.hpp"

#include <algorithm>

#include "engine/notices/news.hpp"

namespace overens::storage {

std::optional<KeptMeetingReply> MemoryMeetings::find_meeting_reply(const std::string& collaboration,
                                                                   const RepeatGuard& guard) {
    const auto found = replies_.find({collaboration + " " + guard.scope, guard.key});
    return found == replies_.end() ? std::nullopt : std::optional(found->second.reply);
}

std::shared_ptr<const Register> MemoryMeetings::register_of(const std::string& collaboration) {
    return rows_.find_register(collaboration);
}

MeetingRecord MemoryMeetings::find_record(const MeetingKey& key) {
    const MemoryMeeting* found = find(key);
    return found == nullptr ? MeetingRecord{} : found->record;
}

int MemoryMeetings::sections_before(const MeetingKey& key, Day day) {
    int highest = 0;
    for (const auto& [other, meeting] : meetings_) {
        const bool counts = other.collaboration == key.collaboration && other.body == key.body &&
                            other != key && meeting.record.time.day.year() == day.year();
        if (counts) highest = std::max(highest, meeting.record.last_section());
    }
    return highest;
}

void MemoryMeetings::write_meeting(const TakenMeetingStep& taken) {
    const MeetingKey& key = taken.request.key;
    if (!meetings_.contains(key)) in_order_.push_back(key);
    MemoryMeeting& meeting = meetings_[key];
    meeting.entries.push_back(taken.decided.entry);
    for (const StoredText& text : taken.decided.texts) meeting.texts[text.id.number] = text.text;
    meeting.record = taken.record;
    if (tells_somebody(taken.decided.entry))
        rows_.add_fanout({key.collaboration, {}, key.body, key.meeting, taken.decided.entry.sequence});
    rows_.changes.push_back({static_cast<std::int64_t>(rows_.changes.size()) + 1,
                             {key.collaboration, {}},
                             taken.decided.entry.sequence,
                             taken.decided.entry.command,
                             key.body,
                             key.meeting});
    const Instant now = taken.decided.entry.act.recorded_at;
    rows_.last_recorded_at = std::max(rows_.last_recorded_at.value_or(now), now);
    if (!taken.request.repeat) return;
    std::erase_if(replies_, [&](const auto& each) {
        return each.second.recorded_at.ms_since_epoch() < now.ms_since_epoch() - reply_kept_ms;
    });
    const RepeatGuard& guard = *taken.request.repeat;
    replies_[{key.collaboration + " " + guard.scope, guard.key}] = {{guard.body_hash, taken.receipt}, now};
}

const MemoryMeeting* MemoryMeetings::find(const MeetingKey& key) const {
    const auto found = meetings_.find(key);
    return found == meetings_.end() ? nullptr : &found->second;
}

std::vector<ReadMeeting> MemoryMeetings::read(const std::string& collaboration,
                                              const std::string& body) const {
    std::vector<ReadMeeting> read;
    for (const auto& [key, meeting] : meetings_) {
        if (key.collaboration == collaboration && (body.empty() || key.body == body))
            read.push_back({key, meeting.record, meeting.texts});
    }
    std::ranges::stable_sort(
        read, {}, [](const ReadMeeting& each) { return std::pair(each.record.time.day, each.key.body); });
    return read;
}

std::vector<UntoldMeeting> MemoryMeetings::untold() const {
    std::vector<UntoldMeeting> untold;
    for (const MeetingKey& key : in_order_) {
        const MemoryMeeting& meeting = meetings_.at(key);
        if (meeting.told_version < meeting.record.version) untold.push_back({key, meeting.record.version});
    }
    return untold;
}

void MemoryMeetings::told(const UntoldMeeting& meeting) {
    const auto found = meetings_.find(meeting.key);
    if (found == meetings_.end()) return;
    found->second.told_version = std::max(found->second.told_version, meeting.version);
}

bool MemoryMeetings::names(const std::string& collaboration, const std::string& content) const {
    return std::ranges::any_of(meetings_, [&](const auto& each) {
        if (each.first.collaboration != collaboration) return false;
        return std::ranges::count(each.second.record.parts, content, &MinutesPart::signed_file) > 0;
    });
}

}  // namespace overens::storage
