// What people write in a cell, as a value of an answer or as a clause of the text. Used within this folder
// only.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "api/imports/answer_template.hpp"
#include "api/imports/office_tables.hpp"
#include "engine/cases/command.hpp"

namespace overens::api {

// "'§ 4'", of a long text its beginning: for sentences about what is written.
std::string in_quotes(std::string_view written);

// A word by its name or by how it is shown, in either language; nullptr for none of them.
const AskedWord* word_meant(const AskedPart& part, std::string_view written);

// Nothing where the text is no value of this part.
std::optional<GivenValue> value_meant(const AskedPart& part, const std::string& written);
// "ett av: Tillstyrker, Avstyrker": what the part takes.
Title what_fits(const AskedPart& part);

// The address of the clause; empty for the whole text. Refused at `place`: none, an unknown one, and one that
// could be several.
std::expected<std::string, Blocker> clause_meant(const AnswerTemplate& asked, const OfficeCell& written,
                                                 const std::string& place);

}  // namespace overens::api
