// What can be done now in a case that is tried out: by whom, and what else must be given. The same list for a
// person at a terminal and for people made up by chance.
//
// It leaves out what is seldom done and changes no course: notes, registration numbers, more time, parties
// that come and go.
#pragma once

#include "engine/trying/trial.hpp"

namespace overens::trying {

// Something to be given with the act.
struct Question {
    std::string name;  // of the field or the part of an answer; else "outcome", "chosen", "condition",
                       // "disposition", "agrees"
    ValueType type = ValueType::text;
    std::vector<std::string> choice;  // words, or ids of the register; empty: anything that fits the type
    bool required = true;
    std::vector<std::string> only_with;  // asked only when "outcome" was given one of these; empty: always
};

using Given = std::map<std::string, GivenValue>;

struct PossibleAct {
    enum class Kind {
        move,
        answer,
        decision,
        decision_fact,  // of a decision that is taken: adjusted, announced, final, appealed, …
        check,          // of the excerpt of a decision, by the lead
        field,
        version,
        editorial_version,
        editorial_answer,
        show,
        disposal,   // of a remark
        signal,     // that somebody listens for
        other_end,  // of a related case
        hold,
        lift_hold,
    };
    Kind kind = Kind::move;
    std::string key;  // of this act as long as it is the same: "answer 7", "move drafting/send_out 2"
    std::vector<Actor> actors;  // who may do it, at least one
    Command command;            // all but what is asked
    std::vector<Question> questions;
    std::vector<Blocker> blockers;  // why it cannot be done yet; empty: nothing is known to hinder it
    // Without acts of this sort the case can come no further: answers, decisions, moves that leave a state,
    // what such a move needs. Not: moves of the outermost state, those that leave nothing, second thoughts.
    bool leads_on = true;
    // A move cannot be made before this has been given.
    bool needed = false;
};

// In an order that is the same for the same case. Empty once the case has ended.
std::vector<PossibleAct> possible_acts(const Trial& trial);

// The same with what was given: by the names of the questions. Names that are not asked are passed over.
Command command_of(const PossibleAct& act, const Given& given);

// Whether this question is asked, with what has been given so far.
bool is_asked(const Question& question, const Given& given);

}  // namespace overens::trying
