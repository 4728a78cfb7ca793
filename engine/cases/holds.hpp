// A case on hold: what it waits for, and when that has come. A person lifts it; what comes only asks the
// lead.
#pragma once

#include "engine/cases/step.hpp"

namespace overens {

// Puts the case on hold as the lifecycle says; a case that is on hold already, or not active, stays as it is.
void put_on_hold(Step& step, const PutOnHold& effect, Day opened_on);
// What it waits for has come, or its day to look again: the lead is asked.
void come_to_hold(Step& step, bool awaited);
// Asks the lead when the condition holds, or the related cases have ended, that the case waits for.
void look_at_hold(Step& step);
// Asks the lead when this is the signal that the case waits for.
void bring_signal_to_hold(Step& step, const std::string& signal);

// As much time is left as before the hold, counted in the due day's own unit; nothing where the day stays:
// one fixed by a date, or past before the hold began.
std::optional<Day> due_after_hold(const Register& reg, const Work& work, const Item& item, Day since,
                                  Day goes_on);

}  // namespace overens
