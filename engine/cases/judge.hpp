// What an item's answer or decisions amount to, and when a work is done. Step 3 of "How a case moves".
#pragma once

#include <optional>
#include <string>

#include "engine/cases/step.hpp"

namespace overens {

// The facts of an item as its answer or decisions make them. Pure.
Facts judge(const Definition& definition, const Case& subject, const Item& item);

// Judges an item again and emits what has changed: its facts, conditions that the others' decisions meet, and
// whether its work is done.
void recount_item(Step& step, int item);
void recount_work(Step& step, WorkIndex work);

// True when enough of its items are closed; `wait` works are judged by what they wait for.
bool is_enough(const Step& step, WorkIndex work);

// The day, condition, signal or cases that a `wait` waits for.
bool has_come(const Step& step, WorkIndex work);

// Whether `version` is the text asked about, or follows it by editorial changes only.
bool is_same_text(const Case& subject, const WorkStanding& work, int version, const std::string& content);

// The first editorial version after the one that the party decided on which it has not agreed to be
// editorial; nothing when the decision covers the text as it reads now. Editorial is a judgement: a party
// that has decided answers for itself, unless its decision gave somebody the right to such changes. What
// bodies common to the parties have endorsed stands on the text that they saw.
std::optional<int> edit_awaiting_yes(const Case& subject, const Item& item, const DecisionRecord& decision);

// The version of a document that the accepting decisions cover: the one decided on, and the editorial ones
// after it that every party has agreed to. The newest, where nothing is decided on the document.
int version_agreed(const Definition& definition, const Case& subject, const std::string& document);

}  // namespace overens
