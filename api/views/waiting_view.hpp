// What a case waits for, as a tree: the hold, the work that keeps its active states from being done, and for
// each party the very next thing, whose it is, and by when. States that only a person can leave wait for that
// person's move.
#pragma once

#include "api/views/scene.hpp"

namespace overens::api {

Json waiting_view(const Scene& scene);

// What one open task waits for: a node of the tree.
Json task_waiting_view(const Scene& scene, const Item& item);

// What is in the way of one task: a hold of its case, then what the task itself waits for. Nothing when it is
// done, or no longer asked.
Json task_waits_view(const Scene& scene, const Item& item);

// A node with nothing in it but its kind and what it says.
Json waiting_node(const char* kind, const Title& what);

// Why nothing becomes of a work that asks nobody.
Title nobody_to_ask(const Work& work);

// Why a body takes nothing up: no meeting is booked, or it is no more and nobody follows it. Begins in the
// middle of a sentence.
Title no_meeting(const Register& reg, const std::string& body);

// The days ahead, in order: [{day, what, work}].
Json dates_view(const Scene& scene);

}  // namespace overens::api
