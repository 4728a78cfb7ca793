// The clauses of a document's version with the remarks on them, and what has become of them since an earlier
// one, as the API shows them.
#pragma once

#include <string>
#include <vector>

#include "api/http/response.hpp"
#include "engine/cases/case.hpp"
#include "engine/texts/clause_places.hpp"

namespace overens::api {

// The clauses of the version `shown`, which is among `texts`, and the remarks made on it and on those before
// it: each where its clause stands now. What finds no place is told as homeless, never left out.
Json clauses_view(const Case& subject, const std::string& document, const ClausesByVersion& texts, int shown);
// One for each step of map_clauses, with the difference word by word where the words are not the same.
Json clause_changes_view(const std::vector<Clause>& before, const std::vector<Clause>& after);

}  // namespace overens::api
