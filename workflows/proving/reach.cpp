#include "workflows/proving/reach.hpp"

namespace overens::workflows::proving {

Reach::Reach(const Definition& definition)
    : entered_by_(definition.states.size()), entered_with_(definition.states.size()) {
    for (StateIndex index = 0; index < definition.states.size(); ++index) {
        const State& state = definition.states[index];
        add_ways(index, state.then);
        add_ways(index, state.may);
        add_ways(index, state.watch);
        for (const WorkIndex work : state.works) add_ways(index, definition.works[work].then);
        if (state.start) entered_with_[*state.start].push_back(index);
        if (!state.tracks) continue;
        for (const StateIndex track : state.inner) entered_with_[track].push_back(index);
    }
}

std::vector<bool> Reach::towards(const std::set<StateIndex>& wanted, StateIndex closing) const {
    std::vector<bool> from(entered_by_.size());
    std::vector<bool> entering(entered_by_.size());
    std::vector<StateIndex> open;  // whose entering leads there
    const auto enter = [&](StateIndex state) {
        if (state == closing || entering[state]) return;
        entering[state] = true;
        open.push_back(state);
    };
    for (const StateIndex state : wanted) {
        from[state] = true;
        enter(state);
    }
    while (!open.empty()) {
        const StateIndex state = open.back();
        open.pop_back();
        for (const StateIndex around : entered_with_[state]) enter(around);
        for (const StateIndex before : entered_by_[state]) {
            if (from[before]) continue;
            from[before] = true;
            enter(before);
        }
    }
    return from;
}

}  // namespace overens::workflows::proving
