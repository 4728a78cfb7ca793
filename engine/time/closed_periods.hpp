// When reminders rest: the manners that keep them welcome. Not law, and not the lifecycle's business.
//
// Closed are the organisation's days off, weekends and holidays with them; all of July; 20 December to 7
// January; and a single working day between two days off (klämdag). Reminders leave at 07.00, so the rule for
// Friday afternoons is kept by itself. Only reminders rest: papers, answers and what the law sets go out on
// any day.
#pragma once

#include "engine/time/working_days.hpp"

namespace overens {

// July, and 20 December to 7 January.
bool is_reminder_holiday(Day day);

// A working day with a day off on either side, as the Friday after Ascension Day.
bool is_bridge_day(Day day, const WorkingCalendar& calendar);

// `calendar` is that of the organisation that would be reminded.
bool may_send_reminder(Day day, const WorkingCalendar& calendar);

// The day itself when a reminder may go out then, else the first day after it; Day::last() if there is none.
Day next_reminder_day(Day day, const WorkingCalendar& calendar);
// The last day before it; Day::first() if there is none.
Day previous_reminder_day(Day day, const WorkingCalendar& calendar);

}  // namespace overens
