// What people may do now, and every reason why not.
#pragma once

#include "api/views/scene.hpp"
#include "engine/cases/decide.hpp"

namespace overens::api {

// {actingAs, transitions}.
Json transitions_view(const Definition& definition, const std::vector<PossibleMove>& moves,
                      const std::string& acting_as);

}  // namespace overens::api
