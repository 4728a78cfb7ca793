#include "api/imports/calendar_reading.hpp"

#include <algorithm>

#include "api/http/problem.hpp"
#include "api/http/readable.hpp"
#include "api/http/utf8.hpp"
#include "api/imports/calendar_sources.hpp"
#include "api/imports/csv_table.hpp"
#include "api/imports/office_package.hpp"
#include "api/imports/written_values.hpp"
#include "engine/meetings/meeting_days.hpp"

namespace overens::api {

namespace {

constexpr std::size_t most_meetings = 1000;
constexpr std::size_t longest_place = 200;  // characters, as the API takes it

Blocker no_calendar() {
    return wrong_file(
        "no_calendar_table",
        "Filen har ingen kolumn med dagar: ge den rubriken Datum, och de andra Manusstopp, Tid och Plats",
        "The file has no column of days: call it Date, and the others Deadline, Time and Place");
}

std::expected<void, Blocker> read_source(std::string_view bytes, const Body& body, std::optional<int> year,
                                         CalendarReading& reading) {
    if (looks_like_icalendar(bytes)) {
        const auto events = read_icalendar(bytes);
        if (!events) return std::unexpected(events.error());
        read_calendar_events(*events, reading);
        return {};
    }
    const bool is_text = !bytes.starts_with("PK");
    std::expected<OfficeFile, Blocker> file;
    if (is_text) {
        auto table = read_csv(bytes);
        if (!table) return std::unexpected(table.error());
        file->tables.push_back(std::move(*table));
    } else {
        file = read_office_file(bytes);
    }
    if (!file) return std::unexpected(file.error());
    read_calendar_tables(*file, is_text, body, year, reading);
    if (reading.columns.empty()) return std::unexpected(no_calendar());
    return {};
}

// What is longer than any meeting is a mistake in the file.
Day last_read(const Meeting& meeting) {
    return std::min(meeting.last(), meeting.day + (most_days_of_meeting - 1));
}

class Doubts {
  public:
    Doubts(const Register& reg, const Body& body, CalendarReading& reading)
        : reg_(reg), body_(body), reading_(reading) {
        const Organisation* organisation = reg.organisation(body.organisation);
        if (organisation != nullptr) calendar_ = organisation->calendar;
    }

    void raise() {
        std::ranges::stable_sort(reading_.meetings, {},
                                 [](const FoundMeeting& each) { return each.meeting.day; });
        drop_repeated();
        for (FoundMeeting& each : reading_.meetings) check(each);
        tell_what_goes();
        bound();
    }

  private:
    void complain(const char* code, const Title& words, const std::string& place) {
        reading_.problems.push_back({code, words, place});
    }

    // The first one stays.
    void drop_repeated() {
        std::vector<FoundMeeting> kept;
        for (FoundMeeting& each : reading_.meetings) {
            const bool repeated = !kept.empty() && last_read(kept.back().meeting) >= each.meeting.day;
            if (!repeated) {
                kept.push_back(std::move(each));
                continue;
            }
            const std::string day = each.meeting.day.to_text();
            complain("day_repeated",
                     {day + " står också på " + kept.back().place + ": bara det är läst",
                      day + " is given at " + kept.back().place + " too: that alone is read"},
                     each.place);
        }
        reading_.meetings = std::move(kept);
    }

