#include "api/dispatcher/dispatcher.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "api/dispatcher/carry_out.hpp"

namespace overens::api {

// Notices go out in the morning, Europe/Stockholm: language section 7.
constexpr int hour_of_notices = 7;

Passed& Passed::operator+=(const Passed& other) {
    timers += other.timers;
    errands += other.errands;
    failed += other.failed;
    still_waiting = other.still_waiting;
    return *this;
}

Passed Dispatcher::run_errands(int most) {
    const std::scoped_lock lock(mutex_);
    return errands(most);
}

// Those that failed are tried once in a run: the next run tries them again.
Passed Dispatcher::errands(int most) {
    Passed passed;
    std::set<std::int64_t> failed;
    while (passed.errands + passed.failed < most) {
        const auto waiting = store_.waiting_errands(std::min(most, 200) + static_cast<int>(failed.size()));
        const auto is_new = [&](const WaitingErrand& each) { return !failed.contains(each.number); };
        passed.still_waiting = static_cast<int>(failed.size());
        if (std::ranges::none_of(waiting, is_new)) return passed;
        for (const WaitingErrand& each : waiting) {
            if (!is_new(each)) continue;
            const auto problem = carry_out({store_, clock_, ids_}, each);
            passed.errands += problem ? 0 : 1;
            if (!problem) continue;
            ++passed.failed;
            failed.insert(each.number);
            store_.fail_errand(each.number, *problem);
        }
    }
    return passed;
}

bool Dispatcher::let_come(const DueTimer& timer) {
    Act act{the_system(), timer.day, clock_.now(), Origin::derived};
    const Day today = local_day(act.recorded_at);
    const Command command = commands::LetDayCome{timer.timer};
    const StepRequest request{timer.key, {}, {}, {}, {}};
    const auto receipt = store_.transact(request, [&](const StepInput& input) {
        return decide(input.definition, input.reg, input.subject, command, act, today);
    });
    return receipt && !receipt->nothing_changed;
}

// Each timer once, the earliest first; what a day brings may set others or end them, so each is looked up
// again.
Passed Dispatcher::timers(Day until, int most, ManualClock* hand) {
    Passed passed;
    std::set<std::tuple<std::string, std::string, Day>> came;
    while (passed.timers < most) {
        const auto due = store_.due_timers(until, static_cast<int>(came.size()) + 1);
        const auto next = std::ranges::find_if(
            due, [&](const DueTimer& each) { return !came.contains({each.key.id, each.timer, each.day}); });
        if (next == due.end()) break;
        if (hand != nullptr) hand->set(local_hour(next->day, hour_of_notices));
        came.insert({next->key.id, next->timer, next->day});
        const bool changed = let_come(*next);
        passed.timers += changed ? 1 : 0;
        passed.failed += changed ? 0 : 1;
        passed += errands(most);
    }
    return passed;
}

Passed Dispatcher::run_due(int most) {
    const std::scoped_lock lock(mutex_);
    Passed passed = errands(most);
    passed += timers(clock_.today(), most, nullptr);
    return passed;
}

Passed Dispatcher::walk(ManualClock& hand, Instant target) {
    const std::scoped_lock lock(mutex_);
    Passed passed = errands(most_in_a_run);
    passed += timers(local_day(target), most_in_a_run, &hand);
    hand.set(target);
    return passed;
}

}  // namespace overens::api
