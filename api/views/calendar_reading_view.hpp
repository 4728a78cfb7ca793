// What was read of a calendar in a file.
#pragma once

#include "api/http/response.hpp"
#include "api/imports/calendar_reading.hpp"

namespace overens::api {

// `meetings` can be put as they are; the rest says where they come from, and every doubt.
Json calendar_reading_view(const CalendarReading& reading);

}  // namespace overens::api
