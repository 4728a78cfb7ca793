#include "api/handlers/register_writing.hpp"

#include "api/handlers/acting_for.hpp"
#include "api/http/preconditions.hpp"
#include "api/http/problem.hpp"
#include "api/views/register_view.hpp"
#include "engine/cases/resolve.hpp"

namespace overens::api {

namespace {

Refusal changed_meanwhile() {
    return refuse(RefusalKind::stale, "version_changed",
                  {"Registret har ändrats sedan du läste det: hämta det igen",
                   "The register has changed since you read it: fetch it again"},
                  "header:If-Match");
}

}  // namespace

Act register_act(const Call& call) {
    Act act;
    act.actor = call.actor();
    act.recorded_at = call.services().clock.now();
    act.happened_on = local_day(act.recorded_at);
    return act;
}

Asker asker_of(const Call& call) {
    return {std::string(acting_person(call.actor())), call.actor(), call.services().clock.today()};
}

Response with_register_tag(const Call& call, const Json& view) {
    const std::int64_t revision = call.services().store.register_revision(call.collaboration());
    return json_response(200, view).with("ETag", register_tag(revision));
}

Response register_written(const Call& call, bool is_new, const Json& view, std::int64_t revision) {
    Response response = json_response(is_new ? 201 : 200, view).with("ETag", register_tag(revision));
    return is_new ? response.with("Location", call.request().path) : response;
}

std::optional<Refusal> id_taken(bool taken, const std::string& id) {
    if (!taken) return std::nullopt;
    return refuse(RefusalKind::conflict, "id_taken",
                  {id + " finns redan i registret som något annat",
                   id + " is in the register already as something else"},
                  "path");
}

std::optional<Refusal> mandate_lacking(const Call& call, const Register& reg, const Definition& definition) {
    Refusal refusal{RefusalKind::invalid, places_not_filled(definition, reg, call.services().clock.today())};
    std::erase_if(refusal.blockers, [](const Blocker& blocker) { return blocker.code != "mandate_too_low"; });
    return refusal.blockers.empty() ? std::nullopt : std::optional(std::move(refusal));
}

std::optional<Refusal> mandate_lacking(const Call& call, const Register& reg) {
    for (const auto& [lifecycle, unused] : reg.places) {
        const auto definition =
            call.services().store.definition(call.collaboration(), lifecycle, std::nullopt);
        if (definition == nullptr) continue;
        if (auto lacking = mandate_lacking(call, reg, *definition)) return lacking;
    }
    return std::nullopt;
}

std::expected<RegisterWritten, Response> change_register(Call& call, const Act& act, bool create,
                                                         const RegisterChange& change) {
    Store& store = call.services().store;
    const std::string* if_match = call.request().header("if-match");
    for (int attempt = 0; attempt < 5; ++attempt) {
        const std::int64_t revision = store.register_revision(call.collaboration());
        const auto newest = store.read_register(call.collaboration());
        auto reg = newest == nullptr ? std::nullopt : std::optional(*newest);
        if (!reg && !create) {
            return std::unexpected(call.not_found("Det finns ingen samverkan " + call.collaboration(),
                                                  "There is no collaboration " + call.collaboration(),
                                                  "path:collaboration"));
        }
        if (if_match != nullptr && !names_tag(*if_match, register_tag(revision)))
            return std::unexpected(call.refused(changed_meanwhile()));
        const auto nobody = reg ? nobody_like(call.actor(), *reg) : std::nullopt;
        if (nobody) return std::unexpected(call.refused(*nobody));
        if (!reg) reg.emplace().collaboration = call.collaboration();
        if (auto refused = change(*reg)) return std::unexpected(call.refused(*refused));
        if (auto refused = store.write_register(*reg, revision, act, asker_of(call))) {
            if (refused->kind == RefusalKind::stale) continue;
            return std::unexpected(call.refused(*refused));
        }
        call.services().dispatcher.run_errands();  // open cases follow the register
        return RegisterWritten{std::move(*reg), revision + 1};
    }
    return std::unexpected(call.refused(changed_meanwhile()));
}

}  // namespace overens::api
