// Tasks: every state with every event.
#include "engine/machines/task.hpp"
#include "catch.hpp"
#include "engine/machines/matrix.hpp"

using namespace overens::machines;
using namespace overens::testing;

TEST_CASE("a task may be answered without being claimed, and nothing brings back an obsolete one") {
    CHECK(plain_matrix<TaskState, TaskEvent>(7, 8) == R"(
             show   claim     release  start        complete   skip     withdraw  ask_again
planned      ready  -         -        in_progress  completed  skipped  obsolete  -
ready        -      reserved  -        in_progress  completed  skipped  obsolete  -
reserved     -      -         ready    in_progress  completed  skipped  obsolete  -
in_progress  -      -         ready    -            completed  skipped  obsolete  -
completed    -      -         -        -            -          -        -         ready
skipped      -      -         -        -            -          -        -         ready
obsolete     -      -         -        -            -          -        -         -
)");
}

TEST_CASE("states and events of tasks are found again by their names") {
    CHECK(names_round_trip<TaskState>(7, parse_task_state));
    CHECK(names_round_trip<TaskEvent>(8, parse_task_event));
}
