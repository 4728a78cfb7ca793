// The way through a lifecycle that is expected: the first way on of each state, else its first move; where
// that has been taken already, the next one.
//
// Pure; any thread.
#pragma once

#include <vector>

#include "engine/definition/definition.hpp"

namespace overens {

// The states of one level, in order, each once. A level of tracks has no order of its own: none.
std::vector<StateIndex> expected_path(const Definition& definition, StateIndex level);

}  // namespace overens
