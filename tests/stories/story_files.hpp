// Where the stories are, and how one is read.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "examples/player/story.hpp"

namespace overens::tests {

const std::filesystem::path& checkout();

// examples/orebro/story.yaml, the large one.
std::filesystem::path main_story();
// The folders of examples/ with a register of their own, by name.
std::vector<std::string> counties();
// The files of examples/COUNTY/ that begin a short story, by name: whoever adds one adds a test.
std::vector<std::filesystem::path> stories_of(const std::string& county);
// Those of tests/stories/sides/, by name: a short one for each lifecycle takes the ways on that no story of
// examples/ takes.
std::vector<std::filesystem::path> side_stories();

// Throws std::runtime_error with every problem when there are any.
examples::Story read_well(const std::filesystem::path& file);

}  // namespace overens::tests
