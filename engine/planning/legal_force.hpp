// What a wait for a condition comes to in a plan, as far as decisions go: "in force when the decisions are
// final" waits for legal force, which comes by law so long after the minutes.
//
// Pure; any thread.
#pragma once

#include <optional>

#include "engine/cases/case.hpp"
#include "engine/expressions/expression.hpp"

namespace overens {

struct AwaitedForce {
    // on_record: the condition holds as soon as all have decided. final: as soon as that has legal force.
    // unknown: it is about something else.
    enum class Kind { on_record, final, unknown };
    Kind kind = Kind::unknown;
    WorkIndex work = 0;  // whose decisions are to have legal force
};

// Tried out on the case as it would be when everybody has approved.
AwaitedForce awaited_force(const Definition& definition, const Case& subject, Day today,
                           const expressions::Expression& condition);

// Whether the state of this work is left as soon as all have decided, before that is on record: by a watch
// that looks at nothing else.
bool is_left_when_taken(const Definition& definition, const Case& subject, Day today, WorkIndex work);

// When a decision that has been taken has legal force: as registered, as expected, or by the limits of the
// law where its minutes are not yet adjusted or announced. Nothing where it gains none.
std::optional<Day> legal_force_of(const DecisionRecord& decision, Day today);

// The same of a decision that is on record on a day, and announced as late as the law lets it.
std::optional<Day> legal_force_after(Day on_record);

}  // namespace overens
