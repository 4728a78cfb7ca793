// Entering and leaving, and what follows by itself: steps 6 to 8 of "How a case moves".
#include <algorithm>

#include "workflows/part_names.hpp"
#include "workflows/proving/known_values.hpp"
#include "workflows/proving/steps.hpp"

namespace overens::workflows::proving {

void Steps::check_given(const Configuration& at, WorkIndex work) {
    const Work& of = model_.definition.works[work];
    const auto missing = [&](const std::string& what, std::optional<std::size_t> tracked) {
        if (!tracked || at.given[*tracked]) return;
        note({"'" + of.name + "' rests on the " + what + ", which may be missing when it opens",
              part_of_work(of.name)});
    };
    if (of.about) missing("document '" + *of.about + "'", model_.tracked_document(*of.about));
    const auto* until = of.wait ? std::get_if<WaitUntil>(&*of.wait) : nullptr;
    const NamedDay* day = until != nullptr                                      ? &until->day
                          : of.due && of.due->kind != When::Kind::after_opening ? &of.due->day
                                                                                : nullptr;
    const auto* field = day == nullptr ? nullptr : std::get_if<DateField>(day);
    if (field != nullptr) missing("date '" + field->name + "'", model_.tracked_field(field->name));
}

void Steps::open_work(Making& making, WorkIndex work) {
    check_given(making.at, work);
    taken_.insert(part_of_work(model_.definition.works[work].name));
    const WorkModel& model = model_.works[work];
    WorkPlace& place = making.at.works[work];
    const KindSet kept = place.kinds & model.accepting;
    place = WorkPlace{};
    place.open = true;
    if (model.followed && !model.kinds.empty()) place.kinds = 1 | kept;
}

void Steps::enter(Making& making, StateIndex index) {
    const State& state = model_.definition.states[index];
    taken_.insert(part_of_state(state.name));
    Configuration& at = making.at;
    at.active[index] = true;
    at.ended[index] = 0;
    at.rest_done[index] = false;
    for (std::size_t watch = 0; watch < state.watch.size(); ++watch)
        at.fired[model_.first_watch[index] + watch] = false;
    carry_out(making, state.on_entry);
    if (state.end == State::End::terminated) {
        at.phase = Phase::terminated;
        return;
    }
    if (state.end == State::End::completed) {
        const auto& siblings = model_.definition.states[state.parent].inner;
        const auto place = std::ranges::find(siblings, index) - siblings.begin();
        at.ended[state.parent] = static_cast<std::uint16_t>(place + 1);
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
    for (const StateIndex inner : state.inner) {
        if (at.active[inner]) leave(making, inner);
    }
    for (const WorkIndex work : state.works) at.works[work].open = false;
    std::erase_if(making.fresh, [&](WorkIndex work) { return model_.definition.works[work].state == index; });
    at.active[index] = false;
    at.rest_done[index] = false;
    for (std::size_t watch = 0; watch < state.watch.size(); ++watch)
        at.fired[model_.first_watch[index] + watch] = false;
    if (!model_.ended_is_read[index]) at.ended[index] = 0;
}

void Steps::carry_out(Making& making, const std::vector<Effect>& effects) {
    for (const Effect& effect : effects) {
        if (const auto* set = std::get_if<SetField>(&effect)) give(making.at, set->field);
        if (const auto* open = std::get_if<OpenWork>(&effect)) {
            if (making.at.active[model_.definition.works[open->work].state]) open_work(making, open->work);
        }
    }
}

void Steps::go_to(Making& making, StateIndex target, const std::vector<Effect>& effects) {
    const State& around = model_.definition.states[model_.definition.states[target].parent];
    for (const StateIndex inner : around.inner) {
        if (making.at.active[inner]) leave(making, inner);
    }
    carry_out(making, effects);
    enter(making, target);
}

void Steps::take(Making& making, const Guard& guard, const std::vector<Effect>& effects,
                 const std::optional<StateIndex>& go, const std::string& part) {
    taken_.insert(part);
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
    if (model_.has_rest[index] && !at.rest_done[index]) return false;
    const bool work_left = std::ranges::any_of(state.works, [&](WorkIndex work) {
        const Work& of = model_.definition.works[work];
        return model_.works[work].followed && !of.optional && !of.on_request && !at.works[work].done;
    });
    if (work_left) return false;
    if (state.inner.empty()) return true;
    if (state.tracks) {
        return std::ranges::all_of(state.inner, [&](StateIndex track) { return is_done(at, track); });
    }
    return std::ranges::any_of(state.inner, [&](StateIndex inner) {
        return at.active[inner] && model_.definition.states[inner].end != State::End::no;
    });
}

bool Steps::goes_round(Making& making) {
    std::string key = key_of(making.at);
    for (const WorkIndex work : making.fresh) key += "+" + std::to_string(work);
    if (std::ranges::find(making.chain, key) == making.chain.end()) {
        making.chain.push_back(std::move(key));
        return false;
    }
    const auto innermost = std::ranges::find_if(model_.innermost_first,
                                                [&](StateIndex state) { return making.at.active[state]; });
    note({"automatic moves go round without end: " + where(model_, making.at),
          part_of_state(model_.definition.states[*innermost].name), true});
    return true;
}

void Steps::settle(Making making, const Settled& settled) {
    if (making.at.phase != Phase::running) return settled(std::move(making));
    if (is_done(making.at, outermost)) {
        making.at.phase = Phase::completed;
        return settled(std::move(making));
    }
    if (making.moved && goes_round(making)) return;
    // A condition that surely holds is met at once.
    for (WorkIndex work = 0; work < making.at.works.size(); ++work) {
        const auto& wait = model_.definition.works[work].wait;
        const auto* condition = wait ? std::get_if<WaitFor>(&*wait) : nullptr;
        WorkPlace& place = making.at.works[work];
        if (condition == nullptr || !place.open || place.done) continue;
        if (holds(making.at, condition->condition) != std::optional(true)) continue;
        place.done = true;
        making.fresh.push_back(work);
    }
    if (settle_work(making, settled)) return;
    if (settle_watches(making, settled)) return;
    if (settle_states(making, settled)) return;
    settled(std::move(making));
}

// The `then` of work that has become done, innermost first.
bool Steps::settle_work(Making& making, const Settled& settled) {
    std::erase_if(making.fresh, [&](WorkIndex work) {
        const Work& of = model_.definition.works[work];
        return of.then.empty() || !making.at.active[of.state] || !making.at.works[work].done;
    });
    if (making.fresh.empty()) return false;
    std::ranges::sort(making.fresh, [&](WorkIndex left, WorkIndex right) {
        const auto place = [&](WorkIndex each) {
            const StateIndex state = model_.definition.works[each].state;
            return std::pair{std::ranges::find(model_.innermost_first, state), each};
        };
        return place(left) < place(right);
    });
    const WorkIndex work = making.fresh.front();
    making.fresh.erase(making.fresh.begin());
    const Work& of = model_.definition.works[work];
    take_ways(making, of.then, [&](std::size_t way) { return part_of_work_way(of.name, way); }, settled);
    return true;
}

// Those that may be taken, up to the first that surely is.
void Steps::take_ways(const Making& making, const std::vector<Way>& ways, const PartOfWay& part,
                      const Settled& settled) {
    for (std::size_t way = 0; way < ways.size(); ++way) {
        const auto held = holds(making.at, ways[way].guard);
        if (held == std::optional(false)) continue;
        Making taken = making;
        take(taken, ways[way].guard, ways[way].effects, ways[way].go, part(way + 1));
        settle(std::move(taken), settled);
        if (held) return;
    }
}

// What surely is to happen now; what depends on days and values not followed is an act of its own.
bool Steps::settle_watches(const Making& making, const Settled& settled) {
    for (const StateIndex state : model_.innermost_first) {
        if (!making.at.active[state]) continue;
        const State& of = model_.definition.states[state];
        for (std::size_t index = 0; index < of.watch.size(); ++index) {
            const Watch& watch = of.watch[index];
            if (watch.at || watch.every || making.at.fired[model_.first_watch[state] + index]) continue;
            if (watch.signal && *watch.signal != making.signal) continue;
            const auto held = holds(making.at, watch.guard);
            const bool surely_not = held == std::optional(false);
            const bool unsure = !held && !watch.signal;
            if (surely_not || unsure) continue;
            Making taken = making;
            if (!watch.go) taken.at.fired[model_.first_watch[state] + index] = true;
            take(taken, watch.guard, watch.effects, watch.go, part_of_watch(of.name, watch.name));
            settle(std::move(taken), settled);
            if (held) return true;  // surely
        }
    }
    return false;
}

bool Steps::settle_states(const Making& making, const Settled& settled) {
    for (const StateIndex state : model_.innermost_first) {
        if (!making.at.active[state]) continue;
        const State& of = model_.definition.states[state];
        if (of.then.empty() || !is_done(making.at, state)) continue;
        take_ways(making, of.then, [&](std::size_t way) { return part_of_way(of.name, way); }, settled);
        return true;
    }
    return false;
}

}  // namespace overens::workflows::proving
