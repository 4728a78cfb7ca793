// What has happened, said in one sentence in each language.
#pragma once

#include <optional>

#include "api/views/event_view.hpp"

namespace overens::api {

// Absent for events that only keep the books: timers, counts, states left.
std::optional<Title> sentence(const History& history, const Event& event);

}  // namespace overens::api
