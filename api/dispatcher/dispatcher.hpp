// Does what waits to be done by the installation itself: errands of committed steps, and timers whose day has
// come.
//
// What comes out of it enters the cases as commands like any other. Each errand is carried out once: the step
// that does it marks it done in its own transaction. Errors are counted and told by the store; nothing is
// thrown but StoreFailure from the store itself.
//
// Threads: every method may be called from any thread; one at a time works, the others wait for it.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>

#include "api/clock.hpp"
#include "api/ids.hpp"
#include "engine/ports/store.hpp"

namespace overens::api {

// What one run came to.
struct Passed {
    int timers = 0;
    int errands = 0;
    int told = 0;  // cases that were told of a changed register, or of a meeting
    int failed = 0;
    int still_waiting = 0;  // errands that can be tried again later

    Passed& operator+=(const Passed& other);
};

class Dispatcher {
  public:
    // All must outlive it.
    Dispatcher(Store& store, const Clock& clock, IdSource& ids) : store_(store), clock_(clock), ids_(ids) {}

    // Carries out what waits, and what comes of that, until nothing is left or `most` are done.
    Passed run_errands(int most = most_in_a_run);
    // Lets every day come that has come by now, each timer on its own day, and carries out the errands in
    // between.
    Passed run_due(int most = most_in_a_run);
    // Walks a clock that is set by hand on to `target`, stopping at each day that a timer is set for.
    Passed walk(ManualClock& hand, Instant target);

    static constexpr int most_in_a_run = 10'000;

  private:
    // Errands, news of registers that have changed, and what comes of both.
    Passed errands(int most);
    Passed waiting_errands(int most);
    Passed news_of_registers();
    Passed news_of_meetings();
    Passed timers(Day until, int most, ManualClock* hand, Instant target);
    bool let_come(const DueTimer& timer);
    bool rests(const WaitingErrand& errand) const;
    bool try_errand(const WaitingErrand& errand);

    Store& store_;
    const Clock& clock_;
    IdSource& ids_;
    std::mutex mutex_;
    // By number: errands that failed, and when they are tried again.
    std::map<std::int64_t, std::chrono::steady_clock::time_point> rests_until_;
    // Meetings whose cases could not be told, at which version, and until when they rest.
    std::map<MeetingKey, std::pair<std::int64_t, std::chrono::steady_clock::time_point>> meetings_rest_until_;
};

}  // namespace overens::api
