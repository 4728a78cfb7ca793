// Days and times of day as people write them in a calendar. Used within this folder only.
//
// Pure; any thread. Nothing is guessed: "3/4/2024" could be either of two days, and is none.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "api/imports/office_tables.hpp"
#include "engine/time/day.hpp"

namespace overens::api {

struct WrittenDays {
    Day first;
    std::optional<Day> last;  // of several days
};

enum class DayFault { unreadable, year_missing, no_such_day, other_weekday, reversed };

// "2024-12-12", "20241212", "12/12 2024", "12.12.2024", "12 dec 2024", "12 december 2024", each with a
// weekday before it or not, in Swedish or English; of several days "12–13 dec 2024" or two days with a dash
// between. A day without a year is in `year`, when that is said. A weekday that the day does not fall on is a
// fault.
std::expected<WrittenDays, DayFault> days_written(std::string_view written, std::optional<int> year);
// What is taken, for sentences about what is not.
inline constexpr const char* days_taken =
    "2024-12-12, 12 dec 2024, tors 12 december 2024, 12/12 2024, 12–13 dec 2024";

// A weekday alone: "tors", "Thursday".
std::optional<Weekday> weekday_written(std::string_view written);

struct WrittenTimes {
    std::string starts, ends;  // "09:00"; empty: not said
};

// "13.00–16.00", "kl. 13:00", "9-12"; a workbook's cell that shows its number as a time.
std::optional<WrittenTimes> times_written(const OfficeCell& written);

}  // namespace overens::api
