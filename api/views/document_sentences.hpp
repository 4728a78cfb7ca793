// What has happened to documents on their way, said in one sentence in each language.
#pragma once

#include <optional>

#include "api/views/scene.hpp"

namespace overens::api {

// Absent for events of other kinds.
std::optional<Title> document_sentence(const Scene& scene, const Event& event);

}  // namespace overens::api
