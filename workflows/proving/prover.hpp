// Whether a lifecycle keeps what it promises, whatever people do: start here.
//
// Every configuration that a case can come to is gone through, for any number of parties at once: what counts
// is which kinds of items occur, not how many of each. Who answers what, and when, is free; so are days,
// signals, and every comparison of numbers and dates, so that contradictions between numbers are not found.
//
// Threads: prove shares nothing. Errors are values; a lifecycle too large to go through is one of them.
// Source: the lifecycle language, section 12 (workflows/reference.md).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "engine/definition/definition.hpp"

namespace overens::workflows {

struct Finding {
    std::string part;       // as in part_names.hpp
    std::string_view code;  // as in Problem
    std::string message;    // one sentence, with the shortest way there where there is one
};

struct Proof {
    std::vector<Finding> findings;  // empty: proven
    std::size_t configurations = 0;
};

inline constexpr std::size_t most_configurations = 1'000'000;

Proof prove(const Definition& definition, std::size_t most = most_configurations);

}  // namespace overens::workflows
