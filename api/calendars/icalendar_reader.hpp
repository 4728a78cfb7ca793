// The entries of an iCalendar file (RFC 5545), as others make them.
//
// Comes from outside and is believed in nothing: how long it is, how deep, how many entries. Pure; any
// thread. Repetitions are not reckoned out: an entry that repeats says so.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cases/refusal.hpp"
#include "engine/time/day.hpp"

namespace overens::api {

// What cannot be told of an entry.
enum class EventFault { none, no_day, other_time_zone, repeats, cancelled };

struct ReadEvent {
    int line = 1;  // where it begins
    std::string id, summary, place;
    EventFault fault = EventFault::none;
    std::string zone;  // the one it is in, when that is another
    Day first, last;
    std::string starts, ends;  // "09:00", Europe/Stockholm; empty: whole days
};

bool looks_like_icalendar(std::string_view bytes);

// In the order of the file. Refused, with one blocker at "body": what is not iCalendar to its end, and more
// than a thousand entries.
std::expected<std::vector<ReadEvent>, Blocker> read_icalendar(std::string_view bytes);

}  // namespace overens::api
