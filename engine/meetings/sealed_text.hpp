// A part of the minutes as one text, the same for ever: what the installation's seal covers.
//
// One line for each fact, in a fixed order, each beginning with its name. Words written by people stand as
// they were written. Pure; any thread.
#pragma once

#include <string>

#include "engine/meetings/meeting_record.hpp"
#include "engine/meetings/news.hpp"

namespace overens {

std::string sealed_text(const MeetingRecord& record, const MinutesPart& part, const TextsByNumber& texts);

}  // namespace overens
