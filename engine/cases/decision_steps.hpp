// A body's decision record seen by a case: what its state means, and how it takes a step. The rules of the
// record itself are in engine/machines/decision_record.hpp.
#pragma once

#include <string>

#include "engine/cases/step.hpp"

namespace overens {

// Neither withdrawn nor replaced by a newer one.
bool stands(const DecisionRecord& decision);
bool is_taken(const DecisionRecord& decision);
bool is_on_record(const DecisionRecord& decision);
bool is_final(const DecisionRecord& decision);
bool is_stayed(const DecisionRecord& decision);
// Waits for the court: it has no legal force until the court has spoken.
bool is_appealed(const DecisionRecord& decision);
bool is_annulled(const DecisionRecord& decision);
bool is_condition_met(const DecisionRecord& decision);

// Statutory bodies only, and only what can be appealed.
bool gains_legal_force(const Register& reg, const DecisionRecord& decision);

// How the body's decisions come on record.
MinutesRegime regime_of(const Register& reg, const std::string& body);

// The state, as its machine writes it, of a new record of this body after its first step.
std::string state_after(const Register& reg, const std::string& body, machines::DecisionEvent first_step);

// Moves the record and derives the legal days when it is announced. False when the record cannot take that
// step now; nothing is emitted then.
bool move_decision(Step& step, int decision, machines::DecisionEvent what, const std::string& note);

// What it can do now; and as words, for a refusal that says what would be right.
std::vector<machines::DecisionEvent> possible_steps(const Register& reg, const DecisionRecord& decision);
std::string possible_words(const Register& reg, const DecisionRecord& decision);

const DecisionRecord* find_decision(const Case& subject, int number);

}  // namespace overens
