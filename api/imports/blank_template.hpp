// The answer template of one task of a case, with what is known of the one asked.
#pragma once

#include <string_view>

#include "api/imports/answer_template.hpp"
#include "api/views/scene.hpp"
#include "engine/texts/clause_places.hpp"

namespace overens::api {

// `texts` are the versions of the document asked about, up to the one asked about. Pure.
AnswerTemplate blank_template(const Scene& scene, std::string_view case_id, const Item& item,
                              const ClausesByVersion& texts);

}  // namespace overens::api
