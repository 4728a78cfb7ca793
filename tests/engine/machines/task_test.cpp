// Tasks: every state, suspended or not, with every event.
#include "engine/machines/task.hpp"
#include "catch.hpp"
#include "engine/machines/matrix.hpp"

using namespace overens::machines;
using namespace overens::testing;

namespace {

std::string task_ways(const std::vector<TaskState>& states, bool suspended, bool round_open) {
    std::vector<TaskStatus> statuses;
    for (const TaskState state : states) statuses.push_back({state, suspended});
    return ways(statuses, task_events(),
                [&](const TaskStatus& status, TaskEvent event) { return next(status, event, {round_open}); });
}

const std::vector<TaskState> open_states = first<TaskState>(4);
const std::vector<TaskState> closed_states{TaskState::completed, TaskState::skipped, TaskState::obsolete};

}  // namespace

TEST_CASE("an open task may be answered without being claimed") {
    for (const bool round_open : {true, false}) {
        CHECK(task_ways(open_states, false, round_open) == R"(
planned + show = ready
planned + start = in_progress
planned + complete = completed
planned + skip = skipped
planned + withdraw = obsolete
planned + suspend = planned suspended
ready + claim = reserved
ready + start = in_progress
ready + complete = completed
ready + skip = skipped
ready + withdraw = obsolete
ready + suspend = ready suspended
reserved + release = ready
reserved + start = in_progress
reserved + complete = completed
reserved + skip = skipped
reserved + withdraw = obsolete
reserved + suspend = reserved suspended
in_progress + release = ready
in_progress + complete = completed
in_progress + skip = skipped
in_progress + withdraw = obsolete
in_progress + suspend = in_progress suspended
)");
    }
}

TEST_CASE("a suspended task is neither shown, claimed nor started, but its answer is recorded") {
    CHECK(task_ways(open_states, true, true) == R"(
planned suspended + complete = completed
planned suspended + skip = skipped
planned suspended + withdraw = obsolete
planned suspended + resume = planned
ready suspended + complete = completed
ready suspended + skip = skipped
ready suspended + withdraw = obsolete
ready suspended + resume = ready
reserved suspended + release = ready suspended
reserved suspended + complete = completed
reserved suspended + skip = skipped
reserved suspended + withdraw = obsolete
reserved suspended + resume = reserved
in_progress suspended + release = ready suspended
in_progress suspended + complete = completed
in_progress suspended + skip = skipped
in_progress suspended + withdraw = obsolete
in_progress suspended + resume = in_progress
)");
}

TEST_CASE("an answer is replaced or asked for again while the round is open") {
    CHECK(task_ways(closed_states, false, true) == R"(
completed + withdraw = obsolete
completed + replace_answer = completed
completed + ask_again = ready
skipped + withdraw = obsolete
skipped + ask_again = ready
skipped + answer_late = skipped
obsolete + answer_late = obsolete
)");
}

TEST_CASE("an answer that comes when the round is over changes nothing") {
    CHECK(task_ways(closed_states, false, false) == R"(
completed + withdraw = obsolete
completed + answer_late = completed
skipped + withdraw = obsolete
skipped + answer_late = skipped
obsolete + answer_late = obsolete
)");
}

TEST_CASE("a refusal says what stands against the step, and what can be done instead") {
    const auto not_from_here = next(TaskStatus{TaskState::completed}, TaskEvent::claim).error();
    CHECK(not_from_here.why == Why::not_from_here);
    CHECK(not_from_here.status == TaskStatus{TaskState::completed});
    CHECK(not_from_here.event == TaskEvent::claim);
    CHECK(names_of(not_from_here.possible) == "withdraw replace_answer ask_again");
    const auto hindered = next(TaskStatus{TaskState::ready, true}, TaskEvent::claim).error();
    CHECK(hindered.why == Why::hindered);
    CHECK(names_of(hindered.possible) == "complete skip withdraw resume");
    CHECK(hindered.possible == possible(TaskStatus{TaskState::ready, true}));
    CHECK(name_of(Why::hindered) == "hindered");
    CHECK(name_of(Why::not_from_here) == "not_from_here");
}

TEST_CASE("tasks are found again by their texts, and a closed one is never suspended") {
    CHECK(names_round_trip<TaskState>(7, parse_task_state));
    CHECK(names_round_trip<TaskEvent>(12, parse_task_event));
    for (const TaskState state : task_states()) {
        const bool open = state < TaskState::completed;
        CHECK(parse_task_status(to_text({state, false})) == TaskStatus{state, false});
        CHECK(parse_task_status(to_text({state, true})).has_value() == open);
        if (open) CHECK(parse_task_status(to_text({state, true})) == TaskStatus{state, true});
    }
    for (const char* text : {"", " suspended", "suspended", "ready ", "ready suspended suspended"}) {
        INFO(text);
        CHECK_FALSE(parse_task_status(text).has_value());
    }
}
