// A lifecycle with all that it says, for those who draw forms and pages from it.
#pragma once

#include "api/views/scene.hpp"
#include "engine/ports/register_store.hpp"

namespace overens::api {

// {name, version, hash, title, publishedAt}.
Json lifecycle_summary(const PublishedLifecycle& published, const Definition& definition);
Json lifecycle_view(const PublishedLifecycle& published, const Definition& definition);
Json place_view(const Place& place);

}  // namespace overens::api
