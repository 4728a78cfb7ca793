// A body's decision record seen by a case: what its state means, and how it takes a step. The rules of the
// record itself are in engine/machines/decision_record.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cases/step.hpp"

namespace overens {

// Neither withdrawn nor replaced by a newer one.
bool stands(const DecisionRecord& decision);
bool is_taken(const DecisionRecord& decision);
// What a light or a count looks at: the newest decision that stands, of the body that decides. nullptr: none
// yet.
const DecisionRecord* deciding_decision(const Item& item);
// What it came to in that body stands, and is more than that it was put off.
bool has_dealt_with(const Item& item, const std::string& body);
// The body that decides has said yes or no, by a decision that stands; on record or not yet.
bool has_decided(const Item& item);
// The last body has decided on the right text, and what it decided does not count yet.
bool waits_for_minutes(const Item& item);
bool is_on_record(const DecisionRecord& decision);
bool is_final(const DecisionRecord& decision);
bool is_stayed(const DecisionRecord& decision);
// Waits for the court: it has no legal force until the court has spoken.
bool is_appealed(const DecisionRecord& decision);
bool is_annulled(const DecisionRecord& decision);
// Its excerpt does not show what it should: the project office has asked the party.
bool is_asked_back(const DecisionRecord& decision);
bool is_condition_met(const DecisionRecord& decision);

// "If all others decide likewise": met by what the others decide, never by hand.
bool is_on_common_condition(const DecisionRecord& decision);

// A condition belongs to what is approved on one, and must be one that is known.
void check_condition(Outcome outcome, const std::string& condition, std::vector<Blocker>& blockers);

// What is decided does not come back by itself; what is put off, noted or left open may, on a later day than
// the one it was taken up on ("back in November").
void check_return(Outcome outcome, std::optional<Day> returns_on, Day taken_up_on,
                  std::vector<Blocker>& blockers);

// Statutory bodies only, and only what can be appealed.
bool gains_legal_force(const DecisionRecord& decision);

// How the body's decisions come on record. A decision keeps what held when it was taken.
MinutesRegime regime_of(const Register& reg, const std::string& body);

// The state, as its machine writes it, of a new record of a body with that regime after its first step.
std::string state_after(MinutesRegime regime, machines::DecisionEvent first_step);

// Moves the record and derives the legal days when it is announced. `appeal` is the number of the one it is
// about, 0 for none. False when the record cannot take that step now; nothing is emitted then.
bool move_decision(Step& step, int decision, machines::DecisionEvent what, const std::string& note,
                   int appeal = 0);

// What is registered of a decision, as a word: "adjusted", "announced", "appeal_dismissed". Steps that only
// the engine takes have no word, and come back empty.
const std::vector<std::string>& decision_fact_words();
std::optional<machines::DecisionEvent> step_of_fact(std::string_view word);
std::string_view fact_of_step(machines::DecisionEvent step);

// What may be registered of it now, in those words; and as one text, for a refusal that says what would be
// right.
std::vector<std::string_view> possible_facts(const DecisionRecord& decision);
// The same, as people say them.
Title possible_words(const DecisionRecord& decision);

// Where on its path of bodies the matter stands; the path's length when every body has passed it on.
std::size_t place_on_path(const Item& item);

// The day before which the body where the matter stands does not take it up again, as it said itself when it
// put it off.
std::optional<Day> returns_on(const Item& item);

// The body has said something on it there, or later: that it was put off, too.
bool is_dealt_with(const Item& item, const AgendaPlace& place);

// The version that the body before it on the path proposed, where it is another text than the one that was
// decided on; 0: it is not, or nobody prepared it.
int prepared_on_other_text(const Case& subject, const Item& item, const DecisionRecord& decision);

const DecisionRecord* find_decision(const Case& subject, int number);

}  // namespace overens
