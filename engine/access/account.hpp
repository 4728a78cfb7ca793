// Who may sign in to an installation, and as what each of them may act: accounts, grants, absences.
//
// Plain data. An account belongs to the installation; what it may do it is granted in each collaboration, so
// that collaborations stay invisible to each other. The log of a case knows a person by the account's id
// alone, which says nothing: names and addresses stand here, and can be removed.
//
// Source: kommunallagen (2017:725) 7:5-8 (delegation); a stand-in (vikarie) is an official's, not the deputy
// (ersättare) of an elected member.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/time/day.hpp"

namespace overens {

struct Account {
    std::string id;          // pseudonym: "p4k7m2x9qd"
    std::string login_name;  // as it is typed, in lower case: "anna.registrar" or a mail address
    std::string name;        // as others see it: a role or a person
    std::string mailbox;     // where notices go; may be empty
    std::string language = "sv";
    std::string password{};  // as argon2id writes it, "$argon2id$…"; empty: cannot sign in by password
    // Of the installation: gives and closes accounts, makes collaborations. Sees no case by that alone.
    bool keeper = false;
    bool closed = false;  // kept for what it has done; can do no more

    bool operator==(const Account&) const = default;
};

// Somebody as another service knows them, which has signed them in (OpenID Connect Core 1.0, 2: `iss` and
// `sub`, which together never mean anybody else).
struct OutsideIdentity {
    std::string issuer;   // "https://id.example.se"
    std::string subject;  // as that service names them; says nothing to others

    bool operator==(const OutsideIdentity&) const = default;
};

// What an account may act as in one collaboration.
struct Grant {
    std::string role;            // "administrator", "lead", "registrar", "secretary", "observer", …
    std::string of{};            // the organisation or body that the role belongs to; empty: none
    std::string case_id{};       // in this case alone; empty: in all of them
    Day from = Day::first();     // the first day
    std::optional<Day> until{};  // the last day; none: until further notice

    bool holds_on(Day day) const { return from <= day && (!until || day <= *until); }
    bool operator==(const Grant&) const = default;
};

// While somebody is away, another account may act in their place, by their grants.
struct Absence {
    std::string account;   // who is away
    std::string stand_in;  // who acts instead
    Day from, until;       // first and last day

    bool covers(Day day) const { return from <= day && day <= until; }
    bool operator==(const Absence&) const = default;
};

}  // namespace overens
