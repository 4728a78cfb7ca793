// Who takes part in an item of a meeting: those on their own seats, and deputies who serve in somebody's
// place. Counted by seat, not by person: the same person may sit in two bodies that meet together.
//
// Pure; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "engine/meetings/meeting_record.hpp"
#include "engine/register/register.hpp"

namespace overens {

// "steering_group/primary_care" → "steering_group"; empty when it is no address of a seat.
std::string body_of_seat(const std::string& address);

// Whether that presence holds when the item is taken up; an item that is not on the agenda counts as the
// first.
// Is taken up later, by the order of the agenda.
bool comes_after(const MeetingRecord& record, int item, int other);
bool is_there_at(const MeetingRecord& record, const Presence& presence, int item);

// Whoever sits there has a conflict of interest in the item.
bool has_conflict(const AgendaItem& item, const std::string& seat);

// Members and serving deputies of a body who take part in the item; 0: at the opening. Who has a conflict of
// interest does not, and the deputy who serves instead does.
std::vector<std::string> taking_part(const MeetingRecord& record, const std::string& body, int item);

// The deputies' own order: those named by the same organisation first, then as the register lists them. The
// lower one serves first.
std::pair<bool, std::ptrdiff_t> rank_of(const Body& body, const Seat& deputy, const Seat& for_whom);

// So many of the body's seats are to take part. 0: the register does not say who sits in the body, so nobody
// can count. Source: kommunallagen (2017:725) 5:45 and 6:27 (more than half); other bodies: as agreed.
int quorum_of(const Body& body);

}  // namespace overens
