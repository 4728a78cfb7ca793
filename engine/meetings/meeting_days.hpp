// Whether a meeting can be held on its days and hours: the same for one that is planned in the calendar and
// for one that is moved.
#pragma once

#include <string>
#include <vector>

#include "engine/cases/refusal.hpp"
#include "engine/meetings/parts.hpp"
#include "engine/register/register.hpp"
#include "engine/time/working_days.hpp"

namespace overens {

// What a day is on which an organisation does not work: "annandag jul", "söndag".
Title why_closed(Day day);

// What contradicts itself, of any meeting: cut-off, last day, hours.
void check_order(const MeetingTime& time, std::vector<Blocker>& blockers);

// So long may one be: the items of its agenda name their day.
inline constexpr int most_days_of_meeting = 14;

// Of one that is still to be held: days on which the body's organisation is open, and for which the public
// holidays are known. Else why not, and the nearest days that are.
void check_open_day(const MeetingTime& time, const WorkingCalendar& calendar, std::vector<Blocker>& blockers);
// Papers are to be in on a day on which somebody takes them in.
void check_cut_off(const MeetingTime& time, const WorkingCalendar& calendar, std::vector<Blocker>& blockers);

// A body does not meet in the months that it keeps empty.
void check_month(const Body& body, const MeetingTime& time, std::vector<Blocker>& blockers);

// A body meets once at a time; `others` are its other meetings, `name` is what it is called.
void check_free_days(const std::vector<Meeting>& others, const MeetingTime& time, const std::string& name,
                     std::vector<Blocker>& blockers);

// A body that is no more from some day meets before it.
void check_not_ended(const Register& reg, const Body& body, const MeetingTime& time,
                     std::vector<Blocker>& blockers);

// When papers are to be in for a meeting on `day`: by the time table, on the working day before a day off.
Day usual_cut_off(const TimeTable& times, const WorkingCalendar& calendar, Day day);
// The same for one that moves to `day`: what was set by hand stays as many days before.
Day moved_cut_off(const TimeTable& times, const WorkingCalendar& calendar, Day from, Day cut_off, Day day);

}  // namespace overens
