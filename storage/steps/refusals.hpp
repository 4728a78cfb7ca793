// What a store itself refuses, with the same words in every store.
#pragma once

#include <cstdint>
#include <string>

#include "engine/ports/register_store.hpp"

namespace overens::storage {

Refusal collaboration_not_found(const std::string& id);
Refusal case_not_found(const std::string& id);
Refusal case_exists(const std::string& id);
Refusal lifecycle_not_found(const std::string& name);
Refusal version_changed(std::int64_t newest);
Refusal key_reused();
Refusal errand_done();
Refusal version_taken(const PublishedLifecycle& published);
Refusal draft_not_found(const std::string& name);
Refusal register_changed();

}  // namespace overens::storage
