// Between moments and the local time that people keep.
#pragma once

#include "api/clock.hpp"
#include "engine/notices/etiquette.hpp"

namespace overens::api {

LocalTime local_time_of(Instant instant);
// To the minute; an hour that the change to summer time skips is the one after it.
Instant instant_of(LocalTime time);

}  // namespace overens::api
