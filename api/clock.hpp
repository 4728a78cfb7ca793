// What time it is: the one place that knows. The real clock, or one that is set by hand for stories and
// demonstrations.
//
// Instants are UTC; days are local, Europe/Stockholm, wherever the machine stands. Threads: every method may
// be called from any thread.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>

#include "engine/time/day.hpp"

namespace overens::api {

inline constexpr const char* time_zone = "Europe/Stockholm";

class Clock {
  public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    Day today() const;
};

class SystemClock : public Clock {
  public:
    Instant now() const override;
};

// Stands still until it is set. Never goes back.
class ManualClock : public Clock {
  public:
    explicit ManualClock(Instant start) : ms_(start.ms_since_epoch()) {}
    Instant now() const override { return Instant(ms_.load()); }
    // An earlier instant than now changes nothing.
    void set(Instant instant);

  private:
    std::atomic<std::int64_t> ms_;
};

// The day in Europe/Stockholm that an instant falls on.
Day local_day(Instant instant);
// The time of day there, "09:00".
std::string local_time_of_day(Instant instant);
// When `day` begins there, and `hour` (0–23) on it; an hour that the change to summer time skips is the one
// after it.
Instant local_hour(Day day, int hour);
Instant start_of(Day day);
// The last millisecond of it.
Instant end_of(Day day);

}  // namespace overens::api
