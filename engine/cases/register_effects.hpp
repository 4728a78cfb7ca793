// What a case changes in the register: who sits in a body, and which bodies there are. The step says what is
// to be entered; it is entered after the step, and open cases are told.
#pragma once

#include "engine/cases/step.hpp"

namespace overens {

// What cannot be carried out refuses the step of the person who asks for it; what comes by itself goes on,
// and the lead is told. Codes: appointee_missing, no_vacant_seat, several_vacant_seats, no_such_seat,
// body_missing.
void appoint(Step& step, const Appoint& effect, Day opened_on);
void dissolve(Step& step, const Dissolve& effect, Day opened_on);

// An answer that names somebody for the seat it was asked for, if it does: from the day the seat is vacant.
void fill_asked_seat(Step& step, int item);

}  // namespace overens
