// Finding whole words in lines of code.
#pragma once

#include <string_view>

namespace overens::style {

// A letter of a name: a-z, A-Z, 0-9, _.
bool is_name_character(char c);

// Whether the word stands in the line by itself: `rand(` is in `std::rand(`, but not in `operand(`.
bool has_word(std::string_view line, std::string_view word);

}  // namespace overens::style
