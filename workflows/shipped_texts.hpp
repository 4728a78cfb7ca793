// Written by embed.cmake when the program is built; only for shipped.cpp.
#pragma once

#include <cstddef>

#include "workflows/shipped.hpp"

namespace overens::workflows {

extern const std::size_t count_of_lifecycles;
extern const Shipped texts_of_lifecycles[];
extern const std::size_t count_of_fragments;
extern const Shipped texts_of_fragments[];

}  // namespace overens::workflows
