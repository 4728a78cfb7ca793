// A body's decision with its legal days: those registered and those that follow by law.
#pragma once

#include "api/views/scene.hpp"

namespace overens::api {

Json decision_view(const Scene& scene, const Item& item, const DecisionRecord& decision);

// Legal force on `today` or earlier, confirmed or expected by law.
bool has_legal_force(const DecisionRecord& decision, Day today);

// {decided, onRecord, legalForce}, each {state, on}.
Json lights_view(const Scene& scene, const Item& item);

}  // namespace overens::api
