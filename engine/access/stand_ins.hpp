// Whom somebody stands in for, one after the other: who is away names a stand-in, who may be away in turn.
//
// Pure functions of plain data: no threads, no errors.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/access/standing.hpp"

namespace overens {

inline constexpr int most_stand_ins = 5;  // one after the other

// What is known of accounts in one collaboration.
struct KnownAbsences {
    // The absences that name an account as who acts.
    std::function<std::vector<Absence>(const std::string& stand_in)> naming;
    // What an account is granted; nothing when it is closed.
    std::function<std::vector<Grant>(const std::string& account)> grants_if_open;
};

// The absences in which `account` acts: those that name it, and those that name somebody in the days that
// they are away themselves and `account` acts for them. Each with `account` as who acts, and those days
// alone.
std::vector<Standing::Instead> stood_in_for(const std::string& account, const KnownAbsences& known);

}  // namespace overens
