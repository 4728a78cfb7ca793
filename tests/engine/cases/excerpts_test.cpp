// What is said of a decision, and its excerpt: a word counts for nothing, and where the lifecycle says so the
// excerpt is checked before the decision counts.
#include "catch.hpp"
#include "engine/cases/agreement.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/cases/world.hpp"

using namespace overens;
using namespace overens::testing;

namespace {

constexpr const char* with_check = R"yaml(format: 1
lifecycle: small
version: 1
title: {sv: "Liten", en: "Small"}
roles:
  lead: {title: {sv: "Ledare", en: "Lead"}}
documents:
  text: {title: {sv: "Text", en: "Text"}, by: lead}
may:
  drop: {title: {sv: "Lägg ner", en: "Drop"}, by: lead, go: dropped}
start: writing
states:
  writing:
    title: {sv: "Skriver", en: "Writing"}
    may:
      ask: {title: {sv: "Be om beslut", en: "Ask"}, by: lead, needs: [text], go: deciding}
  deciding:
    title: {sv: "Beslutar", en: "Deciding"}
    work:
      decision:
        title: {sv: "Besluta", en: "Decide"}
        decide: each party
        as: decide
        about: text
        counts: on_record
        checked: true
    then: done
  done: {title: {sv: "Klart", en: "Done"}, end: completed}
  dropped: {title: {sv: "Nedlagt", en: "Dropped"}, end: terminated}
)yaml";

const Actor secretary{"", "secretary", "south_committee"};

struct Checked : World {
    Checked() : World("county_agreement", Day::of(2024, 1, 8)) {
        const auto loaded = workflows::load_lifecycle({"small.yaml", with_check});
        if (!loaded) FAIL(loaded.error().front().message);
        definition = loaded->definition;
        REQUIRE(act(lead(), commands::Start{"Text", {"south"}, {}, {}, {}, {}, {}}).empty());
        REQUIRE(add_version("text").empty());
        REQUIRE(move("ask").empty());
        task = item("decision", "south");
    }
    std::string decide() {
        commands::RegisterDecision command;
        command.item = task;
        command.body = "south_committee";
        command.version = 1;
        command.section = "§ 87";
        command.matter = "Överenskommelse om hemsjukvård";
        command.registry_number = "SN 2015.0035";
        return act(secretary, command);
    }
    std::string check(bool confirmed, const std::string& note, const Actor& actor = lead()) {
        return act(actor, commands::CheckDecision{1, confirmed, note});
    }
    int task = 0;
};

}  // namespace

TEST_CASE("what is said of a decision is noted, and counts for nothing") {
    Checked world;
    const commands::NoteSpokenDecision said{world.task, "south_committee", "vi har tagit det"};
    CHECK(world.act({"", "secretary", "north_committee"}, said) == "not_allowed");
    CHECK(world.act(secretary, commands::NoteSpokenDecision{world.task, "north_committee", "ja"}) ==
          "body_not_on_path");
    CHECK(world.act(secretary, commands::NoteSpokenDecision{9, "south_committee", "ja"}) == "task_unknown");
    REQUIRE(world.act(secretary, said).empty());
    const Item& item = world.subject.items.at(world.task);
    CHECK(item.spoken.size() == 1);
    CHECK(item.last_sign_of_life == world.day);
    CHECK_FALSE(item.facts.taken);
    CHECK_FALSE(item.facts.closed);
    CHECK(world.where() == "deciding");
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("where the lifecycle says checked, a decision counts when its excerpt is confirmed") {
    Checked world;
    REQUIRE(world.decide().empty());
    CHECK(world.subject.registry_number("south") == "SN 2015.0035");
    REQUIRE(
        world.act(secretary, commands::RegisterDecisionFact{1, machines::DecisionEvent::adjust, {}}).empty());
    CHECK(world.where() == "deciding");
    CHECK(world.check(true, {}, secretary) == "not_allowed");
    CHECK(world.act(lead(), commands::CheckDecision{7, true, {}}) == "decision_unknown");
    CHECK(world.check(false, {}) == "reason_missing");
    REQUIRE(world.check(false, "lydelsen saknar dagen").empty());
    CHECK(world.where() == "deciding");
    CHECK_FALSE(find_decision(world.subject, 1)->check->confirmed);
    REQUIRE(world.check(true, {}).empty());
    CHECK(world.where() == "done");
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("a decision that another one has replaced is not checked any more") {
    Checked world;
    REQUIRE(world.decide().empty());
    world.day += 28;
    REQUIRE(world.decide().empty());
    CHECK(world.check(true, {}) == "decision_replaced");
}

TEST_CASE(
    "a decision whose excerpt is asked back waits for the answer, whether or not all excerpts are checked") {
    World world;
    endorse_all_the_way(world);
    decide_by(world, "party_decision", "south", "south_committee", Outcome::approved,
              {machines::DecisionEvent::adjust});
    const int task = world.item("party_decision", "south");
    REQUIRE(world.subject.items.at(task).facts.accepts);
    const auto check = [&](bool confirmed) {
        return world.act(lead(), commands::CheckDecision{world.subject.last_decision, confirmed,
                                                         confirmed ? "" : "utdraget saknar lydelse"});
    };
    REQUIRE(check(false).empty());
    CHECK_FALSE(world.subject.items.at(task).facts.accepts);
    CHECK_FALSE(world.subject.items.at(task).facts.closed);
    REQUIRE(check(true).empty());
    CHECK(world.subject.items.at(task).facts.accepts);
    SECTION("when all have decided it reopens nothing") {
        decide_along_path(world, "north");
        decide_along_path(world, "west");
        REQUIRE(world.where() == "awaiting_force carrying_out");
        REQUIRE(check(false).empty());
        CHECK(world.where() == "awaiting_force carrying_out");
    }
    CHECK(rebuild(world.entries) == world.subject);
}
