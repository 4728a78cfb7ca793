// The clauses of a text that is kept, for what points at them.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "api/http/call.hpp"
#include "engine/cases/case.hpp"
#include "engine/texts/clauses.hpp"

namespace overens::api {

// Refused: a version that is a file rather than a text, and a text that is too long to be read.
std::expected<std::vector<Clause>, Response> clauses_of(const Call& call, const DocumentVersion& version);

// Of the version that this work's latest round is about; none when that is no text.
std::vector<Clause> clauses_asked_about(const Call& call, const Case& subject, const std::string& work);

// "§ 1, § 2, …", for people; the first twenty.
std::string addresses_of(const std::vector<Clause>& clauses);

}  // namespace overens::api
