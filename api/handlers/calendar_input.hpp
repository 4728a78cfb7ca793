// Reads a body's calendar and time table from a request: the same for a calendar that is put as a whole and
// for one that comes with its body.
#pragma once

#include <vector>

#include "api/http/object_reader.hpp"
#include "engine/register/register.hpp"

namespace overens::api {

// By day. A meeting without a cut-off gets that of the time table. What is wrong is told to the reader.
std::vector<Meeting> read_calendar(ObjectReader& body, Need need, const TimeTable& times);

// Nothing when the request says nothing about it; what it leaves out is as usual for the kind of body.
std::optional<TimeTable> read_time_table(ObjectReader& body, const std::string& kind);

// "09:00", or empty.
std::string read_time_of_day(ObjectReader& body, std::string_view name);

}  // namespace overens::api
