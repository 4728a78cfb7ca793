#include "api/views/decision_facts.hpp"

#include <algorithm>
#include <array>

namespace overens::api {

namespace {

using machines::DecisionEvent;

constexpr std::array<std::pair<std::string_view, DecisionEvent>, 13> words_of_facts{{
    {"adjusted", DecisionEvent::adjust},
    {"placed_on_file", DecisionEvent::place_on_file},
    {"announced", DecisionEvent::announce},
    {"final", DecisionEvent::confirm_final},
    {"condition_met", DecisionEvent::condition_met},
    {"stayed", DecisionEvent::stay},
    {"stay_lifted", DecisionEvent::lift_stay},
    {"annulled", DecisionEvent::annul},
    {"appealed", DecisionEvent::appeal},
    {"appeal_dismissed", DecisionEvent::dismiss_appeal},
    {"appeal_not_admitted", DecisionEvent::not_admit_appeal},
    {"appeal_withdrawn", DecisionEvent::withdraw_appeal},
    {"withdrawn", DecisionEvent::withdraw},
}};

}  // namespace

std::vector<std::string> decision_fact_words() {
    std::vector<std::string> words;
    for (const auto& [word, step] : words_of_facts) words.emplace_back(word);
    return words;
}

DecisionEvent step_of_fact(std::string_view word) {
    const auto* found =
        std::ranges::find(words_of_facts, word, &std::pair<std::string_view, DecisionEvent>::first);
    return found == words_of_facts.end() ? DecisionEvent::adjust : found->second;
}

std::string_view fact_of_step(DecisionEvent step) {
    const auto* found =
        std::ranges::find(words_of_facts, step, &std::pair<std::string_view, DecisionEvent>::second);
    return found == words_of_facts.end() ? std::string_view() : found->first;
}

}  // namespace overens::api
