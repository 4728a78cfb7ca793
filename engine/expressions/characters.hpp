// Text as characters (Unicode code points), so that positions count what a person sees.
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <string_view>

#include "engine/expressions/expression.hpp"

namespace overens::expressions {

// The characters of UTF-8 text. Refused with a position: bytes that are not UTF-8, and more than `most`
// characters.
std::expected<std::u32string, Problem> characters_of(std::string_view text, std::size_t most);

// The same back as UTF-8; every character must be one that characters_of can give.
std::string utf8_of(std::u32string_view characters);

// UTF-8 text in single quotes for messages: on one line, with control characters as escapes.
std::string quoted(std::string_view text);

}  // namespace overens::expressions
