// Whether the register says who decides for an organisation, and in what order.
#pragma once

#include <optional>

#include "engine/definition/title.hpp"
#include "engine/register/register.hpp"

namespace overens {

struct PathFault {
    // `unfinished`: no path yet, or one that names a body not yet registered; it may still become right.
    // `wrong`: a body twice, or one of another organisation. A body common to the collaboration may be on
    // anybody's path: a joint committee decides for several.
    enum class Kind { unfinished, wrong };
    Kind kind = Kind::unfinished;
    Title message;  // what is wrong and what would be right
};

// The first fault of the organisation's decision path; nothing when a decision can be taken along it.
std::optional<PathFault> fault_in_path(const Register& reg, const Organisation& organisation);

}  // namespace overens
