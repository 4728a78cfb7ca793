// Which tracks can be proven one at a time: those that neither read nor change anything of one another.
#pragma once

#include <vector>

#include "workflows/proving/model.hpp"

namespace overens::workflows::proving {

// By state: a track whose inside this view leaves to another one. It may end whenever it likes here.
using LeftOut = std::vector<bool>;

// The views to go through, one by one, so that each track is looked at in one of them; together with the
// tracks that it has to do with. One that leaves out nothing where all must be looked at together.
//
// Taken together always: tracks of which something outside reads, out of which a way leads, or in which the
// whole case may be terminated. Tracks inside tracks are never told apart.
std::vector<LeftOut> views_of(const Model& model);

}  // namespace overens::workflows::proving
