// The value of a checked expression.
#pragma once

#include <expected>

#include "engine/expressions/expression.hpp"
#include "engine/expressions/tree.hpp"

namespace overens::expressions {

// A word in the answer views text of the tree or of what `values` gave. Allocates nothing.
std::expected<Value, Overflow> evaluate(const Tree& tree, const Values& values);

}  // namespace overens::expressions
