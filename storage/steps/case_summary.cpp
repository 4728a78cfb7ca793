#include "storage/steps/case_summary.hpp"

#include "storage/codec/words.hpp"

namespace overens::storage {
namespace {

bool is_active(const Case& subject, const State& state) {
    const auto found = subject.states.find(state.name);
    return found != subject.states.end() && found->second.active;
}

std::vector<std::string> innermost_states(const Case& subject, const Definition& definition) {
    std::vector<bool> active(definition.states.size());
    std::vector<bool> has_active_inside(definition.states.size());
    for (StateIndex index = 0; index < definition.states.size(); ++index) {
        const State& state = definition.states[index];
        active[index] = is_active(subject, state);
        if (active[index]) has_active_inside[state.parent] = true;
    }
    std::vector<std::string> names;
    for (StateIndex index = outermost + 1; index < definition.states.size(); ++index) {
        if (active[index] && !has_active_inside[index]) names.push_back(definition.states[index].name);
    }
    return names;
}

}  // namespace

CaseSummary summary_of(const Case& subject, const Definition& definition, const ItemRows& items,
                       Instant changed_at) {
    CaseSummary summary;
    summary.lifecycle = subject.lifecycle;
    summary.lifecycle_version = subject.lifecycle_version;
    summary.title = subject.title;
    summary.phase = stored_word(subject.phase);
    summary.states = innermost_states(subject, definition);
    summary.started_on = subject.started_on;
    summary.next_due = items.next_due();
    summary.open_items = items.open_items();
    summary.on_hold = subject.hold.has_value();
    summary.version = subject.version;
    summary.changed_at = changed_at;
    return summary;
}

}  // namespace overens::storage
