// A body's decision with its legal days: those registered and those that follow by law.
#pragma once

#include "api/views/scene.hpp"

namespace overens::api {

// As a row of the decision log: registered in a case, of a meeting that is not kept here.
Json logged_decision_view(const Scene& scene, const std::string& case_id, const DecisionRecord& decision);
Json decision_view(const Scene& scene, const Item& item, const DecisionRecord& decision);

// Legal force on `today` or earlier, confirmed or expected by law.
bool has_legal_force(const DecisionRecord& decision, Day today);

// {decided, onRecord, legalForce}, each {state, on}.
Json lights_view(const Scene& scene, const Item& item);

}  // namespace overens::api
