// A meeting of a body: planned in its calendar, summoned, held, closed; it may be moved to another day before
// it is held, or cancelled.
//
// The table is in meeting.cpp. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

namespace overens::machines {

enum class MeetingState { planned, summoned, held, closed, cancelled };
enum class MeetingEvent { summon, move, hold, close, cancel };

// The state after the event; nothing when it cannot happen in that state.
std::optional<MeetingState> next(MeetingState state, MeetingEvent event);

// Names as they are stored: "cancelled".
std::string_view name_of(MeetingState state);
std::string_view name_of(MeetingEvent event);
std::optional<MeetingState> parse_meeting_state(std::string_view name);
std::optional<MeetingEvent> parse_meeting_event(std::string_view name);

}  // namespace overens::machines
