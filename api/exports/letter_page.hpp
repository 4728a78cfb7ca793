// A letter as a page for print: a covering letter, a decision package.
#pragma once

#include <string>

#include "api/exports/printed_page.hpp"
#include "api/views/letter.hpp"

namespace overens::api {

std::string letter_page(const Letter& letter, Language language);

}  // namespace overens::api
