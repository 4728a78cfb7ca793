// The events of an entry as they are stored: a JSON list with one object per event, whose only key is the
// kind.
//
//     [{"item_opened": {"item": 3, "work": "party_decision"}}, {"state_entered": {"state": "consultation"}}]
//
// Rows carry the number of the format they are written in. Fields may be added to an event without a new
// number; a new number means that older rows are read by an older reader, kept beside this one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/cases/event.hpp"
#include "engine/meetings/events.hpp"

namespace overens::storage {

inline constexpr int event_format = 1;

// Throws StoreFailure for words that are not UTF-8.
std::string write_events(const std::vector<Event>& events);

// Throws StoreFailure, beginning with `place`, for anything that write_events does not write.
std::vector<Event> read_events(std::string_view json, int format, std::string_view place);

// The same for the entries of meetings.
std::string write_meeting_events(const std::vector<MeetingEvent>& events);
std::vector<MeetingEvent> read_meeting_events(std::string_view json, int format, std::string_view place);

}  // namespace overens::storage
