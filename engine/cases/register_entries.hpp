// What a case has said of seats and bodies, entered in the register: after the step, by whoever keeps the
// register.
#pragma once

#include <string>

#include "engine/cases/event.hpp"
#include "engine/register/register.hpp"

namespace overens {

// `holder`: the person's name, which the event has as a text; `basis`: where it was decided. False, and
// nothing changed, when the seat or the body is not there any more.
bool enter(Register& reg, const events::SeatFilled& filled, const std::string& holder,
           const std::string& basis);
bool enter(Register& reg, const events::BodyDissolved& dissolved);

}  // namespace overens
