// The contents that an event brought into its case: a version's text and clauses, files that came with an
// answer or a report, files in fields. What a later event says of a version's content brings nothing.
#pragma once

#include <string>
#include <vector>

#include "engine/cases/event.hpp"

namespace overens {

// By hash, BLAKE2b-256 in hexadecimal.
std::vector<std::string> contents_of(const Event& event);

}  // namespace overens
