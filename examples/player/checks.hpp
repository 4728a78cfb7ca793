// What is to be seen, compared with what the API shows.
#pragma once

#include <string>
#include <vector>

#include "examples/player/case_book.hpp"
#include "examples/player/story.hpp"

namespace overens::examples {

struct Comparison {
    std::string heading;
    std::string expected;
    std::string actual;
    std::string about = {};  // what is compared, in Swedish: "Tidig dialog, Kumla kommun"

    bool holds() const { return expected == actual; }
};

// When the API is asked: now, on the story's `today`, or at the end of the story as of that day.
struct Moment {
    Day today;
    bool looking_back = false;

    Query as_of() const;
};

// Every expected value of an `expect`, met or not; looking back, only those that are also true of the past.
// Throws StoryFailure when what is meant is not there.
std::vector<Comparison> compare(const Act& expectation, Moment moment, const CaseBook& book);

}  // namespace overens::examples
