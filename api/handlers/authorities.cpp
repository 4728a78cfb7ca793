// Authorities of an organisation: each has a register, a mailbox and bodies of its own.
#include <algorithm>
#include <set>

#include "api/handlers/handlers.hpp"
#include "api/handlers/mailbox_reading.hpp"
#include "api/handlers/register_writing.hpp"
#include "api/http/problem.hpp"
#include "api/views/register_view.hpp"
#include "engine/register/authorities.hpp"

namespace overens::api::handlers {

namespace {

constexpr std::size_t most_authorities = 50;  // of one organisation

std::vector<Authority> read_authorities(ObjectReader& body) {
    std::vector<Authority> authorities;
    body.each("authorities", Need::required, most_authorities, [&](ObjectReader& each) {
        Authority authority;
        authority.id = each.name("id", Need::required);
        authority.name = each.text("name", Need::required, register_names);
        authority.mailbox = read_mailbox(each);
        authority.prefix = each.text("prefix", Need::optional, {0, 20});
        authority.bodies = each.names("bodies", Need::optional, 100);
        authorities.push_back(std::move(authority));
    });
    return authorities;
}

// Its id is not in use by anything else.
std::optional<Refusal> taken(const Register& reg, const Organisation& organisation, const Authority& one) {
    const FoundAuthority found = authority_of(reg, one.id);
    const bool own = found.authority != nullptr && found.organisation->id == organisation.id &&
                     reg.body(one.id) == nullptr;
    const bool free = found.organisation == nullptr && reg.body(one.id) == nullptr;
    return id_taken(!own && !free, one.id);
}

std::optional<Refusal> wrong_body(const Register& reg, const Organisation& organisation,
                                  const std::string& id) {
    const Body* body = reg.body(id);
    if (body != nullptr && body->organisation == organisation.id) return std::nullopt;
    return refuse(RefusalKind::invalid, "unknown_body",
                  {organisation.name + " har inget organ " + id, organisation.name + " has no body " + id},
                  "/authorities");
}

std::optional<Refusal> wrong_authorities(const Register& reg, const Organisation& organisation,
                                         const std::vector<Authority>& authorities) {
    std::set<std::string> ids, bodies;
    for (const Authority& each : authorities) {
        if (auto refused = taken(reg, organisation, each)) return refused;
        bool twice = !ids.insert(each.id).second;
        for (const std::string& body : each.bodies) {
            if (auto refused = wrong_body(reg, organisation, body)) return refused;
            twice = twice || !bodies.insert(body).second;
        }
        if (twice) {
            return refuse(RefusalKind::invalid, "named_twice",
                          {"Varje myndighet nämns en gång, och ett organ hör till en myndighet",
                           "Each authority is named once, and a body is of one authority"},
                          "/authorities");
        }
    }
    return std::nullopt;
}

}  // namespace

Response put_authorities(Call& call) {
    const std::vector<Authority> authorities = read_authorities(call.body());
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const std::string& id = call.parameter("organisation");
    auto result =
        change_register(call, register_act(call), false, [&](Register& reg) -> std::optional<Refusal> {
            const auto found = reg.organisations.find(id);
            if (found == reg.organisations.end()) {
                return refuse(RefusalKind::not_found, "not_found",
                              {"Det finns ingen sådan organisation", "There is no such organisation"},
                              "path:organisation");
            }
            auto refused = wrong_authorities(reg, found->second, authorities);
            if (!refused) found->second.authorities = authorities;
            return refused;
        });
    if (!result) return std::move(result.error());
    const Json view = organisation_view(result->reg, *result->reg.organisation(id));
    return register_written(call, false, view, result->revision);
}

}  // namespace overens::api::handlers
