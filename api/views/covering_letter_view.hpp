// The letter that goes with a round (missiv): what the project has written, and around it what the case
// knows: what is asked and of whom, when it is gone through, by when the answer is wanted, what is enclosed.
#pragma once

#include <string>
#include <vector>

#include "api/views/scene.hpp"

namespace overens::api {

struct LetterSection {
    Title heading;
    std::vector<Title> lines;
};

struct CoveringLetter {
    std::string work;
    int round = 0;  // the next one, while the work is not open
    Title heading;
    std::string text;  // empty: the project has written nothing
    std::vector<LetterSection> sections;
    Title foot;
};

// Of a work that is sent to somebody.
CoveringLetter covering_letter(const Scene& scene, const Work& work);

Json covering_letter_view(const CoveringLetter& letter);

}  // namespace overens::api
