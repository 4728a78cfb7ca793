// A year's calendar of a body out of a file: a table (XLSX, CSV) or iCalendar. What could be read, and every
// doubt with its place.
//
// Pure; any thread. Nothing is guessed and nothing is kept: the same file gives the same reading.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cases/refusal.hpp"
#include "engine/register/register.hpp"

namespace overens::api {

struct FoundMeeting {
    Meeting meeting;             // its cut-off is not set
    std::optional<Day> cut_off;  // none: the file says none
    std::string place, written;  // where in the file, and what it says there
    std::string cut_off_place;   // where in the file
};

// A heading of a table, and what its column was taken for; empty: it was not read.
struct FoundColumn {
    std::string place, heading;
    std::string_view read_as;
};

struct CalendarReading {
    std::vector<FoundMeeting> meetings;  // by day
    std::vector<FoundColumn> columns;
    std::vector<Blocker> problems;  // `at` is the place in the file; empty: the whole
};

// `year`: of days that are written without one. Refused: a file of another kind, or without any calendar.
std::expected<CalendarReading, Blocker> read_calendar_file(std::string_view bytes, const Register& reg,
                                                           const Body& body, std::optional<int> year);

}  // namespace overens::api
