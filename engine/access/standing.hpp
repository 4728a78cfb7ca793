// What one account may do in one collaboration on a day: the rules that are judged on the rows of the
// transaction that a step is decided in.
//
// Pure functions of plain data: no threads, no errors but refusals.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "engine/access/account.hpp"
#include "engine/cases/act.hpp"
#include "engine/cases/refusal.hpp"

namespace overens {

// An account's grants in a collaboration, and those of people whom it stands in for, one after the other.
// Only a member stands in, and nobody as administrator: access is given by who administers, not by who is
// away.
struct Standing {
    struct Instead {
        Absence absence;
        std::vector<Grant> grants;  // of who is away
        // Of those between, who are away as well: each must be somebody here on the day.
        std::vector<std::vector<Grant>> through{};

        bool operator==(const Instead&) const = default;
    };

    std::string account;  // empty: there is no such account
    bool closed = false;
    std::vector<Grant> grants{};
    std::vector<Instead> instead{};
    bool used_up = false;  // of a link: what was to be done with it is done

    bool operator==(const Standing&) const = default;
};

// Whether the collaboration is there at all for the account: it holds something in it that day.
bool is_member(const Standing& standing, Day today);

// Whether this case is there for it. Whoever holds something in the whole collaboration sees all its cases.
bool sees_case(const Standing& standing, const std::string& case_id, Day today);
// The only cases that are there for it; none: all of them are.
std::optional<std::vector<std::string>> cases_seen(const Standing& standing, Day today);

// Everything it may act as, its own roles first; `case_id` empty: outside cases.
std::vector<Actor> roles_of(const Standing& standing, const std::string& case_id, Day today);

// The same over all cases: what it may act as somewhere.
std::vector<Actor> all_roles_of(const Standing& standing, Day today);

// `wanted`, with the account's pseudonym on it, and that of who is away where it stands in. A `wanted`
// without a role is the only one that there is; a refusal says which there are.
std::expected<Actor, Refusal> let_act(const Standing& standing, const Actor& wanted,
                                      const std::string& case_id, Day today);

// Judged in the transaction of a step: whether `actor`, once let in, may still act so. `standing` null:
// nobody has signed in, and who acts is believed. `case_id` empty: a step that begins a case, or none of a
// case.
std::optional<Refusal> no_longer_granted(const Actor& actor, const Standing* standing,
                                         const std::string& case_id, Day today);

// Who asks for a change that is no step of a case: of a register or a lifecycle.
struct Asker {
    std::string account{};  // empty: nobody has signed in, and who acts is believed
    Actor actor{};
    Day today{};
};

// The same for such a change, judged on the rows of the transaction that makes it.
std::optional<Refusal> no_longer_granted(const Asker& asker, const Standing& standing);

}  // namespace overens
