// The words for what becomes of a decision, and the steps of its record that they stand for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/machines/decision_record.hpp"

namespace overens::api {

// "adjusted", "announced", …
std::vector<std::string> decision_fact_words();
// One of those words; adjusting for anything else.
machines::DecisionEvent step_of_fact(std::string_view word);
// Empty for steps that are not registered as facts.
std::string_view fact_of_step(machines::DecisionEvent step);

}  // namespace overens::api
