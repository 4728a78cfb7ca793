#include "api/handlers/calendar_input.hpp"

#include <algorithm>

#include "engine/meetings/meeting_days.hpp"

namespace overens::api {

namespace {

constexpr int most_days_before = 365;

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

bool is_time_of_day(std::string_view text) {
    if (text.size() != 5 || text[2] != ':') return false;
    for (const std::size_t place : {0U, 1U, 3U, 4U}) {
        if (!is_digit(text[place])) return false;
    }
    return text.substr(0, 2) < "24" && text.substr(3) < "60";
}

// "managers_social/2023-06-02".
std::string read_host(ObjectReader& meeting) {
    std::string host = meeting.text("hostedBy", Need::optional, {0, 129});
    const auto slash = host.find('/');
    const bool fits = host.empty() || (slash != std::string::npos && is_name(host.substr(0, slash)) &&
                                       is_name(host.substr(slash + 1)));
    if (!fits) {
        meeting.complain("value_does_not_fit", "hostedBy ska vara organ/sammanträde",
                         "hostedBy must be body/meeting", "hostedBy");
    }
    return host;
}

// The same rules as for a meeting that is moved; of those that have been held only what contradicts itself,
// and that the body was there.
void check_days(ObjectReader& each, const Meeting& meeting, const CalendarGround& ground) {
    const MeetingTime time{meeting.day,    meeting.last_day, meeting.cut_off,
                           meeting.starts, meeting.ends,     meeting.place};
    std::vector<Blocker> blockers;
    check_order(time, blockers);
    const bool stands = std::ranges::find(ground.before.meetings, meeting) != ground.before.meetings.end();
    if (!stands) check_not_ended(ground.reg, ground.before, time, blockers);
    if (meeting.day >= ground.today && !stands) check_open_day(time, ground.open_days, blockers);
    for (const Blocker& wrong : blockers)
        each.complain(wrong.code, wrong.message.sv, wrong.message.en, wrong.at);
}

// A joint meeting is led by another body, which is in the register.
void check_host(ObjectReader& each, const Meeting& meeting, const CalendarGround& ground) {
    if (meeting.hosted_by.empty()) return;
    const std::string host = meeting.hosted_by.substr(0, meeting.hosted_by.find('/'));
    if (host != ground.before.id && ground.reg.body(host) != nullptr) return;
    each.complain("unknown_body", "Ange ett annat organ i registret, som leder sammanträdet",
                  "Name another body of the register, which leads the meeting", "hostedBy");
}

// A meeting that was cancelled stays so; another one may be held that day.
void check_cancelled(ObjectReader& each, const Meeting& meeting, const CalendarGround& ground) {
    const auto& cancelled = ground.before.cancelled;
    if (std::ranges::find(cancelled, meeting.address(), &Meeting::address) == cancelled.end()) return;
    each.complain("meeting_cancelled",
                  "Sammanträdet " + meeting.address() +
                      " är inställt: planera ett annat, en annan dag eller med ett eget namn (id)",
                  "The meeting " + meeting.address() +
                      " is cancelled: plan another one, on another day or with a name of its own (id)",
                  "day");
}

int read_days(ObjectReader& table, std::string_view name, int usual) {
    return static_cast<int>(table.number(name, Need::optional, 0, most_days_before).value_or(usual));
}

}  // namespace

std::string read_time_of_day(ObjectReader& body, std::string_view name) {
    std::string time = body.text(name, Need::optional, {0, 5});
    if (time.empty() || is_time_of_day(time)) return time;
    body.complain("value_does_not_fit", "Ange klockslaget som 09:00", "Write the time as 09:00", name);
    return {};
}

std::vector<Meeting> read_calendar(ObjectReader& body, Need need, const TimeTable& times,
                                   const CalendarGround& ground) {
    std::vector<Meeting> meetings;
    body.each("meetings", need, 1000, [&](ObjectReader& each) {
        Meeting meeting;
        const auto day = each.day("day", Need::required);
        const auto cut_off = each.day_or_null("cutOff");
        meeting.id = each.name_or_null("id", Need::optional);
        meeting.last_day = each.day_or_null("lastDay");
        meeting.starts = read_time_of_day(each, "starts");
        meeting.ends = read_time_of_day(each, "ends");
        meeting.place = each.text("place", Need::optional, {0, 200});
        meeting.hosted_by = read_host(each);
        if (!day) return;
        meeting.day = *day;
        meeting.cut_off = cut_off.value_or(usual_cut_off(times, ground.open_days, *day));
        if (meeting.id == meeting.day.to_text()) meeting.id.clear();
        check_days(each, meeting, ground);
        check_host(each, meeting, ground);
        check_cancelled(each, meeting, ground);
        const bool same_day = std::ranges::find(meetings, *day, &Meeting::day) != meetings.end();
        if (same_day) each.complain("day_repeated", "Dagen står två gånger", "The day is given twice", "day");
        const bool same_id =
            std::ranges::find(meetings, meeting.address(), &Meeting::address) != meetings.end();
        if (same_id && !same_day)
            each.complain("id_repeated", "Namnet står två gånger", "The id is given twice", "id");
        meetings.push_back(std::move(meeting));
    });
    std::ranges::sort(meetings, {}, &Meeting::day);
    return meetings;
}

std::optional<TimeTable> read_time_table(ObjectReader& body, const std::string& kind) {
    if (!body.has("timeTable") || body.is_null("timeTable")) return std::nullopt;
    TimeTable times = usual_time_table(kind);
    body.object("timeTable", [&](ObjectReader& table) {
        times.announced_days = read_days(table, "announcedDays", times.announced_days);
        times.papers_days = read_days(table, "papersDays", times.papers_days);
        times.presidium_days = read_days(table, "presidiumDays", times.presidium_days);
        times.papers_out_days = read_days(table, "papersOutDays", times.papers_out_days);
        times.notice_days = read_days(table, "noticeDays", times.notice_days);
        times.minutes_days = read_days(table, "minutesDays", times.minutes_days);
    });
    return times;
}

}  // namespace overens::api
