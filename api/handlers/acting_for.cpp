#include "api/handlers/acting_for.hpp"

#include "engine/cases/access.hpp"
#include "engine/definition/who.hpp"

namespace overens::api {

namespace {

bool belongs_to_no_organisation(const Actor& actor, const Definition* definition) {
    if (is_lead(actor)) return true;
    return definition != nullptr && definition->role(actor.role) != nullptr && !office_of(actor.role);
}

}  // namespace

std::optional<Refusal> nobody_like(const Actor& actor, const Register& reg, const Definition* definition) {
    if (actor.of.empty()) return std::nullopt;
    if (belongs_to_no_organisation(actor, definition)) {
        return refuse(
            RefusalKind::invalid, "role_without_organisation",
            {"Rollen " + actor.role + " hör inte till någon organisation: skriv Acting-As: " + actor.role,
             "The role " + actor.role + " belongs to no organisation: write Acting-As: " + actor.role},
            "header:Acting-As");
    }
    if (reg.organisation(actor.of) != nullptr || reg.body(actor.of) != nullptr) return std::nullopt;
    return refuse(RefusalKind::forbidden, "acting_for_unknown",
                  {"Registret har ingen organisation och inget organ " + actor.of,
                   "The register has no organisation and no body " + actor.of},
                  "header:Acting-As");
}

}  // namespace overens::api
