// What bodies may decide, and what may be registered of their decisions.
#include <algorithm>

#include "engine/cases/decision_steps.hpp"
#include "engine/trying/acts_found.hpp"

namespace overens::trying {

namespace {

const std::vector<std::string> conditions{"all_others_likewise", "other"};
const std::vector<std::string> conditional{"approved_conditionally"};
const std::vector<std::string> approvals{"approved", "approved_with_side_decision", "approved_conditionally"};

const Work& decided_work(const Trial& trial, const Item& item) {
    return trial.definition().works[trial.definition().find_work(item.work).value()];
}

bool awaits_decision(const Trial& trial, const Item& item) {
    const auto standing = trial.subject().works.find(item.work);
    return standing != trial.subject().works.end() && standing->second.active && !item.facts.closed &&
           item.state != machines::TaskState::obsolete && !item.path.empty() &&
           decided_work(trial, item).kind == Work::Kind::decide;
}

const DecisionRecord* standing_decision(const Item& item, const std::string& body) {
    const auto found = std::ranges::find_if(item.decisions, [&](const DecisionRecord& decision) {
        return decision.body == body && stands(decision);
    });
    return found == item.decisions.end() ? nullptr : &*found;
}

bool has_proposed(const Item& item, const std::string& body) {
    const DecisionRecord* decision = standing_decision(item, body);
    return decision != nullptr && decision->outcome == Outcome::proposed_to_next;
}

// The first on the path that has not passed the matter on.
const std::string& body_at_turn(const Item& item) {
    const auto next =
        std::ranges::find_if(item.path, [&](const std::string& body) { return !has_proposed(item, body); });
    return next == item.path.end() ? item.path.back() : *next;
}

// The party has said that an editorial change is none to it: its body decides on the changed text.
bool objects_to_change(const Trial& trial, const Work& work, const Item& item) {
    if (!item.facts.awaits_yes || !work.about) return false;
    const DocumentVersion& newest = trial.subject().documents.at(*work.about).versions.back();
    const auto answer = newest.answers.find(item.addressee.id);
    return newest.editorial && answer != newest.answers.end() && !answer->second;
}

// What it decided counts on its own time: nothing more is decided meanwhile.
bool has_decided(const Trial& trial, const Work& work, const Item& item) {
    if (objects_to_change(trial, work, item)) return false;
    const DecisionRecord* decision = standing_decision(item, item.path.back());
    if (decision == nullptr || is_annulled(*decision) || item.facts.other_text) return false;
    return std::ranges::find(work.stays_open_on, decision->outcome) == work.stays_open_on.end();
}

bool has_mandate(const Trial& trial, const Work& work, const std::string& body) {
    const Body* decides = trial.reg().body(body);
    return decides != nullptr && decides->mandate_for(trial.subject().lifecycle) >= work.as;
}

// The first is what a body says most often.
std::vector<std::string> outcomes_for(const Trial& trial, const Work& work, const Item& item,
                                      const std::string& body) {
    if (body != item.path.back()) return {"proposed_to_next", "postponed", "referred_back"};
    const bool takes_stand = work.as >= Mandate::endorse && has_mandate(trial, work, body);
    if (!takes_stand) return {"noted", "postponed", "referred_back"};
    return {"approved",
            "rejected",
            "approved_with_changes",
            "approved_conditionally",
            "approved_with_side_decision",
            "referred_back",
            "postponed"};
}

int version_to_decide_on(const Trial& trial, const Work& work, const Item& item) {
    if (objects_to_change(trial, work, item))
        return trial.subject().documents.at(*work.about).versions.back().number;
    return trial.subject().works.at(work.name).version;
}

PossibleAct decision_on(const Trial& trial, const Item& item) {
    const Work& work = decided_work(trial, item);
    const std::string& body = body_at_turn(item);
    PossibleAct act;
    act.kind = PossibleAct::Kind::decision;
    act.key = "decision " + std::to_string(item.number) + " " + std::to_string(item.decisions.size());
    act.actors = {actor_for({Addressee::Kind::body, body, {}})};
    commands::RegisterDecision command;
    command.item = item.number;
    command.body = body;
    if (work.about) command.version = version_to_decide_on(trial, work, item);
    act.command = command;
    act.questions = {{"outcome", ValueType::choice, outcomes_for(trial, work, item, body), true, {}}};
    act.questions.push_back({"condition", ValueType::choice, conditions, true, conditional});
    if (!work.options.empty())
        act.questions.push_back({"chosen", ValueType::choice, work.options, true, approvals});
    if (body == item.path.back()) {
        for (const AnswerPart& part : work.answer) act.questions.push_back(question_of(trial, part));
    }
    return act;
}

bool is_on_the_way(machines::DecisionEvent what) {
    using machines::DecisionEvent;
    return what == DecisionEvent::adjust || what == DecisionEvent::place_on_file ||
           what == DecisionEvent::announce || what == DecisionEvent::confirm_final ||
           what == DecisionEvent::condition_met || what == DecisionEvent::dismiss_appeal ||
           what == DecisionEvent::lift_stay;
}

PossibleAct fact_of(const DecisionRecord& decision, std::string_view word) {
    PossibleAct act;
    act.kind = PossibleAct::Kind::decision_fact;
    act.key = "fact " + std::to_string(decision.number) + " " + std::string(word) + " " +
              std::to_string(decision.appeals.size());
    act.actors = {actor_for({Addressee::Kind::body, decision.body, {}})};
    commands::RegisterDecisionFact command;
    command.decision = decision.number;
    command.what = step_of_fact(word).value();
    const auto open = std::ranges::find_if(decision.appeals,
                                           [](const Appeal& appeal) { return !appeal.outcome.has_value(); });
    const bool of_appeal = word.starts_with("appeal_") || word == "annulled";
    if (of_appeal && open != decision.appeals.end()) command.appeal = open->number;
    act.command = command;
    act.leads_on = is_on_the_way(command.what);
    return act;
}

PossibleAct check_of(const DecisionRecord& decision) {
    PossibleAct act;
    act.kind = PossibleAct::Kind::check;
    act.key = "check " + std::to_string(decision.number);
    act.actors = {actor_for({Addressee::Kind::role, "lead", {}})};
    act.command = commands::CheckDecision{decision.number, true, {}};
    return act;
}

// What may be registered of decisions that stand alike is found once: the machine is asked many questions.
class FactsByState {
  public:
    const std::vector<std::string_view>& of(const DecisionRecord& decision) {
        const auto open = std::ranges::count_if(
            decision.appeals, [](const Appeal& appeal) { return !appeal.outcome.has_value(); });
        const std::string alike = machines::to_text(decision.state) + " " +
                                  std::string(word_of(decision.regime)) + " " + decision.condition + " " +
                                  std::to_string(decision.appealable) + " " + std::to_string(open);
        const auto found = facts_.find(alike);
        if (found != facts_.end()) return found->second;
        return facts_[alike] = possible_facts(decision);
    }

  private:
    std::map<std::string, std::vector<std::string_view>> facts_;
};

}  // namespace

void add_decisions(const Trial& trial, Acts& acts) {
    for (const auto& [number, item] : trial.subject().items) {
        if (!awaits_decision(trial, item) || has_decided(trial, decided_work(trial, item), item)) continue;
        acts.push_back(decision_on(trial, item));
    }
}

void add_decision_facts(const Trial& trial, Acts& acts) {
    FactsByState known;
    for (const auto& [number, item] : trial.subject().items) {
        for (const DecisionRecord& decision : item.decisions) {
            if (!stands(decision)) continue;
            for (const std::string_view word : known.of(decision)) acts.push_back(fact_of(decision, word));
            if (decided_work(trial, item).checked && !decision.check) acts.push_back(check_of(decision));
        }
    }
}

}  // namespace overens::trying
