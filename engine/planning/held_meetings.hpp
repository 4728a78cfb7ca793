// What meetings that were held came to, where nobody has registered it yet.
//
// Pure functions: no threads, no errors.
#pragma once

#include "engine/cases/case.hpp"
#include "engine/planning/decision_chain.hpp"

namespace overens {

// Where the matter stands on the agenda of a meeting that is over, of the body that has it now, and what came
// of it may still come with the minutes: `times`, or the body's own. nullptr: there is no such place.
const AgendaPlace* awaits_excerpt(const Register& reg, const Item& item, Day today,
                                  const MinutesTimes& times = {});

}  // namespace overens
