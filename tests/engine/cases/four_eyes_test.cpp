// Who has done one thing may not do the other, wherever the two stand in the lifecycle.
#include "catch.hpp"
#include "engine/cases/world.hpp"

using namespace overens;
using namespace overens::testing;

TEST_CASE("four eyes hold for a move of the outermost state too") {
    World world;
    const auto loaded = workflows::load_lifecycle({"pair.yaml", R"yaml(format: 1
lifecycle: pair
version: 1
title: {sv: "Par", en: "Pair"}
roles:
  lead: {title: {sv: "Ledare", en: "Leader"}}
may:
  propose:
    title: {sv: "Föreslå", en: "Propose"}
    by: lead
    do: [{tell: {who: lead, text: {sv: "Föreslaget", en: "Proposed"}}}]
start: open_now
states:
  open_now:
    title: {sv: "Öppet", en: "Open"}
    may:
      confirm: {title: {sv: "Bekräfta", en: "Confirm"}, by: lead, not_by: propose, go: over}
  over: {title: {sv: "Slut", en: "Over"}, end: completed}
)yaml"});
    REQUIRE(loaded);
    world.definition = loaded->definition;
    REQUIRE(world.start().empty());
    REQUIRE(world.move("propose", {}, {"person 1", "lead", ""}).empty());
    CHECK(world.move("confirm", {}, {"person 1", "lead", ""}) == "four_eyes");
    CHECK(world.move("confirm", {}, {"person 2", "lead", ""}).empty());
}
