#include "engine/cases/decision_steps.hpp"

#include <algorithm>

#include "engine/time/statutory_time.hpp"

namespace overens {
namespace {

using machines::DecisionEvent;
using machines::DecisionStage;

machines::DecisionFacts facts_of(const Register& reg, const DecisionRecord& decision) {
    return {regime_of(reg, decision.body), decision.appealable};
}

// The law gives a time to appeal from the announcement; only what can be appealed gains legal force by it.
void derive_legal_days(events::DecisionMoved& event, Day announced_on) {
    const auto last_day = last_appeal_day(announced_on);
    if (last_day) event.last_appeal_day = last_day->day;
    event.final_expected = expected_legal_force(announced_on);
}

}  // namespace

bool stands(const DecisionRecord& decision) {
    return decision.state.stage != DecisionStage::withdrawn &&
           decision.state.stage != DecisionStage::replaced;
}

bool is_taken(const DecisionRecord& decision) {
    return decision.state.stage == DecisionStage::taken || is_on_record(decision);
}

bool is_on_record(const DecisionRecord& decision) {
    return decision.state.stage == DecisionStage::on_record ||
           decision.state.stage == DecisionStage::final_expected ||
           decision.state.stage == DecisionStage::final_confirmed;
}

bool is_final(const DecisionRecord& decision) {
    return decision.state.stage == DecisionStage::final_confirmed;
}

bool is_stayed(const DecisionRecord& decision) {
    return decision.state.stayed;
}

bool is_appealed(const DecisionRecord& decision) {
    return decision.state.appeal == machines::DecisionAppeal::lodged;
}

bool is_annulled(const DecisionRecord& decision) {
    return decision.state.stage == DecisionStage::annulled;
}

bool is_condition_met(const DecisionRecord& decision) {
    return decision.state.condition != machines::DecisionCondition::conditional;
}

bool gains_legal_force(const Register& reg, const DecisionRecord& decision) {
    return decision.appealable && regime_of(reg, decision.body) == MinutesRegime::statutory;
}

MinutesRegime regime_of(const Register& reg, const std::string& id) {
    const Body* body = reg.body(id);
    return body == nullptr ? MinutesRegime::notes : body->regime;
}

std::string state_after(const Register& reg, const std::string& body, DecisionEvent first_step) {
    return to_text(machines::next({}, first_step, regime_of(reg, body)).value());
}

const DecisionRecord* find_decision(const Case& subject, int number) {
    const auto of_item = subject.item_of_decision.find(number);
    if (of_item == subject.item_of_decision.end()) return nullptr;
    const auto item = subject.items.find(of_item->second);
    if (item == subject.items.end()) return nullptr;
    const auto& decisions = item->second.decisions;
    const auto found = std::find_if(decisions.begin(), decisions.end(), [&](const DecisionRecord& decision) {
        return decision.number == number;
    });
    return found == decisions.end() ? nullptr : &*found;
}

bool move_decision(Step& step, int number, DecisionEvent what, const std::string& note) {
    const DecisionRecord& decision = *find_decision(step.subject, number);
    const auto after = machines::next(decision.state, what, facts_of(step.reg, decision));
    if (!after) return false;
    events::DecisionMoved event;
    event.decision = number;
    event.what = what;
    event.state = to_text(*after);
    if (what == DecisionEvent::announce) derive_legal_days(event, step.act.happened_on);
    event.note = step.keep(note);
    step.emit(std::move(event));
    return true;
}

std::vector<DecisionEvent> possible_steps(const Register& reg, const DecisionRecord& decision) {
    return machines::possible(decision.state, facts_of(reg, decision));
}

std::string possible_words(const Register& reg, const DecisionRecord& decision) {
    std::string steps;
    for (const DecisionEvent event : possible_steps(reg, decision)) {
        steps.append(steps.empty() ? "" : ", ").append(machines::name_of(event));
    }
    return steps.empty() ? "-" : steps;
}

}  // namespace overens
