// The time table that a body works by: how many days before a meeting each thing is to be done, and how many
// after it the minutes are ready. Days are calendar days; what falls on a day off is done before it.
//
// Plain data; source of what is usual: what municipalities and regions publish of their own time tables.
#pragma once

#include <string_view>

namespace overens {

struct TimeTable {
    int announced_days = 28;  // the item is announced to the secretary
    int papers_days = 14;     // papers in (manusstopp)
    int presidium_days = 10;  // the chairs, or a working committee, go through the agenda
    int papers_out_days = 7;  // summons and papers out
    int notice_days = 0;      // public notice (kungörelse) for an assembly; 0: none
    int minutes_days = 14;    // after the meeting: adjusted at the latest, or by the body's own rule

    bool operator==(const TimeTable&) const = default;
};

// What is usual for bodies of this kind; for others what is usual for a committee.
TimeTable usual_time_table(std::string_view kind);

}  // namespace overens
