// What a case's going over to another version of its lifecycle comes to.
#pragma once

#include "api/http/response.hpp"
#include "engine/cases/migration.hpp"
#include "engine/register/register.hpp"

namespace overens::api {

// Names in the older version are shown by `versions.from`, all others by `versions.to`.
Json migration_view(const Versions& versions, const Register& reg, const MigrationPreview& preview);

// "by_itself", "needs_choice" or "refused".
std::string_view word_of(MigrationPreview::Verdict verdict);

}  // namespace overens::api
