#include "api/handlers/register_writing.hpp"

#include "api/handlers/acting_for.hpp"
#include "api/http/preconditions.hpp"
#include "api/http/problem.hpp"
#include "api/views/register_view.hpp"

namespace overens::api {

namespace {

Refusal stale() {
    return refuse(RefusalKind::stale, "version_changed",
                  {"Registret har ändrats sedan du läste det: hämta det igen",
                   "The register has changed since you read it: fetch it again"},
                  "header:If-Match");
}

}  // namespace

std::optional<Response> only_administrator(const Call& call, const std::string& secretary_of) {
    const Actor& actor = call.actor();
    const bool is_secretary = !secretary_of.empty() && actor.role == "secretary" && actor.of == secretary_of;
    if (actor.role == "administrator" || is_secretary) return std::nullopt;
    return call.problem(403, blocker("not_allowed", "Bara administratören får göra detta",
                                     "Only the administrator may do this", "header:Acting-As"));
}

std::expected<RegisterWritten, Response> change_register(Call& call, const Act& act, bool create,
                                                         const RegisterChange& change) {
    Store& store = call.services().store;
    const std::string* if_match = call.request().header("if-match");
    for (int attempt = 0; attempt < 5; ++attempt) {
        const std::int64_t revision = store.register_revision(call.collaboration());
        std::optional<Register> reg = store.read_register(call.collaboration());
        if (!reg && !create) {
            return std::unexpected(call.not_found("Det finns ingen samverkan " + call.collaboration(),
                                                  "There is no collaboration " + call.collaboration(),
                                                  "path:collaboration"));
        }
        if (if_match != nullptr && !names_tag(*if_match, register_tag(revision)))
            return std::unexpected(call.refused(stale()));
        const auto nobody = reg ? nobody_like(call.actor(), *reg) : std::nullopt;
        if (nobody) return std::unexpected(call.refused(*nobody));
        if (!reg) reg.emplace().collaboration = call.collaboration();
        if (auto refused = change(*reg)) return std::unexpected(call.refused(*refused));
        if (store.write_register(*reg, revision, act)) return RegisterWritten{std::move(*reg), revision + 1};
    }
    return std::unexpected(call.refused(stale()));
}

}  // namespace overens::api
