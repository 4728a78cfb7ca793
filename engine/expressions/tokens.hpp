// The words and signs an expression is written with.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace overens::expressions {

enum class Symbol {
    end,
    refused,  // nothing that follows was read; `text` says why
    name,
    number,
    word,
    yes,
    no,
    in,
    left_parenthesis,
    right_parenthesis,
    left_bracket,
    right_bracket,
    comma,
    dot,
    question,
    colon,
    not_,
    plus,
    minus,
    times,
    both,
    either,
    equal,
    different,
    less,
    less_or_equal,
    greater,
    greater_or_equal,
};

struct Token {
    Symbol symbol = Symbol::end;
    std::size_t position = 1;
    std::string text;          // as written; of a word its content; of a refused token the message
    std::uint64_t number = 0;  // without sign, at most 2^63
    bool not_in_this_language = false;
};

// Never fails and never gives an empty list: the last token is `end` or `refused`, so that a mistake further
// left is told first.
std::vector<Token> tokens_of(std::u32string_view characters);

}  // namespace overens::expressions
