// Whether there is anybody like the one who is said to act.
#pragma once

#include <optional>

#include "engine/cases/act.hpp"
#include "engine/cases/refusal.hpp"
#include "engine/register/register.hpp"

namespace overens::api {

// Refused: an organisation or body that the register does not have (forbidden), and one given to a role that
// belongs to none (invalid): the lead's, the administrator's and, where `definition` is known, those that the
// lifecycle gives to its cases. Where it is known, so is a role that it does not have, said to be nobody's
// (invalid).
std::optional<Refusal> nobody_like(const Actor& actor, const Register& reg,
                                   const Definition* definition = nullptr);

}  // namespace overens::api
