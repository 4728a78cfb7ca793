// A case in full: everything that its page shows, in one answer.
#pragma once

#include <string>

#include "api/views/scene.hpp"

namespace overens::api {

struct CaseFacts {
    std::string id;
    std::string collaboration;
    std::optional<Instant> as_of;
    std::map<std::string, std::string> titles_of_linked_cases;  // by id
};

Json case_view(const Scene& scene, const CaseFacts& facts);

Json lifecycle_ref(const Definition& definition);
Json hold_view(const Scene& scene, const Hold& hold);
// {parties, participants}.
Json parties_view(const Scene& scene);

}  // namespace overens::api
