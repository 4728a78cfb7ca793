// Plays a story: sets the clock day by day, does each act, and compares what is to be seen.
#pragma once

#include <string>

#include "examples/player/printing.hpp"
#include "examples/player/story.hpp"
#include "examples/player/transport.hpp"

namespace overens::examples {

struct Played {
    bool well = false;  // every act was answered as the story says, and everything expected was seen
    std::string why;    // when not: which day, which line, what was expected and what was seen
    Summary summary;
    std::string main_case;  // its id
};

// Stops at the first thing that is otherwise than the story says. The server must have a clock that is set by
// hand and stands at the story's first day or before, and must not have the story's collaboration yet. Throws
// TransportFailure when nobody answers.
Played play(const Story& story, Transport& transport, Printer& printer);

}  // namespace overens::examples
