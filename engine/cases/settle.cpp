#include "engine/cases/settle.hpp"

#include <algorithm>

#include "engine/cases/judge.hpp"
#include "engine/cases/resolve.hpp"
#include "engine/cases/task_steps.hpp"
#include "engine/time/closed_periods.hpp"

namespace overens {
namespace {

using Timers = std::map<std::string, Day>;

void keep_earliest(Timers& timers, const std::string& name, std::optional<Day> day, Day after) {
    if (!day || *day <= after) return;
    const auto [at, added] = timers.try_emplace(name, *day);
    if (!added) at->second = std::min(at->second, *day);
}

std::string numbered(const char* kind, const std::string& work, std::size_t index) {
    return std::string{kind} + ":" + work + ":" + std::to_string(index);
}

// Every day that one open item waits for.
void add_item(Timers& timers, const Register& reg, const Work& work, const Item& item, Day after) {
    if (!is_open(item)) return;
    for (std::size_t index = 0; index < work.remind.size(); ++index) {
        keep_earliest(timers, numbered("remind", work.name, index), reminder_day(reg, work, item, index),
                      after);
    }
    for (std::size_t index = 0; index < work.escalate.size(); ++index) {
        keep_earliest(timers, numbered("late", work.name, index), escalation_day(reg, work, item, index),
                      after);
    }
    for (std::size_t index = 0; index < work.silence.size(); ++index) {
        keep_earliest(timers, numbered("silence", work.name, index), silence_day(reg, work, item, index),
                      after);
    }
    keep_earliest(timers, "receipt:" + work.name, receipt_day(reg, work, item), after);
    // A last day that was over when the item opened closes it on the day after that: never in the same
    // breath.
    if (work.late_closes && item.due)
        keep_earliest(timers, "close:" + work.name, std::max(*item.due, after) + 1, after);
}

void add_work(Timers& timers, const Step& step, WorkIndex index, Day after) {
    const Work& work = step.work(index);
    const WorkStanding& standing = step.standing(index);
    if (!standing.active || standing.done) return;
    if (work.wait) {
        const auto* until = std::get_if<WaitUntil>(&*work.wait);
        if (until != nullptr) {
            keep_earliest(timers, "wait:" + work.name, day_of(step.reg, step.subject, until->day, step.today),
                          after);
        }
    }
    for (const int number : standing.items)
        add_item(timers, step.reg, work, step.subject.items.at(number), after);
}

void add_state(Timers& timers, const Step& step, const State& state, Day after) {
    const auto& fired = step.subject.states.at(state.name).watches_fired;
    for (const Watch& watch : state.watch) {
        const std::string name = "watch:" + state.name + ":" + watch.name;
        if (watch.every) keep_earliest(timers, name, repeat_day(state, step.subject, watch, after), after);
        const bool spent = std::find(fired.begin(), fired.end(), watch.name) != fired.end();
        if (watch.at && !watch.every && !spent) {
            keep_earliest(timers, name, watch_day(step.reg, step.subject, state, watch, step.today), after);
        }
    }
    for (const WorkIndex work : state.works) add_work(timers, step, work, after);
}

// The days on which the register itself changes whom open work is for: somebody comes into a seat or leaves
// it, a body is no more.
void add_register_days(Timers& timers, const Step& step, Day after) {
    const std::string name = "register::";
    for (const auto& [id, body] : step.reg.bodies) keep_earliest(timers, name, body.dissolved_from, after);
    for (WorkIndex index = 0; index < step.definition.works.size(); ++index) {
        const Who& who = step.work(index).who;
        if (!step.standing(index).active || !asks_by_seat(who)) continue;
        for (const std::string& id :
             bodies_asked_by_seat(step.definition, step.reg, step.subject, who, after))
            keep_earliest(timers, name, next_change(step.reg.body(id)->seats, after), after);
    }
}

Timers wanted(const Step& step, Day after) {
    Timers timers;
    if (step.subject.phase != machines::CasePhase::active && !step.subject.hold) return timers;
    if (const auto& hold = step.subject.hold) {
        keep_earliest(timers, "look_again::", hold->look_again_on, after);
        if (!hold->awaited_came) keep_earliest(timers, "hold::", hold->until, after);
        return timers;
    }
    for (const std::string& name : step.subject.active) {
        const StateIndex index = name.empty() ? outermost : step.definition.find_state(name).value();
        add_state(timers, step, step.state(index), after);
    }
    add_register_days(timers, step, after);
    return timers;
}

// A day that has come but has not been looked at yet stays, as long as what it is about is still there.
bool still_matters(const Step& step, const std::string& timer) {
    if (step.subject.hold) return timer == "look_again::" || timer == "hold::";
    if (step.subject.phase != machines::CasePhase::active) return false;
    const TimerName name = read_timer(timer);
    if (name.kind == "register") return true;
    if (name.kind == "watch") {
        const auto state = step.subject.states.find(name.of);
        return state != step.subject.states.end() && state->second.active;
    }
    const auto work = step.subject.works.find(name.of);
    return work != step.subject.works.end() && work->second.active && !work->second.done;
}

void set_all(Step& step, Day after) {
    Timers timers = wanted(step, after);
    const Timers before = step.subject.timers;
    for (const auto& [name, day] : before) {
        const bool unseen = day <= step.today && still_matters(step, name);
        if (unseen) {
            timers.erase(name);
        } else if (timers.find(name) == timers.end()) {
            step.emit(events::TimerEnded{name});
        }
    }
    for (const auto& [name, day] : timers) {
        const auto old = before.find(name);
        if (old == before.end() || old->second != day) step.emit(events::TimerSet{name, day});
    }
}

void set_for_opened_items(Step& step, Day after) {
    Timers timers;
    for (const int number : step.items_opened) {
        const auto item = step.subject.items.find(number);
        if (item == step.subject.items.end()) continue;
        const Work& work = step.work(step.definition.find_work(item->second.work).value());
        add_item(timers, step.reg, work, item->second, after);
    }
    for (const auto& [name, day] : timers) {
        const auto old = step.subject.timers.find(name);
        if (old == step.subject.timers.end() || day < old->second) step.emit(events::TimerSet{name, day});
    }
}

// When mail rests on that day: the first day after it or, where that is too late, the last one before.
std::optional<Day> sendable_day(Day wished, const Item& item, const WorkingCalendar& calendar) {
    Day day = may_send_reminder(wished, calendar) ? wished : next_reminder_day(wished, calendar);
    if (item.due && day > *item.due) day = previous_reminder_day(std::min(wished, *item.due), calendar);
    const bool fits = day > item.opened_on && (!item.due || day <= *item.due);
    return fits ? std::optional(day) : std::nullopt;
}

}  // namespace

void settle(Step& step) {
    // A timer that is looked at late leaves later days that have also passed to their own turn.
    const bool by_clock = step.entry.command == "let_day_come";
    const Day after = by_clock ? step.act.happened_on : step.today;
    if (step.timers_stale) {
        set_all(step, after);
    } else if (!step.items_opened.empty()) {
        set_for_opened_items(step, after);
    }
}

TimerName read_timer(const std::string& timer) {
    const std::size_t first = timer.find(':');
    const std::size_t last = timer.rfind(':');
    if (first == std::string::npos) return {timer, {}, {}};
    if (first == last) return {timer.substr(0, first), timer.substr(first + 1), {}};
    return {timer.substr(0, first), timer.substr(first + 1, last - first - 1), timer.substr(last + 1)};
}

std::optional<Day> reminder_day(const Register& reg, const Work& work, const Item& item, std::size_t index) {
    if (!item.due || index >= work.remind.size()) return std::nullopt;
    const WorkingCalendar& calendar = calendar_of(reg, item.addressee);
    const Day wished = calendar.previous_working_day(subtract(*item.due, work.remind[index], calendar));
    return sendable_day(wished, item, calendar);
}

std::optional<Day> receipt_day(const Register& reg, const Work& work, const Item& item) {
    const bool is_formal = work.level && *work.level != Level::informal;
    if (work.kind != Work::Kind::ask || !is_formal || !item.signs.empty() || item.more_time)
        return std::nullopt;
    const WorkingCalendar& calendar = calendar_of(reg, item.addressee);
    return sendable_day(calendar.add_working_days(item.opened_on, working_days_to_receipt), item, calendar);
}

std::optional<Day> escalation_day(const Register& reg, const Work& work, const Item& item,
                                  std::size_t index) {
    if (!item.due || index >= work.escalate.size()) return std::nullopt;
    const WorkingCalendar& calendar = calendar_of(reg, item.addressee);
    return calendar.next_working_day(add(*item.due, work.escalate[index].after, calendar));
}

std::optional<Day> silence_day(const Register& reg, const Work& work, const Item& item, std::size_t index) {
    if (index >= work.silence.size()) return std::nullopt;
    const WorkingCalendar& calendar = calendar_of(reg, item.addressee);
    const Day since = item.last_sign_of_life.value_or(item.opened_on);
    return calendar.next_working_day(add(since, work.silence[index].after, calendar));
}

std::optional<Day> watch_day(const Register& reg, const Case& subject, const State& state, const Watch& watch,
                             Day today) {
    if (!watch.at) return std::nullopt;
    const Day entered_on = subject.states.at(state.name).entered_on;
    return day_of(reg, subject, *watch.at, entered_on, today, WorkingCalendar{});
}

std::optional<Day> repeat_day(const State& state, const Case& subject, const Watch& watch, Day after) {
    if (!watch.every) return std::nullopt;
    if (!watch.every->amount) {
        for (int year = after.year(); year <= after.year() + 8;
             ++year) {  // 29 February comes every eighth at the most
            const auto day = Day::from_date(year, watch.every->month, watch.every->day);
            if (day && *day > after) return day;
        }
        return std::nullopt;
    }
    const Amount& step = *watch.every->amount;
    Day day = subject.states.at(state.name).entered_on;
    for (int times = 1; day <= after; ++times) {
        const auto total = static_cast<std::int64_t>(step.count) * times;
        if (total > Amount::most) return std::nullopt;
        day =
            add(subject.states.at(state.name).entered_on, {static_cast<std::int32_t>(total), step.unit}, {});
    }
    return day;
}

}  // namespace overens
