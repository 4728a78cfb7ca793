// The minutes of a meeting, or a part of them: some sections are often adjusted at once (omedelbar justering)
// and then announced by themselves, so a meeting has 1..n parts. The way a part takes follows from the body's
// regime:
//
//   statutory  written -> adjusted -> announced -> taken_down
//   agreed     written -> adjusted
//   notes      written -> placed_on_file
//
// Source: kommunallagen (2017:725) chapter 5 for assemblies, chapter 6 for boards and committees (adjusted
// within 14 days); chapter 8 (announced on the notice board within two days after that, and left there until
// the time for appeal has passed); chapter 13 (the time for appeal is counted from the announcement). Days
// are facts kept elsewhere; lateness warns and never blocks, so it is not a state.
//
// Pure functions; any thread. An expected refusal is a value, and nothing is thrown.
#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/machines/minutes_regime.hpp"
#include "engine/machines/refusal.hpp"

namespace overens::machines {

enum class MinutesState { written, adjusted, announced, taken_down, placed_on_file };
enum class MinutesEvent { adjust, announce, take_down, place_on_file };

using MinutesRefusal = Refusal<MinutesState, MinutesEvent>;

std::string_view name_of(MinutesState state);
std::string_view name_of(MinutesEvent event);
// Nothing for a word that names none.
std::optional<MinutesState> parse_minutes_state(std::string_view word);
std::optional<MinutesEvent> parse_minutes_event(std::string_view word);
std::span<const MinutesState> minutes_states();
std::span<const MinutesEvent> minutes_events();

std::expected<MinutesState, MinutesRefusal> next(MinutesState state, MinutesEvent event,
                                                 MinutesRegime regime);
std::vector<MinutesEvent> possible(MinutesState state, MinutesRegime regime);

}  // namespace overens::machines
