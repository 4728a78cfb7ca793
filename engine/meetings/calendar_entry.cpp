#include "engine/meetings/calendar_entry.hpp"

#include <algorithm>

namespace overens {
namespace {

// The meeting in this body's calendar: its own, or the entry that points to whoever leads it.
std::vector<Meeting>::iterator entry_in(Body& body, const MeetingRecord& record) {
    const std::string led_by = record.body + "/" + record.meeting;
    return std::ranges::find_if(body.meetings, [&](const Meeting& each) {
        return body.id == record.body ? each.address() == record.meeting : each.hosted_by == led_by;
    });
}

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
    const auto found = entry_in(body, record);
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

bool enter(Register& reg, const MeetingRecord& record) {
    bool changed = false;
    for (const std::string& id : record.bodies()) {
        const auto body = reg.bodies.find(id);
        if (body != reg.bodies.end()) changed |= enter(body->second, record);
    }
    return changed;
}

}  // namespace overens
