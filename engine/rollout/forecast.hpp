// When will all have done it? A range of days, learnt from how long measures took before, here and in earlier
// cases.
//
// How it is reckoned: the logarithm of a measure's working days is the measure's own pace, plus the
// organisation's own (drawn towards none, the more so the less is known of it), plus what is left over. What
// is left over is never assumed to have a form: it is drawn again from what was seen. What is not finished
// yet counts as lasting at least as long as it has, and is filled in from the same reckoning. A thousand
// futures are drawn so; the range leaves out the tenth that ends first and the tenth that ends last.
//
// Pure; any thread. The same seed gives the same range. Time: working days, in each organisation's own
// calendar.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/time/working_days.hpp"

namespace overens {

// How long a measure took somebody, or has taken so far.
struct MeasureTime {
    std::string measure, who;
    double working_days = 0;
    bool finished = true;
};

// What is left for one organisation: measures, one after the other. The first one has gone on for `elapsed`
// working days; it has not begun when that is absent.
struct RemainingMeasures {
    std::string who;
    std::vector<std::string> measures;
    std::optional<double> elapsed;
    const WorkingCalendar* calendar = nullptr;  // outlives the call
};

struct Forecast {
    Day from, to;           // eight futures of ten end between them, both included
    int learnt_from = 0;    // measures that were finished
    int organisations = 0;  // that were seen to finish something
    bool operator==(const Forecast&) const = default;
};

// So many finished measures are the least to learn from, and so many of each measure that is left.
inline constexpr int least_finished = 20;
inline constexpr int least_of_each = 8;

// Nothing when there is too little to learn from, or nothing left.
std::optional<Forecast> forecast(const std::vector<MeasureTime>& seen,
                                 const std::vector<RemainingMeasures>& left, Day today, std::uint64_t seed);

}  // namespace overens
