// The expected path from where a case stands to where it is going, as one sequence. Used by the plan alone.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/cases/case.hpp"

namespace overens {

// A state on the way. One that holds others begins (its own work runs meanwhile) and ends around them.
struct Leg {
    enum class Kind { whole, begins, ends };
    Kind kind = Kind::whole;
    StateIndex state = outermost;
};

// All of the path, from the start; of tracks the first one. States named in `skipped` are left out with all
// that is inside them.
std::vector<Leg> whole_way(const Definition& definition, const std::set<std::string>& skipped = {});

// The legs that lie ahead: from the deepest state that is active up to and without `target`. Nothing when the
// target is not ahead.
std::optional<std::vector<Leg>> way_ahead(const Definition& definition, const Case& subject,
                                          StateIndex target, const std::set<std::string>& skipped);

// The innermost active state, where it is none of the whole way: a stay, a renegotiation.
std::optional<StateIndex> state_beside(const Definition& definition, const Case& subject);

}  // namespace overens
