// A lifecycle gone through by the real engine: every case that can be, with one, two and so on parties, act
// by act, until nothing new comes.
//
// Dates are either over or lie ahead. What people may say or do in many ways is done in each that expressions
// can tell apart.
#pragma once

#include <set>
#include <string>

#include "engine/definition/definition.hpp"

namespace overens::workflows {

struct Walked {
    std::set<std::string> taken;    // parts, as in workflows/part_names.hpp
    std::set<std::string> missing;  // works that opened without the date or text that they rest on
    bool endless = false;           // automatic moves were refused, being too many
    bool trap = false;              // somewhere no end can be reached, without the outermost state's moves
    bool in_vain = false;           // … nor, without what may never come, from somewhere else
    bool too_large = false;         // given up: nothing of this is sure
    std::size_t cases = 0;          // told apart
};

Walked walk(const Definition& definition, int most_parties, std::size_t most_cases);

}  // namespace overens::workflows
