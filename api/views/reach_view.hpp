// How far a version has come, and what that means in law: draft, shared for comments, dispatched, received.
#pragma once

#include "api/views/scene.hpp"

namespace overens::api {

enum class Reach { draft, shared, dispatched, received };

Reach reach_of(const Reached& reached);
// The furthest that it has come to anybody.
Reach reach_of(const DocumentVersion& version);

Title title_of(Reach reach);
// One sentence of what it means, with the paragraph.
Title meaning_of(Reach reach);

// {name, title, meaning}.
Json reach_view(Reach reach);
// One for each organisation, authority or body that it has come to.
Json reached_view(const Scene& scene, const DocumentVersion& version);

}  // namespace overens::api
