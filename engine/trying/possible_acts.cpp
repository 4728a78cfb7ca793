#include "engine/trying/possible_acts.hpp"

#include <algorithm>

#include "engine/cases/resolve.hpp"
#include "engine/trying/acts_found.hpp"

namespace overens::trying {

namespace {

std::vector<std::string> all_organisations(const Register& reg) {
    std::vector<std::string> ids;
    for (const auto& [id, organisation] : reg.organisations) ids.push_back(id);
    return ids;
}

std::vector<std::string> all_bodies(const Register& reg) {
    std::vector<std::string> ids;
    for (const auto& [id, body] : reg.bodies) ids.push_back(id);
    return ids;
}

std::vector<std::string> choice_for(const Trial& trial, ValueType type,
                                    const std::vector<std::string>& choice) {
    switch (type) {
        case ValueType::choice: return choice;
        case ValueType::party:
        case ValueType::parties: return trial.subject().parties;
        case ValueType::organisation:
        case ValueType::organisations: return all_organisations(trial.reg());
        case ValueType::body: return all_bodies(trial.reg());
        default: return {};
    }
}

// Puts what was given where each command has its place for it.
struct Filler {
    const Given& given;

    void operator()(commands::MakeMove& command) const { command.fill = given; }
    void operator()(commands::GiveAnswer& command) const {
        for (const auto& [name, value] : given) {
            const auto* text = std::get_if<GivenText>(&value);
            if (name == "remarks" && text != nullptr) {
                command.remarks.push_back({{}, text->text, {}, 0});
            } else {
                command.parts[name] = value;
            }
        }
    }
    void operator()(commands::RegisterDecision& command) const {
        command.parts = given;
        for (const char* own : {"outcome", "chosen", "condition"}) command.parts.erase(own);
        command.outcome = outcome_of(word("outcome")).value_or(Outcome::approved);
        command.chosen = word("chosen");
        command.condition = word("condition");
    }
    void operator()(commands::SetFieldValue& command) const {
        const auto value = given.find(command.field);
        if (value != given.end()) command.value = value->second;
    }
    void operator()(commands::DisposeRemark& command) const { command.disposition = word("disposition"); }
    void operator()(commands::AnswerEditorial& command) const {
        const auto agrees = given.find("agrees");
        const bool* yes = agrees == given.end() ? nullptr : std::get_if<bool>(&agrees->second);
        command.agrees = yes != nullptr && *yes;
    }
    template <class Other>
    void operator()(Other&) const {}

  private:
    std::string word(const char* name) const {
        const auto found = given.find(name);
        const auto* text = found == given.end() ? nullptr : std::get_if<std::string>(&found->second);
        return text == nullptr ? std::string{} : *text;
    }
};

}  // namespace

std::vector<PossibleAct> possible_acts(const Trial& trial) {
    Acts acts;
    if (trial.has_ended() || trial.subject().version == 0) return acts;
    const Lacking lacking = add_moves(trial, acts);
    add_answers(trial, lacking, acts);
    add_texts_to_show(trial, acts);
    add_decisions(trial, acts);
    add_decision_facts(trial, acts);
    add_disposals(trial, acts);
    add_editorial_answers(trial, acts);
    add_versions(trial, lacking, acts);
    add_fields(trial, lacking, acts);
    add_news(trial, acts);
    add_holds(trial, acts);
    return acts;
}

Command command_of(const PossibleAct& act, const Given& given) {
    Given asked;
    for (const Question& question : act.questions) {
        const auto value = given.find(question.name);
        if (value != given.end()) asked.insert(*value);
    }
    Command command = act.command;
    std::visit(Filler{asked}, command);
    return command;
}

bool is_asked(const Question& question, const Given& given) {
    if (question.only_with.empty()) return true;
    const auto outcome = given.find("outcome");
    const auto* word = outcome == given.end() ? nullptr : std::get_if<std::string>(&outcome->second);
    return word != nullptr && std::ranges::find(question.only_with, *word) != question.only_with.end();
}

Actor lead_actor() {
    return {{}, "lead", {}};
}

Actor actor_for(const Addressee& addressee) {
    if (addressee.kind == Addressee::Kind::role) return {{}, addressee.id, {}};
    const bool body = addressee.kind == Addressee::Kind::body;
    if (!addressee.office.empty()) return {{}, addressee.office, addressee.id};
    return {{}, body ? "secretary" : "case_officer", addressee.id};
}

std::vector<Actor> actors_for(const Trial& trial, const std::vector<Who>& by) {
    std::vector<Actor> actors;
    for (const Who& who : by) {
        for (const Addressee& each :
             addressees(trial.definition(), trial.reg(), trial.subject(), who, trial.today()))
            actors.push_back(actor_for(each));
    }
    if (actors.empty()) actors.push_back(lead_actor());
    return actors;
}

Question question_of(const Trial& trial, const Field& field) {
    return {field.name, field.type, choice_for(trial, field.type, field.choice), true, {}};
}

Question question_of(const Trial& trial, const AnswerPart& part) {
    const bool remarks = part.type == ValueType::remarks;
    return {remarks ? "remarks" : part.name,
            part.type,
            choice_for(trial, part.type, part.choice),
            part.required && !remarks,
            {}};
}

bool is_active(const Trial& trial, const std::string& state) {
    const auto found = trial.subject().states.find(state);
    return found != trial.subject().states.end() && found->second.active;
}

}  // namespace overens::trying
