// The texts that an event brought into its case: by number, in the order of its fields.
#pragma once

#include <vector>

#include "engine/cases/event.hpp"

namespace overens {

std::vector<int> texts_of(const Event& event);

}  // namespace overens
