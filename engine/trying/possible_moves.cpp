// Moves, and what they lack.
#include <algorithm>
#include <ranges>

#include "engine/cases/moves.hpp"
#include "engine/trying/acts_found.hpp"

namespace overens::trying {

namespace {

bool starts_chosen_case(const Move& move) {
    return std::ranges::any_of(move.effects, [](const Effect& effect) {
        const auto* start = std::get_if<StartCase>(&effect);
        return start != nullptr && start->lifecycle.empty();
    });
}

PossibleAct act_of(const Trial& trial, StateIndex index, const Move& move) {
    const State& state = trial.definition().states[index];
    PossibleAct act;
    act.kind = PossibleAct::Kind::move;
    const int round = trial.subject().states.at(state.name).round;
    act.key = "move " + state.name + "/" + move.name + " " + std::to_string(round);
    act.actors = actors_for(trial, move.by);
    commands::MakeMove command{state.name, move.name, {}, {}, {}};
    if (starts_chosen_case(move)) command.lifecycle = trial.definition().lifecycle;
    act.command = command;
    for (const std::string& field : move.fill)
        act.questions.push_back(question_of(trial, *trial.definition().field(field)));
    act.blockers = blockers_of({trial.definition(), trial.reg(), trial.subject(), trial.today()}, index, move,
                               act.actors.front(), nullptr);
    act.leads_on = move.go.has_value() && index != outermost;
    return act;
}

// What an expression reads that people could change.
void note_read(const Definition& definition, const expressions::Expression& expression, Lacking& lacking) {
    for (const std::uint32_t slot : expression.slots_read()) {
        const SlotMeaning& meaning = definition.slots[slot];
        switch (meaning.of) {
            case SlotMeaning::Of::field:
            case SlotMeaning::Of::field_given:
            case SlotMeaning::Of::field_sum:
            case SlotMeaning::Of::field_size: lacking.fields.push_back(meaning.name); break;
            case SlotMeaning::Of::document_version:
            case SlotMeaning::Of::document_given: lacking.documents.push_back(meaning.name); break;
            case SlotMeaning::Of::work_item:
                lacking.works.push_back(definition.works[meaning.index].name);
                break;
            default: break;
        }
    }
    for (const std::uint32_t items : expression.items_read())
        lacking.works.push_back(definition.works[items].name);
}

void note_lacking(const Definition& definition, const Move& move, const std::vector<Blocker>& blockers,
                  Lacking& lacking) {
    for (const Blocker& blocker : blockers) {
        const std::string name = blocker.at.substr(blocker.at.find(':') + 1);
        if (blocker.code == "needs_field") lacking.fields.push_back(name);
        if (blocker.code == "needs_document") lacking.documents.push_back(name);
        if (blocker.code != "need_not_met") continue;
        for (const Need& need : move.needs) {
            if (need.that && need.say == blocker.message) note_read(definition, *need.that, lacking);
        }
    }
}

}  // namespace

Lacking add_moves(const Trial& trial, Acts& acts) {
    Lacking lacking;
    for (const std::string& name : trial.subject().active | std::views::reverse) {
        const StateIndex index = name.empty() ? outermost : trial.definition().find_state(name).value();
        for (const Move& move : trial.definition().states[index].may) {
            acts.push_back(act_of(trial, index, move));
            if (index != outermost) note_lacking(trial.definition(), move, acts.back().blockers, lacking);
        }
    }
    return lacking;
}

}  // namespace overens::trying
