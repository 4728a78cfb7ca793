// Whom a round is sent to beside those whom the lifecycle names, and who of them need not answer. Both hold
// for one round: the next one is sent to those whom the lifecycle names then.
//
// Pure; any thread.
#pragma once

#include <optional>
#include <string>

#include "engine/cases/case.hpp"
#include "engine/register/register.hpp"

namespace overens {

// A role of the lifecycle, an organisation or a body by that name; nothing for anything else.
std::optional<Addressee> addressee_called(const Definition& definition, const Register& reg,
                                          const std::string& name);

// Somebody added the addressee to this work, or to one that it follows.
bool is_added(const Definition& definition, const Case& subject, WorkIndex work, const Addressee& addressee);

// Somebody excused the addressee from this work in its latest round.
bool is_excused(const Definition& definition, const Case& subject, WorkIndex work,
                const Addressee& addressee);

}  // namespace overens
