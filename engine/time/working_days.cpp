#include "engine/time/working_days.hpp"

#include <algorithm>

#include "engine/time/holidays.hpp"

namespace overens {

bool is_common_day_off(Day day) {
    const Weekday weekday = day.weekday();
    if (weekday == Weekday::saturday || weekday == Weekday::sunday) return true;
    return is_public_holiday(day) || is_midsummer_eve(day) || is_christmas_eve(day) || is_new_years_eve(day);
}

WorkingCalendar::WorkingCalendar(std::vector<DayRange> extra_days_off) {
    std::erase_if(extra_days_off, [](const DayRange& range) { return range.last < range.first; });
    std::sort(extra_days_off.begin(), extra_days_off.end(),
              [](const DayRange& a, const DayRange& b) { return a.first < b.first; });
    for (const DayRange& range : extra_days_off) {
        if (!extra_days_off_.empty() && range.first <= extra_days_off_.back().last + 1) {
            extra_days_off_.back().last = std::max(extra_days_off_.back().last, range.last);
        } else {
            extra_days_off_.push_back(range);
        }
    }
}

const DayRange* WorkingCalendar::extra_range_with(Day day) const {
    const auto after =
        std::upper_bound(extra_days_off_.begin(), extra_days_off_.end(), day,
                         [](Day wanted, const DayRange& range) { return wanted < range.first; });
    if (after == extra_days_off_.begin() || !(after - 1)->contains(day)) return nullptr;
    return &*(after - 1);
}

bool WorkingCalendar::is_working_day(Day day) const {
    return extra_range_with(day) == nullptr && !is_common_day_off(day);
}

Day WorkingCalendar::next_working_day(Day day) const {
    while (day < Day::last()) {
        if (const DayRange* range = extra_range_with(day)) {
            day = range->last + 1;
        } else if (is_common_day_off(day)) {
            day += 1;
        } else {
            break;
        }
    }
    return day;
}

Day WorkingCalendar::previous_working_day(Day day) const {
    while (day > Day::first()) {
        if (const DayRange* range = extra_range_with(day)) {
            day = range->first - 1;
        } else if (is_common_day_off(day)) {
            day -= 1;
        } else {
            break;
        }
    }
    return day;
}

Day WorkingCalendar::add_working_days(Day day, std::int32_t count) const {
    for (; count > 0 && day < Day::last(); --count) day = next_working_day(day + 1);
    for (; count < 0 && day > Day::first(); ++count) day = previous_working_day(day - 1);
    return day;
}

std::int32_t WorkingCalendar::working_days_between(Day from, Day to) const {
    std::int32_t count = 0;
    for (Day day = from; day < to;) {
        day += 1;
        if (is_working_day(day)) ++count;
    }
    for (Day day = from; day > to;) {
        day -= 1;
        if (is_working_day(day)) --count;
    }
    return count;
}

}  // namespace overens
