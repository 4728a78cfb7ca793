// One text for one meaning: what a definition is named and kept by.
//
// Canonical JSON of everything a definition says, fragments and defaults written out. It does not depend on
// comments, layout or quoting, nor on the order of keys. Order is kept where it matters: ways (`then`),
// moves, watches, tracks, works of one state, effects and every list; the rest is sorted by name. Expressions
// are kept as they are written.
#pragma once

#include <string>
#include <string_view>

#include "engine/definition/definition.hpp"

namespace overens::workflows {

// Without `hash`, slots and indices. UTF-8, one line, no blanks outside texts.
std::string canonical_form(const Definition& definition);

// BLAKE2b-256 of a text in lower-case hexadecimal, 64 characters.
std::string hash_of(std::string_view text);

}  // namespace overens::workflows
