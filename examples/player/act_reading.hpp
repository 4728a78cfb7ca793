// Reads one act of a story and checks it against the table of verbs.
#pragma once

#include <string>
#include <vector>

#include "examples/player/file_reading.hpp"
#include "examples/player/story.hpp"

namespace overens::examples {

// Usually one act; one for each of `everybody` when it says `for: all`, or for each named in `for: [a, b]`.
// None where it cannot be read, and then `reading` has a problem.
std::vector<Act> read_acts(FileReading& reading, const workflows::YamlNode& node,
                           const std::string& main_case, const std::vector<std::string>& everybody);

}  // namespace overens::examples
