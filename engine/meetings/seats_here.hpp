// The seats of the bodies that meet, looked up for a step. Used by the parts of decide_meeting only.
#pragma once

#include <string>

#include "engine/meetings/meeting_step.hpp"

namespace overens {

// Whether the register says who sits in any of the bodies.
bool names_seats(const MeetingStep& step);
// A seat of one of the bodies that meet; null when it is none.
const Seat* seat_here(const MeetingStep& step, const std::string& address);
Blocker no_such_seat(const std::string& address, std::string at);
Blocker seat_vacant(const std::string& address, std::string at);
// An item that is on the agenda still; null when it is none.
const AgendaItem* item_taken_up(const MeetingStep& step, int number);

}  // namespace overens
