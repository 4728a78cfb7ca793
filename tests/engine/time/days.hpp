// Days in the tests of time.
#pragma once

#include <optional>
#include <string_view>

#include "catch.hpp"
#include "engine/time/day.hpp"
#include "engine/time/working_days.hpp"

namespace overens::testing {

inline Day day(std::string_view text) {
    const std::optional<Day> result = Day::parse(text);
    REQUIRE(result);
    return *result;
}

// Saturdays, Sundays, holidays and eves only.
inline const WorkingCalendar common;

}  // namespace overens::testing
