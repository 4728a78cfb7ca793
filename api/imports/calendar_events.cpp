// Meetings out of the entries of an iCalendar file.
#include <map>

#include "api/http/problem.hpp"
#include "api/imports/calendar_sources.hpp"
#include "api/imports/table_collector.hpp"
#include "api/imports/written_values.hpp"

namespace overens::api {

namespace {

Title words_of(const ReadEvent& event) {
    const std::string what = in_quotes(event.summary);
    switch (event.fault) {
        case EventFault::no_day: return {what + " har ingen läsbar dag", what + " has no readable day"};
        case EventFault::other_time_zone:
            return {what + " är i en annan tidszon än svensk tid (" + first_characters(event.zone, 60) +
                        "): ange tiden själv",
                    what + " is in another time zone than Swedish time (" + first_characters(event.zone, 60) +
                        "): give the time yourself"};
        case EventFault::repeats:
            return {what + " upprepas: ange varje sammanträde för sig",
                    what + " repeats: give each meeting by itself"};
        case EventFault::cancelled: return {what + " är inställt", what + " is cancelled"};
        case EventFault::none: break;
    }
    return {};
}

const char* code_of_fault(EventFault fault) {
    switch (fault) {
        case EventFault::no_day: return "day_unreadable";
        case EventFault::other_time_zone: return "other_time_zone";
        case EventFault::repeats: return "repeats";
        default: return "cancelled";
    }
}

// "orebro.kumla_namnd.2024-10-14" of an entry "….papers" in a calendar of ours; empty for others.
std::string own_id(const ReadEvent& event, const std::string& kind) {
    const std::string ending = "." + kind + "@overens";
    return event.id.ends_with(ending) ? event.id.substr(0, event.id.size() - ending.size()) : "";
}

}  // namespace

void read_calendar_events(const std::vector<ReadEvent>& events, CalendarReading& reading) {
    std::map<std::string, const ReadEvent*> papers;
    for (const ReadEvent& event : events) {
        if (const std::string id = own_id(event, "papers"); !id.empty()) papers[id] = &event;
    }
    for (const ReadEvent& event : events) {
        // Our own calendars say what else each entry is.
        const std::string id = own_id(event, "meeting");
        if (id.empty() && event.id.ends_with("@overens")) continue;
        const std::string place = "line " + std::to_string(event.line);
        if (event.fault != EventFault::none) {
            reading.problems.push_back({code_of_fault(event.fault), words_of(event), place});
            continue;
        }
        FoundMeeting found{{}, {}, place, first_characters(event.summary, 200), {}};
        found.meeting.day = event.first;
        if (event.last != event.first) found.meeting.last_day = event.last;
        found.meeting.starts = event.starts;
        found.meeting.ends = event.ends;
        found.meeting.place = event.place;
        if (const auto cut_off = papers.find(id); !id.empty() && cut_off != papers.end()) {
            found.cut_off = cut_off->second->first;
            found.cut_off_place = "line " + std::to_string(cut_off->second->line);
        }
        reading.meetings.push_back(std::move(found));
    }
}

}  // namespace overens::api
