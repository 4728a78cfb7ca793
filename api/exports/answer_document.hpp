// The answer template as a Word file: to be filled in where most people write.
#pragma once

#include <string>

#include "api/imports/answer_template.hpp"
#include "api/ports/lifecycle_tools.hpp"

namespace overens::api {

// The same head and table as the workbook has (answer_workbook.hpp); words are chosen in the cells.
// Throws std::runtime_error when it cannot be made.
std::string to_document(const AnswerTemplate& asked, Language language);

}  // namespace overens::api
