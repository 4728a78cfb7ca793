// How a case moves: one command in, events out, or a refusal with every reason. The interpreter of the
// lifecycle language (section "How a case moves" in workflows/reference.md).
//
// Pure: the clock, the register and the definition are arguments. The case is folded in place while deciding,
// so that nothing is copied; what comes back are the events that were folded, the texts they number, and
// nothing else.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "engine/cases/case.hpp"
#include "engine/cases/command.hpp"
#include "engine/cases/refusal.hpp"
#include "engine/register/register.hpp"

namespace overens {

struct StoredText {
    TextId id;
    std::string text;
};

struct Decided {
    Entry entry;
    std::vector<StoredText> texts;
};

struct Refused {
    Refusal refusal;
    // True when the step failed after it had begun to change the case (a number overflowed, automatic moves
    // without end): the caller must throw this Case away and fold it again from its events.
    bool case_is_spoiled = false;
};

// `subject` must have been folded by evolve from entries of a case with this definition, or be empty for
// Start. `act.happened_on` is today or earlier; `today` is the local day of `act.recorded_at`.
std::expected<Decided, Refused> decide(const Definition& definition, const Register& reg, Case& subject,
                                       const Command& command, const Act& act, Day today);

// What a person may do now, and every reason why not: the same judgement as decide, without trying.
struct PossibleMove {
    std::string state;
    std::string move;
    Title title;
    std::vector<std::string> fill;
    std::vector<Blocker> blockers;  // empty: can be made
};
std::vector<PossibleMove> possible_moves(const Definition& definition, const Register& reg,
                                         const Case& subject, const Actor& actor, Day today);

}  // namespace overens
