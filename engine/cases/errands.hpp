// What is to be done after a step is committed: notices to deliver, cases to start, other cases to tell, the
// register to change.
// Written as rows in the step's own transaction, carried out once afterwards; what comes back enters as a
// command again.
#pragma once

#include <string>
#include <vector>

#include "engine/cases/case.hpp"

namespace overens {

struct Errand {
    enum class Kind {
        notice,         // deliver `told`
        start_case,     // start the case that `asked` describes, and link it
        tell_case,      // let `other_case` know which states this case entered, that it ended, or `signal`
        link_case,      // let `other_case` know that this case is linked to it
        fill_seat,      // enter `seat` in the register
        dissolve_body,  // enter `dissolved` in the register
        dispose,        // remove `contents`, where nothing else names them
    };
    Kind kind = Kind::notice;
    events::Told told;
    events::CaseAsked asked;
    std::string other_case;
    std::vector<std::string> states;
    bool ended = false;
    std::string signal;
    std::string relation;  // link_case
    bool newer = false;    // link_case: whether the case that is told is the newer one
    events::SeatFilled seat;
    events::BodyDissolved dissolved;
    std::vector<std::string> contents{};

    bool operator==(const Errand&) const = default;
};

// In the order of the events. `subject` is the case after the entry. A notice marked as missed gives none.
std::vector<Errand> errands_of(const Case& subject, const Entry& entry);

}  // namespace overens
