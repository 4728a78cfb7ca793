// One case from start to end, by people made up by chance.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/trying/trial.hpp"

namespace overens::trying {

struct RunSettings {
    int parties = 5;
    Day first_day = Day::of(2025, 1, 7);
    int most_years = 10;
    int most_steps = 5000;
};

struct TimeSpent {
    int times = 0;  // entered, or opened
    std::int64_t days = 0;
    bool operator==(const TimeSpent&) const = default;
};

struct SimulatedRun {
    enum class Ending {
        reached_end,
        stuck,       // nobody could do anything more that leads on, and no day was waited for
        not_in_time  // the bound of years or steps was reached first
    };
    std::uint64_t seed = 0;
    Ending ending = Ending::reached_end;
    std::string end;  // the end that was reached; else the innermost active states
    int days = 0;
    int steps = 0;
    std::map<std::string, TimeSpent> states;  // without the outermost
    std::map<std::string, TimeSpent> works;   // from opened to done, or closed
    std::map<std::string, int> taken;         // ways on, by their names (transitions.hpp)
    std::vector<std::string> last_steps;      // "2025-03-04 lead: move drafting/send_out"
    bool operator==(const SimulatedRun&) const = default;
};

// The same seed and settings give the same run. Throws std::runtime_error when the case cannot even be
// started.
SimulatedRun simulate_run(std::shared_ptr<const Definition> definition, const RunSettings& settings,
                          std::uint64_t seed);

}  // namespace overens::trying
