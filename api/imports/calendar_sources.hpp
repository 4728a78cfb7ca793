// The two forms that a calendar comes in. Used within this folder only.
#pragma once

#include "api/calendars/icalendar_reader.hpp"
#include "api/imports/calendar_reading.hpp"
#include "api/imports/office_tables.hpp"

namespace overens::api {

// What the rows of tables say. `by_line`: places are lines, as of a text. Adds nothing where no table has a
// column of days.
void read_calendar_tables(const OfficeFile& file, bool by_line, const Body& body, std::optional<int> year,
                          CalendarReading& reading);

void read_calendar_events(const std::vector<ReadEvent>& events, CalendarReading& reading);

}  // namespace overens::api
