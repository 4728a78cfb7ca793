// The clauses of a text that is kept, for what points at them.
#pragma once

#include <expected>
#include <string>
#include <vector>

#include "api/http/call.hpp"
#include "engine/cases/case.hpp"
#include "engine/texts/clause_places.hpp"

namespace overens::api {

// As given by hand, else as read from the text. Refused: a file whose clauses nobody has given, and a text
// that is too long to be read.
std::expected<std::vector<Clause>, Response> clauses_of(const Call& call, const DocumentVersion& version);

// `clauses` of a version as somebody lists them by hand: [{clause, heading, text}]. What is wrong with them
// is complained of.
std::vector<Clause> read_clause_list(ObjectReader& body);
// Keeps the list among the contents; by which hash.
std::string keep_clause_list(const Call& call, const std::vector<Clause>& clauses);

// Of all versions that may be seen, up to this one, that are texts.
ClausesByVersion texts_until(const Call& call, const DocumentStanding& standing, int version);

// Of the version that this work's latest round is about; none when that is no text.
std::vector<Clause> clauses_asked_about(const Call& call, const Case& subject, const std::string& work);

// "§ 1, § 2, …", for people; the first twenty.
std::string addresses_of(const std::vector<Clause>& clauses);

}  // namespace overens::api
