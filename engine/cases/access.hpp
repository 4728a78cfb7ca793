// Whether an actor is among those whom a lifecycle, or the project's own rules, let do something.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/cases/case.hpp"
#include "engine/register/register.hpp"

namespace overens {

// Everything that a rule about access looks at.
struct Surroundings {
    const Definition& definition;
    const Register& reg;
    const Case& subject;
    Day today;
};

// The lead; or the administrator, who may do what the lead may.
bool is_lead(const Actor& actor);

// Reads, and acts for nobody, whosever observer it is.
bool only_observes(const Actor& actor);

// Whether the role does an office's work: those elected, heads and signatories do not, and a machine neither
// writes to them nor takes their word for what their organisation or body has answered or decided, but where
// it asks them in that very office.
bool does_office_work(std::string_view role);

// True when the actor is one of `by`: holds the role, or acts for the organisation or body in the office
// asked.
bool is_one_of(const Surroundings& around, const Actor& actor, const std::vector<Who>& by,
               const Item* item = nullptr);

// Acts for the one who is asked: in the role or the office that is asked, or in the office's work of the
// organisation or body.
bool acts_for(const Register& reg, const Actor& actor, const Addressee& asked);

// Does the office's work of the authority, as one of its own or for the organisation as a whole. `id`: as in
// authorities.hpp.
bool acts_for_authority(const Register& reg, const Actor& actor, const std::string& id);

// May register what this body has decided: the office of the body or of its organisation, or the lead.
bool may_register_for(const Register& reg, const Actor& actor, const std::string& body);

// "projektledare", "registrator hos Kumla kommun": for sentences, in Swedish and English.
Title in_words(const Surroundings& around, const std::vector<Who>& by);

}  // namespace overens
