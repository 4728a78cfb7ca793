#include "engine/time/closed_periods.hpp"

namespace overens {

bool is_reminder_holiday(Day day) {
    const CalendarDate date = day.date();
    return date.month == 7 || (date.month == 12 && date.day >= 20) || (date.month == 1 && date.day <= 7);
}

bool is_bridge_day(Day day, const WorkingCalendar& calendar) {
    return calendar.is_working_day(day) && !calendar.is_working_day(day - 1) &&
           !calendar.is_working_day(day + 1);
}

bool may_send_reminder(Day day, const WorkingCalendar& calendar) {
    return !is_reminder_holiday(day) && calendar.is_working_day(day) && !is_bridge_day(day, calendar);
}

Day previous_reminder_day(Day day, const WorkingCalendar& calendar) {
    day = calendar.previous_working_day(day);
    while (day > Day::first() && !may_send_reminder(day, calendar))
        day = calendar.previous_working_day(day - 1);
    return day;
}

Day next_reminder_day(Day day, const WorkingCalendar& calendar) {
    day = calendar.next_working_day(day);
    while (day < Day::last() && !may_send_reminder(day, calendar)) day = calendar.next_working_day(day + 1);
    return day;
}

}  // namespace overens
