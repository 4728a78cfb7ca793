// What is new in a version and lies behind a case: never skipped in silence.
#include <algorithm>
#include <set>

#include "engine/cases/migration_plan.hpp"

namespace overens {
namespace {

void add_targets(const std::vector<Way>& ways, std::set<StateIndex>& targets) {
    for (const Way& way : ways) {
        if (way.go) targets.insert(*way.go);
    }
}

// Where one can go from a state by what stands in it.
std::set<StateIndex> targets_of(const Definition& definition, const State& state) {
    std::set<StateIndex> targets;
    add_targets(state.then, targets);
    for (const WorkIndex work : state.works) add_targets(definition.works[work].then, targets);
    for (const Move& move : state.may) {
        if (move.go) targets.insert(*move.go);
    }
    for (const Watch& watch : state.watch) {
        if (watch.go) targets.insert(*watch.go);
    }
    return targets;
}

struct Been {
    std::set<StateIndex> left, active;
    std::set<std::string> known_states, known_works;  // of the older version, by their newer names
};

Been where_it_has_been(const Definition& to, const SameThings& same, const Case& subject) {
    Been been;
    for (const auto& [unused, name] : same.states) been.known_states.insert(name);
    for (const auto& [unused, name] : same.works) been.known_works.insert(name);
    for (const auto& [name, standing] : subject.states) {
        const auto now = same.states.find(name);
        if (now == same.states.end()) continue;
        const StateIndex index = now->second.empty() ? outermost : to.find_state(now->second).value();
        (standing.active ? been.active : been.left).insert(index);
    }
    return been;
}

// New, and on a way from a state that the case has left to one where it has been.
bool lies_between(const Definition& to, const Been& been, StateIndex index) {
    const State& state = to.states[index];
    if (been.known_states.contains(state.name) || state.end != State::End::no) return false;
    const auto has_been = [&](StateIndex other) {
        return been.left.contains(other) || been.active.contains(other);
    };
    if (!std::ranges::any_of(targets_of(to, state), has_been)) return false;
    const bool starts = to.states[state.parent].start == index && has_been(state.parent);
    return starts || std::ranges::any_of(been.left, [&](StateIndex before) {
               return targets_of(to, to.states[before]).contains(index);
           });
}

}  // namespace

std::vector<std::string> passed_over(const Definition& to, const SameThings& same, const Case& subject) {
    const Been been = where_it_has_been(to, same, subject);
    std::vector<std::string> passed;
    for (StateIndex index = 1; index < to.states.size(); ++index) {
        if (lies_between(to, been, index)) passed.push_back(to.states[index].name);
    }
    for (const Work& work : to.works) {
        const bool asked_by_itself = !work.on_request && !work.optional;
        const bool is_new = !been.known_works.contains(work.name);
        if (is_new && asked_by_itself && been.left.contains(work.state)) passed.push_back(work.name);
    }
    return passed;
}

}  // namespace overens
