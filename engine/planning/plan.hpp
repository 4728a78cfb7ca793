// When a case can be where it is going, from where it stands today: by the calendars of those who decide,
// their cut-offs, each party's own path of bodies, and the time that people are given to answer. And
// backwards: by when each step must have begun, and each party have its papers, for a wanted day to be kept.
//
// Follows the expected path (expected_path.hpp), each round once, everything approved at the first meeting
// that the papers reach; people use the time they are given. What depends on something without a day (a
// signal, another case, a plan of tasks) is taken to come at once, and is told as unsure. A case on hold goes
// on when the hold ends, or somebody is to look again.
//
// Pure; any thread. Days are local days.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/cases/case.hpp"
#include "engine/planning/decision_chain.hpp"
#include "engine/register/register.hpp"

namespace overens {

struct PlanOptions {
    Day today;
    std::optional<StateIndex> target{};  // default_target if not said
    std::optional<Day> wanted{};         // by when the target is to be reached
    std::optional<Day> not_before{};     // of papers: nobody hands in any earlier
    std::set<std::string> skipped{};     // states and works that are passed over, by name
    MinutesTimes times{};
};

// What one body, party or role still has to do.
struct PlannedItem {
    Addressee addressee;
    int item = 0;  // 0: not asked yet
    bool closed = false;
    bool on_agenda = false;                // of the first body still to come: its papers are in
    std::vector<ChainMeeting> meetings{};  // still to come
    std::optional<Day> done{};             // none: a meeting is missing
    std::string no_meeting_in{};
    // For the wanted day to be kept: papers to the first body still to come, by then at the latest. None: too
    // late.
    std::optional<Day> last_papers{};
    // If the first cut-off is missed: on which day this is done instead, and the target reached.
    std::optional<Day> done_if_missed{}, target_if_missed{};
};

struct PlannedWork {
    WorkIndex work = 0;
    Day opens;
    std::optional<Day> done;
    bool unsure = false;
    bool for_nobody = false;  // nobody is there to do it
    std::vector<PlannedItem> items;
};

struct PlannedState {
    StateIndex state = outermost;
    Day begins;                     // in the past for the one that is active
    std::optional<Day> last_begin;  // for the wanted day to be kept; none: too late, or nothing is wanted
    std::vector<PlannedWork> works;
};

struct Plan {
    StateIndex target = outermost;
    std::vector<PlannedState> states;  // from the one that is active on, the target last
    std::optional<Day> reached;        // none: a meeting is missing on the way
    std::string no_meeting_in;
    bool unsure = false;
    // Who decides the timetable: the last one done in the step that most depend on, where the target would be
    // reached earlier without that step. Empty: nobody in particular.
    std::string critical;
    std::optional<WorkIndex> critical_work;
    // Where a day that was set decides it instead: the wait for it, and when all else is done.
    std::optional<WorkIndex> awaited_day;
    std::optional<Day> all_else_done;
    // The active state, where it is none of the expected path: no day leads out of it.
    std::optional<StateIndex> beside;
};

// Where the case is going: the state that the last decision, or the last wait, of the expected path leads to.
// Nothing for a lifecycle that decides nothing.
std::optional<StateIndex> default_target(const Definition& definition);

// Nothing when the target does not lie ahead on the expected path, or is not said and there is none.
std::optional<Plan> make_plan(const Definition& definition, const Register& reg, const Case& subject,
                              const PlanOptions& options);

}  // namespace overens
