// An expression as written, before anything is known about its names: what the parser makes and the checker
// reads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace overens::expressions {

enum class Kind {
    yes_no,  // number: 0 or 1
    number,  // number
    word,    // text
    path,    // text: names with dots
    has,     // text: the path asked for, as for sum and size
    sum,     // …
    size,    // …
    all,     // text: the work, variable, first: the condition
    exists,  // …
    exists_one,
    count,   // filter(…).size()
    not_,    // first
    negate,  // first
    both,    // first, second, as for all that follow but choose
    either,
    equal,
    different,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
    in,  // first, constants
    add,
    subtract,
    multiply,
    choose,  // first: the condition, second, third
};

struct Syntax {
    Kind kind = Kind::yes_no;
    std::size_t position = 1;  // of an operator: its own sign
    std::string text;
    std::string variable;
    std::int64_t number = 0;
    std::size_t first = 0;
    std::size_t second = 0;
    std::size_t third = 0;
    std::vector<std::size_t> constants;
};

// Nodes refer to each other by index; a node stands behind all that it refers to, so the whole is the last.
using SyntaxTree = std::vector<Syntax>;

}  // namespace overens::expressions
