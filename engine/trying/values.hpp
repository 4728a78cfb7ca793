// Values as a person types them, and one that fits when nothing is typed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/trying/possible_acts.hpp"

namespace overens::trying {

// What is typed: a word or a name, or its number in the choice; several of them with commas between, or
// "alla" or "all"; a day, or "+30" for days from today; "ja", "nej", "yes", "no"; an amount in kronor, "1200"
// or "1200,50". Nothing when it does not fit.
std::optional<GivenValue> read_value(const Question& question, const Trial& trial, std::string_view typed);

// The first of a choice, a day three months ahead, a short text: something that is accepted as it is.
// Nothing where only a person can know.
std::optional<GivenValue> usual_value(const Question& question, const Trial& trial);

// "+30" or "2025-03-01".
std::optional<Day> read_day(std::string_view typed, Day today);

}  // namespace overens::trying
