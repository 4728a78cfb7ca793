// What a body may do with one kind of matter, and where that stands. Source: kommunallagen (2017:725) chapter
// 6 and 7 (a board or a committee decides in what it has been given); other bodies as agreed.
//
// A body without the mandate can recommend, never decide. Pure; any thread.
#pragma once

#include <string>
#include <vector>

#include "engine/definition/definition.hpp"
#include "engine/time/day.hpp"

namespace overens {

struct Body;
struct Register;

struct MandateFor {
    std::string lifecycle;  // the kind of matter
    Mandate mandate = Mandate::inform;
    std::string basis;  // where it stands: "reglemente 2023 § 4"; may be empty

    bool operator==(const MandateFor&) const = default;
};

// "besluta": what a body with that mandate may do.
Title in_words(Mandate mandate);

// The bodies that hold at least that mandate for such matters on a day: of the same organisation as `body`,
// or common ones when it is common.
std::vector<std::string> bodies_with_mandate(const Register& reg, const Body& body,
                                             const std::string& lifecycle, Mandate least, Day day);

// Why the body may not: what it may, and which body can.
Title mandate_lacking(const Register& reg, const Body& body, const std::string& lifecycle, Mandate wanted,
                      Day day);

}  // namespace overens
