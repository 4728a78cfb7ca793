// One case goes over to another version of its lifecycle: tried, done and undone.
#include "api/handlers/handlers.hpp"
#include "api/handlers/migration_input.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/step.hpp"
#include "api/http/problem.hpp"
#include "api/views/migration_view.hpp"
#include "api/views/tags.hpp"

namespace overens::api {

namespace {

constexpr TextLimits part_limits{1, 200};
constexpr std::size_t most_choices = 1000;

std::map<std::string, std::string> read_names(ObjectReader& choices, std::string_view kind) {
    std::map<std::string, std::string> names;
    choices.each(kind, Need::optional, most_choices, [&](ObjectReader& each) {
        const std::string name = each.text("name", Need::required, part_limits);
        names[name] = each.text("is", Need::optional, {0, 200});
    });
    return names;
}

}  // namespace

MigrationChoices read_choices(ObjectReader& body) {
    MigrationChoices choices;
    body.object("choices", [&](ObjectReader& object) {
        choices.states = read_names(object, "states");
        choices.works = read_names(object, "works");
    });
    return choices;
}

std::expected<std::shared_ptr<const Definition>, Response> find_version(const Call& call,
                                                                        const std::string& lifecycle,
                                                                        int version) {
    auto definition = call.services().store.definition(call.collaboration(), lifecycle, version);
    if (definition) return definition;
    const std::string number = std::to_string(version);
    return std::unexpected(call.problem(
        404, blocker("version_not_found",
                     "Livscykeln " + lifecycle + " har ingen version " + number + " i bruk här",
                     "The lifecycle " + lifecycle + " has no version " + number + " in use here", "to")));
}

namespace handlers {

Response preview_migration(Call& call) {
    const std::optional<int> to = call.query_number("to", 1, highest_version);
    if (!to) {
        call.complain(
            blocker("value_missing", "Ange versionen: ?to=2", "Give the version: ?to=2", "query:to"));
    }
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    const Definition& from = *seen->read.definition;
    const auto definition = find_version(call, from.lifecycle, *to);
    if (!definition) return definition.error();
    const Versions versions{from, **definition};
    const Act as_lead{{"", "lead", ""}, seen->today, call.services().clock.now(), Origin::registered};
    const MigrationPreview preview =
        overens::preview_migration(versions, seen->reg(), *seen->read.subject, {}, as_lead, seen->today);
    return json_response(200, migration_view(versions, seen->reg(), preview))
        .with("ETag", case_tag(*seen->read.subject));
}

Response migrate_case(Call& call) {
    ObjectReader& body = call.body();
    const auto to = body.number("to", Need::required, 1, highest_version);
    const MigrationChoices choices = read_choices(body);
    const Act act = call.act();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    const auto definition = find_version(call, seen->read.subject->lifecycle, static_cast<int>(*to));
    if (!definition) return definition.error();
    const auto misnamed = misnamed_choices(seen->read.definition.get(), **definition, choices);
    if (!misnamed.empty()) return call.refused({RefusalKind::invalid, misnamed});
    return take_step(call, act, [&](const StepInput& input, const Act& how, Day today) {
        return migrate({input.definition, **definition}, input.reg, input.subject, choices, how, today);
    });
}

Response undo_migration(Call& call) {
    const Act act = call.act();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto seen = see_case(call);
    if (!seen) return seen.error();
    // With nothing to go back to, the step itself says so.
    const int version =
        version_to_go_back_to(*seen->read.subject).value_or(seen->read.subject->lifecycle_version);
    const auto definition = find_version(call, seen->read.subject->lifecycle, version);
    if (!definition) return definition.error();
    return take_step(call, act,
                     [&](const StepInput& input, const Act& how, Day today) {
                         return overens::undo_migration(**definition, input.reg, input.subject, how, today);
                     },
                     {200, {}, {}});
}

}  // namespace handlers

}  // namespace overens::api
