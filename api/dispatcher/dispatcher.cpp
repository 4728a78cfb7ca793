#include "api/dispatcher/dispatcher.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "api/dispatcher/carry_out.hpp"
#include "api/dispatcher/meeting_news.hpp"
#include "api/dispatcher/register_news.hpp"

namespace overens::api {

// Notices go out in the morning, Europe/Stockholm: language section 7.
constexpr int hour_of_notices = 7;

constexpr int batch = 200;  // errands looked up at a time

// An errand that failed rests twice as long each time: 2 s, 4 s … some 17 minutes.
constexpr std::chrono::seconds first_rest{2};
constexpr int most_doublings = 9;

// A meeting of which a case could not be told; at once again when its record changes.
constexpr std::chrono::seconds rest_of_a_meeting{60};

Passed& Passed::operator+=(const Passed& other) {
    timers += other.timers;
    errands += other.errands;
    told += other.told;
    failed += other.failed;
    still_waiting = other.still_waiting;
    return *this;
}

Passed Dispatcher::run_errands(int most) {
    const std::scoped_lock lock(mutex_);
    return errands(most);
}

Passed Dispatcher::errands(int most) {
    const Passed of_meetings = news_of_meetings();
    Passed passed = waiting_errands(most);
    passed.told += of_meetings.told;
    passed.failed += of_meetings.failed;
    const Passed news = news_of_registers();
    if (news.told > 0) passed += waiting_errands(most);
    const int still_waiting = passed.still_waiting;
    passed += news;
    passed.still_waiting = still_waiting;
    return passed;
}

Passed Dispatcher::news_of_registers() {
    Passed passed;
    for (const ChangedRegister& changed : store_.changed_registers())
        passed.told += tell_open_cases({store_, clock_, ids_}, changed);
    return passed;
}

// Again for what sealing has added; what a case refuses rests a while.
Passed Dispatcher::news_of_meetings() {
    Passed passed;
    for (int round = 0; round < 2; ++round) {
        for (const UntoldMeeting& untold : store_.untold_meetings()) {
            const auto rests = meetings_rest_until_.find(untold.key);
            const auto now = std::chrono::steady_clock::now();
            if (rests != meetings_rest_until_.end() && rests->second.first == untold.version &&
                now < rests->second.second)
                continue;
            const MeetingTold told = tell_of_meeting({store_, clock_, ids_}, untold);
            passed.told += told.told;
            passed.failed += static_cast<int>(told.problems.size());
            if (told.problems.empty())
                meetings_rest_until_.erase(untold.key);
            else
                meetings_rest_until_[untold.key] = {untold.version, now + rest_of_a_meeting};
        }
    }
    return passed;
}

Passed Dispatcher::waiting_errands(int most) {
    Passed passed;
    while (passed.errands + passed.failed < most) {
        const auto waiting = store_.waiting_errands(batch + static_cast<int>(rests_until_.size()));
        const auto next =
            std::ranges::find_if(waiting, [&](const WaitingErrand& each) { return !rests(each); });
        if (next == waiting.end()) {
            passed.still_waiting = static_cast<int>(waiting.size());
            return passed;
        }
        for (const WaitingErrand& each : waiting) {
            if (rests(each)) continue;
            const bool done = try_errand(each);
            passed.errands += done ? 1 : 0;
            passed.failed += done ? 0 : 1;
        }
    }
    return passed;
}

bool Dispatcher::rests(const WaitingErrand& errand) const {
    const auto until = rests_until_.find(errand.number);
    return until != rests_until_.end() && std::chrono::steady_clock::now() < until->second;
}

bool Dispatcher::try_errand(const WaitingErrand& errand) {
    const auto problem = carry_out({store_, clock_, ids_}, errand);
    if (!problem) {
        rests_until_.erase(errand.number);
        return true;
    }
    const int doublings = std::min(errand.attempts, most_doublings);
    rests_until_[errand.number] = std::chrono::steady_clock::now() + first_rest * (1 << doublings);
    store_.fail_errand(errand.number, *problem);
    return false;
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

// The earliest first; what a day brings may set others or end them, so each is looked up again. One that came
// and is still set on its day would come for ever: it is passed over.
Passed Dispatcher::timers(Day until, int most, ManualClock* hand, Instant target) {
    Passed passed;
    std::set<std::tuple<std::string, std::string, Day>> stuck;
    while (passed.timers < most) {
        const auto due = store_.due_timers(until, static_cast<int>(stuck.size()) + 1);
        const auto next = std::ranges::find_if(
            due, [&](const DueTimer& each) { return !stuck.contains({each.key.id, each.timer, each.day}); });
        if (next == due.end()) break;
        if (hand != nullptr) hand->set(std::min(local_hour(next->day, hour_of_notices), target));
        const bool came = let_come(*next);
        passed.timers += came ? 1 : 0;
        passed.failed += came ? 0 : 1;
        if (!came) stuck.insert({next->key.id, next->timer, next->day});
        passed += errands(most);
    }
    return passed;
}

Passed Dispatcher::run_due(int most) {
    const std::scoped_lock lock(mutex_);
    Passed passed = errands(most);
    passed += timers(clock_.today(), most, nullptr, clock_.now());
    return passed;
}

Passed Dispatcher::walk(ManualClock& hand, Instant target) {
    const std::scoped_lock lock(mutex_);
    Passed passed = errands(most_in_a_run);
    passed += timers(local_day(target), most_in_a_run, &hand, target);
    hand.set(target);
    return passed;
}

}  // namespace overens::api
