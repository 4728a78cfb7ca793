// An organisation's own working days, for reminders, due days and "10 working days" in a lifecycle.
//
// Never for time set by law: see statutory_time.hpp. The two differ on purpose, and nothing here is used
// there.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/time/day.hpp"

namespace overens {

// From `first` to `last`, both included.
struct DayRange {
    Day first;
    Day last;

    constexpr bool contains(Day day) const { return first <= day && day <= last; }
    bool operator==(const DayRange&) const = default;
};

// Which days an organisation works. Off without being said: Saturdays, Sundays, public holidays, midsummer
// eve, Christmas eve and New Year's eve. The organisation adds its own: bridge days, the summer, the days at
// Christmas.
//
// A value; safe to read from many threads at once. Reading allocates nothing. Where every day is off as far
// as the calendar reaches, the operations end at Day::last() or Day::first().
class WorkingCalendar {
  public:
    // No days off but the common ones.
    WorkingCalendar() = default;
    // In any order; ranges may touch and overlap, and are then joined. A range that ends before it begins is
    // empty.
    explicit WorkingCalendar(std::vector<DayRange> extra_days_off);

    // The extra days off, joined and in order.
    std::span<const DayRange> extra_days_off() const { return extra_days_off_; }

    bool is_working_day(Day day) const;

    // The day itself when it is a working day, else the first after it. A due day moves this way.
    Day next_working_day(Day day) const;
    // The day itself when it is a working day, else the last before it. "… before DAY" moves this way.
    Day previous_working_day(Day day) const;

    // The `count`-th working day after `day`, or before it when `count` is negative; the day itself is never
    // counted. 0 gives the day itself, working day or not.
    Day add_working_days(Day day, std::int32_t count) const;
    // How many working days to add to `from` to reach `to`, when `to` is a working day: those after `from` up
    // to and with `to`. Backwards it is negative: those before `from` down to and with `to`.
    std::int32_t working_days_between(Day from, Day to) const;

    bool operator==(const WorkingCalendar&) const = default;

  private:
    const DayRange* extra_range_with(Day day) const;

    std::vector<DayRange> extra_days_off_;  // in order, apart from each other
};

// Off in every organisation's calendar unless it says otherwise: Saturday, Sunday, public holiday, midsummer
// eve, Christmas eve, New Year's eve.
bool is_common_day_off(Day day);

}  // namespace overens
