// What entering a state or taking a way does: the closed list of effects (language section 8).
#pragma once

#include "engine/cases/step.hpp"

namespace overens {

struct Chosen {
    std::string lifecycle, title;  // for start_case with `chosen`
};

// `opened_on` is where amounts of days start from.
void carry_out(Step& step, const std::vector<Effect>& effects, Day opened_on, const Chosen& chosen);

// Notices, in the order of the addressees, without repetition.
void tell(Step& step, const std::string& kind, const std::vector<Addressee>& to, const std::string& work,
          int item, const Title& text, bool missed = false);

// Those whom the work's latest round asks.
std::vector<Addressee> asked_in(const Step& step, const std::string& work);

}  // namespace overens
