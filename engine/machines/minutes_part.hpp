// A part of a meeting's minutes: the paragraphs that are adjusted and announced together (1..n parts a
// meeting).
//
// Source: kommunallagen (2017:725) for statutory bodies: written, adjusted, announced on the notice board,
// taken down; agreed bodies end at adjusted by their own rule; notes are placed on file at the next meeting.
//
// The table is in minutes_part.cpp. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "engine/machines/minutes_regime.hpp"

namespace overens::machines {

enum class MinutesState { written, adjusted, announced, taken_down, placed_on_file };
enum class MinutesEvent { adjust, announce, take_down, place_on_file };

// The state after the event; nothing when it cannot happen in that state, or not in a body of that regime.
std::optional<MinutesState> next(MinutesState state, MinutesEvent event, MinutesRegime regime);

std::string_view name_of(MinutesState state);
std::string_view name_of(MinutesEvent event);
std::optional<MinutesState> parse_minutes_state(std::string_view name);
std::optional<MinutesEvent> parse_minutes_event(std::string_view name);

}  // namespace overens::machines
