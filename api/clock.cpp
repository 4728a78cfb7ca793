#include "api/clock.hpp"

#include <date/tz.h>

#include <chrono>

namespace overens::api {

namespace {

const date::time_zone& stockholm() {
    static const date::time_zone* zone = date::locate_zone(time_zone);
    return *zone;
}

date::local_days as_local_days(Day day) {
    return date::local_days{date::days{day.days_since_epoch()}};
}

auto local_time(Instant instant) {
    const date::sys_time<std::chrono::milliseconds> moment{
        std::chrono::milliseconds{instant.ms_since_epoch()}};
    return stockholm().to_local(moment);
}

}  // namespace

Day Clock::today() const {
    return local_day(now());
}

Instant SystemClock::now() const {
    using std::chrono::milliseconds;
    const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
    return Instant::clamped(std::chrono::duration_cast<milliseconds>(since_epoch).count());
}

void ManualClock::set(Instant instant) {
    std::int64_t before = ms_.load();
    while (before < instant.ms_since_epoch() &&
           !ms_.compare_exchange_weak(before, instant.ms_since_epoch())) {
    }
}

Day local_day(Instant instant) {
    return Day::clamped(date::floor<date::days>(local_time(instant)).time_since_epoch().count());
}

std::string local_time_of_day(Instant instant) {
    const auto local = local_time(instant);
    const auto minutes = date::floor<std::chrono::minutes>(local - date::floor<date::days>(local)).count();
    const auto two = [](auto number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(minutes / 60) + ":" + two(minutes % 60);
}

Instant local_hour(Day day, int hour) {
    const auto local = as_local_days(day) + std::chrono::hours{hour};
    const auto moment = stockholm().to_sys(local, date::choose::earliest);
    return Instant::clamped(
        std::chrono::duration_cast<std::chrono::milliseconds>(moment.time_since_epoch()).count());
}

Instant start_of(Day day) {
    return local_hour(day, 0);
}

Instant end_of(Day day) {
    return start_of(day + 1) - 1;
}

}  // namespace overens::api