    void check(FoundMeeting& each) {
        Meeting& meeting = each.meeting;
        for (Day day = meeting.day; day <= last_read(meeting); day += 1) check_open(day, each.place);
        if (meeting.last() > last_read(meeting))
            complain("days_many",
                     {"Sammanträdet varar mer än fjorton dagar", "The meeting lasts more than fourteen days"},
                     each.place);
        if (each.cut_off && *each.cut_off > meeting.day) {
            complain(
                "cut_off_after_meeting",
                {"Manusstopp " + each.cut_off->to_text() + " ligger efter sammanträdet: det är inte läst",
                 "The deadline for papers " + each.cut_off->to_text() +
                     " is after the meeting: it is not read"},
                each.cut_off_place);
            each.cut_off.reset();
        }
        if (each.cut_off) check_open(*each.cut_off, each.cut_off_place);
        const bool reversed = !meeting.last_day && !meeting.ends.empty() && meeting.ends <= meeting.starts;
        if (reversed || (meeting.starts.empty() && !meeting.ends.empty())) {
            complain("times_reversed",
                     {"Sammanträdet slutar innan det börjar: tiderna är inte lästa",
                      "The meeting ends before it begins: the times are not read"},
                     each.place);
            meeting.starts.clear();
            meeting.ends.clear();
        }
        check_place(each);
        tell_of_end(each);
        keep_name(meeting);
    }
    void tell_of_end(const FoundMeeting& each) {
        const MeetingTime time{each.meeting.day, each.meeting.last_day, each.meeting.day, {}, {}, {}};
        std::vector<Blocker> ended;
        check_not_ended(reg_, body_, time, ended);
        check_month(body_, time, ended);
        for (const Blocker& wrong : ended) complain(wrong.code.c_str(), wrong.message, each.place);
    }
    void check_open(Day day, const std::string& place) {
        const bool closed = !calendar_.is_working_day(day);
        if (!closed && day.month() != 7) return;
        const Title why = closed ? why_closed(day) : Title{"juli", "July"};
        complain("closed_day",
                 {day.to_text() + " är en stängd dag (" + why.sv + ")",
                  day.to_text() + " is a closed day (" + why.en + ")"},
                 place);
    }
    void check_place(FoundMeeting& each) {
        std::string& place = each.meeting.place;
        if (characters_in(place) <= longest_place && !unreadable(place, Extent::line, "")) return;
        complain(
            "place_unreadable",
            {"Platsen " + in_quotes(place) + " ska vara en rad, högst 200 tecken: den är inte läst",
             "The place " + in_quotes(place) + " must be one line, 200 characters at most: it is not read"},
            each.place);
        place.clear();
    }
    // What the calendar has on that day already keeps its name and its host.
    void keep_name(Meeting& meeting) const {
        const auto planned = std::ranges::find(body_.meetings, meeting.day, &Meeting::day);
        if (planned == body_.meetings.end()) return;
        meeting.id = planned->id;
        meeting.hosted_by = planned->hosted_by;
    }

    // A calendar is set as a whole.
    void tell_what_goes() {
        constexpr std::size_t most_told = 5;
        Title days;
        std::size_t count = 0;
        for (const Meeting& planned : body_.meetings) {
            const bool is_there = std::ranges::any_of(
                reading_.meetings, [&](const FoundMeeting& each) { return each.meeting.day == planned.day; });
            if (is_there || ++count > most_told) continue;
            days.sv += (count == 1 ? "" : ", ") + planned.day.to_text();
        }
        if (count == 0) return;
        days.en = days.sv;
        if (count > most_told) {
            days.sv += " och " + std::to_string(count - most_told) + " till";
            days.en += " and " + std::to_string(count - most_told) + " more";
        }
        complain("not_in_file",
                 {"Det här står i planen men inte i filen: " + days.sv +
                      ". Ta med det när planen sätts, annars försvinner det",
                  "These are in the calendar but not in the file: " + days.en +
                      ". Add them when the calendar is set, or they are gone"},
                 "");
    }

    void bound() {
        if (reading_.problems.size() <= most_blockers) return;
        const std::string more = std::to_string(reading_.problems.size() - most_blockers);
        reading_.problems.resize(most_blockers);
        complain("more_problems", {"Och " + more + " till", "And " + more + " more"}, "");
    }

    const Register& reg_;
    const Body& body_;
    CalendarReading& reading_;
    WorkingCalendar calendar_;
};

}  // namespace

std::expected<CalendarReading, Blocker> read_calendar_file(std::string_view bytes, const Register& reg,
                                                           const Body& body, std::optional<int> year) {
    CalendarReading reading;
    if (const auto read = read_source(bytes, body, year, reading); !read)
        return std::unexpected(read.error());
    if (reading.meetings.size() > most_meetings) {
        return std::unexpected(wrong_file("too_many_meetings", "Filen har mer än 1000 sammanträden: dela den",
                                          "The file has more than 1000 meetings: divide it"));
    }
    Doubts(reg, body, reading).raise();
    return reading;
}

}  // namespace overens::api
