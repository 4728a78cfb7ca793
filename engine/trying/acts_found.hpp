// The parts of possible_acts: each adds what can be done of its sort. Used within this folder only.
#pragma once

#include "engine/trying/possible_acts.hpp"

namespace overens::trying {

using Acts = std::vector<PossibleAct>;

// What moves that could be made otherwise are waiting for.
struct Lacking {
    std::vector<std::string> fields, documents;  // to be given, or given anew where a need reads them
    std::vector<std::string> works;              // whose answers a need reads
};

// Returns what the moves lack that leave a state.
Lacking add_moves(const Trial& trial, Acts& acts);
void add_answers(const Trial& trial, const Lacking& lacking, Acts& acts);
void add_texts_to_show(const Trial& trial, Acts& acts);
void add_disposals(const Trial& trial, Acts& acts);
void add_editorial_answers(const Trial& trial, Acts& acts);
void add_decisions(const Trial& trial, Acts& acts);
void add_decision_facts(const Trial& trial, Acts& acts);
void add_fields(const Trial& trial, const Lacking& lacking, Acts& acts);
void add_versions(const Trial& trial, const Lacking& lacking, Acts& acts);
void add_news(const Trial& trial, Acts& acts);
void add_holds(const Trial& trial, Acts& acts);

// Those whom a lifecycle lets do something; the lead where it names nobody who is there.
std::vector<Actor> actors_for(const Trial& trial, const std::vector<Who>& by);
Actor actor_for(const Addressee& addressee);
Actor lead_actor();

Question question_of(const Trial& trial, const Field& field);
Question question_of(const Trial& trial, const AnswerPart& part);

bool is_active(const Trial& trial, const std::string& state);

}  // namespace overens::trying
