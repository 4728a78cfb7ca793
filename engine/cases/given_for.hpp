// An answer that somebody else gave for those asked.
#pragma once

#include "engine/cases/act.hpp"
#include "engine/cases/values.hpp"

namespace overens {

struct GivenFor {
    Actor by;
    TextId evidence;
    bool operator==(const GivenFor&) const = default;
};

}  // namespace overens
