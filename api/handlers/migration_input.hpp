// What is said of a migration, for one case or for many.
#pragma once

#include <memory>
#include <string>

#include "api/http/call.hpp"
#include "engine/cases/migration.hpp"

namespace overens::api {

inline constexpr int highest_version = 1'000'000;

// `choices`: {states: [{name, is}], works: [{name, is}]}; `is` empty or left out: left behind.
MigrationChoices read_choices(ObjectReader& body);

// A version in use in the call's collaboration, or the answer that it is not there.
std::expected<std::shared_ptr<const Definition>, Response> find_version(const Call& call,
                                                                        const std::string& lifecycle,
                                                                        int version);

}  // namespace overens::api
