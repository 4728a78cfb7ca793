// What a calendar that people subscribe to has in it, before it is written as iCalendar.
//
// Values; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/time/day.hpp"

namespace overens::api {

struct CalendarEntry {
    // Of the thing itself, kept when it moves or is cancelled: "orebro.kumla_namnd.2024-10-14.meeting".
    std::string id;
    std::int64_t revision = 0;  // grows with every change
    Instant changed_at;         // when what it says was recorded
    std::string summary, description, place;
    std::string category;  // one word or two, no commas
    Day first, last;       // both included
    std::string starts;    // "09:00", Europe/Stockholm; empty: whole days
    std::string ends;      // on the last day
    bool cancelled = false;
    bool takes_time = false;  // of those who have it in their calendar: a meeting does, a last day does not
};

struct CalendarFeed {
    std::string name;
    std::vector<CalendarEntry> entries;
};

}  // namespace overens::api
