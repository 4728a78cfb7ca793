// What the record of a meeting says of the calendar: that it was moved or cancelled. Entered in the register
// after the step, for the body that leads the meeting and for those that meet with it.
#pragma once

#include "engine/meetings/meeting_record.hpp"
#include "engine/register/register.hpp"

namespace overens {

// The meeting in one of its bodies' calendars: its own, or the entry that points to whoever leads it.
bool is_entry_of(const Body& body, const Meeting& meeting, const MeetingRecord& record);
// The body's other meetings.
std::vector<Meeting> other_meetings(const Body& body, const MeetingRecord& record);

// False, and nothing changed, when the register says so already.
bool enter(Register& reg, const MeetingRecord& record);

}  // namespace overens
