// The answer template of one task of a case, with what is known of the one asked.
#pragma once

#include <string_view>
#include <vector>

#include "api/imports/answer_template.hpp"
#include "api/views/scene.hpp"
#include "engine/texts/clauses.hpp"

namespace overens::api {

// `clauses` are those of the version asked about; none where that is no text. Pure.
AnswerTemplate blank_template(const Scene& scene, std::string_view case_id, const Item& item,
                              const std::vector<Clause>& clauses);

}  // namespace overens::api
