// Whether what is written down of a meeting stands when who took part is said anew. Used by the parts of
// decide_meeting only.
#pragma once

#include "engine/meetings/meeting_step.hpp"

namespace overens {

// The outcomes that cannot have come about with those who take part by `changed`.
MeetingAdmission outcomes_against(const MeetingStep& step, const MeetingRecord& changed);

}  // namespace overens
