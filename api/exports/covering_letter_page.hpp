// The covering letter of a round, for print.
#pragma once

#include <string>

#include "api/exports/printed_page.hpp"
#include "api/views/covering_letter_view.hpp"

namespace overens::api {

std::string covering_letter_page(const CoveringLetter& letter, Language language);

}  // namespace overens::api
