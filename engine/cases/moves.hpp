// The moves that people may make, and every reason why one cannot be made now.
#pragma once

#include "engine/cases/access.hpp"
#include "engine/cases/command.hpp"
#include "engine/cases/refusal.hpp"

namespace overens {

// Whether the move of this state could be made by this actor now, when `fill` were given. Without `fill`
// (nullptr) fields that the move itself fills are taken as given: what is shown before the form is filled in.
std::vector<Blocker> blockers_of(const Surroundings& around, StateIndex state, const Move& move,
                                 const Actor& actor, const std::map<std::string, GivenValue>* fill);

}  // namespace overens
