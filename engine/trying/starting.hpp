// How a case that is tried out begins.
#pragma once

#include "engine/trying/people.hpp"

namespace overens::trying {

// What must be given when such a case starts.
std::vector<Question> questions_at_start(const Trial& trial);

// With every organisation of the register as a party and every role filled.
commands::Start start_of(const Trial& trial, const Given& fields);

}  // namespace overens::trying
