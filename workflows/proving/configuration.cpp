#include "workflows/proving/configuration.hpp"

#include <algorithm>

namespace overens::workflows::proving {

Configuration::Configuration(Phase at, std::span<const Mark> marks) : phase(at) {
    for (const Mark& mark : marks) marks_.push_back(mark);
}

StatePlace Configuration::state(StateIndex index) const {
    const std::uint32_t packed = value(Of::state, index);
    return {(packed & 1U) != 0, (packed & 2U) != 0, (packed & 4U) != 0,
            static_cast<std::uint16_t>(packed >> 3U)};
}

void Configuration::set(StateIndex index, StatePlace place) {
    set(Of::state, index,
        (place.active ? 1U : 0U) | (place.rest_done ? 2U : 0U) | (place.over ? 4U : 0U) |
            static_cast<std::uint32_t>(place.ended) << 3U);
}

WorkPlace Configuration::work(WorkIndex index) const {
    const std::uint32_t packed = value(Of::work, index);
    return {packed >> 3U, (packed & 1U) != 0, (packed & 2U) != 0, (packed & 4U) != 0};
}

void Configuration::set_work(WorkIndex index, WorkPlace place) {
    set(Of::work, index,
        (place.open ? 1U : 0U) | (place.done ? 2U : 0U) | (place.nobody ? 4U : 0U) | place.kinds << 3U);
}

std::uint32_t Configuration::value(Of of, std::size_t index) const {
    const std::uint32_t what = mark_of(of, index);
    const auto found = std::ranges::lower_bound(marks_, what, {}, &Mark::what);
    return found == marks_.end() || found->what != what ? 0 : found->value;
}

void Configuration::set(Of of, std::size_t index, std::uint32_t value) {
    const std::uint32_t what = mark_of(of, index);
    const auto found = std::ranges::lower_bound(marks_, what, {}, &Mark::what);
    const bool is_there = found != marks_.end() && found->what == what;
    if (is_there && value != 0) found->value = value;
    if (is_there && value == 0) marks_.erase(found);
    if (!is_there && value != 0) marks_.insert(found, {what, value});
}

std::optional<Day> Configuration::day(Of of, std::size_t index) const {
    const std::uint32_t days = value(of, index);
    if (days == 0) return std::nullopt;
    return Day::first() + static_cast<std::int32_t>(days - 1);
}

void Configuration::set_day(Of of, std::size_t index, std::optional<Day> day) {
    set(of, index, day ? static_cast<std::uint32_t>(*day - Day::first()) + 1 : 0);
}

Indices Configuration::all(Of of) const {
    Indices indices;
    for (const Mark& mark : marks_) {
        if (mark.what >> 28U == static_cast<std::uint32_t>(of)) indices.push_back(mark.what & 0xFFFFFFFU);
    }
    return indices;
}

Indices Configuration::active_states() const {
    Indices states;
    for (const Mark& mark : marks_) {
        if (mark.what >> 28U != static_cast<std::uint32_t>(Of::state)) break;
        if ((mark.value & 1U) != 0) states.push_back(mark.what);
    }
    return states;
}

bool Forgetting::is_read(const std::vector<bool>& read_from) const {
    return std::ranges::any_of(
        active_, [&](StateIndex state) { return state < read_from.size() && read_from[state]; });
}

// Kinds that what is read does not tell apart count as the first of them.
const std::vector<KindSet>& Forgetting::merged(WorkIndex work, FactSet facts, bool open) {
    const auto [found, is_new] = merged_[work].try_emplace(facts << 1U | (open ? 1U : 0U));
    std::vector<KindSet>& as = found->second;
    if (!is_new) return as;
    const auto& kinds = model_.works[work].kinds;
    const auto alike = [&](const ItemKind& left, const ItemKind& right) {
        if (left.accepts != right.accepts || (open && left.closed != right.closed)) return false;
        FactSet bit = 1;
        for (const auto& [name, fact] : left.facts) {
            if ((facts & bit) != 0 && fact != right.facts.at(name)) return false;
            bit <<= 1U;
        }
        return true;
    };
    for (const ItemKind& kind : kinds) {
        std::size_t first = 0;
        while (!alike(kinds[first], kind)) ++first;
        as.push_back(KindSet{1} << first);
    }
    return as;
}

const std::vector<KindSet>& Forgetting::merged_now(WorkIndex work, bool open) {
    FactSet facts = 0;
    FactSet bit = 1;
    for (const auto& [name, read_from] : model_.works[work].fact_read_from) {
        if (is_read(read_from)) facts |= bit;
        bit <<= 1U;
    }
    return merged(work, facts, open);
}

const std::vector<KindSet>& Forgetting::counted_as(const Configuration& at, WorkIndex work) {
    active_ = at.active_states();
    return merged_now(work, at.work(work).open);
}

void Forgetting::forget_work(Configuration& at, WorkIndex index) {
    const WorkModel& work = model_.works[index];
    WorkPlace place = at.work(index);
    if (!place.open && !is_read(work.read_from)) {
        const KindSet kept = place.kinds & work.accepting;
        const bool others = (place.kinds & ~work.accepting) != 0;
        place.kinds = kept | (kept != 0 && others ? 1U : 0U);
        place.done = place.nobody = false;
    }
    if (place.kinds != 0) {
        const std::vector<KindSet>& as = merged_now(index, place.open);
        KindSet kinds = 0;
        for (std::size_t kind = 0; kind < as.size(); ++kind) {
            if ((place.kinds >> kind & 1U) != 0) kinds |= as[kind];
        }
        place.kinds = kinds;
    }
    at.set_work(index, place);
}

void Forgetting::forget_ends(Configuration& at) {
    for (const StateIndex index : at.states_marked()) {
        StatePlace place = at.state(index);
        if (place.active || place.ended == 0 || is_read(model_.ended_read_from[index])) continue;
        place.ended = 0;
        at.set(index, place);
    }
}

void Forgetting::forget(Configuration& at) {
    if (at.phase != Phase::running) return at.clear();
    active_ = at.active_states();
    for (const WorkIndex index : at.works_marked()) forget_work(at, index);
    forget_ends(at);
}

std::string where(const Model& model, const Configuration& at) {
    if (at.phase != Phase::running) return at.phase == Phase::completed ? "completed" : "terminated";
    const Indices active = at.active_states();
    std::string names;
    for (const StateIndex index : active) {
        const bool has_active_inside = std::ranges::any_of(active, [&](StateIndex inner) {
            return inner != outermost && model.definition.states[inner].parent == index;
        });
        if (!has_active_inside) names += (names.empty() ? "" : " and ") + model.definition.states[index].name;
    }
    return names;
}

}  // namespace overens::workflows::proving
