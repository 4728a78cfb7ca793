// What waits to be done by the installation itself: timers whose day has come, errands of committed steps,
// and the notices that came out of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/ports/case_store.hpp"

namespace overens {

struct DueTimer {
    CaseKey key;
    std::string timer;
    Day day;
};

struct WaitingErrand {
    std::int64_t number = 0;
    CaseKey key;  // the case it came from
    std::int64_t sequence = 0;
    Instant recorded_at;
    Act act;  // of the step it came from
    Errand errand;
    int attempts = 0;
};

// A notice as its receivers find it.
struct Notice {
    std::int64_t number = 0;
    std::string case_id;
    std::string case_title;
    Instant recorded_at;
    events::Told told;
};

// A register that has been written since the open cases were last told of it.
struct ChangedRegister {
    std::string collaboration;
    std::int64_t revision = 0;  // the newest
};

class WorkQueue {
  public:
    virtual ~WorkQueue() = default;

    // The earliest day on which any timer is set; none: no timers.
    virtual std::optional<Day> next_timer_day() const = 0;
    // Timers set for `day` or earlier, by day, then case, then name; at most `limit`.
    virtual std::vector<DueTimer> due_timers(Day day, int limit) const = 0;

    // Errands not yet carried out, oldest first, dead ones after all others; at most `limit`.
    virtual std::vector<WaitingErrand> waiting_errands(int limit) const = 0;
    // Marks an errand as carried out, or counts a failed attempt (after `most_attempts` it is dead and stays
    // listed).
    virtual void finish_errand(std::int64_t number) = 0;
    virtual void fail_errand(std::int64_t number, const std::string& reason) = 0;

    virtual std::vector<ChangedRegister> changed_registers() const = 0;
    // The open cases have been told of the register up to this revision.
    virtual void told_of_register(const ChangedRegister& changed) = 0;

    // Delivered notices for an addressee (empty: all), newest first.
    virtual Rows<Notice> notices(const std::string& collaboration, const std::string& addressee,
                                 Page page) const = 0;

    static constexpr int most_attempts = 10;
};

}  // namespace overens
