// Who acts, as the header Acting-As says it: "lead", "registrar:kumla", "secretary:regional_council".
//
// Believed as it stands: there is no sign-in yet, which is why the server listens on loopback only.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "engine/cases/act.hpp"
#include "engine/cases/refusal.hpp"

namespace overens::api {

// A blocker says how to write it.
std::expected<Actor, Blocker> parse_actor(std::string_view header);

// As the header would say it.
std::string to_text(const Actor& actor);

}  // namespace overens::api
