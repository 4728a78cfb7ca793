// An expression tried by itself, without a lifecycle: constants and operators, no names.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "engine/expressions/expression.hpp"

namespace overens::expressions {

// The value as JSON text: true, -17 or "a string" (with control characters, quotes and backslashes escaped).
// Strings compare freely with each other here. A number that overflows is a problem at the operator that made
// it.
std::expected<std::string, Problem> evaluate_alone(std::string_view text);

}  // namespace overens::expressions
