#include "api/handlers/calendar_input.hpp"

#include <algorithm>

#include "engine/meetings/decide_meeting.hpp"
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
void check_days(ObjectReader& each, const Meeting& meeting, const std::vector<Meeting>& others,
                const CalendarGround& ground) {
    const MeetingTime time{meeting.day,    meeting.last_day, meeting.cut_off,
                           meeting.starts, meeting.ends,     meeting.place};
    std::vector<Blocker> blockers;
    check_order(time, blockers);
    check_free_days(others, time, ground.before.name, blockers);
    const bool stands = std::ranges::find(ground.before.meetings, meeting) != ground.before.meetings.end();
    if (!stands) check_not_ended(ground.reg, ground.before, time, blockers);
    if (meeting.day >= ground.today && !stands) {
        check_open_day(time, ground.open_days, blockers);
        check_cut_off(time, ground.open_days, blockers);
        check_month(ground.before, time, blockers);
    }
    for (const Blocker& wrong : blockers)
        each.complain(wrong.code, wrong.message.sv, wrong.message.en, wrong.at);
}

// A joint meeting is led by another body of the register, which has it in its calendar on the same day and is
// no guest there itself. Nobody is a guest who leads.
void check_host(ObjectReader& each, const Meeting& meeting, const CalendarGround& ground) {
    const bool stands = std::ranges::find(ground.before.meetings, meeting) != ground.before.meetings.end();
    if (meeting.hosted_by.empty() || stands) return;
    const auto slash = meeting.hosted_by.find('/');
    const std::string host = meeting.hosted_by.substr(0, slash);
    const Body* leads = ground.reg.body(host);
    if (host == ground.before.id || leads == nullptr) {
        return each.complain("unknown_body", "Ange ett annat organ i registret, som leder sammanträdet",
                             "Name another body of the register, which leads the meeting", "hostedBy");
    }
    const Meeting* led = leads->meeting(meeting.hosted_by.substr(slash + 1));
    if (led == nullptr) {
        return each.complain("meeting_unknown",
                             leads->name + " har inget sådant sammanträde i sin plan: lägg in det där först",
                             leads->name + " has no such meeting in its calendar: plan it there first",
                             "hostedBy");
    }
    if (!led->hosted_by.empty()) {
        return each.complain(
            "meeting_led_by_other",
            leads->name + " leder inte det sammanträdet: ange det som leder, " + led->hosted_by,
            leads->name + " does not lead that meeting: name the one that does, " + led->hosted_by,
            "hostedBy");
    }
    if (led->day != meeting.day || led->last() != meeting.last()) {
        const std::string days = led->day.to_text() + (led->last_day ? "–" + led->last_day->to_text() : "");
        return each.complain("not_that_day",
                             "Det gemensamma sammanträdet hålls " + days + ": ange samma dagar",
                             "The joint meeting is held on " + days + ": give the same days", "day");
    }
    const auto guests = guests_of(ground.reg, ground.before.id, meeting.address());
    if (guests.empty()) return;
    each.complain("meeting_led_by_other",
                  "Sammanträdet leds härifrån, med " + guests.front() + ": peka dem till den som leder först",
                  "The meeting is led from here, with " + guests.front() + ": point them to who leads first",
                  "hostedBy");
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
        check_days(each, meeting, meetings, ground);
        check_host(each, meeting, ground);
        check_cancelled(each, meeting, ground);
        const bool same_day = std::ranges::find(meetings, *day, &Meeting::day) != meetings.end();
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
