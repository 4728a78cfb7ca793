// The days of a case, and of what is asked of one organisation, as entries of a calendar.
//
// Pure; any thread.
#pragma once

#include "api/calendars/body_calendar.hpp"
#include "api/calendars/days_told.hpp"
#include "api/views/scene.hpp"
#include "engine/ports/case_store.hpp"

namespace overens::api {

struct CaseInCalendar {
    const Scene& scene;
    std::string id;
    Instant changed_at;  // when its last entry was recorded
    DaysTold told{};     // by its history; of one task nothing is asked of it
};

// Last days of what is open, by work and round; the meetings that have it on their agenda or that it waits
// for, and when papers are to be in for them; the day to look again at a hold; legal force as it is expected;
// the days of its fields, such as that of entry into force. What has gone since it was told is told as
// cancelled.
std::vector<CalendarEntry> case_entries(const CaseInCalendar& each, const ReadRegister& read,
                                        Language language);

// The last day of one task, which has one: cancelled where nothing is asked any more.
CalendarEntry task_entry(const CaseInCalendar& each, const TaskRow& row, Language language);

}  // namespace overens::api
