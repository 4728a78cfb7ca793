// An act as a line of the timeline, in Swedish, when the story does not say it in its own words.
#pragma once

#include <string>

#include "examples/player/story.hpp"

namespace overens::examples {

std::string act_text(const Act& act, const FiledRegister& reg);

}  // namespace overens::examples
