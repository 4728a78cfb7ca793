// Meetings and the rest of the house: what a meeting's record has come to is entered in the calendar, told to
// the cases that were taken up, and sealed once its minutes are adjusted.
//
// May be tried again at any point: what the register and the cases know already is not told twice. Throws
// StoreFailure only.
#pragma once

#include <string>
#include <vector>

#include "api/dispatcher/carry_out.hpp"

namespace overens::api {

struct MeetingTold {
    int told = 0;                       // steps that cases took
    std::vector<std::string> problems;  // why something could not be told, for the log
};

// Marks the meeting as told when nothing is left.
MeetingTold tell_of_meeting(const ErrandTools& tools, const UntoldMeeting& untold);

}  // namespace overens::api
