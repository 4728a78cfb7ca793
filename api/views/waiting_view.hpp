// What a case waits for, as a tree: the hold, the work that keeps its active states from being done, and for
// each party the very next thing, whose it is, and by when. States that only a person can leave wait for that
// person's move.
#pragma once

#include "api/views/scene.hpp"

namespace overens::api {

Json waiting_view(const Scene& scene);

// The days ahead, in order: [{day, what, work}].
Json dates_view(const Scene& scene);

}  // namespace overens::api
