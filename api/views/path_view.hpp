// The path shown to people: where the case has been, is, and is expected to go.
//
// By the lifecycle language, section 3: the outermost states, the first way of each `then` (else the first
// `may`, else where it goes by itself), and inside tracks the first track, the others beside it. A state that
// is active without lying on that path is laid in as a detour, before the first step that is still to come.
#pragma once

#include "api/views/scene.hpp"

namespace overens::api {

Json path_view(const Scene& scene);

}  // namespace overens::api
