// Reads a body's calendar and time table from a request: the same for a calendar that is put as a whole and
// for one that comes with its body.
#pragma once

#include <vector>

#include "api/http/object_reader.hpp"
#include "engine/register/register.hpp"

namespace overens::api {

// What a calendar is read against: the register, and the body as it is there; one that is new has nothing but
// its id. Meetings that stand as they were, and those that have been held, are taken as they are.
struct CalendarGround {
    const Register& reg;
    const Body& before;
    const WorkingCalendar& open_days;
    Day today;
};

// By day. A meeting without a cut-off gets that of the time table, or the working day before it. What is
// wrong is told to the reader.
std::vector<Meeting> read_calendar(ObjectReader& body, Need need, const TimeTable& times,
                                   const CalendarGround& ground);

// Nothing when the request says nothing about it; what it leaves out is as usual for the kind of body.
std::optional<TimeTable> read_time_table(ObjectReader& body, const std::string& kind);

// "09:00", or empty.
std::string read_time_of_day(ObjectReader& body, std::string_view name);

}  // namespace overens::api
