// Randomness for the tests of this folder: every test that uses it names the seed when it fails.
// OVERENS_RANDOM_SEED repeats a run, OVERENS_RANDOM_BUDGET multiplies the number of rounds.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <random>

#include "engine/time/working_days.hpp"

namespace overens::testing {

inline std::uint32_t random_seed() {
    const char* given = std::getenv("OVERENS_RANDOM_SEED");
    return given == nullptr ? std::random_device()()
                            : static_cast<std::uint32_t>(std::strtoul(given, nullptr, 10));
}

inline int random_rounds(int rounds) {
    const char* budget = std::getenv("OVERENS_RANDOM_BUDGET");
    return budget == nullptr ? rounds : rounds * static_cast<int>(std::strtol(budget, nullptr, 10));
}

inline int random_number(std::mt19937& random, int least, int most) {
    return std::uniform_int_distribution<int>(least, most)(random);
}

// Between 1900 and 2150, where nothing comes near the ends of the calendar.
inline Day random_day(std::mt19937& random) {
    return Day::of(1900, 1, 1) + random_number(random, 0, 250 * 365);
}

// Up to five ranges of up to sixty days within some years around `day`.
inline WorkingCalendar random_calendar(std::mt19937& random, Day day) {
    std::vector<DayRange> days_off;
    for (int count = random_number(random, 0, 5); count > 0; --count) {
        const Day first = day + random_number(random, -400, 400);
        days_off.push_back({first, first + random_number(random, 0, 59)});
    }
    return WorkingCalendar(std::move(days_off));
}

}  // namespace overens::testing
