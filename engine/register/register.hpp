// The register of a collaboration: which organisations and bodies there are, when the bodies meet, and who
// decides where. What a case looks up when a step is taken; the events of a case hold what was found, so a
// later change of the register never changes a case's past.
//
// A Register is plain data, made by a store within the transaction that a step is decided in.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/definition/definition.hpp"
#include "engine/machines/minutes_regime.hpp"
#include "engine/register/annual_wheel.hpp"
#include "engine/register/authorities.hpp"
#include "engine/register/mandates.hpp"
#include "engine/register/seats.hpp"
#include "engine/register/time_table.hpp"
#include "engine/time/day.hpp"
#include "engine/time/working_days.hpp"

namespace overens {

std::string_view word_of(MinutesRegime regime);
std::optional<MinutesRegime> minutes_regime_of(std::string_view word);

struct Organisation {
    std::string id;       // short name in addresses: "kumla"
    std::string name;     // "Kumla kommun"
    std::string kind;     // "region", "municipality", …
    std::string mailbox;  // the registrar's; may be empty
    WorkingCalendar calendar;
    // The bodies that a party's decision passes, in order; the last one decides.
    std::vector<std::string> decision_path;
    std::vector<Authority> authorities{};  // none: it is one authority itself
    // Working days on which the office closes at 12:00, in order. Each counts as one working day.
    std::vector<Day> half_days{};

    bool operator==(const Organisation&) const = default;
};

// A meeting in a body's calendar.
struct Meeting {
    Day day;                        // the first one
    Day cut_off;                    // last day for papers
    std::string id{};               // short name within the body, kept when the meeting moves
    std::optional<Day> last_day{};  // of a meeting over several days
    std::string starts{}, ends{};   // "09:00", Europe/Stockholm; empty: not said
    std::string place{};            // a room, or "Teams"
    // A joint meeting is led by one body: its address there, "managers_social/2023-06-02". Empty: this body's
    // own.
    std::string hosted_by{};

    // What it is called in addresses: the id or, where none is given, the day.
    std::string address() const { return id.empty() ? day.to_text() : id; }
    Day last() const { return last_day.value_or(day); }
    bool operator==(const Meeting&) const = default;
};

struct Body {
    std::string id;
    std::string name;
    std::string organisation;  // empty: common to the collaboration
    std::string kind;          // "managers_group", "committee", …
    MinutesRegime regime = MinutesRegime::notes;
    Mandate mandate = Mandate::inform;
    std::vector<Meeting> meetings;  // those to be held and those that were, by day
    std::vector<Seat> seats{};      // none: the register does not say who sits in it
    // From this day it is no more, and `successor` acts in its place; an empty one: nobody does.
    std::optional<Day> dissolved_from{};
    std::string successor{};
    std::vector<Meeting> cancelled{};  // meetings that were planned and are not held, by day
    // Taken out of the calendar before anything had happened: who had them in a calendar of their own is
    // told.
    std::vector<Meeting> removed{};
    std::optional<TimeTable> time_table{};  // its own; none: what is usual for its kind
    int quorum = 0;                         // so many are to take part; 0: more than half of the seats
    int adjusters = 1;                      // so many check the minutes with the chair
    std::string mandate_basis{};            // where its own mandate stands
    std::vector<MandateFor> mandates{};     // for kinds of matters where it has another one
    std::vector<WheelItem> wheel{};         // what comes up every year, by month
    std::vector<int> empty_months{};        // in which it does not meet, in order: 7 for July

    TimeTable times() const { return time_table.value_or(usual_time_table(kind)); }
    const Meeting* meeting(const std::string& address) const;
    // A calendar in place of the one before; what goes is remembered as removed if it was still to come.
    void plan(std::vector<Meeting> calendar, Day today);
    const Seat* seat(const std::string& own_id) const;
    // For that kind of matter: its own unless another one is said, and where it stands.
    Mandate mandate_for(const std::string& lifecycle) const;
    const std::string& basis_for(const std::string& lifecycle) const;
    const WheelItem* wheel_item(const std::string& own_id) const;
    bool is_dissolved(Day day) const { return dissolved_from && *dissolved_from <= day; }
    // The first meeting on `day` or later, if any is known.
    const Meeting* next_meeting(Day day) const;
    // The first meeting whose cut-off is `day` or later.
    const Meeting* next_meeting_for_papers(Day day) const;

    bool operator==(const Body&) const = default;
};

struct FoundSeat {
    const Body* body = nullptr;
    const Seat* seat = nullptr;
};

struct Register {
    std::string collaboration;  // id in addresses: "orebro"
    std::string name;
    std::map<std::string, Organisation> organisations;
    std::map<std::string, Body> bodies;
    // Lifecycle name → place → bodies that fill it.
    std::map<std::string, std::map<std::string, std::vector<std::string>>> places;

    const Organisation* organisation(const std::string& id) const;
    const Body* body(const std::string& id) const;
    // A seat by its address, "steering_group/primary_care"; neither when it is not there.
    FoundSeat seat(const std::string& address) const;
    // "Primärvården (Kumla kommun)": how a seat is called; the address itself when it is not there.
    std::string name_of_seat(const std::string& address) const;
    // The body that acts for this one on a day: itself, or once it is dissolved the one that follows it.
    // Nobody: there is none, or it is not in the register.
    const Body* body_acting_for(const std::string& id, Day day) const;
    // The bodies that fill a place on a day, each once.
    std::vector<std::string> bodies_for(const std::string& lifecycle, const std::string& place,
                                        Day day) const;
    // A decision path as it is on a day; a body that is dissolved and that nobody follows stays as it was.
    std::vector<std::string> path_on(const std::vector<std::string>& path, Day day) const;

    bool operator==(const Register&) const = default;
};

}  // namespace overens
