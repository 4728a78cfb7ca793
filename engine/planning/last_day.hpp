// The last day on which something may begin, when beginning later never ends earlier.
#pragma once

#include <optional>

#include "engine/time/day.hpp"

namespace overens {

// The last day from `first` to `last` that `is_in_time`; nothing when not even the first is. The days in time
// come before all others. About log2(last − first) questions.
template <class InTime>
std::optional<Day> last_day_in_time(Day first, Day last, const InTime& is_in_time) {
    if (last < first || !is_in_time(first)) return std::nullopt;
    Day good = first;
    Day bad = last + 1;
    while (bad - good > 1) {
        const Day middle = good + (bad - good) / 2;
        (is_in_time(middle) ? good : bad) = middle;
    }
    return good;
}

}  // namespace overens
