#include "engine/meetings/calendar_entry.hpp"

#include <algorithm>

namespace overens {
namespace {

void take(Meeting& entry, const MeetingTime& time) {
    if (entry.id.empty() && entry.day != time.day) entry.id = entry.address();
    entry.day = time.day;
    entry.last_day = time.last_day;
    entry.cut_off = time.cut_off;
    entry.starts = time.starts;
    entry.ends = time.ends;
    entry.place = time.place;
}

bool enter(Body& body, const MeetingRecord& record) {
    const auto found = std::ranges::find_if(
        body.meetings, [&](const Meeting& each) { return is_entry_of(body, each, record); });
    if (found == body.meetings.end()) return false;
    if (record.state == machines::MeetingState::cancelled) {
        body.cancelled.push_back(*found);
        body.meetings.erase(found);
        std::ranges::sort(body.cancelled, {}, &Meeting::day);
        return true;
    }
    // Only what has been moved differs from the calendar for its own reasons.
    if (record.former_days.empty()) return false;
    Meeting now = *found;
    take(now, record.time);
    if (now == *found) return false;
    *found = std::move(now);
    std::ranges::sort(body.meetings, {}, &Meeting::day);
    return true;
}

}  // namespace

bool is_entry_of(const Body& body, const Meeting& meeting, const MeetingRecord& record) {
    if (body.id == record.body) return meeting.address() == record.meeting;
    return meeting.hosted_by == record.body + "/" + record.meeting;
}

std::vector<Meeting> other_meetings(const Body& body, const MeetingRecord& record) {
    std::vector<Meeting> others;
    for (const Meeting& meeting : body.meetings) {
        if (!is_entry_of(body, meeting, record)) others.push_back(meeting);
    }
    return others;
}

bool enter(Register& reg, const MeetingRecord& record) {
    bool changed = false;
    for (const std::string& id : record.bodies()) {
        const auto body = reg.bodies.find(id);
        if (body != reg.bodies.end()) changed |= enter(body->second, record);
    }
    return changed;
}

}  // namespace overens
