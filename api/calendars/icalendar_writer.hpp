// Calendars as iCalendar (RFC 5545), which every calendar program reads.
#pragma once

#include <string>

#include "api/calendars/calendar_feed.hpp"

namespace overens::api {

inline constexpr const char* icalendar_type = "text/calendar; charset=utf-8";

// The same feed gives the same bytes. Pure; any thread. Entries in order of their days.
std::string to_icalendar(CalendarFeed feed);

}  // namespace overens::api
