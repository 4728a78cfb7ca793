// Seats of a body: who names for each, and who sits in it from which day to which.
//
// A seat is vacant on a day when nobody holds it that day. Days are whole days; `until` is the last one.
// Plain data and pure functions: no threads, no errors.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/time/day.hpp"

namespace overens {

// So early before somebody's last day their seat counts as vacant: it takes a round of meetings to name the
// next one.
inline constexpr int days_before_vacancy = 90;

struct Holding {
    std::string holder;  // the person, as the register names them: "områdeschef, Karlskoga kommun"
    Day from;
    std::optional<Day> until;  // the last day; none: until further notice
    std::string basis;         // where it was decided: "KS 2025-01-14 § 12"; may be empty

    bool operator==(const Holding&) const = default;
};

struct Seat {
    std::string id;            // short name within the body: "primary_care_1"
    std::string title;         // "Primärvården"
    std::string organisation;  // names who sits here; empty: the body itself does
    bool deputy = false;       // serves when an ordinary holder does not
    // The organisation has delegated to whoever sits here what the body decides in its name, and where that
    // stands ("delegationsordning 2023 § 4"). Empty: what the body decides does not bind it.
    std::string delegation;
    std::vector<Holding> holdings;  // by day, none overlapping
    bool ex_officio{};              // follows a post, not a term of office

    // Nobody: vacant that day.
    const Holding* held_on(Day day) const;
    // The first day from `day` on that somebody is to be named for: the day itself when nobody sits here, or
    // the day after the last one of who does, when nobody is named after and it comes within
    // `days_before_vacancy`. None: the seat is taken.
    std::optional<Day> vacant_from(Day day) const;

    bool operator==(const Seat&) const = default;
};

// Lets somebody sit from a day on. Who sits there the day before ends then; who was to begin on the same day
// does not; one already named for a later day still follows.
void fill_seat(Seat& seat, Holding holding);

// Nobody sits there from a day on; who does leaves the day before, and nobody comes later either.
void leave_seat(Seat& seat, Day from);

// A new term of office: who was elected to a seat leaves it the day before, deputies too; seats that follow a
// post stay, and so does somebody who comes on the day itself or later. The number of seats that were left.
// Source: kommunallagen (2017:725) 4:5-6 (assemblies from 15 October of the election year, boards and
// committees from 1 January after).
int begin_term(std::vector<Seat>& seats, Day first);

// The first day after `after` on which somebody comes or leaves, or a seat begins to count as vacant.
std::optional<Day> next_change(const std::vector<Seat>& seats, Day after);

}  // namespace overens
