// A meeting of a body, from the calendar to the last minutes. Thin on purpose: dates, agenda and attendance
// are data, and minutes are adjusted part by part (minutes_part.hpp). Source: kommunallagen (2017:725)
// chapter 5 (assembly) and chapter 6 (boards and committees); other bodies follow their own rules in the same
// steps.
//
// Moving a meeting changes its day, not its state: the summons stands, and days that hang on the meeting are
// set anew. A cancelled meeting stays cancelled; a new one is planned.
//
// Pure functions; any thread. An expected refusal is a value, and nothing is thrown.
#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/machines/refusal.hpp"

namespace overens::machines {

enum class MeetingState {
    planned,   // in the calendar
    summoned,  // the summons and the agenda are out
    held,      // has been held; minutes are being made valid
    closed,    // nothing is left to do: every minutes part is at its end
    cancelled,
};
enum class MeetingEvent { summon, move, hold, close, cancel };

using MeetingRefusal = Refusal<MeetingState, MeetingEvent>;

std::string_view name_of(MeetingState state);
std::string_view name_of(MeetingEvent event);
// Nothing for a word that names none.
std::optional<MeetingState> parse_meeting_state(std::string_view word);
std::optional<MeetingEvent> parse_meeting_event(std::string_view word);
std::span<const MeetingState> meeting_states();
std::span<const MeetingEvent> meeting_events();

std::expected<MeetingState, MeetingRefusal> next(MeetingState state, MeetingEvent event);
std::vector<MeetingEvent> possible(MeetingState state);

}  // namespace overens::machines
