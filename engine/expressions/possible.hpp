// What a checked expression may come to when not all values are known, and what it tells apart.
#pragma once

#include <optional>
#include <vector>

#include "engine/expressions/expression.hpp"
#include "engine/expressions/tree.hpp"

namespace overens::expressions {

std::optional<bool> evaluate_possible(const Tree& tree, const PossibleValues& values);
std::vector<WordTest> word_tests_of(const Tree& tree);
std::vector<std::uint32_t> true_when_true_of(const Tree& tree);
std::vector<std::uint32_t> item_slots_of(const Tree& tree);

}  // namespace overens::expressions
