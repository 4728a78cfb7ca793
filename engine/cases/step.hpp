// One step in the making: what is being decided on, and what has been emitted so far. Used by the parts of
// decide only; nothing outside engine/cases includes it.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/cases/case.hpp"
#include "engine/cases/decide.hpp"
#include "engine/cases/evolve.hpp"

namespace overens {

// A number overflowed, or automatic moves had no end: the whole input is refused, and the case is spoiled.
struct StepFailed {
    Refusal refusal;
};

struct Step {
    const Definition& definition;
    const Register& reg;
    Case& subject;
    const Act& act;
    Day today;

    Entry entry;
    std::vector<StoredText> texts;

    // Set while the move that a person makes is taken: what it opens is shown to those asked by that same
    // act.
    bool by_person = false;
    // The signal that this step brought, for watches.
    std::string signal;
    // Works that have become done in this step and whose `then` has not been looked at.
    std::vector<WorkIndex> freshly_done;
    // Watches of the kind `every` whose day this step brought.
    std::vector<std::pair<StateIndex, std::string>> days_come;
    // Works and states whose timers may have to move.
    bool timers_stale = false;
    // Opened, or open again: their days count from now, also where nothing else is stale.
    std::vector<int> items_opened;

    void emit(Event event) {
        evolve(subject, event, act);
        entry.events.push_back(std::move(event));
    }
    // Numbers a text; an empty one has no number.
    TextId keep(const std::string& text) {
        if (text.empty()) return {};
        const TextId id{++subject.last_text};
        texts.push_back({id, text});
        return id;
    }

    const State& state(StateIndex index) const { return definition.states[index]; }
    const Work& work(WorkIndex index) const { return definition.works[index]; }
    bool is_active(StateIndex index) const {
        const auto found = subject.states.find(definition.states[index].name);
        return found != subject.states.end() && found->second.active;
    }
    // The standing of a work; an empty one when it has never opened.
    const WorkStanding& standing(WorkIndex index) const {
        static const WorkStanding never;
        const auto found = subject.works.find(definition.works[index].name);
        return found == subject.works.end() ? never : found->second;
    }
};

}  // namespace overens
