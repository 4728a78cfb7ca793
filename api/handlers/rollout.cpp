// The rollout of a case: who has come how far, and when all will have come there.
#include <algorithm>

#include "api/exports/rollout_table.hpp"
#include "api/handlers/attachment.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/step.hpp"
#include "api/views/rollout_view.hpp"

namespace overens::api::handlers {

namespace {

// The newest of the same lifecycle: what was long ago tells little of today's pace.
constexpr int most_cases_to_learn_from = 20;
constexpr int most_silent_days = 1000;
constexpr TextLimits wave_title_limits{1, 100};

struct SeenRollout {
    SeenCase seen;
    RolloutGrid grid;
};

// `state`: the one asked for, or else the one with the most measures.
std::expected<SeenRollout, Response> see_rollout(const Call& call, std::optional<Instant> as_of,
                                                 const std::optional<std::string>& state) {
    auto seen = see_case(call, as_of);
    if (!seen) return std::unexpected(std::move(seen.error()));
    const Definition& definition = *seen->read.definition;
    const auto index = state ? definition.find_state(*state) : rollout_state(definition);
    if (!index && state) {
        return std::unexpected(call.not_found("Livscykeln har inget sådant steg",
                                              "The lifecycle has no such state", "query:state"));
    }
    if (!index) {
        return std::unexpected(call.not_found(
            "Livscykeln har inget införande: inget steg frågar många om flera saker",
            "The lifecycle has no rollout: no state asks many of several things", "path:case"));
    }
    RolloutGrid grid = rollout_grid(definition, seen->reg(), *seen->read.subject, *index, seen->today);
    return SeenRollout{std::move(*seen), std::move(grid)};
}

int steps_before(const Definition& definition, WorkIndex work) {
    int steps = 0;
    for (auto before = definition.works[work].follows; before; before = definition.works[*before].follows)
        ++steps;
    return steps;
}

// The measure asked for, or the one that most others come before.
std::optional<WorkIndex> until(const Definition& definition, const RolloutGrid& grid,
                               const std::optional<std::string>& name) {
    const auto is_meant = [&](WorkIndex work) { return definition.works[work].name == *name; };
    if (name) {
        const auto found = std::ranges::find_if(grid.measures, is_meant);
        return found == grid.measures.end() ? std::nullopt : std::optional(*found);
    }
    if (grid.measures.empty()) return std::nullopt;
    return *std::ranges::max_element(grid.measures, {},
                                     [&](WorkIndex work) { return steps_before(definition, work); });
}

// Of the case itself and the newest others that follow the same lifecycle, whatever version.
std::vector<MeasureTime> seen_before(const Call& call, const SeenCase& seen, const std::string& state) {
    Store& store = call.services().store;
    CaseFilter filter;
    filter.lifecycle = seen.read.subject->lifecycle;
    std::vector<MeasureTime> times;
    for (const CaseRow& row : store.list(call.collaboration(), filter, {1, most_cases_to_learn_from}).rows) {
        if (row.id == call.parameter("case")) continue;
        const auto other = store.read({call.collaboration(), row.id}, seen.as_of);
        const auto index = other ? other->definition->find_state(state) : std::nullopt;
        if (!index) continue;
        const RolloutGrid grid =
            rollout_grid(*other->definition, seen.reg(), *other->subject, *index, seen.today);
        for (MeasureTime& time : times_of(*other->definition, seen.reg(), grid, seen.today))
            times.push_back(std::move(time));
    }
    return times;
}

}  // namespace

Response get_rollout(Call& call) {
    const auto as_of = call.as_of();
    const auto state = call.query("state");
    GridChoice choice;
    choice.only = call.query_word("only", {"late", "open", "silent"}).value_or("");
    choice.sort = call.query_word("sort", {"done", "silent", "party"}).value_or("");
    choice.wave = call.query_number("wave", 0, 10'000);
    choice.silent_days = call.query_number("silentDays", 1, most_silent_days);
    const std::string format = call.query_word("format", {"json", "csv", "xlsx"}).value_or("json");
    const bool english = call.query_word("language", {"sv", "en"}).value_or("sv") == "en";
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto rollout = see_rollout(call, as_of, state);
    if (!rollout) return rollout.error();
    const Scene scene = rollout->seen.scene();
    if (format == "json") return json_response(200, rollout_view(scene, rollout->grid, choice));
    const Table table =
        rollout_table(scene, rollout->grid, choice, english ? Language::english : Language::swedish);
    const std::string name = english ? "rollout" : "inforande";
    if (format == "csv") return attached(to_csv(table), "text/csv; charset=utf-8", name + ".csv");
    return attached(to_xlsx(table), workbook_type, name + ".xlsx");
}

Response add_wave(Call& call) {
    ObjectReader& body = call.body();
    commands::AddWave command;
    command.state = body.name("state", Need::optional);
    command.title = body.text("title", Need::required, wave_title_limits);
    command.organisations = body.names("organisations", Need::required, 500);
    command.reason = body.text("reason", Need::required, reason_limits);
    const Act act = call.act();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto state = command.state.empty() ? std::nullopt : std::optional(command.state);
    const auto rollout = see_rollout(call, {}, state);
    if (!rollout) return rollout.error();
    command.state = rollout->seen.read.definition->states[rollout->grid.state].name;
    return take_step(call, act, command);
}

Response get_forecast(Call& call) {
    const auto as_of = call.as_of();
    const auto state = call.query("state");
    const auto asked_until = call.query("until");
    const int seed = call.query_number("seed", 0, 1'000'000'000).value_or(1);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto rollout = see_rollout(call, as_of, state);
    if (!rollout) return rollout.error();
    const auto& [seen, grid] = *rollout;
    const Definition& definition = *seen.read.definition;
    const auto last = until(definition, grid, asked_until);
    if (!last) {
        return call.not_found("Steget har ingen sådan åtgärd", "The state has no such measure",
                              asked_until ? "query:until" : "query:state");
    }
    std::vector<MeasureTime> times = seen_before(call, seen, definition.states[grid.state].name);
    for (MeasureTime& time : times_of(definition, seen.reg(), grid, seen.today))
        times.push_back(std::move(time));
    const auto left = left_until(definition, seen.reg(), grid, *last, seen.today);
    const auto range = forecast(times, left, seen.today, static_cast<std::uint64_t>(seed));
    return json_response(200, forecast_view(seen.scene(), definition.works[*last], times, range));
}

}  // namespace overens::api::handlers
