// One thing asked of one party, body or role, with what it waits for and the three lights.
#pragma once

#include "api/views/scene.hpp"

namespace overens::api {

Json task_view(const Scene& scene, const Item& item);

// Open, not on hold, and the last day over.
bool is_late(const Scene& scene, const Item& item);

// The body that the matter has come to: the first on the path that has not passed it on. nullptr: none is
// left.
const Body* next_body(const Scene& scene, const Item& item);
// Where it is on the agenda, or else the body's next meeting that papers can still reach. Absent: none is
// known.
std::optional<Meeting> next_meeting(const Scene& scene, const Item& item, const Body& body);

}  // namespace overens::api
