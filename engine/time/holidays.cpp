#include "engine/time/holidays.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace overens {
namespace {

constexpr std::int32_t always = 0;
constexpr std::int32_t still = std::numeric_limits<std::int32_t>::max();
// Further from Easter than any rule.
constexpr std::int32_t never_a_holiday = 366;

constexpr HolidayRule on_date(std::string_view name, std::int32_t month, std::int32_t day,
                              std::int32_t first_year = always, std::int32_t last_year = still) {
    return {name, first_year, last_year, HolidayBasis::date, month, day};
}

constexpr HolidayRule by_easter(std::string_view name, std::int32_t days_from_easter,
                                std::int32_t last_year = still) {
    return {name, always, last_year, HolidayBasis::easter, 0, 0, days_from_easter};
}

constexpr HolidayRule on_weekday(std::string_view name, Weekday weekday, std::int32_t month, std::int32_t day,
                                 std::int32_t first_year, std::int32_t last_year) {
    return {name, first_year, last_year, HolidayBasis::weekday_from, month, day, 0, weekday};
}

// The order is that of 1 § in the law. What changed, and when:
//   1939  1 May, lag (1938:107)
//   1953  Lady Day to a Sunday, midsummer day and All Saints' Day to a Saturday, the reform of 1952
//   2005  6 June comes, Whit Monday goes, SFS 2004:1320, in force on 1 April that year
constexpr std::array rules = {
    on_date("nyårsdagen", 1, 1),
    on_date("trettondedag jul", 1, 6),
    on_date("första maj", 5, 1, 1939),
    on_date("juldagen", 12, 25),
    on_date("annandag jul", 12, 26),
    by_easter("långfredagen", -2),
    by_easter("påskdagen", 0),
    by_easter("annandag påsk", 1),
    by_easter("Kristi himmelsfärdsdag", 39),
    by_easter("pingstdagen", 49),
    by_easter("annandag pingst", 50, 2004),
    on_date("nationaldagen", 6, 6, 2005),
    on_date("midsommardagen", 6, 24, always, 1952),
    on_weekday("midsommardagen", Weekday::saturday, 6, 20, 1953, still),
    on_weekday("alla helgons dag", Weekday::sunday, 11, 1, always, 1952),
    on_weekday("alla helgons dag", Weekday::saturday, 10, 31, 1953, still),
    on_date("Marie bebådelsedag", 3, 25, always, 1952),
};

constexpr Day first_weekday_from(Day from, Weekday weekday) {
    const int ahead = static_cast<int>(weekday) - static_cast<int>(from.weekday());
    return from + (ahead < 0 ? ahead + 7 : ahead);
}

constexpr bool holds_in(const HolidayRule& rule, std::int32_t year) {
    return rule.first_year <= year && year <= rule.last_year;
}

constexpr Day weekday_of(const HolidayRule& rule, std::int32_t year) {
    return first_weekday_from(Day::of(year, rule.month, rule.day), rule.weekday);
}

constexpr Day day_of(const HolidayRule& rule, std::int32_t year, Day easter) {
    switch (rule.basis) {
        case HolidayBasis::date: return Day::of(year, rule.month, rule.day);
        case HolidayBasis::easter: return easter + rule.days_from_easter;
        case HolidayBasis::weekday_from: return weekday_of(rule, year);
    }
    return easter;
}

// Asked for one day at a time, often: compares what is cheap to compare, and counts Easter once at most.
const HolidayRule* rule_for(Day day) {
    const CalendarDate date = day.date();
    const bool is_near_easter = date.month >= 3 && date.month <= 6;
    const std::int32_t days_from_easter = is_near_easter ? day - easter_sunday(date.year) : never_a_holiday;
    const auto is_day_of = [&](const HolidayRule& rule) {
        switch (rule.basis) {
            case HolidayBasis::date: return rule.month == date.month && rule.day == date.day;
            case HolidayBasis::easter: return rule.days_from_easter == days_from_easter;
            case HolidayBasis::weekday_from:
                return rule.weekday == day.weekday() && weekday_of(rule, date.year) == day;
        }
        return false;
    };
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const HolidayRule& rule) {
        return is_day_of(rule) && holds_in(rule, date.year);
    });
    return found == rules.end() ? nullptr : &*found;
}

bool is_date(Day day, std::int32_t month, std::int32_t day_of_month) {
    const CalendarDate date = day.date();
    return date.month == month && date.day == day_of_month;
}

}  // namespace

std::span<const HolidayRule> holiday_rules() {
    return rules;
}

Holidays::Holidays(std::int32_t year) {
    const Day easter = easter_sunday(year);
    for (const HolidayRule& rule : rules) {
        if (!holds_in(rule, year)) continue;
        const Holiday holiday{day_of(rule, year, easter), rule.name};
        assert(size_ < holidays_.size());
        std::size_t place = size_++;
        for (; place > 0 && holidays_[place - 1].day > holiday.day; --place) {
            holidays_[place] = holidays_[place - 1];
        }
        holidays_[place] = holiday;
    }
}

Day midsummer_day(std::int32_t year) {
    if (year < 1953) return Day::of(year, 6, 24);
    return first_weekday_from(Day::of(year, 6, 20), Weekday::saturday);
}

bool is_public_holiday(Day day) {
    return day.weekday() == Weekday::sunday || rule_for(day) != nullptr;
}

std::optional<std::string_view> holiday_name(Day day) {
    const HolidayRule* rule = rule_for(day);
    if (rule == nullptr) return std::nullopt;
    return rule->name;
}

bool is_midsummer_eve(Day day) {
    const CalendarDate date = day.date();
    return date.month == 6 && day + 1 == midsummer_day(date.year);
}

bool is_christmas_eve(Day day) {
    return is_date(day, 12, 24);
}

bool is_new_years_eve(Day day) {
    return is_date(day, 12, 31);
}

}  // namespace overens
