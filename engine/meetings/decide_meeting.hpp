// How a meeting moves: one command in, events out, or a refusal with every reason.
//
// Source: kommunallagen (2017:725) chapters 5 and 6 (quorum, deputies, conflict of interest, adjustment
// within 14 days), chapter 8 (announcement); other bodies follow the same steps by their own rules. Pure: the
// clock and the register are arguments. Any thread; the record is folded in place, and is unchanged when the
// command is refused.
#pragma once

#include <expected>
#include <vector>

#include "engine/access/standing.hpp"
#include "engine/cases/decide.hpp"
#include "engine/cases/refusal.hpp"
#include "engine/meetings/meeting_command.hpp"
#include "engine/meetings/meeting_record.hpp"
#include "engine/register/register.hpp"

namespace overens {

struct MeetingInput {
    const Register& reg;
    MeetingRecord& record;  // empty when nothing has happened yet
    const std::string& body;
    const std::string& meeting;          // its address in the body's calendar
    int sections_before = 0;             // the highest § of the body's other meetings of that year
    const Standing* standing = nullptr;  // as for a case's step
};

struct DecidedMeeting {
    MeetingEntry entry;
    std::vector<StoredText> texts;
    std::vector<int> made;  // the items, parts or assignments that came to be
};

// How a meeting of the calendar begins when somebody does something about it; or why it has no record of its
// own: it is not in the calendar, or another body leads it.
std::expected<meeting_events::Begun, Refusal> beginning_of(const Register& reg, const std::string& body,
                                                           const std::string& meeting);

// The bodies whose calendars point to the meeting.
std::vector<std::string> guests_of(const Register& reg, const std::string& body, const std::string& meeting);

// A meeting that is still ahead is joint with whoever the calendars say: what has changed of that since it
// was recorded; nothing when nothing has.
std::optional<meeting_events::GuestsChanged> guests_changed(const Register& reg, const MeetingRecord& record);

std::expected<DecidedMeeting, Refusal> decide_meeting(const MeetingInput& input,
                                                      const MeetingCommand& command, const Act& act,
                                                      Day today);

// May write in the meeting's record: the secretary or chair of one of its bodies, a registrar or secretary of
// its organisation, the administrator.
bool may_keep_minutes(const Register& reg, const MeetingRecord& record, const Actor& actor);

}  // namespace overens
