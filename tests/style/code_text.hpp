// C++ without what is not code.
#pragma once

#include <string>
#include <string_view>

namespace overens::style {

// The text with comments and the insides of string and character literals turned into spaces. Every line
// keeps its number and every character its column. Knows raw strings and digit separators.
std::string code_text(std::string_view source);

}  // namespace overens::style
