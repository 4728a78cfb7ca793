// What a link to one task shows whoever holds it: who is asked what, by when, about which text, and what has
// been done so far. Nothing of the other parties.
#pragma once

#include <vector>

#include "api/http/response.hpp"
#include "api/views/scene.hpp"
#include "engine/ports/account_store.hpp"
#include "engine/texts/clauses.hpp"

namespace overens::api {

// `clauses`: of the text that is asked about.
Json opened_link_view(const Scene& scene, const Credential& link, const Item& item,
                      const std::vector<Clause>& clauses);

// As those who lead the case see it. Never the secret.
Json link_view(const Credential& link);

}  // namespace overens::api
