// Swedish public holidays by law (allmänna helgdagar), computed for a year.
//
// Source: lag (1989:253) om allmänna helgdagar, as changed by SFS 2004:1320, and the rules before it. Each
// rule has the years it holds for, as data, in holidays.cpp. Kept from 1900 on; earlier years are given the
// rules of 1900. Before 1953 Lady Day is always 25 March here, though it gave way when that fell in Holy
// Week.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "engine/time/day.hpp"

namespace overens {

// `name` is Swedish, in lower case as in running text, and lives as long as the program.
struct Holiday {
    Day day;
    std::string_view name;

    bool operator==(const Holiday&) const = default;
};

// How the day of a holiday is found: a date, days from Easter Sunday, or a weekday from a date on.
enum class HolidayBasis : std::uint8_t { date, easter, weekday_from };

// One holiday for the years `first_year` to `last_year`, both included. `month` and `day` belong to date and
// weekday_from, `days_from_easter` to easter, `weekday` to weekday_from.
struct HolidayRule {
    std::string_view name;
    std::int32_t first_year;
    std::int32_t last_year;
    HolidayBasis basis;
    std::int32_t month = 0;
    std::int32_t day = 0;
    std::int32_t days_from_easter = 0;
    Weekday weekday = Weekday::sunday;
};

// Every rule, past ones too.
std::span<const HolidayRule> holiday_rules();

// The named public holidays of one year in the order of their days. Two may share a day (Ascension Day and 1
// May in 2008), so names are unique and days are not. Ordinary Sundays are public holidays too, but have no
// name and are not listed. A value without allocation.
class Holidays {
  public:
    // `year` is 1583 to 9999.
    explicit Holidays(std::int32_t year);

    const Holiday* begin() const { return holidays_.data(); }
    const Holiday* end() const { return holidays_.data() + size_; }
    std::size_t size() const { return size_; }

  private:
    std::array<Holiday, 16> holidays_{};
    std::size_t size_ = 0;
};

// Easter Sunday by the Gregorian rule. `year` is 1583 to 9999.
constexpr Day easter_sunday(std::int32_t year) {
    const std::int32_t golden = year % 19;
    const std::int32_t century = year / 100;
    const std::int32_t year_of_century = year % 100;
    const std::int32_t moon_shift = (century - (century + 8) / 25 + 1) / 3;
    const std::int32_t epact = (19 * golden + century - century / 4 - moon_shift + 15) % 30;
    const std::int32_t to_sunday =
        (32 + 2 * (century % 4) + 2 * (year_of_century / 4) - epact - year_of_century % 4) % 7;
    const std::int32_t late_moon = (golden + 11 * epact + 22 * to_sunday) / 451;
    const std::int32_t march_day = epact + to_sunday - 7 * late_moon + 22;
    return Day::of(year, 3, 1) + (march_day - 1);
}

// Saturday 20–26 June; 24 June before 1953.
Day midsummer_day(std::int32_t year);

// Sundays and the named holidays.
bool is_public_holiday(Day day);

// The day's name when it is a named holiday (the first of the two in the order of the rules if it has two);
// absent for an ordinary Sunday and for any other day. Lives as long as the program.
std::optional<std::string_view> holiday_name(Day day);

// Not public holidays, but days off by other rules. Midsummer eve is the day before midsummer day.
bool is_midsummer_eve(Day day);
bool is_christmas_eve(Day day);
bool is_new_years_eve(Day day);

}  // namespace overens
