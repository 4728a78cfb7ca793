// What has happened, said in one sentence in each language.
#pragma once

#include <optional>

#include "api/views/event_view.hpp"

namespace overens::api {

// Absent for events that only keep the books: timers, counts, states left.
std::optional<Title> sentence(const History& history, const Event& event);

// "Svar lämnades", for entries whose events have no sentence of their own.
Title title_of_command(std::string_view command);

// What became of a decision: "justerat", by the stored name of the step.
Title title_of_decision_step(std::string_view step);

}  // namespace overens::api
