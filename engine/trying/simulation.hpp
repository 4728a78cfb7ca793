// Many runs of one lifecycle, and what they tell: which ends, how long, where the time goes, which ways are
// taken and which never.
#pragma once

#include <functional>

#include "engine/trying/simulated_run.hpp"

namespace overens::trying {

struct SimulationSettings {
    int runs = 100;
    std::uint64_t seed = 1;  // of the first run; the others follow one by one
    RunSettings each;
};

// Of the days that runs took.
struct DaySpread {
    int tenth = 0, median = 0, ninetieth = 0;
    bool operator==(const DaySpread&) const = default;
};

struct EndTally {
    SimulatedRun::Ending ending = SimulatedRun::Ending::reached_end;
    std::string end;
    int runs = 0;
    DaySpread days;
};

struct TimeTally {
    std::string name;
    int runs = 0;  // in which it was entered or opened
    int times = 0;
    std::int64_t days = 0;  // in all runs together
    double share = 0;       // of all days of all runs; states inside others and tracks overlap
};

struct WayTally {
    std::string name;
    int times = 0, runs = 0;
};

struct SimulationResult {
    std::vector<EndTally> ends;     // the most common first; those reached, then others
    std::vector<TimeTally> states;  // in the order of the lifecycle
    std::vector<TimeTally> works;   // likewise; those that were opened
    std::vector<WayTally> taken;    // likewise; those that were taken
    std::vector<std::string> never_taken;
    std::vector<SimulatedRun> unfinished;  // stuck ones first, with their last steps
    int runs = 0, stuck = 0, not_in_time = 0;
    std::int64_t days = 0;  // of all runs together
};

// `progress` is told how many runs are done, after each.
SimulationResult simulate(const std::shared_ptr<const Definition>& definition,
                          const SimulationSettings& settings, const std::function<void(int)>& progress = {});

// By nearest rank; all 0 when there are none.
DaySpread spread_of(std::vector<int> days);

}  // namespace overens::trying
