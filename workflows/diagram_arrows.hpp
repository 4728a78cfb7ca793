// What every kind of diagram draws: the ways between states, with their labels. Only for the diagrams.
#pragma once

#include <string>
#include <vector>

#include "engine/definition/definition.hpp"
#include "workflows/diagram.hpp"

namespace overens::workflows {

struct Arrow {
    StateIndex from = outermost;  // outermost: from anywhere
    StateIndex to = outermost;
    std::string label;       // may be empty
    bool automatic = false;  // goes by itself
};

// In the order of the states, and in each: then, then of its works, watch, may. Only ways that lead
// somewhere.
std::vector<Arrow> arrows_of(const Definition& definition, Language language);

const std::string& text_in(const Title& title, Language language);
// "12 månader före Giltig till och med".
std::string in_words(const Definition& definition, const When& when, Language language);
std::string in_words(const Every& every, Language language);

}  // namespace overens::workflows
