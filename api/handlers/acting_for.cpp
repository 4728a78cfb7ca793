#include "api/handlers/acting_for.hpp"

#include "engine/cases/access.hpp"
#include "engine/definition/who.hpp"

namespace overens::api {

namespace {

constexpr const char* header = "header:Acting-As";

bool belongs_to_no_organisation(const Actor& actor, const Definition* definition) {
    if (is_lead(actor)) return true;
    return definition != nullptr && definition->role(actor.role) != nullptr && !office_of(actor.role);
}

std::string roles_of(const Definition& definition) {
    std::string names = "lead, administrator";
    for (const Role& role : definition.roles) {
        if (role.name != "lead") names += ", " + role.name;
    }
    return names;
}

// Whoever acts for an organisation or a body is its contact, whatever the role is called there.
std::optional<Refusal> no_such_role(const Actor& actor, const Definition& definition) {
    if (!actor.of.empty() || is_lead(actor) || definition.role(actor.role) != nullptr) return std::nullopt;
    const std::string roles = roles_of(definition);
    return refuse(RefusalKind::invalid, "role_unknown",
                  {"Ärendet har ingen roll " + actor.role + ": skriv " + roles + ", eller " + actor.role +
                       ":organisation för den som handlar för en organisation eller ett organ",
                   "The case has no role " + actor.role + ": write " + roles + ", or " + actor.role +
                       ":organisation for who acts for an organisation or a body"},
                  header);
}

}  // namespace

std::optional<Refusal> nobody_like(const Actor& actor, const Register& reg, const Definition* definition) {
    if (definition != nullptr) {
        if (auto refused = no_such_role(actor, *definition)) return refused;
    }
    if (actor.of.empty()) return std::nullopt;
    if (belongs_to_no_organisation(actor, definition)) {
        return refuse(
            RefusalKind::invalid, "role_without_organisation",
            {"Rollen " + actor.role + " hör inte till någon organisation: skriv Acting-As: " + actor.role,
             "The role " + actor.role + " belongs to no organisation: write Acting-As: " + actor.role},
            header);
    }
    if (is_in_register(reg, actor.of)) return std::nullopt;
    return refuse(RefusalKind::forbidden, "acting_for_unknown",
                  {"Registret har ingen organisation och inget organ " + actor.of,
                   "The register has no organisation and no body " + actor.of},
                  header);
}

}  // namespace overens::api
