// What takes a case on from a state that asks for no work: somebody's move, a day, a signal, or what a court
// does. Used by the waiting tree alone.
#pragma once

#include <vector>

#include "api/views/scene.hpp"

namespace overens::api {

// Nodes of the tree for an active state; none where it is left by its own work, or by what is inside it.
std::vector<Json> ways_out(const Scene& scene, StateIndex state);

}  // namespace overens::api
