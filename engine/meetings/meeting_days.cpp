#include "engine/meetings/meeting_days.hpp"

namespace overens {
namespace {

constexpr int last_year_of_holidays = 2100;

}  // namespace

void check_order(const MeetingTime& time, std::vector<Blocker>& blockers) {
    if (time.cut_off > time.day) {
        blockers.push_back({"cut_off_after_meeting",
                            {"Manusstopp ligger efter sammanträdet", "The cut-off is after the meeting"},
                            "cutOff"});
    }
    if (time.last_day && *time.last_day < time.day) {
        blockers.push_back({"days_reversed",
                            {"Sista dagen ligger före första", "The last day is before the first"},
                            "lastDay"});
    }
    if (!time.starts.empty() && !time.ends.empty() && time.ends <= time.starts && !time.last_day) {
        blockers.push_back({"times_reversed",
                            {"Mötet slutar innan det börjar", "The meeting ends before it begins"},
                            "ends"});
    }
}

void check_open_day(const MeetingTime& time, const WorkingCalendar& calendar,
                    std::vector<Blocker>& blockers) {
    if (time.day.year() > last_year_of_holidays) {
        const std::string year = std::to_string(last_year_of_holidays);
        blockers.push_back({"value_does_not_fit",
                            {"Ange en dag senast år " + year, "Give a day in " + year + " at the latest"},
                            "day"});
    } else if (!calendar.is_working_day(time.day)) {
        const std::string next = calendar.next_working_day(time.day).to_text();
        blockers.push_back({"day_closed",
                            {"Den dagen är stängd; första öppna dag är " + next,
                             "That day is closed; the first open day is " + next},
                            "day"});
    }
}

}  // namespace overens
