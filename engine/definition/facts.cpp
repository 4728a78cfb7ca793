// Which words a decision or a compound state can answer with.
#include <algorithm>
#include <array>

#include "engine/definition/scope.hpp"

namespace overens {

std::vector<std::string> outcomes_possible(const Definition& definition, const Work& work) {
    if (work.kind != Work::Kind::decide) return {};
    std::vector<std::string> words{"open"};
    const auto add = [&words](Outcome outcome) { words.emplace_back(word_of(outcome)); };
    const bool takes_a_stand = work.as >= Mandate::endorse;
    if (takes_a_stand) {
        add(Outcome::approved);
        add(Outcome::approved_with_side_decision);
        add(Outcome::approved_conditionally);
        add(Outcome::approved_with_changes);
        add(Outcome::rejected);
    } else {
        add(Outcome::noted);
    }
    add(Outcome::referred_back);
    add(Outcome::postponed);
    add(Outcome::proposed_to_next);
    if (definition.may_be_missing(work.who)) add(Outcome::not_asked);
    return words;
}

std::vector<std::string> ends_possible(const Definition& definition, const State& state) {
    std::vector<std::string> words{"open"};
    for (const StateIndex inner : state.inner) {
        const State& end = definition.states[inner];
        if (end.end != State::End::no) words.emplace_back(own_name(end.name));
    }
    return words;
}

bool is_fact_name(std::string_view name) {
    static constexpr std::array<std::string_view, 20> names{
        "done",  "round",   "asked",    "open",      "answered", "undisposed", "version",
        "late",  "outcome", "chosen",   "accepts",   "approves", "taken",      "on_record",
        "final", "stayed",  "annulled", "binds_all", "active",   "ended"};
    return std::ranges::find(names, name) != names.end();
}

}  // namespace overens
