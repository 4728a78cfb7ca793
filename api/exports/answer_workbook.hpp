// The answer template as a workbook: to be filled in, in a spreadsheet or, its table copied, in a document.
#pragma once

#include <string>

#include "api/imports/answer_template.hpp"
#include "api/ports/lifecycle_tools.hpp"

namespace overens::api {

// Words are chosen from lists; columns for texts take everything as text, so that "4.2" becomes no day.
// Throws std::runtime_error when it cannot be made.
std::string to_workbook(const AnswerTemplate& asked, Language language);

}  // namespace overens::api
