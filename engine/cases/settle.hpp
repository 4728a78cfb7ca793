// Timers: which days a case waits for. They follow from active states, open items and dates, and are set,
// moved or ended at the end of a step (step 9 of "How a case moves"). A timer only wakes the case; what is
// due is judged then.
#pragma once

#include "engine/cases/step.hpp"

namespace overens {

void settle(Step& step);

// What a timer's name says: "watch:in_force:runs_out", "remind:respond:0".
struct TimerName {
    std::string kind;  // watch, wait, remind, late, silence, close, register, look_again, hold
    std::string of;    // state or work
    std::string what;  // name of the watch, or index
};
TimerName read_timer(const std::string& timer);

// The day that an item's `index`-th reminder, escalation or silence falls on; none when it has no such day.
std::optional<Day> reminder_day(const Register& reg, const Work& work, const Item& item, std::size_t index);
// When a registrar who has not said that a round was received is asked whether it was; nothing where nobody
// asks.
inline constexpr int working_days_to_receipt = 10;
std::optional<Day> receipt_day(const Register& reg, const Work& work, const Item& item);
std::optional<Day> escalation_day(const Register& reg, const Work& work, const Item& item, std::size_t index);
std::optional<Day> silence_day(const Register& reg, const Work& work, const Item& item, std::size_t index);

// The day of a watch's `at`, and the next day of its `every` after `after`.
std::optional<Day> watch_day(const Register& reg, const Case& subject, const State& state, const Watch& watch,
                             Day today);
std::optional<Day> repeat_day(const State& state, const Case& subject, const Watch& watch, Day after);

}  // namespace overens
