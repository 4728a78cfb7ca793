// A checked expression, ready to be evaluated: one flat list of nodes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/expressions/expression.hpp"

namespace overens::expressions {

enum class Operation : std::uint8_t {
    constant,       // number: of a yes_no, a number or a date
    word_constant,  // first: its place in `words`
    read,           // slot
    read_item,      // slot, of the item at hand
    not_,           // first, as for all below
    both,
    either,
    equal,        // of all but words
    equal_words,  // …
    less,
    less_or_equal,
    one_of,        // first; second and third: begin and end in `numbers`
    one_of_words,  // … in `words`
    negate,
    add,
    subtract,
    multiply,
    choose,
    all,  // first: the condition; slot: the items
    exists,
    exists_one,
    count,
};

// An expression has at most 500 characters, so that positions and places fit in 16 bits.
using Place = std::uint16_t;

struct Node {
    Operation operation = Operation::constant;
    Place position = 1;
    Place first = 0;
    Place second = 0;
    Place third = 0;
    std::uint32_t slot = 0;
    std::int64_t number = 0;
};

// Nodes stand behind those they refer to; the last one is the whole. Slots and items ascend, without
// repetition.
struct Tree {
    Type type = Type::yes_no;
    std::vector<Node> nodes;
    std::vector<std::int64_t> numbers;
    std::vector<std::string> words;
    std::vector<std::string> words_possible;  // of the whole, if it is a word
    std::vector<std::uint32_t> slots_read;
    std::vector<std::uint32_t> items_read;
};

}  // namespace overens::expressions
