// Whether a meeting can be held on its days and hours: the same for one that is planned in the calendar and
// for one that is moved.
#pragma once

#include <string>
#include <vector>

#include "engine/cases/refusal.hpp"
#include "engine/meetings/parts.hpp"
#include "engine/time/working_days.hpp"

namespace overens {

// What contradicts itself, of any meeting: cut-off, last day, hours.
void check_order(const MeetingTime& time, std::vector<Blocker>& blockers);

// Of one that is still to be held: a day on which the body's organisation is open, and for which the public
// holidays are known.
void check_open_day(const MeetingTime& time, const WorkingCalendar& calendar, std::vector<Blocker>& blockers);

}  // namespace overens
