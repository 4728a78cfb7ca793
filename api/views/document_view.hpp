// A case's documents and their versions.
#pragma once

#include "api/views/scene.hpp"

namespace overens::api {

Json version_view(const Scene& scene, const DocumentStanding& standing, const DocumentVersion& version);
Json versions_view(const Scene& scene, const DocumentStanding& standing);
Json document_view(const Scene& scene, const std::string& name);
// Those that the lifecycle names, with or without versions, then the others that the case carries.
Json documents_view(const Scene& scene);

// An empty standing when it has no version.
const DocumentStanding& standing_of(const Case& subject, const std::string& document);
// Nothing where there is no such version, or none that may be seen.
const DocumentVersion* version_of(const DocumentStanding& standing, int number);
// Only an editorial change is possible in the states that are active now.
bool is_locked(const Scene& scene, const std::string& document);

}  // namespace overens::api
