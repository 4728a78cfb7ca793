// What an item's answer or decisions amount to, and when a work is done. Step 3 of "How a case moves".
#pragma once

#include "engine/cases/step.hpp"

namespace overens {

// The facts of an item as its answer or decisions make them. Pure.
Facts judge(const Definition& definition, const Register& reg, const Case& subject, const Item& item);

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

}  // namespace overens
