#include "api/calendars/icalendar_reader.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <array>
#include <memory>

#include "api/clock.hpp"
#include "api/http/problem.hpp"
#include "api/http/utf8.hpp"

namespace overens::api {

namespace {

constexpr std::size_t most_events = 1000;
constexpr int deepest_component = 10;

// In Swedish time too; the second is what Outlook calls it.
constexpr std::array<std::string_view, 2> our_zones{"Europe/Stockholm", "W. Europe Standard Time"};

Blocker damaged_calendar() {
    return blocker("file_damaged", "Kalenderfilen är skadad eller inte hel: hämta den på nytt",
                   "The calendar file is damaged or not whole: fetch it again", "body");
}

Blocker too_many_events() {
    return blocker("too_many_meetings", "Filen har mer än 1000 poster: dela den",
                   "The file has more than 1000 entries: divide it", "body");
}

bool begins_with_word(std::string_view line, std::string_view word) {
    return line.size() >= word.size() &&
           std::ranges::equal(line.substr(0, word.size()), word, {}, [](char c) {
               return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
           });
}

// What the library does not tell: whether all that begins ends, how deep it goes, and on which lines entries
// begin.
struct Outline {
    bool whole = false;
    std::vector<int> event_lines;
};

Outline outline_of(std::string_view text) {
    Outline outline;
    int depth = 0;
    int number = 0;
    bool fits = true;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1);
        const std::string_view line = text.substr(0, end + 1);
        text.remove_prefix(end + 1);
        ++number;
        if (begins_with_word(line, "BEGIN:")) ++depth;
        if (begins_with_word(line, "BEGIN:VEVENT")) outline.event_lines.push_back(number);
        if (begins_with_word(line, "END:")) --depth;
        fits = fits && depth >= 0 && depth <= deepest_component;
    }
    outline.whole = fits && depth == 0;
    return outline;
}

std::string text_of(const char* text) {
    return text == nullptr ? std::string() : std::string(text);
}

Instant instant_of(const icaltimetype& time) {
    const auto day = Day::from_date(time.year, time.month, time.day).value_or(Day{});
    return Instant::at_utc(day) + (time.hour * 3600LL + time.minute * 60LL) * 1000;
}

struct Moment {
    std::optional<Day> day;
    std::string time;  // empty: the whole day
};

Moment moment_of(const icaltimetype& time) {
    if (icaltime_is_null_time(time) != 0) return {};
    if (time.is_date != 0) return {Day::from_date(time.year, time.month, time.day), {}};
    if (icaltime_is_utc(time) != 0) {
        const Instant instant = instant_of(time);
        return {local_day(instant), local_time_of_day(instant)};
    }
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return {Day::from_date(time.year, time.month, time.day), two(time.hour) + ":" + two(time.minute)};
}

// The zone that a time is given in; empty for none, and for whole days and UTC.
std::string zone_of(icalproperty* property) {
    icalparameter* parameter =
        property == nullptr ? nullptr : icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
    return parameter == nullptr ? std::string() : text_of(icalparameter_get_tzid(parameter));
}

class EventReader {
  public:
    EventReader(icalcomponent* event, int line) : event_(event) { read_.line = line; }

    ReadEvent read() {
        read_.id = text_of(icalcomponent_get_uid(event_));
        read_.summary = text_of(icalcomponent_get_summary(event_));
        read_.place = text_of(icalcomponent_get_location(event_));
        read_times();
        if (icalcomponent_get_status(event_) == ICAL_STATUS_CANCELLED)
            read_.fault = EventFault::cancelled;
        else if (has(ICAL_RRULE_PROPERTY) || has(ICAL_RDATE_PROPERTY))
            read_.fault = EventFault::repeats;
        return std::move(read_);
    }

  private:
    icalproperty* first(icalproperty_kind kind) const {
        return icalcomponent_get_first_property(event_, kind);
    }
    bool has(icalproperty_kind kind) const { return first(kind) != nullptr; }

    void read_times() {
        icalproperty* start = first(ICAL_DTSTART_PROPERTY);
        const std::string zone = zone_of(start);
        if (!zone.empty() && std::ranges::find(our_zones, zone) == our_zones.end()) {
            read_.fault = EventFault::other_time_zone;
            read_.zone = zone;
        }
        const Moment begins = start == nullptr ? Moment{} : moment_of(icalproperty_get_dtstart(start));
        if (!begins.day) {
            read_.fault = EventFault::no_day;
            return;
        }
        read_.first = read_.last = *begins.day;
        read_.starts = begins.time;
        read_end(icalproperty_get_dtstart(start), zone);
    }
    // By its end or by how long it lasts. Of whole days the end is the day after the last.
    void read_end(const icaltimetype& start, const std::string& zone) {
        icalproperty* end = first(ICAL_DTEND_PROPERTY);
        icalproperty* duration = first(ICAL_DURATION_PROPERTY);
        if (end == nullptr && duration == nullptr) return;
        if (end != nullptr && zone_of(end) != zone) {
            read_.fault = EventFault::other_time_zone;
            read_.zone = zone_of(end);
        }
        // Asked of the properties themselves: the library would look zones up in files of the machine.
        const Moment ends =
            moment_of(end != nullptr ? icalproperty_get_dtend(end)
                                     : icaltime_add(start, icalproperty_get_duration(duration)));
        if (!ends.day) return;
        const Day last = read_.starts.empty() ? *ends.day - 1 : *ends.day;
        if (last > read_.last) read_.last = last;
        if (!read_.starts.empty()) read_.ends = ends.time;
    }

    icalcomponent* event_;
    ReadEvent read_;
};

void collect(icalcomponent* component, const std::vector<int>& lines, std::vector<ReadEvent>& events) {
    for (icalcomponent* each = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT);
         each != nullptr; each = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT)) {
        if (icalcomponent_isa(each) == ICAL_VEVENT_COMPONENT) {
            const int line = events.size() < lines.size() ? lines[events.size()] : 1;
            events.push_back(EventReader(each, line).read());
        } else {
            collect(each, lines, events);
        }
    }
}

}  // namespace

bool looks_like_icalendar(std::string_view bytes) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    return begins_with_word(bytes, "BEGIN:VCALENDAR");
}

std::expected<std::vector<ReadEvent>, Blocker> read_icalendar(std::string_view bytes) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
    const bool is_text = is_utf8(bytes) && bytes.find('\0') == bytes.npos;
    if (!is_text) return std::unexpected(damaged_calendar());
    const Outline outline = outline_of(bytes);
    if (!outline.whole) return std::unexpected(damaged_calendar());
    if (outline.event_lines.size() > most_events) return std::unexpected(too_many_events());
    const std::unique_ptr<icalcomponent, void (*)(icalcomponent*)> calendar(
        icalcomponent_new_from_string(std::string(bytes).c_str()), icalcomponent_free);
    if (!calendar) return std::unexpected(damaged_calendar());
    std::vector<ReadEvent> events;
    collect(calendar.get(), outline.event_lines, events);
    return events;
}

}  // namespace overens::api
