// Who acts, as the header Acting-As says it: "lead", "registrar:kumla", "secretary:regional_council".
//
// What the header says is only wished for: the gate finds out whether it is granted. Without sign-in it is
// believed, which is why such a service listens on loopback alone.
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
