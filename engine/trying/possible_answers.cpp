// What those asked may answer, and what the lead does around it.
#include <algorithm>

#include "engine/trying/acts_found.hpp"

namespace overens::trying {

namespace {

const std::vector<std::string> dispositions{"accepted", "partly", "declined"};

const Work& work_of(const Trial& trial, const Item& item) {
    return trial.definition().works[trial.definition().find_work(item.work).value()];
}

bool may_be_answered(const Trial& trial, const Item& item) {
    const auto standing = trial.subject().works.find(item.work);
    return standing != trial.subject().works.end() && standing->second.active &&
           item.state != machines::TaskState::planned && item.state != machines::TaskState::obsolete &&
           work_of(trial, item).kind != Work::Kind::decide;
}

// Answered already, but another answer is what a move waits for.
bool is_asked_again(const Item& item, const Lacking& lacking) {
    return item.facts.closed && std::ranges::find(lacking.works, item.work) != lacking.works.end();
}

PossibleAct answer_to(const Trial& trial, const Item& item) {
    PossibleAct act;
    act.kind = PossibleAct::Kind::answer;
    act.key = "answer " + std::to_string(item.number);
    act.actors = {actor_for(item.addressee)};
    commands::GiveAnswer command;
    command.item = item.number;
    if (work_of(trial, item).level == Level::political) command.approved_by = "§ 1";
    act.command = command;
    for (const AnswerPart& part : work_of(trial, item).answer)
        act.questions.push_back(question_of(trial, part));
    return act;
}

PossibleAct editorial_answer(const std::string& document, const DocumentVersion& version,
                             const std::string& party) {
    PossibleAct act;
    act.kind = PossibleAct::Kind::editorial_answer;
    act.key = "editorial " + document + " " + std::to_string(version.number) + " " + party;
    act.actors = {actor_for({Addressee::Kind::organisation, party, {}})};
    act.command = commands::AnswerEditorial{document, version.number, party, true, {}};
    act.questions = {{"agrees", ValueType::yes_no, {}, true, {}}};
    return act;
}

}  // namespace

void add_answers(const Trial& trial, const Lacking& lacking, Acts& acts) {
    for (const auto& [number, item] : trial.subject().items) {
        if (!may_be_answered(trial, item)) continue;
        const bool again = is_asked_again(item, lacking);
        if (item.facts.closed && !again) continue;
        acts.push_back(answer_to(trial, item));
        acts.back().needed = again;
    }
}

void add_texts_to_show(const Trial& trial, Acts& acts) {
    for (const auto& [name, standing] : trial.subject().works) {
        if (!standing.active || standing.shown) continue;
        PossibleAct act;
        act.kind = PossibleAct::Kind::show;
        act.key = "show " + name + " " + std::to_string(standing.round);
        act.actors = {lead_actor()};
        act.command = commands::ShowWork{name};
        acts.push_back(std::move(act));
    }
}

void add_disposals(const Trial& trial, Acts& acts) {
    for (const auto& [number, remark] : trial.subject().remarks) {
        if (!remark.disposition.empty()) continue;
        PossibleAct act;
        act.kind = PossibleAct::Kind::disposal;
        act.key = "remark " + std::to_string(number);
        act.actors = {lead_actor()};
        act.command = commands::DisposeRemark{number, {}, "Se sammanställningen", 0};
        act.questions = {{"disposition", ValueType::choice, dispositions, true, {}}};
        acts.push_back(std::move(act));
    }
}

void add_editorial_answers(const Trial& trial, Acts& acts) {
    for (const auto& [name, document] : trial.subject().documents) {
        for (const DocumentVersion& version : document.versions) {
            if (!version.editorial) continue;
            for (const std::string& party : trial.subject().parties) {
                if (version.answers.contains(party)) continue;
                acts.push_back(editorial_answer(name, version, party));
            }
        }
    }
}

}  // namespace overens::trying
