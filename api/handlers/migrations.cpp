// Many cases of a lifecycle go over to another version, in the background.
#include <chrono>
#include <limits>

#include "api/handlers/acting_for.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/migration_input.hpp"
#include "api/handlers/reading.hpp"
#include "api/http/problem.hpp"
#include "api/migrations/migration_runs.hpp"
#include "api/views/migration_view.hpp"

namespace overens::api::handlers {

namespace {

constexpr std::size_t most_cases = 1000;  // named in one order; all of them need no names
constexpr std::chrono::milliseconds longest_wait{2000};
const std::vector<std::string> modes{"preview", "apply", "undo"};

std::string_view word_of(MigrationRun::State state) {
    switch (state) {
        case MigrationRun::State::waiting: return "waiting";
        case MigrationRun::State::running: return "running";
        case MigrationRun::State::done: return "done";
        case MigrationRun::State::failed: return "failed";
    }
    return {};
}

std::string_view word_of(MigratedCase::Outcome outcome) {
    switch (outcome) {
        case MigratedCase::Outcome::by_itself: return "by_itself";
        case MigratedCase::Outcome::needs_choice: return "needs_choice";
        case MigratedCase::Outcome::refused: return "refused";
        case MigratedCase::Outcome::moved: return "moved";
        case MigratedCase::Outcome::undone: return "undone";
    }
    return {};
}

std::string address_of_run(const Call& call, int number) {
    return "/v1/collaborations/" + call.collaboration() + "/lifecycles/" + call.parameter("lifecycle") +
           "/migrations/" + std::to_string(number);
}

Json run_view(const MigrationRun& run) {
    return Json{{"number", run.number},
                {"mode", modes.at(static_cast<std::size_t>(run.order.mode))},
                {"to", run.order.to->version},
                {"state", word_of(run.state)},
                {"total", run.total}};
}

Json counts_view(const MigrationRun& run) {
    Json view = Json::array();
    for (const auto& [outcome, cases] : run.counts)
        view.push_back(Json{{"outcome", word_of(outcome)}, {"cases", cases}});
    return view;
}

Json migrated_case_view(const Call& call, const MigrationRun& run, const Register& reg,
                        const MigratedCase& each) {
    Json view{{"case", each.id}, {"title", each.title}, {"outcome", word_of(each.outcome)}};
    const auto from =
        call.services().store.definition(call.collaboration(), run.order.to->lifecycle, each.from);
    view["preview"] = nullptr;
    view["blockers"] = to_json(each.preview.blockers);
    if (run.order.mode == MigrationOrder::Mode::preview && from)
        view["preview"] = migration_view({*from, *run.order.to}, reg, each.preview);
    return view;
}

}  // namespace

Response begin_migration(Call& call) {
    ObjectReader& body = call.body();
    MigrationOrder order;
    const std::string mode = body.word("mode", Need::required, modes);
    const auto to = body.number("to", Need::required, 1, highest_version);
    order.choices = read_choices(body);
    order.cases = body.names("cases", Need::optional, most_cases);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (auto reg = see_register(call); !reg) return std::move(reg.error());
    auto definition = find_version(call, call.parameter("lifecycle"), static_cast<int>(*to));
    if (!definition) return std::move(definition.error());
    const auto misnamed = misnamed_choices(nullptr, **definition, order.choices);
    if (!misnamed.empty()) return call.refused({RefusalKind::invalid, misnamed});
    order.mode = static_cast<MigrationOrder::Mode>(std::ranges::find(modes, mode) - modes.begin());
    order.collaboration = call.collaboration();
    order.to = std::move(*definition);
    order.actor = call.actor();
    const int number = call.services().migrations.begin(std::move(order));
    const auto begun =
        call.services().migrations.find(call.collaboration(), call.parameter("lifecycle"), number, 0, 0);
    return json_response(202, run_view(begun->run)).with("Location", address_of_run(call, number));
}

Response list_migrations(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (auto reg = see_register(call); !reg) return std::move(reg.error());
    Json runs = Json::array();
    for (const MigrationRun& run :
         call.services().migrations.list(call.collaboration(), call.parameter("lifecycle")))
        runs.push_back(run_view(run));
    return json_response(200, Json{{"migrations", std::move(runs)}});
}

Response get_migration(Call& call) {
    const Page page = call.page();
    const auto after = call.query_number("after", 0, std::numeric_limits<int>::max());
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    if (after) {
        call.services().migrations.wait_for_more(call.number_parameter("migration"),
                                                 static_cast<std::size_t>(*after), longest_wait);
    }
    const auto limit = static_cast<std::size_t>(page.limit);
    const auto found = call.services().migrations.find(
        call.collaboration(), call.parameter("lifecycle"), call.number_parameter("migration"),
        static_cast<std::size_t>(page.page - 1) * limit, limit);
    if (!found)
        return call.not_found(
            "Det finns ingen sådan övergång; äldre glöms när tjänsten startar om",
            "There is no such migration; older ones are forgotten when the service restarts",
            "path:migration");
    Json body = page_head(call, page, static_cast<std::int64_t>(found->run.finished));
    body.update(run_view(found->run));
    body["finished"] = found->run.finished;
    body["counts"] = counts_view(found->run);
    body["cases"] = Json::array();
    for (const MigratedCase& each : found->cases)
        body["cases"].push_back(migrated_case_view(call, found->run, *reg, each));
    return json_response(200, body);
}

}  // namespace overens::api::handlers
