// What is the same thing in two versions of a lifecycle: what has the same name, or says `was: NAME`.
#pragma once

#include <map>
#include <string>

#include "engine/definition/definition.hpp"

namespace overens {

// From the older version's name to the newer one's; what the newer version does not have is absent. Works and
// fields of another kind or type are other things. A part of a fragment follows the state that uses it.
struct SameThings {
    std::map<std::string, std::string> states, works, fields, documents, roles, signals;
};

SameThings same_things(const Definition& from, const Definition& to);

}  // namespace overens
