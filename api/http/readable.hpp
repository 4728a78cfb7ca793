// Whether a text that people give can be read by people: no control characters, none that turn the reading
// direction (with which a line can be made to look like another), and not blank.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/cases/refusal.hpp"

namespace overens::api {

// A line has neither tabs nor line breaks.
enum class Extent { line, lines };

// `text` is UTF-8; an empty one is readable. `at` is the blocker's place.
std::optional<Blocker> unreadable(std::string_view text, Extent extent, const std::string& at);

}  // namespace overens::api
