// What a filled answer template says: an answer as it could be given, and what could not be read of it.
//
// Pure; any thread. Nothing is guessed: what does not say clearly what it means becomes a problem, with its
// place in the file, and the rest is read.
#pragma once

#include <expected>
#include <string>
#include <utility>
#include <vector>

#include "api/imports/answer_template.hpp"
#include "api/imports/office_tables.hpp"
#include "engine/cases/command.hpp"

namespace overens::api {

struct TemplateReading {
    commands::GiveAnswer answer;  // parts, stances, remarks and who approved it; the task is not set
    std::vector<std::pair<HeadField, std::string>> head;  // as written
    std::vector<Blocker> problems;                        // `at` is the place in the file
};

// Refused: a file that has nothing of the template in it.
std::expected<TemplateReading, Blocker> read_filled(const AnswerTemplate& asked, const OfficeFile& file);

}  // namespace overens::api
