// Names with a meaning of their own in CEL.
#pragma once

#include <string_view>

namespace overens::expressions {

// May not name anything in an expression, though nothing here uses them: `for`, `package`, …
bool is_reserved(std::string_view name);

// Functions, methods and macros that CEL or its usual extensions have and this subset leaves out.
bool is_function_of_cel(std::string_view name);

// First names of the functions of CEL's usual extensions: `math` in math.least(…).
bool is_extension_of_cel(std::string_view name);

// Types that CEL reads as values: `int`, `string`, …
bool is_type_of_cel(std::string_view name);

}  // namespace overens::expressions
