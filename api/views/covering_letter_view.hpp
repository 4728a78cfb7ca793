// The letter that goes with a round (missiv): what the project has written, and around it what the case
// knows: what is asked and of whom, when it is gone through, by when the answer is wanted, what is enclosed.
#pragma once

#include <string>

#include "api/views/letter.hpp"
#include "api/views/scene.hpp"

namespace overens::api {

struct CoveringLetter : Letter {
    std::string work;
    int round = 0;  // the next one, while the work is not open
};

// Of a work that is sent to somebody.
CoveringLetter covering_letter(const Scene& scene, const Work& work);

Json covering_letter_view(const CoveringLetter& letter);

}  // namespace overens::api
