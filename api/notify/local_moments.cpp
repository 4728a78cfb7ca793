#include "api/notify/local_moments.hpp"

namespace overens::api {

LocalTime local_time_of(Instant instant) {
    const std::string text = local_time_of_day(instant);  // "09:00"
    const int hour = (text[0] - '0') * 10 + (text[1] - '0');
    const int minute = (text[3] - '0') * 10 + (text[4] - '0');
    return {local_day(instant), hour * 60 + minute};
}

Instant instant_of(LocalTime time) {
    return local_hour(time.day, time.minute / 60) + std::int64_t{time.minute % 60} * 60'000;
}

}  // namespace overens::api
