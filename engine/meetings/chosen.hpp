// Who leads a meeting and who checks its minutes: chosen at the opening, or said anew with the attendance.
// Used by the parts of decide_meeting only.
#pragma once

#include <string>
#include <vector>

#include "engine/meetings/meeting_step.hpp"

namespace overens {

// A seat of one of the bodies that meet, in which somebody sits that day.
void check_chosen(const MeetingStep& step, const std::string& address, const std::string& at,
                  Blockers& blockers);

// As many beside the chair as those bodies ask for whose minutes are checked.
void check_adjusters(const MeetingStep& step, const std::string& chair,
                     const std::vector<std::string>& adjusters, Blockers& blockers);

// Whether the seat took part in any of the items. Where nobody can know, it did: the register names no seats,
// or no attendance is noted.
bool took_part(const MeetingStep& step, const MeetingRecord& record, const std::string& seat,
               const std::vector<int>& items);

// Whoever leads and whoever is to check has been there, by the attendance of `changed`.
void check_were_there(const MeetingStep& step, const MeetingRecord& changed, Blockers& blockers);

// What seats and bodies are called today.
std::map<std::string, std::string> names_in_register(const MeetingStep& step);

}  // namespace overens
