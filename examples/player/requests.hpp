// Acts into requests: one for each act, by the table in verbs.hpp.
#pragma once

#include "examples/player/case_book.hpp"
#include "examples/player/client.hpp"
#include "examples/player/story.hpp"

namespace overens::examples {

// Looks up what the act names, uploads what it refers to, and makes the request. `day` is the story's today.
// Throws StoryFailure when something named is not there.
Asked request_for(const Act& act, Day day, const Story& story, const CaseBook& book);

// Who acts when the act does not say.
std::string acting_as(const Act& act, const FiledRegister& reg);

// An argument's text; empty when it is not given.
std::string argument(const Act& act, std::string_view key);

}  // namespace overens::examples
