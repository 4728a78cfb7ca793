#include "engine/meetings/meeting_days.hpp"

#include <algorithm>
#include <utility>

#include "engine/time/holidays.hpp"
#include "engine/time/month_names.hpp"

namespace overens {
namespace {

constexpr int last_year_of_holidays = 2100;

void check_one_day(Day day, bool first, const WorkingCalendar& calendar, std::vector<Blocker>& blockers) {
    if (calendar.is_working_day(day)) return;
    const Title why = why_closed(day);
    const Title which = first ? Title{"Den dagen", "That day"} : Title{day.to_text(), day.to_text()};
    const std::string before = calendar.previous_working_day(day).to_text();
    const std::string after = calendar.next_working_day(day).to_text();
    blockers.push_back(
        {"day_closed",
         {which.sv + " är stängd (" + why.sv + "); närmaste öppna dagar är " + before + " och " + after,
          which.en + " is closed (" + why.en + "); the nearest open days are " + before + " and " + after},
         first ? "day" : "lastDay"});
}

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
    const Day last = std::max(time.day, time.last_day.value_or(time.day));
    if (last.year() > last_year_of_holidays) {
        const std::string year = std::to_string(last_year_of_holidays);
        blockers.push_back({"value_does_not_fit",
                            {"Ange en dag senast år " + year, "Give a day in " + year + " at the latest"},
                            time.day.year() > last_year_of_holidays ? "day" : "lastDay"});
        return;
    }
    if (last - time.day >= most_days_of_meeting) {
        const std::string most = std::to_string(most_days_of_meeting),
                          day = (time.day + (most_days_of_meeting - 1)).to_text();
        blockers.push_back(
            {"days_many",
             {"Ett sammanträde varar högst " + most + " dagar, här till " + day + ": planera annars flera",
              "A meeting lasts " + most + " days at most, here to " + day + ": else plan several"},
             "lastDay"});
        return check_one_day(time.day, true, calendar, blockers);
    }
    for (Day day = time.day; day <= last; day += 1) {
        if (calendar.is_working_day(day)) continue;
        return check_one_day(day, day == time.day, calendar, blockers);
    }
}

void check_cut_off(const MeetingTime& time, const WorkingCalendar& calendar, std::vector<Blocker>& blockers) {
    // What is after the meeting is told of as that.
    if (time.cut_off > time.day || calendar.is_working_day(time.cut_off)) return;
    const Title why = why_closed(time.cut_off);
    const std::string before = calendar.previous_working_day(time.cut_off).to_text();
    blockers.push_back(
        {"day_closed",
         {"Manusstopp ligger på en stängd dag (" + why.sv + "): ange " + before + ", närmaste öppna dag före",
          "The cut-off is on a closed day (" + why.en + "): give " + before +
              ", the nearest open day before"},
         "cutOff"});
}

void check_month(const Body& body, const MeetingTime& time, std::vector<Blocker>& blockers) {
    const auto& empty = body.empty_months;
    for (const auto& [day, at] :
         {std::pair{time.day, "day"}, std::pair{time.last_day.value_or(time.day), "lastDay"}}) {
        if (std::ranges::find(empty, day.month()) == empty.end()) continue;
        const auto& [sv, en] = month_name(day);
        blockers.push_back({"month_empty",
                            {body.name + " sammanträder inte i " + std::string(sv) +
                                 ": ange en dag i en annan månad, eller ta bort månaden ur emptyMonths",
                             body.name + " does not meet in " + std::string(en) +
                                 ": give a day in another month, or take the month out of emptyMonths"},
                            at});
        return;
    }
}

void check_free_days(const std::vector<Meeting>& others, const MeetingTime& time, const std::string& name,
                     std::vector<Blocker>& blockers) {
    const Day last = time.last_day.value_or(time.day);
    const auto taken = std::ranges::find_if(
        others, [&](const Meeting& other) { return other.day <= last && other.last() >= time.day; });
    if (taken == others.end()) return;
    const std::string to = taken->last() == taken->day ? "" : "–" + taken->last().to_text();
    blockers.push_back({"day_repeated",
                        {name + " sammanträder redan " + taken->day.to_text() + to + ": ange en annan dag",
                         name + " meets on " + taken->day.to_text() + to + " already: give another day"},
                        "day"});
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
