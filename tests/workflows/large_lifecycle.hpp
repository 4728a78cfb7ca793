// A made-up lifecycle as large as asked for: two tracks, state after state in each.
#pragma once

#include <string>

namespace overens::workflows {

struct LargeLifecycle {
    int states_in_a_track = 1000;  // the two tracks themselves, and three states around them, come on top
    int between_meetings = 50;     // the tracks wait for each other in every so many states; 0: never
};

// Between two meetings each track goes on, and one step back, as it likes. At a meeting the first waits until
// the second is there, and the second goes on when the first has.
std::string large_lifecycle(const LargeLifecycle& of);

}  // namespace overens::workflows
