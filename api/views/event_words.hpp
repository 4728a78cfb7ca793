// How the words that events and commands are stored by are said to people, in Swedish and English. A word
// that is not known is said as it stands.
#pragma once

#include <string_view>

#include "engine/definition/title.hpp"

namespace overens::api {

Title title_of_decision_step(std::string_view step);
Title title_of_disposition(std::string_view disposition);
Title title_of_disclosure(std::string_view outcome);
Title title_of_sign(std::string_view sign);
Title title_of_phase(std::string_view phase);
// Of entries whose events have no sentence of their own.
Title title_of_command(std::string_view command);

}  // namespace overens::api
