// What would become of a plan if something were otherwise: a meeting moved, booked or cancelled, one more
// party.
//
// Pure; any thread. Works on copies: nothing of a register or a case is changed for good.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/cases/refusal.hpp"
#include "engine/planning/plan.hpp"

namespace overens {

// `from` alone: cancelled. `to` alone: booked. Both: moved. Its cut-off, unless said, is as that of a
// meeting that is planned or moved in earnest.
struct MeetingChange {
    std::string body;
    std::optional<Day> from, to, cut_off;
};

struct WhatIf {
    std::vector<MeetingChange> meetings;
    std::vector<std::string> more_parties;
};

// Carried out on the copies that are given: what stands on an agenda goes with its meeting. What cannot be: a
// body, meeting or organisation that is not there, a day that has passed or on which nobody meets, a meeting
// or a party twice. The copies are not to be used then.
std::vector<Blocker> apply(const WhatIf& what_if, Register& reg, Case& subject, Day today);

// One item that is done on another day, or on a day in one of the two alone.
struct PlanDifference {
    WorkIndex work = 0;
    Addressee addressee;
    std::optional<Day> before, after;
};

std::vector<PlanDifference> differences(const Plan& before, const Plan& after);

}  // namespace overens
