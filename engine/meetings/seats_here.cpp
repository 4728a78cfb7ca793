#include "engine/meetings/seats_here.hpp"

#include <algorithm>

#include "engine/meetings/attendance.hpp"

namespace overens {

bool names_seats(const MeetingStep& step) {
    return std::ranges::any_of(step.record.bodies(), [&](const std::string& id) {
        const Body* body = step.reg.body(id);
        return body != nullptr && !body->seats.empty();
    });
}

// A seat of one of the bodies that meet.
const Seat* seat_here(const MeetingStep& step, const std::string& address) {
    return is_in(step.record.bodies(), body_of_seat(address)) ? step.reg.seat(address).seat : nullptr;
}

Blocker no_such_seat(const std::string& address, std::string at) {
    return {"no_such_seat",
            {"Ingen plats heter " + address + " i det organ som sammanträder (organ/plats)",
             "No seat is called " + address + " in a body that meets here (body/seat)"},
            std::move(at)};
}

Blocker seat_vacant(const std::string& address, std::string at) {
    return {"seat_vacant",
            {"Platsen " + address + " är vakant den dagen", "The seat " + address + " is vacant that day"},
            std::move(at)};
}

const AgendaItem* item_taken_up(const MeetingStep& step, int number) {
    const AgendaItem* item = step.record.find(number);
    return item == nullptr || item->withdrawn ? nullptr : item;
}

}  // namespace overens
