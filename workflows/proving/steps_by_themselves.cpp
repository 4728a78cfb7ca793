// Entering and leaving, and what follows by itself: steps 6 to 8 of "How a case moves".
#include <algorithm>
#include <ranges>

#include "workflows/part_names.hpp"
#include "workflows/proving/known_values.hpp"
#include "workflows/proving/steps.hpp"

namespace overens::workflows::proving {

void Steps::check_given(const Configuration& at, WorkIndex work) {
    const Work& of = model_.definition.works[work];
    const auto missing = [&](const std::string& what, std::optional<std::size_t> tracked) {
        if (noted_[work] || !tracked || at.is_given(*tracked)) return;
        noted_[work] = true;
        mishaps_.push_back({"value_may_be_missing",
                            "'" + of.name + "' rests on the " + what + ", which may be missing when it opens",
                            part_of_work(of.name), false, label_});
    };
    if (of.about) missing("document '" + *of.about + "'", model_.tracked_document(*of.about));
    const auto* until = of.wait ? std::get_if<WaitUntil>(&*of.wait) : nullptr;
    const NamedDay* day = until != nullptr                                      ? &until->day
                          : of.due && of.due->kind != When::Kind::after_opening ? &of.due->day
                                                                                : nullptr;
    const auto* field = day == nullptr ? nullptr : std::get_if<DateField>(day);
    if (field != nullptr) missing("date '" + field->name + "'", model_.tracked_field(field->name));
}

// What a new round has when the text is the same: who has accepted it is not asked again.
KindSet kept_of(const WorkModel& work, KindSet before) {
    const bool all = (before & ~work.accepting) == 0;
    return (before & work.accepting) | (all ? 0U : 1U);
}

void Steps::open_work(Making& making, WorkIndex work) {
    check_given(making.at, work);
    taken_[model_.parts.work(work)] = true;
    const WorkModel& model = model_.works[work];
    const KindSet before = making.at.work(work).kinds;
    WorkPlace place;
    place.open = true;
    if (model.followed && !model.kinds.empty()) place.kinds = 1;
    if ((before & model.accepting) != 0) making.kept.emplace_back(work, kept_of(model, before));
    making.at.set_work(work, place);
    const auto& wait = model_.definition.works[work].wait;
    if (wait && !std::holds_alternative<WaitSignal>(*wait)) making.opened.push_back(work);
}

void Steps::unfire(Configuration& at, StateIndex state) const {
    for (std::size_t watch = 0; watch < model_.definition.states[state].watch.size(); ++watch)
        at.set_fired(model_.first_watch[state] + watch, false);
}

void Steps::enter(Making& making, StateIndex index) {
    const State& state = model_.definition.states[index];
    taken_[index] = true;
    Configuration& at = making.at;
    at.set(index, {true, false, false, 0});
    if (left_out_[index]) return;
    unfire(at, index);
    carry_out(making, state.on_entry);
    if (state.end == State::End::terminated) {
        at.phase = Phase::terminated;
        return;
    }
    if (state.end == State::End::completed) {
        StatePlace around = at.state(state.parent);
        around.ended = model_.place_among_siblings[index];
        at.set(state.parent, around);
    }
    for (const WorkIndex work : state.works) {
        if (!model_.definition.works[work].on_request) open_work(making, work);
    }
    if (state.tracks) {
        for (const StateIndex track : state.inner) {
            if (at.phase == Phase::running) enter(making, track);
        }
    } else if (state.start) {
        enter(making, *state.start);
    }
}

void Steps::leave(Making& making, StateIndex index) {
    const State& state = model_.definition.states[index];
    Configuration& at = making.at;
    for (const StateIndex active : at.active_states()) {
        if (active != outermost && model_.definition.states[active].parent == index) leave(making, active);
    }
    for (const WorkIndex work : state.works) {
        WorkPlace place = at.work(work);
        place.open = false;
        at.set_work(work, place);
    }
    std::erase_if(making.fresh, [&](WorkIndex work) { return model_.definition.works[work].state == index; });
    const std::uint16_t ended =
        model_.ended_read_from[index].empty() ? std::uint16_t{0} : at.state(index).ended;
    at.set(index, {false, false, false, ended});
    unfire(at, index);
}

void Steps::carry_out(Making& making, const std::vector<Effect>& effects) {
    for (const Effect& effect : effects) {
        if (const auto* set = std::get_if<SetField>(&effect)) set_field(making, *set);
        if (const auto* open = std::get_if<OpenWork>(&effect)) {
            if (making.at.is_active(model_.definition.works[open->work].state)) open_work(making, open->work);
        }
    }
}

void Steps::go_to(Making& making, StateIndex target, const std::vector<Effect>& effects) {
    const StateIndex around = model_.definition.states[target].parent;
    for (const StateIndex active : making.at.active_states()) {
        if (active != outermost && model_.definition.states[active].parent == around) leave(making, active);
    }
    carry_out(making, effects);
    enter(making, target);
}

void Steps::take(Making& making, const Guard& guard, const std::vector<Effect>& effects,
                 const std::optional<StateIndex>& go, std::size_t part) {
    taken_[part] = true;
    making.moved = true;
    know(making.at, guard);
    if (go) {
        go_to(making, *go, effects);
    } else {
        carry_out(making, effects);
    }
}

bool Steps::is_done(const Configuration& at, StateIndex index) const {
    const State& state = model_.definition.states[index];
    const StatePlace place = at.state(index);
    if (left_out_[index]) return place.over;
    if (model_.has_rest[index] && !place.rest_done) return false;
    const bool work_left = std::ranges::any_of(state.works, [&](WorkIndex work) {
        const Work& of = model_.definition.works[work];
        return model_.works[work].followed && !of.optional && !of.on_request && !at.work(work).done;
    });
    if (work_left) return false;
    if (state.inner.empty()) return true;
    if (state.tracks) {
        return std::ranges::all_of(state.inner, [&](StateIndex track) { return is_done(at, track); });
    }
    return place.ended != 0;
}

Indices Steps::innermost_first(const Configuration& at) const {
    Indices active = at.active_states();
    std::ranges::sort(active, {}, [&](StateIndex state) { return model_.rank[state]; });
    return active;
}

bool Steps::goes_round(Making& making) {
    Passed now{making.at, making.fresh, making.opened, making.kept, making.come};
    const bool again =
        std::ranges::any_of(making.passed, [&](std::size_t place) { return chain_[place] == now; });
    if (!again) {
        making.passed.push_back(chain_.size());
        chain_.push_back(std::move(now));
        return false;
    }
    const StateIndex innermost = innermost_first(making.at).front();
    mishaps_.push_back({"endless_round", "automatic moves go round without end: " + where(model_, making.at),
                        part_of_state(model_.definition.states[innermost].name), true, label_});
    return true;
}

void Steps::finish(Making making) {
    forgetting_.forget(making.at);
    const bool by_chance = making.by_chance && cause_ == Cause::act;
    edges_.push_back({label_, by_chance ? Cause::by_chance : cause_, std::move(making.at)});
}

void Steps::settle(Making making) {
    if (making.at.phase != Phase::running) return finish(std::move(making));
    if (is_done(making.at, outermost)) {
        making.at.phase = Phase::completed;
        return finish(std::move(making));
    }
    if (making.moved && goes_round(making)) return;
    if (settle_opened(making)) return;
    settle_waits(making);
    if (settle_work(making)) return;
    const Indices active = innermost_first(making.at);
    if (settle_watches(making, active)) return;
    if (settle_states(making, active)) return;
    finish(std::move(making));
}

// A condition that surely holds is met at once, and so is what is seen to have come.
void Steps::settle_waits(Making& making) const {
    for (const WorkIndex work : making.at.works_marked()) {
        const auto& wait = model_.definition.works[work].wait;
        const auto* condition = wait ? std::get_if<WaitFor>(&*wait) : nullptr;
        const WorkPlace place = making.at.work(work);
        if (!wait || !place.open || place.done) continue;
        const auto come = condition != nullptr ? holds(making.at, condition->condition)
                                               : has_come(making, model_.awaited_by_work[work]);
        if (come == std::optional(true)) meet(making, work);
    }
}

void Steps::meet(Making& making, WorkIndex wait) const {
    WorkPlace place = making.at.work(wait);
    place.done = true;
    making.at.set_work(wait, place);
    making.fresh.push_back(wait);
}

// What was opened in this step may find that what it waits for is there already: both are gone on with. What
// was opened before may find the same, where something else would happen now; else that is an act of its own.
bool Steps::settle_opened(Making& making) {
    // Innermost first, then as written: from the back.
    std::ranges::sort(making.opened, std::ranges::greater(), [&](WorkIndex work) {
        return std::pair{model_.rank[model_.definition.works[work].state], work};
    });
    while (!making.kept.empty()) {
        const auto [work, kinds] = making.kept.back();
        making.kept.pop_back();
        settle_kept(making, work, kinds);
    }
    while (!making.opened.empty()) {
        const WorkIndex work = making.opened.back();
        making.opened.pop_back();
        if (settle_one_wait(making, work)) return true;
    }
    while (!making.waiting.empty() && would_go_on(making)) {
        const WorkIndex work = making.waiting.back();
        making.waiting.pop_back();
        if (settle_one_wait(making, work)) return true;
    }
    return false;
}

// The text may be the same as in the round before, or not: then all are asked anew.
void Steps::settle_kept(Making making, WorkIndex work, KindSet kinds) {
    WorkPlace place = making.at.work(work);
    if (!place.open) return;
    place.kinds = kinds;
    making.at.set_work(work, place);
    judge(making, work, false);
    making.moved = true;
    settle(std::move(making));
}

// True when it has surely come, and all is gone on with.
bool Steps::settle_one_wait(Making& making, WorkIndex work) {
    const WorkPlace place = making.at.work(work);
    if (!place.open || place.done) return false;
    const auto awaited = model_.awaited_by_work[work];
    auto come = has_come(making, awaited);
    const auto* condition = std::get_if<WaitFor>(&*model_.definition.works[work].wait);
    if (condition != nullptr) come = holds(making.at, condition->condition);
    if (come == std::optional(false)) return false;
    Making met = making;
    if (!come) let_come(met, awaited, true);
    if (!come) met.by_chance = met.by_chance || !surely_comes(work);
    if (condition != nullptr) know(met.at, condition->condition);
    meet(met, work);
    met.moved = true;
    settle(std::move(met));
    if (!come) let_come(making, awaited, false);
    return come.has_value();
}

// Something happens by itself now, or may; a signal is judged only now.
bool Steps::would_go_on(const Making& making) const {
    if (making.signal) return true;
    const bool has_then = std::ranges::any_of(
        making.fresh, [&](WorkIndex work) { return !model_.definition.works[work].then.empty(); });
    const Indices active = making.at.active_states();
    return has_then || is_any_done(making, active) || std::ranges::any_of(active, [&](StateIndex state) {
               const std::size_t count = model_.definition.states[state].watch.size();
               return std::ranges::any_of(std::views::iota(std::size_t{0}, count), [&](std::size_t index) {
                   return is_triggered(making, state, index) != std::optional(false);
               });
           });
}

// The `then` of work that has become done, innermost first.
bool Steps::settle_work(Making& making) {
    std::erase_if(making.fresh, [&](WorkIndex work) {
        const Work& of = model_.definition.works[work];
        return of.then.empty() || !making.at.is_active(of.state) || !making.at.work(work).done;
    });
    if (making.fresh.empty()) return false;
    std::ranges::sort(making.fresh, {}, [&](WorkIndex work) {
        return std::pair{model_.rank[model_.definition.works[work].state], work};
    });
    const WorkIndex work = making.fresh.front();
    making.fresh.erase(making.fresh.begin());
    take_ways(making, model_.definition.works[work].then, model_.parts.work_way(work, 0));
    return true;
}

// Those that may be taken, up to the first that surely is.
void Steps::take_ways(const Making& making, const std::vector<Way>& ways, std::size_t first_part) {
    for (std::size_t way = 0; way < ways.size(); ++way) {
        const auto held = holds(making.at, ways[way].guard);
        if (held == std::optional(false)) continue;
        Making taken = making;
        take(taken, ways[way].guard, ways[way].effects, ways[way].go, first_part + way);
        settle(std::move(taken));
        if (held) return;
    }
}

// Nothing: it may be, since its day may have come, or its guard may hold.
std::optional<bool> Steps::is_triggered(const Making& making, StateIndex state, std::size_t index) const {
    const Watch& watch = model_.definition.states[state].watch[index];
    const std::size_t number = model_.first_watch[state] + index;
    if (watch.every || making.at.has_fired(number)) return false;
    const bool other_signal =
        watch.signal && (!making.signal || *watch.signal != model_.definition.signals[*making.signal].name);
    if (other_signal) return false;
    const auto come = watch.at ? has_come(making, model_.awaited_by_watch[number]) : std::optional(true);
    const auto held = holds(making.at, watch.guard);
    if (come == std::optional(false) || held == std::optional(false)) return false;
    return come && held ? std::optional(true) : std::nullopt;
}

void Steps::fire(Making making, StateIndex state, std::size_t index) {
    const State& of = model_.definition.states[state];
    const Watch& watch = of.watch[index];
    const std::size_t number = model_.first_watch[state] + index;
    if (!watch.go) making.at.set_fired(number, true);
    making.by_chance = making.by_chance || !day_is_sure(making.at, watch);
    if (watch.at && !has_come(making, model_.awaited_by_watch[number]))
        let_come(making, model_.awaited_by_watch[number], true);
    take(making, watch.guard, watch.effects, watch.go, model_.parts.watch(state, index));
    settle(std::move(making));
}

// What surely is to happen now; a day that may have come; and what else may happen, where something would
// happen instead. Where nothing would, it is an act of its own, later.
bool Steps::settle_watches(Making making, const Indices& active) {
    struct Possible {
        StateIndex state;
        std::size_t index;
    };
    std::vector<Possible> possible;
    std::optional<Possible> sure;
    for (const StateIndex state : active) {
        const std::size_t count = model_.definition.states[state].watch.size();
        for (std::size_t index = 0; index < count && !sure; ++index) {
            const auto triggered = is_triggered(making, state, index);
            if (triggered == std::optional(true)) sure = Possible{state, index};
            if (!triggered) possible.push_back({state, index});
        }
    }
    const bool by_signal = std::ranges::any_of(possible, [&](const Possible& each) {
        return model_.definition.states[each.state].watch[each.index].signal.has_value();
    });
    const bool instead = sure || by_signal || is_any_done(making, active);
    for (const Possible& each : possible) {
        const auto awaited = model_.awaited_by_watch[model_.first_watch[each.state] + each.index];
        // The same day may have sent another one on its way.
        if (is_triggered(making, each.state, each.index) == std::optional(false)) continue;
        if (!instead && !awaited) continue;
        fire(making, each.state, each.index);
        const bool is_free = awaited && !has_come(making, awaited);
        if (is_free && holds(making.at, model_.definition.states[each.state].watch[each.index].guard))
            let_come(making, awaited, false);
    }
    if (sure) {
        fire(std::move(making), sure->state, sure->index);
        return true;
    }
    if (possible.empty()) return false;
    if (!settle_states(making, active)) finish(std::move(making));
    return true;
}

bool Steps::is_any_done(const Making& making, const Indices& active) const {
    return std::ranges::any_of(active, [&](StateIndex state) {
        return !model_.definition.states[state].then.empty() && is_done(making.at, state);
    });
}

bool Steps::settle_states(const Making& making, const Indices& active) {
    for (const StateIndex state : active) {
        const State& of = model_.definition.states[state];
        if (of.then.empty() || !is_done(making.at, state)) continue;
        take_ways(making, of.then, model_.parts.way(state, 0));
        return true;
    }
    return false;
}

}  // namespace overens::workflows::proving
