// A body's meetings, and the days before each by which things are to be done, as entries of a calendar.
//
// Pure; any thread.
#pragma once

#include "api/calendars/calendar_feed.hpp"
#include "api/ports/lifecycle_tools.hpp"
#include "engine/cases/values.hpp"
#include "engine/register/register.hpp"

namespace overens::api {

// The register as it was read: its revision and when that was recorded.
struct ReadRegister {
    const Register& reg;
    std::int64_t revision = 0;
    Instant written_at;
};

// "orebro.kumla_namnd.2024-10-14": kept when the meeting moves.
std::string meeting_id(const Register& reg, const Body& body, const Meeting& meeting);

// The meetings, those cancelled too.
std::vector<CalendarEntry> meeting_entries(const ReadRegister& read, const Body& body, Language language);
// Item announced, papers in, presidium, papers out, public notice: each by the body's time table, and before
// days on which its organisation does not work.
std::vector<CalendarEntry> cut_off_entries(const ReadRegister& read, const Body& body, Language language);

// Of those whom the seat's holder is there for: today's, or else the next one named. None: nobody is.
std::vector<CalendarEntry> meetings_of_holder(const ReadRegister& read, const Body& body, const Seat& seat,
                                              Day today, Language language);

// Adds what is to be known of the day on which the entry is due from somebody.
void add_note_of_day(const Register& reg, const Addressee& asked, Language language, CalendarEntry& entry);

const std::string& in_language(const Title& words, Language language);

}  // namespace overens::api
