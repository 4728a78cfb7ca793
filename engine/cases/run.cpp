#include "engine/cases/run.hpp"

#include <algorithm>
#include <ranges>

#include "engine/cases/case_values.hpp"
#include "engine/cases/effects.hpp"
#include "engine/cases/judge.hpp"
#include "engine/cases/settle.hpp"
#include "engine/cases/task_steps.hpp"

namespace overens {
namespace {

constexpr int most_automatic_moves = 1000;

// Innermost first, then as written.
std::vector<StateIndex> active_states(const Step& step) {
    std::vector<std::pair<int, StateIndex>> order;
    order.reserve(step.subject.active.size());
    for (const std::string& name : step.subject.active) {
        const StateIndex index = name.empty() ? outermost : step.definition.find_state(name).value();
        order.emplace_back(-step.definition.depth_of(index), index);
    }
    std::sort(order.begin(), order.end());
    std::vector<StateIndex> states;
    states.reserve(order.size());
    for (const auto& [unused, index] : order) states.push_back(index);
    return states;
}

void leave(Step& step, StateIndex index) {
    const State& state = step.state(index);
    for (const StateIndex inner : state.inner | std::views::reverse) {
        if (step.is_active(inner)) leave(step, inner);
    }
    for (const WorkIndex work : state.works | std::views::reverse) {
        if (step.standing(work).active) step.emit(events::WorkClosed{step.work(work).name});
    }
    step.emit(events::StateLeft{state.name});
    step.timers_stale = true;
}

void terminate(Step& step) {
    leave(step, outermost);
    move_phase(step, machines::CaseEvent::terminate);
}

void go_to(Step& step, StateIndex target, const std::vector<Effect>& effects, Day opened_on,
           const Chosen& chosen) {
    const State& around = step.state(step.state(target).parent);
    const auto active = std::find_if(around.inner.begin(), around.inner.end(),
                                     [&](StateIndex inner) { return step.is_active(inner); });
    if (active != around.inner.end()) leave(step, *active);
    carry_out(step, effects, opened_on, chosen);
    enter(step, target);
}

bool is_done(const Step& step, StateIndex index) {
    const State& state = step.state(index);
    const bool work_left = std::any_of(state.works.begin(), state.works.end(), [&](WorkIndex work) {
        return !step.work(work).optional && !step.work(work).on_request && !step.standing(work).done;
    });
    if (work_left) return false;
    if (state.inner.empty()) return true;
    if (state.tracks) {
        return std::all_of(state.inner.begin(), state.inner.end(),
                           [&](StateIndex track) { return is_done(step, track); });
    }
    const auto standing = step.subject.states.find(state.name);
    return standing != step.subject.states.end() && !standing->second.ended.empty();
}

const Way& way_of(const Step& step, const std::vector<Way>& ways) {
    const auto taken = std::find_if(ways.begin(), ways.end(), [&](const Way& way) {
        return !way.guard || holds(step.definition, step.subject, step.today, *way.guard);
    });
    return taken == ways.end() ? ways.back() : *taken;  // the last has no guard
}

// A `then` of work that has become done, innermost first.
bool take_then_of_work(Step& step) {
    auto& fresh = step.freshly_done;
    std::erase_if(fresh, [&](WorkIndex work) {
        return step.work(work).then.empty() || !step.is_active(step.work(work).state) ||
               !step.standing(work).done;
    });
    if (fresh.empty()) return false;
    std::sort(fresh.begin(), fresh.end(), [&](WorkIndex a, WorkIndex b) {
        const int depth_a = step.definition.depth_of(step.work(a).state);
        const int depth_b = step.definition.depth_of(step.work(b).state);
        return depth_a != depth_b ? depth_a > depth_b : a < b;
    });
    const WorkIndex work = fresh.front();
    fresh.erase(fresh.begin());
    const Way& way = way_of(step, step.work(work).then);
    take(step, step.work(work).state, way.effects, way.go);
    return true;
}

bool is_triggered(const Step& step, StateIndex index, const Watch& watch) {
    const State& state = step.state(index);
    const StateStanding& standing = step.subject.states.at(state.name);
    if (watch.every) {
        const std::pair<StateIndex, std::string> day{index, watch.name};
        if (std::find(step.days_come.begin(), step.days_come.end(), day) == step.days_come.end())
            return false;
    } else if (std::find(standing.watches_fired.begin(), standing.watches_fired.end(), watch.name) !=
               standing.watches_fired.end()) {
        return false;
    }
    if (watch.signal && *watch.signal != step.signal) return false;
    if (watch.at) {
        const auto day = watch_day(step.reg, step.subject, state, watch, step.today);
        if (!day || *day > step.today) return false;
    }
    return !watch.guard || holds(step.definition, step.subject, step.today, *watch.guard);
}

bool take_watch(Step& step, const std::vector<StateIndex>& active) {
    for (const StateIndex index : active) {
        for (const Watch& watch : step.state(index).watch) {
            if (!is_triggered(step, index, watch)) continue;
            std::erase(step.days_come, std::pair<StateIndex, std::string>{index, watch.name});
            step.emit(events::WatchFired{step.state(index).name, watch.name});
            step.timers_stale = true;
            take(step, index, watch.effects, watch.go);
            return true;
        }
    }
    return false;
}

bool take_then_of_state(Step& step, const std::vector<StateIndex>& active) {
    for (const StateIndex index : active) {
        const State& state = step.state(index);
        if (state.then.empty() || !is_done(step, index)) continue;
        const Way& way = way_of(step, state.then);
        take(step, index, way.effects, way.go);
        return true;
    }
    return false;
}

// One may wait for another: until nothing more changes. What has come does not go away in this step.
void recount_waits(Step& step, const std::vector<StateIndex>& active) {
    for (bool changed = true; changed;) {
        changed = false;
        for (const StateIndex index : active) {
            for (const WorkIndex work : step.state(index).works) {
                const bool waits = step.work(work).kind == Work::Kind::wait && !step.standing(work).done;
                if (!waits) continue;
                recount_work(step, work);
                changed = changed || step.standing(work).done;
            }
        }
    }
}

bool take_next(Step& step) {
    const std::vector<StateIndex> active = active_states(step);
    recount_waits(step, active);
    return take_then_of_work(step) || take_watch(step, active) || take_then_of_state(step, active);
}

[[noreturn]] void fail_without_end(const Step& step) {
    // The innermost, of those that are active now: one of the round.
    const std::string& at = step.state(active_states(step).front()).name;
    throw StepFailed{refuse(
        RefusalKind::conflict, "moves_without_end",
        {"Livscykeln går runt utan slut vid " + at + ": fler än 1 000 steg av sig själv. Rätta livscykeln.",
         "The lifecycle goes round without end at " + at +
             ": more than 1 000 moves by itself. Mend the lifecycle."},
        "state:" + at)};
}

}  // namespace

bool may_run(const Case& subject) {
    return subject.phase == machines::CasePhase::active && !subject.hold;
}

bool holds(const Definition& definition, const Case& subject, Day today,
           const expressions::Expression& guard) {
    const auto value = guard.evaluate(CaseValues(definition, subject, today));
    if (!value) {
        throw StepFailed{refuse(
            RefusalKind::conflict, "number_too_large",
            {"Ett tal blir för stort: " + guard.text(), "A number becomes too large: " + guard.text()})};
    }
    return value->number != 0;
}

void take(Step& step, StateIndex from, const std::vector<Effect>& effects, std::optional<StateIndex> go,
          const std::string& chosen_lifecycle, const std::string& chosen_title) {
    const Chosen chosen{chosen_lifecycle, chosen_title};
    const Day opened_on = step.subject.states.at(step.state(from).name).entered_on;
    if (go) {
        go_to(step, *go, effects, opened_on, chosen);
    } else {
        carry_out(step, effects, opened_on, chosen);
    }
}

void enter(Step& step, StateIndex index) {
    const State& state = step.state(index);
    const auto standing = step.subject.states.find(state.name);
    const int round = standing == step.subject.states.end() ? 1 : standing->second.round + 1;
    step.emit(events::StateEntered{state.name, round});
    step.timers_stale = true;
    carry_out(step, state.on_entry, step.act.happened_on, {});
    if (state.end == State::End::terminated) return terminate(step);
    if (state.end == State::End::completed) {
        step.emit(events::InnerEnded{step.state(state.parent).name, std::string{own_name(state.name)}});
    }
    for (const WorkIndex work : state.works) {
        if (!step.work(work).on_request) open_work(step, work);
    }
    if (state.tracks) {
        for (const StateIndex track : state.inner) {
            // A track may begin where the whole case ends.
            if (step.subject.phase != machines::CasePhase::terminated) enter(step, track);
        }
    } else if (state.start) {
        enter(step, *state.start);
    }
}

void run(Step& step) {
    step.by_person = false;
    int moves = 0;
    while (may_run(step.subject)) {
        if (is_done(step, outermost)) {
            move_phase(step, machines::CaseEvent::complete);
            step.timers_stale = true;
            return;
        }
        if (!take_next(step)) return;
        if (++moves > most_automatic_moves) fail_without_end(step);
    }
}

}  // namespace overens
