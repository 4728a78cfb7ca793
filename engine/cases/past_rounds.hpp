// What a round has come to, kept when the next one opens and its items make room.
#pragma once

#include <string>

#include "engine/cases/case.hpp"

namespace overens {

// What those asked have answered, or that they have not.
PastAnswer answer_of(const Item& item);

// Of the round that this work has just ended, while its items are still there.
void keep_past_round(Case& subject, const std::string& work);

}  // namespace overens
