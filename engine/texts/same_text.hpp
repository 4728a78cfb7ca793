// Whether two texts say the same: compared clause by clause and word for word, not byte by byte. A copy that
// has been through a word processor differs in blanks, line breaks, quotation marks and dashes, and still
// says the same; a comma more or less is another text.
//
// Pure; any thread. Words are UTF-8; what is not passes through as it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/texts/clauses.hpp"

namespace overens {

// Blanks of every kind as one, none at the ends; quotation marks and dashes as they are on a keyboard; no
// soft hyphens.
std::string plainly_written(std::string_view text);

// The same words in the same order, headings and numbers among them; that one marks a heading as such, and
// the other does not, makes no other text.
bool say_the_same(const std::vector<Clause>& one, const std::vector<Clause>& other);

}  // namespace overens
