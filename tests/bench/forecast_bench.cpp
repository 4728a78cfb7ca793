// Does the forecast keep what it says? Rollouts whose end is known are made up by chance, seen on their way,
// and forecast: in eight of ten the end should lie within the range that was told.
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <string>

#include "engine/rollout/made_up_rollouts.hpp"

using namespace overens;
using namespace overens::testing;

namespace {

struct Row {
    const char* name;
    PaceOf kind;
    int organisations, earlier;
};

void look_back(const Row& row, std::uint32_t seed, int histories) {
    int told = 0, within = 0, before = 0;
    double width = 0, length = 0;
    for (int i = 0; i < histories; ++i) {
        const MadeUpRollouts made(seed + static_cast<std::uint32_t>(i), row.kind, row.organisations,
                                  row.earlier);
        const auto range = forecast(made.seen, made.left, made.today, 1);
        if (!range) continue;
        ++told;
        within += range->from <= made.truth && made.truth <= range->to ? 1 : 0;
        before += made.truth < range->from ? 1 : 0;
        width += range->to - range->from;
        length += made.truth - made.today;
    }
    if (told == 0) return;
    std::cout << std::left << std::setw(42) << row.name << std::right << std::fixed << std::setprecision(1)
              << told << " told  " << 100.0 * within / told << " % within  " << 100.0 * before / told
              << " % before  range " << std::setprecision(0) << width / told << " days where "
              << length / told << " were left\n";
}

}  // namespace

int main() {
    const char* given = std::getenv("OVERENS_SEED");
    const auto seed = static_cast<std::uint32_t>(given == nullptr ? 1 : std::stoul(given));
    std::cout << "seed " << seed << "; wanted: 75 to 85 % within\n";
    for (const Row& row : {Row{"13 parties, 2 earlier, log-normal", PaceOf::log_normal, 13, 2},
                           Row{"13 parties, 2 earlier, gamma", PaceOf::gamma, 13, 2},
                           Row{"13 parties, 2 earlier, a few very slow", PaceOf::mixture, 13, 2},
                           Row{"40 parties, 1 earlier, log-normal", PaceOf::log_normal, 40, 1},
                           Row{"5 parties, 3 earlier, gamma", PaceOf::gamma, 5, 3}})
        look_back(row, seed, 600);
}
