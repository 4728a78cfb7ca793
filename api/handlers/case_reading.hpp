// What a request says of a case that is to begin, and of one that another is linked to.
#pragma once

#include "api/http/object_reader.hpp"
#include "engine/cases/command.hpp"

namespace overens::api {

inline constexpr TextLimits title_of_case{1, 300};

commands::Link read_link(ObjectReader& body);
// Parties, roles, fields and links; the lifecycle is read by whoever asks.
commands::Start read_start(ObjectReader& body, std::string title);

}  // namespace overens::api
