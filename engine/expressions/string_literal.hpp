// Strings in single quotes, with the escapes that CEL has.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

#include "engine/expressions/expression.hpp"

namespace overens::expressions {

// Reads the string whose opening quote stands at `at` (counted from 0) and moves `at` behind its closing
// quote. Source: the lexical rules for STRING_LIT and ESCAPE in the language definition of CEL.
std::expected<std::string, Problem> read_string_literal(std::u32string_view text, std::size_t& at);

}  // namespace overens::expressions
