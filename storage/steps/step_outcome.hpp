// What follows from the events of a step for its receipt and for the timers.
#pragma once

#include <vector>

#include "storage/steps/take_step.hpp"

namespace overens::storage {

// Numbers of items opened, decisions taken and remarks made, in the order of the events.
std::vector<int> made_by(const std::vector<Event>& events);

// The timers that the events name, as the case now has them; each once.
std::vector<TimerChange> timers_changed_by(const std::vector<Event>& events, const Case& subject);

// Numbers of the texts that the events dispose of.
std::vector<int> texts_disposed_by(const std::vector<Event>& events);

}  // namespace overens::storage
