#include "api/calendars/icalendar_writer.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <memory>
#include <new>
#include <tuple>

#include "api/clock.hpp"

namespace overens::api {

namespace {

// Summer time as it has been since 1996, when its end moved to October. Given with the times, as RFC 5545
// asks, so that no reader needs to know the zone.
constexpr const char* stockholm_time =
    "BEGIN:VTIMEZONE\r\n"
    "TZID:Europe/Stockholm\r\n"
    "BEGIN:DAYLIGHT\r\n"
    "DTSTART:19960331T020000\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
    "TZOFFSETFROM:+0100\r\n"
    "TZOFFSETTO:+0200\r\n"
    "TZNAME:CEST\r\n"
    "END:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\n"
    "DTSTART:19961027T030000\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
    "TZOFFSETFROM:+0200\r\n"
    "TZOFFSETTO:+0100\r\n"
    "TZNAME:CET\r\n"
    "END:STANDARD\r\n"
    "END:VTIMEZONE\r\n";

using Component = std::unique_ptr<icalcomponent, void (*)(icalcomponent*)>;

Component made(icalcomponent* component) {
    if (component == nullptr) throw std::bad_alloc();
    return {component, icalcomponent_free};
}

void put(icalcomponent* into, icalproperty* property) {
    if (property == nullptr) throw std::bad_alloc();
    icalcomponent_add_property(into, property);
}

icaltimetype whole_day(Day day) {
    icaltimetype time = icaltime_null_date();
    time.hour = time.minute = time.second = 0;
    const CalendarDate date = day.date();
    time.year = date.year;
    time.month = date.month;
    time.day = date.day;
    return time;
}

// "09:00".
icaltimetype time_on(Day day, const std::string& clock) {
    icaltimetype time = whole_day(day);
    time.is_date = 0;
    time.hour = std::stoi(clock.substr(0, 2));
    time.minute = std::stoi(clock.substr(3, 2));
    return time;
}

icaltimetype in_utc(Instant instant) {
    icaltimetype time = whole_day(instant.utc_day());
    const std::int64_t second =
        (instant.ms_since_epoch() - Instant::at_utc(instant.utc_day()).ms_since_epoch()) / 1000;
    time.is_date = 0;
    time.hour = static_cast<int>(second / 3600);
    time.minute = static_cast<int>(second / 60 % 60);
    time.second = static_cast<int>(second % 60);
    time.zone = icaltimezone_get_utc_timezone();
    return time;
}

icalproperty* in_zone(icalproperty* property) {
    icalproperty_add_parameter(property, icalparameter_new_tzid(time_zone));
    return property;
}

// Whole days unless both ends are clear: over several days a beginning alone does not say when it ends.
void put_times(icalcomponent* event, const CalendarEntry& entry) {
    const bool one_day = entry.first == entry.last;
    const bool has_times = !entry.starts.empty() && (one_day || !entry.ends.empty());
    if (!has_times) {
        put(event, icalproperty_new_dtstart(whole_day(entry.first)));
        put(event, icalproperty_new_dtend(whole_day(entry.last + 1)));  // the day after, by RFC 5545
        return;
    }
    put(event, in_zone(icalproperty_new_dtstart(time_on(entry.first, entry.starts))));
    const bool ends_later = !entry.ends.empty() && (!one_day || entry.ends > entry.starts);
    if (ends_later) put(event, in_zone(icalproperty_new_dtend(time_on(entry.last, entry.ends))));
}

Component event_of(const CalendarEntry& entry) {
    Component event = made(icalcomponent_new(ICAL_VEVENT_COMPONENT));
    icalcomponent* into = event.get();
    put(into, icalproperty_new_uid((entry.id + "@overens").c_str()));
    put(into, icalproperty_new_dtstamp(in_utc(entry.changed_at)));
    put(into, icalproperty_new_sequence(static_cast<int>(entry.revision)));
    put_times(into, entry);
    put(into, icalproperty_new_summary(entry.summary.c_str()));
    if (!entry.description.empty()) put(into, icalproperty_new_description(entry.description.c_str()));
    if (!entry.place.empty()) put(into, icalproperty_new_location(entry.place.c_str()));
    put(into, icalproperty_new_categories(entry.category.c_str()));
    put(into, icalproperty_new_status(entry.cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED));
    put(into, icalproperty_new_transp(entry.takes_time ? ICAL_TRANSP_OPAQUE : ICAL_TRANSP_TRANSPARENT));
    return event;
}

// The name twice: by RFC 7986, and as calendar programs have called it for longer.
void put_name(icalcomponent* calendar, const std::string& name) {
    put(calendar, icalproperty_new_name(name.c_str()));
    icalproperty* older = icalproperty_new_x(name.c_str());
    icalproperty_set_x_name(older, "X-WR-CALNAME");
    put(calendar, older);
}

}  // namespace

std::string to_icalendar(CalendarFeed feed) {
    std::ranges::sort(feed.entries, [](const CalendarEntry& left, const CalendarEntry& right) {
        return std::tie(left.first, left.id) < std::tie(right.first, right.id);
    });
    const Component calendar = made(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    put(calendar.get(), icalproperty_new_version("2.0"));
    put(calendar.get(), icalproperty_new_prodid("-//overens//overens//SV"));
    put(calendar.get(), icalproperty_new_calscale("GREGORIAN"));
    put_name(calendar.get(), feed.name);
    icalcomponent_add_component(calendar.get(),
                                made(icalcomponent_new_from_string(stockholm_time)).release());
    for (const CalendarEntry& entry : feed.entries)
        icalcomponent_add_component(calendar.get(), event_of(entry).release());
    const std::unique_ptr<char, void (*)(void*)> text(icalcomponent_as_ical_string_r(calendar.get()),
                                                      icalmemory_free_buffer);
    if (!text) throw std::bad_alloc();
    return text.get();
}

}  // namespace overens::api
