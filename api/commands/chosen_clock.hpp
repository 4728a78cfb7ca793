// The clock that `overens serve --clock` asks for.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "api/clock.hpp"
#include "engine/ports/change_feed.hpp"

namespace overens::api::command_line {

struct ChosenClock {
    std::unique_ptr<Clock> clock;
    ManualClock* manual = nullptr;  // the same, when it is set by hand
};

// "system", "manual=2022-03-09" (08.00 that day) or "manual=" and an instant. Empty when it is none of these.
ChosenClock choose_clock(const std::string& argument);

// Nothing is recorded before what is in the log already. A clock set by hand to the day of the last entry
// begins with that entry; one set to an earlier day is told which is the earliest.
std::optional<std::string> move_past_the_log(const ChosenClock& clock, const ChangeFeed& log);

}  // namespace overens::api::command_line
