// The grid of a rollout: who has come how far with each measure.
#include "engine/rollout/grid.hpp"
#include "catch.hpp"
#include "engine/cases/agreement.hpp"

using namespace overens;
using namespace overens::testing;

namespace {

RolloutGrid grid_of(const World& world) {
    return rollout_grid(*world.definition, world.reg, world.subject, rollout_state(*world.definition).value(),
                        world.day);
}

const GridRow& row_of(const RolloutGrid& grid, const std::string& party) {
    const auto found =
        std::ranges::find_if(grid.rows, [&](const GridRow& row) { return row.addressee.id == party; });
    REQUIRE(found != grid.rows.end());
    return *found;
}

std::string statuses(const GridRow& row) {
    std::string text;
    for (const GridCell& cell : row.cells) text += std::string(word_of(cell.status)) + " ";
    return text;
}

void name_leads(World& world, const std::string& party) {
    REQUIRE(
        world
            .act(registrar(party),
                 commands::GiveAnswer{
                     world.item("name_leads", party), {{"leads", std::vector<std::string>{"p-1"}}}, {}, {}})
            .empty());
}

}  // namespace

TEST_CASE("the rollout is the state that asks many of several things") {
    const World world;
    const auto state = rollout_state(*world.definition);
    REQUIRE(state);
    CHECK(world.definition->states[*state].name == "carrying_out");
    CHECK_FALSE(rollout_state(*World("dispute").definition));
}

TEST_CASE(
    "each organisation stands where it has come, late where its last day is over, silent since its last "
    "sign") {
    World world;
    endorse_all_the_way(world);
    RolloutGrid grid = grid_of(world);
    REQUIRE(grid.rows.size() == std::size(parties));
    CHECK(statuses(grid.rows[0]) == "open not_begun not_begun not_begun not_begun not_begun ");
    CHECK(grid.total == static_cast<int>(std::size(parties) * 6));
    CHECK(grid.done == 0);
    CHECK(row_of(grid, "north").silent_days == 0);

    const Day begun = world.day;
    name_leads(world, "north");
    world.pass_time(world.subject.items.at(world.item("name_leads", "south")).due.value() + 1);
    grid = grid_of(world);
    CHECK(statuses(row_of(grid, "north")) == "done open not_begun open not_begun not_begun ");
    CHECK(statuses(row_of(grid, "south")).starts_with("late not_begun "));
    CHECK(row_of(grid, "north").last_sign == begun);
    CHECK(row_of(grid, "south").silent_days > 10);
    CHECK(grid.progress == std::vector<std::pair<Day, int>>{{begun, 1}});

    const auto start_up = world.definition->find_work("start_up").value();
    const auto left = left_until(*world.definition, world.reg, grid, start_up, world.day);
    CHECK(left[0].measures ==
          std::vector<std::string>{"gap_analysis", "local_plan", "adopt_routine", "start_up"});
    CHECK(left[0].elapsed.value() > 10);
    CHECK(left[1].measures.size() == 5);
    const auto times = times_of(*world.definition, world.reg, grid, world.day);
    CHECK(std::ranges::count_if(times, [](const MeasureTime& time) { return time.finished; }) == 1);
}

namespace {

const char* const piloted = R"yaml(format: 1
lifecycle: piloted
version: 1
title: {sv: "Provas", en: "Piloted"}
fields:
  pilots: {title: {sv: "Provar", en: "Pilots"}, type: organisations, by: lead}
start: trying
states:
  trying:
    title: {sv: "Provas", en: "Trying"}
    may:
      begin: {title: {sv: "Börja", en: "Begin"}, by: lead, fill: [pilots], go: running}
  running:
    title: {sv: "Pågår", en: "Running"}
    work:
      ready: {title: {sv: "Förbered", en: "Prepare"}, ask: each of pilots}
      run: {title: {sv: "Prova", en: "Try"}, ask: each of pilots, follows: ready}
      told: {title: {sv: "Berätta", en: "Tell"}, ask: each of pilots, follows: run}
    then: done
  done: {title: {sv: "Klart", en: "Done"}, end: completed}
)yaml";

commands::AddWave wave_of(std::vector<std::string> organisations) {
    return {"running", "Wave", std::move(organisations), "It works"};
}

}  // namespace

TEST_CASE("a wave comes into the list that the measures ask, and who is asked already gets its name alone") {
    World world;
    world.definition = workflows::load_lifecycle({"piloted.yaml", piloted}).value().definition;
    REQUIRE(world.start().empty());
    REQUIRE(world.move("begin", {{"pilots", std::vector<std::string>{"north"}}}).empty());
    const int before = world.item("ready", "north");
    REQUIRE(world.act(lead(), wave_of({"north"})).empty());
    CHECK(world.item("ready", "north") == before);
    REQUIRE(world.act(registrar("north"), commands::GiveAnswer{before, {}, {}, {}}).empty());
    REQUIRE(world.act(lead(), wave_of({"south", "west"})).empty());
    CHECK(world.act(lead(), wave_of({"south"})) == "in_a_wave");
    CHECK(world.act(lead(), commands::AddWave{"trying", "Wave", {"south"}, ""}) == "not_a_rollout");

    const RolloutGrid grid = grid_of(world);
    CHECK(statuses(row_of(grid, "north")) == "done open not_begun ");
    CHECK(statuses(row_of(grid, "west")) == "open not_begun not_begun ");
    CHECK(row_of(grid, "west").wave == 2);
    REQUIRE(grid.waves.size() == 2);
    CHECK(grid.waves[0].total == 3);
    CHECK(grid.waves[1].total == 6);
    CHECK(grid.waves[0].done == 1);
    CHECK(rebuild(world.entries) == world.subject);
}
