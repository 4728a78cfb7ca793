#include "workflows/proving/configuration.hpp"

#include <algorithm>

namespace overens::workflows::proving {
namespace {

void append(std::string& key, const std::vector<bool>& bits) {
    unsigned char byte = 0;
    for (std::size_t index = 0; index < bits.size(); ++index) {
        if (bits[index]) byte = static_cast<unsigned char>(byte | 1U << index % 8);
        if (index % 8 == 7 || index + 1 == bits.size()) {
            key += static_cast<char>(byte);
            byte = 0;
        }
    }
}

void append(std::string& key, std::uint32_t number) {
    for (unsigned shift = 0; shift < 16; shift += 8) key += static_cast<char>(number >> shift & 0xFFU);
}

}  // namespace

Configuration empty_configuration(const Model& model) {
    const auto& states = model.definition.states;
    Configuration at;
    at.active.resize(states.size());
    at.rest_done.resize(states.size());
    at.ended.resize(states.size());
    at.works.resize(model.works.size());
    at.fired.resize(model.watches);
    at.given.resize(model.tracked.size());
    return at;
}

bool Forgetting::is_read(const std::vector<bool>& read_from, const Configuration& at) const {
    for (StateIndex state = 0; state < read_from.size(); ++state) {
        if (at.active[state] && read_from[state]) return true;
    }
    return false;
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

void Forgetting::forget(Configuration& at) {
    if (at.phase != Phase::running) {
        const Phase phase = at.phase;
        at = empty_configuration(model_);
        at.phase = phase;
        return;
    }
    for (WorkIndex index = 0; index < at.works.size(); ++index) {
        const WorkModel& work = model_.works[index];
        WorkPlace& place = at.works[index];
        if (!place.open && !is_read(work.read_from, at)) {
            place.kinds &= work.accepting;
            place.done = place.nobody = false;
        }
        if (place.kinds == 0) continue;
        FactSet facts = 0;
        FactSet bit = 1;
        for (const auto& [name, read_from] : work.fact_read_from) {
            if (is_read(read_from, at)) facts |= bit;
            bit <<= 1U;
        }
        const std::vector<KindSet>& as = merged(index, facts, place.open);
        KindSet kinds = 0;
        for (std::size_t kind = 0; kind < as.size(); ++kind) {
            if ((place.kinds >> kind & 1U) != 0) kinds |= as[kind];
        }
        place.kinds = kinds;
    }
}

std::string key_of(const Configuration& at) {
    std::string key(1, static_cast<char>(at.phase));
    append(key, at.active);
    append(key, at.rest_done);
    append(key, at.given);
    for (const std::uint16_t end : at.ended) {
        if (end != 0) append(key, end);
    }
    for (const WorkPlace& work : at.works) {
        key += static_cast<char>((work.open ? 1 : 0) | (work.done ? 2 : 0) | (work.nobody ? 4 : 0));
        append(key, work.kinds);
    }
    append(key, at.fired);
    return key;
}

std::string where(const Model& model, const Configuration& at) {
    if (at.phase != Phase::running) return at.phase == Phase::completed ? "completed" : "terminated";
    std::string names;
    for (StateIndex index = 0; index < at.active.size(); ++index) {
        const State& state = model.definition.states[index];
        const bool has_active_inside =
            std::ranges::any_of(state.inner, [&](StateIndex inner) { return at.active[inner]; });
        if (!at.active[index] || has_active_inside) continue;
        names += (names.empty() ? "" : " and ") + state.name;
    }
    return names;
}

}  // namespace overens::workflows::proving
