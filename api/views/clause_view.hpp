// The clauses of a document's version, and what has become of them since an earlier one, as the API shows
// them.
#pragma once

#include <string>
#include <vector>

#include "api/http/response.hpp"
#include "engine/texts/clause_map.hpp"

namespace overens::api {

Json clauses_view(const std::vector<Clause>& clauses);
// One for each step of map_clauses, with the difference word by word where the words are not the same.
Json clause_changes_view(const std::vector<Clause>& before, const std::vector<Clause>& after);

}  // namespace overens::api
