#include "engine/meetings/meeting_days.hpp"

#include "engine/time/holidays.hpp"

namespace overens {
namespace {

constexpr int last_year_of_holidays = 2100;

}  // namespace

Title why_closed(Day day) {
    if (const auto holiday = holiday_name(day)) return {std::string(*holiday), "a public holiday"};
    if (is_midsummer_eve(day) || is_christmas_eve(day) || is_new_years_eve(day))
        return {"helgdagsafton", "the eve of a public holiday"};
    if (day.weekday() == Weekday::saturday) return {"lördag", "a Saturday"};
    if (day.weekday() == Weekday::sunday) return {"söndag", "a Sunday"};
    return {"ledig hos organisationen", "a day off of the organisation"};
}

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
        const Title why = why_closed(time.day);
        const std::string before = calendar.previous_working_day(time.day).to_text();
        const std::string after = calendar.next_working_day(time.day).to_text();
        blockers.push_back(
            {"day_closed",
             {"Den dagen är stängd (" + why.sv + "); närmaste öppna dagar är " + before + " och " + after,
              "That day is closed (" + why.en + "); the nearest open days are " + before + " and " + after},
             "day"});
    }
}

void check_not_ended(const Register& reg, const Body& body, const MeetingTime& time,
                     std::vector<Blocker>& blockers) {
    const Day last = time.last_day.value_or(time.day);
    if (!body.is_dissolved(last)) return;
    const Body* after = reg.body_acting_for(body.successor, last);
    const std::string from = body.dissolved_from->to_text();
    const Title whose =
        after == nullptr
            ? Title{"ingen tar över: planera en dag före det", "nobody follows it: plan a day before that"}
            : Title{after->name + " tar över: planera hos det, eller en dag före det",
                    after->name + " follows it: plan there, or on a day before that"};
    blockers.push_back({"body_dissolved",
                        {"Organet upphör " + from + " och " + whose.sv,
                         "The body is no more from " + from + " and " + whose.en},
                        "day"});
}

Day usual_cut_off(const TimeTable& times, const WorkingCalendar& calendar, Day day) {
    return calendar.previous_working_day(day - times.papers_days);
}

Day moved_cut_off(const TimeTable& times, const WorkingCalendar& calendar, Day from, Day cut_off, Day day) {
    if (cut_off == usual_cut_off(times, calendar, from)) return usual_cut_off(times, calendar, day);
    return calendar.previous_working_day(cut_off + (day - from));
}

}  // namespace overens
