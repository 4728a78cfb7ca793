// A work that asks many the same: what is planned around it, who has said what, and how the rounds before
// went.
#pragma once

#include "api/views/scene.hpp"

namespace overens::api {

// {work, title, round, active, walkThroughs, questions, closedClauses, rounds, answerers}: figures of each
// round, and over all of them of each who was asked.
Json round_view(const Scene& scene, const Work& work);

}  // namespace overens::api
