// Work that asks whoever is in a list: who comes in later is asked then, and who is taken out is not.
#include "catch.hpp"
#include "engine/cases/agreement.hpp"

using namespace overens;
using namespace overens::testing;

namespace {

const char* const asking = R"yaml(format: 1
lifecycle: asking
version: 1
title: {sv: "Frågar", en: "Asking"}
bodies:
  groups: {title: {sv: "Grupper", en: "Groups"}, mandate: inform, many: true, may_be_missing: true}
fields:
  invited: {title: {sv: "Inbjudna", en: "Invited"}, type: organisations, by: lead}
start: waiting
states:
  waiting:
    title: {sv: "Väntar", en: "Waiting"}
    may:
      invite: {title: {sv: "Bjud in", en: "Invite"}, by: lead, fill: [invited], go: invited_answer}
  invited_answer:
    title: {sv: "Svarar", en: "Answering"}
    work:
      reply: {title: {sv: "Svara", en: "Reply"}, ask: each of invited}
    then: heard
  heard:
    title: {sv: "Grupperna hörs", en: "The groups are heard"}
    work:
      advice: {title: {sv: "Råd", en: "Advice"}, ask: each of groups}
    then: done
  done: {title: {sv: "Klart", en: "Done"}, end: completed}
)yaml";

World asking_world() {
    World world;
    world.definition = workflows::load_lifecycle({"asking.yaml", asking}).value().definition;
    REQUIRE(world.start().empty());
    return world;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a move that fills the list which it asks is made") {
    World world = asking_world();
    CHECK(world.move("invite", {{"invited", Ids{"north"}}}).empty());
    CHECK(world.item("reply", "north") != 0);
    World nobody = asking_world();
    CHECK(nobody.move("invite", {{"invited", Ids{}}}) != "");
}

TEST_CASE("who comes into a list later is asked then, and who is taken out is not asked any more") {
    World world = asking_world();
    REQUIRE(world.move("invite", {{"invited", Ids{"north", "south"}}}).empty());
    const int north = world.item("reply", "north");
    REQUIRE(world.set("invited", Ids{"north", "west"}).empty());
    CHECK(world.item("reply", "north") == north);
    CHECK(world.item("reply", "south") == 0);
    CHECK(world.item("reply", "west") != 0);
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("bodies that may be missing and are hold nothing up") {
    World world = asking_world();
    REQUIRE(world.move("invite", {{"invited", Ids{"north"}}}).empty());
    REQUIRE(world.act(registrar("north"), commands::GiveAnswer{world.item("reply", "north"), {}, {}, {}})
                .empty());
    CHECK(world.subject.phase == machines::CasePhase::completed);
}

namespace {

World world_of(const char* states) {
    const std::string text = std::string(R"yaml(format: 1
lifecycle: counted
version: 1
title: {sv: "Räknat", en: "Counted"}
fields:
  last: {title: {sv: "Sista dag", en: "Last day"}, type: date, by: lead}
start: first
states:
  first:
    title: {sv: "Först", en: "First"}
    may: {go: {title: {sv: "Gå", en: "Go"}, by: lead, needs: [last], go: second}}
)yaml") + states;
    World world;
    world.definition = workflows::load_lifecycle({"counted.yaml", text}).value().definition;
    REQUIRE(world.start().empty());
    return world;
}

}  // namespace

TEST_CASE("how many parties and participants there are can be read") {
    World world = world_of(R"yaml(
  second:
    title: {sv: "Sedan", en: "Second"}
    then:
      - {if: "size(parties) == 3 && size(participants) == 0", go: three}
      - {go: others}
  three: {title: {sv: "Tre", en: "Three"}, end: completed}
  others: {title: {sv: "Andra", en: "Others"}, end: completed}
)yaml");
    REQUIRE(world.subject.parties.size() == 3);
    REQUIRE(world.set("last", world.day).empty());
    REQUIRE(world.move("go").empty());
    CHECK(world.subject.states.at("").ended == "three");
}

TEST_CASE("work whose last day was over when it opened closes the day after, and again in each round") {
    World world = world_of(R"yaml(
  second:
    title: {sv: "Sedan", en: "Second"}
    work:
      reply: {title: {sv: "Svara", en: "Reply"}, ask: each party, due: last, late: close}
    then:
      - {if: "reply.round < 2", go: first}
      - {go: done}
  done: {title: {sv: "Klart", en: "Done"}, end: completed}
)yaml");
    REQUIRE(world.set("last", world.day - 30).empty());
    REQUIRE(world.move("go").empty());
    CHECK(world.where() == "second");
    world.pass_time(world.day + 1);
    CHECK(world.where() == "first");
    REQUIRE(world.move("go").empty());
    CHECK(world.where() == "second");
    world.pass_time(world.day + 1);
    CHECK(world.subject.phase == machines::CasePhase::completed);
}
