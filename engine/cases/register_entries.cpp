#include "engine/cases/register_entries.hpp"

#include <algorithm>

namespace overens {

bool enter(Register& reg, const events::SeatFilled& filled, const std::string& holder,
           const std::string& basis) {
    const auto body = reg.bodies.find(filled.body);
    if (body == reg.bodies.end()) return false;
    const auto seat = std::ranges::find(body->second.seats, filled.seat, &Seat::id);
    if (seat == body->second.seats.end()) return false;
    fill_seat(*seat, {holder, filled.from, filled.until, basis});
    return true;
}

bool enter(Register& reg, const events::BodyDissolved& dissolved) {
    const auto body = reg.bodies.find(dissolved.body);
    if (body == reg.bodies.end()) return false;
    body->second.dissolved_from = dissolved.from;
    body->second.successor = dissolved.successor;
    return true;
}

}  // namespace overens
