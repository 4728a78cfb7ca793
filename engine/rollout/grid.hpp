// How far each organisation has come with each measure of a rollout.
//
// The measures are the works of one state that are asked of each of many. Pure; any thread. Silence is
// counted in working days of the organisation's own calendar.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/cases/case.hpp"
#include "engine/register/register.hpp"
#include "engine/rollout/forecast.hpp"

namespace overens {

enum class MeasureStatus {
    not_begun,  // not asked yet: the measure before it is not done, or the rollout has not come so far
    open,
    begun,    // open, and somebody has reported how far they have come
    late,     // open or begun, and its last day is over
    done,     // answered
    skipped,  // closed without an answer
    dropped,  // asked no more
};

struct GridCell {
    MeasureStatus status = MeasureStatus::not_begun;
    int item = 0;  // 0 while not begun
    std::optional<Day> opened_on, due, done_on;
    std::optional<Day> next_on;  // as reported, while it is open
    TextId comment;              // the latest report's
    int evidence = 0;            // files with the answer, or with the report while it is open
    bool silent = false;         // for as long as the lifecycle lets a measure be silent
    bool operator==(const GridCell&) const = default;
};

struct GridRow {
    Addressee addressee;
    std::vector<GridCell> cells;  // one for each measure
    int done = 0;
    std::optional<Day> last_sign;  // of life, in any of the measures
    int silent_days = 0;           // working days since, or since it was first asked; 0 when nothing is open
    int wave = 0;                  // that it came in with; 0: none
    bool silent = false;           // in any measure; where the lifecycle has no limit, `longest_silence`
    bool operator==(const GridRow&) const = default;
};

// Days on which something was done, and how many are done since.
using Progress = std::vector<std::pair<Day, int>>;

// What the rows of one wave come to.
struct GridWave {
    int number = 0;
    int organisations = 0, done = 0, total = 0;
    Progress progress;
    bool operator==(const GridWave&) const = default;
};

struct RolloutGrid {
    StateIndex state = outermost;
    std::vector<WorkIndex> measures;
    std::vector<GridRow> rows;  // parties first, in the case's order
    int done = 0, total = 0;
    Progress progress;
    std::vector<GridWave> waves;  // by number
};

// Working days, of a measure that the lifecycle lets be silent.
inline constexpr int longest_silence = 30;

std::string_view word_of(MeasureStatus status);

// The state with the most measures; nothing when no state has two.
std::optional<StateIndex> rollout_state(const Definition& definition);

// A case on hold is late with nothing.
RolloutGrid rollout_grid(const Definition& definition, const Register& reg, const Case& subject,
                         StateIndex state, Day today);

// How long measures took, or have taken so far: what a forecast learns from.
std::vector<MeasureTime> times_of(const Definition& definition, const Register& reg, const RolloutGrid& grid,
                                  Day today);

// What each has left to do, up to and with `last`, one measure after the other.
std::vector<RemainingMeasures> left_until(const Definition& definition, const Register& reg,
                                          const RolloutGrid& grid, WorkIndex last, Day today);

}  // namespace overens
