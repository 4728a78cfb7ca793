// Which words a value can be, so that a comparison with one that never occurs is told instead of never
// holding.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/expressions/expression.hpp"

namespace overens::expressions {

struct WrittenWord {
    std::string word;
    std::size_t position = 1;
};

struct WordsPossible {
    bool is_read = false;           // some of it is read from the case; else all is written in the expression
    std::string path;               // what is read, if it is one name
    std::vector<std::string> read;  // what may be read
    std::vector<WrittenWord> written;  // what the expression itself gives
};

// All of them, each once.
std::vector<std::string> all_of(const WordsPossible& words);

// Of a value that is one or the other.
WordsPossible either_of(WordsPossible one, const WordsPossible& other);

// Why the two should not be compared, if so. A written word has to occur on the other side, unless nothing is
// read there; two sides that are only read have to have a word in common.
std::optional<Problem> never_equal(const WordsPossible& left, const WordsPossible& right,
                                   std::size_t position);

// The candidate that is probably meant: at most a third of its letters, and at least one, may differ.
std::optional<std::string> nearest(const std::string& word, const std::vector<std::string>& candidates);

}  // namespace overens::expressions
