// What happens when those who meet come together: the meeting is opened, and who is there is noted. Part of
// events.hpp.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/meetings/parts.hpp"

namespace overens::meeting_events {

// The meeting was opened. Seats are "body/seat". Its sections are numbered from `first_section`.
struct Held {
    static constexpr std::string_view name = "meeting_held";
    std::string chair;
    std::vector<std::string> adjusters;
    TextId secretary;
    int first_section = 1;
    TextId adjustment;                           // where and when the minutes are to be checked
    std::map<std::string, std::string> names{};  // what seats and bodies were called then
    bool operator==(const Held&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("chair", self.chair);
        visit("adjusters", self.adjusters);
        visit("secretary", self.secretary);
        visit("firstSection", self.first_section);
        visit("adjustment", self.adjustment);
        visit("names", self.names);
    }
};

// In place of what was noted before.
struct AttendanceNoted {
    static constexpr std::string_view name = "attendance_noted";
    std::vector<Presence> presences;
    TextId others;  // who else was there, and at which items
    // Who led the meeting and who is to check its minutes, where the opening said otherwise; empty: as it
    // said.
    std::string chair{};
    std::vector<std::string> adjusters{};
    std::map<std::string, std::string> names{};  // what seats and bodies were called then
    bool operator==(const AttendanceNoted&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("presences", self.presences);
        visit("others", self.others);
        visit("chair", self.chair);
        visit("adjusters", self.adjusters);
        visit("names", self.names);
    }
};

// Conflict of interest: whoever sits there takes no part in the item. `serving`: the deputy who does instead;
// `chair` and `adjuster`: the seats that lead the item and check its section instead, when whoever leaves was
// to do that.
struct ConflictNoted {
    static constexpr std::string_view name = "conflict_noted";
    int item = 0;
    std::string seat;
    std::string serving;
    TextId reason;
    std::string chair;
    std::string adjuster;
    bool operator==(const ConflictNoted&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("seat", self.seat);
        visit("serving", self.serving);
        visit("reason", self.reason);
        visit("chair", self.chair);
        visit("adjuster", self.adjuster);
    }
};

// It was noted by mistake: whoever sits there takes part after all.
struct ConflictTakenBack {
    static constexpr std::string_view name = "conflict_taken_back";
    int item = 0;
    std::string seat;
    TextId reason;
    bool operator==(const ConflictTakenBack&) const = default;
    template <class Self, class Visit>
    static void fields(Self& self, Visit&& visit) {
        visit("item", self.item);
        visit("seat", self.seat);
        visit("reason", self.reason);
    }
};

}  // namespace overens::meeting_events
