// What the language has beside the shipped lifecycles' main roads: plans that take tasks, holds that wait for
// something else than a day, decisions by the chair, an earliest meeting, kinds of documents.
#include "catch.hpp"
#include "engine/cases/world.hpp"

using namespace overens;
using namespace overens::testing;

namespace {

constexpr const char* everything = R"yaml(format: 1
lifecycle: small
version: 1
title: {sv: "Liten", en: "Small"}
roles:
  lead: {title: {sv: "Ledare", en: "Lead"}}
  coordinator: {title: {sv: "Samordnare", en: "Coordinator"}}
bodies:
  board: {title: {sv: "Styrelse", en: "Board"}, mandate: endorse}
documents:
  text: {title: {sv: "Text", en: "Text"}, by: lead, kinds: [policy, strategy]}
fields:
  known: {title: {sv: "Känt", en: "Known"}, type: yes_no, by: lead}
signals:
  law_passed: {title: {sv: "Lagen antagen", en: "The law passed"}}
words:
  policy: {sv: "Policy", en: "Policy"}
  strategy: {sv: "Strategi", en: "Strategy"}
  report: {sv: "Rapport", en: "Report"}
may:
  wait_for_fact:
    title: {sv: "Vänta", en: "Wait"}
    by: lead
    do: [{hold: {until: {for: "known"}, look_again_at: 30 days}}]
  wait_for_law:
    title: {sv: "Vänta", en: "Wait"}
    by: lead
    do: [{hold: {until: {signal: law_passed}, look_again_at: 30 days}}]
  wait_for_parts:
    title: {sv: "Vänta", en: "Wait"}
    by: lead
    do: [{hold: {until: {cases: part_of}, look_again_at: 30 days}}]
start: working
states:
  working:
    title: {sv: "Arbetar", en: "Working"}
    work:
      tasks: {title: {sv: "Uppgifter", en: "Tasks"}, plan: coordinator, answer: {report: text}}
    may:
      decide_now: {title: {sv: "Besluta", en: "Decide"}, by: lead, needs: [text], go: deciding}
    then: deciding
  deciding:
    title: {sv: "Beslutar", en: "Deciding"}
    work:
      stand:
        title: {sv: "Ta ställning", en: "Take a stand"}
        decide: board
        as: endorse
        delegable: true
        not_before: 60 days
    then: done
  done: {title: {sv: "Klart", en: "Done"}, end: completed}
)yaml";

struct Small : World {
    Small() : World("county_agreement", Day::of(2024, 1, 8)) {
        const auto loaded = workflows::load_lifecycle({"small.yaml", everything});
        if (!loaded) FAIL(loaded.error().front().message);
        definition = loaded->definition;
        reg.places["small"] = {{"board", {"steering"}}};
        REQUIRE(start().empty());
    }
    std::string add(const std::string& asked, std::optional<Day> due = {}, const Actor& actor = lead()) {
        return act(actor, commands::AddTask{"tasks", "Gather the figures", asked, due});
    }
    std::string answer(int item, const Actor& actor, const std::string& evidence = {}) {
        return act(actor, commands::GiveAnswer{item, {{"report", GivenText{"done"}}}, {}, evidence});
    }
    std::string hold() const {
        if (!subject.hold) return "none";
        return subject.hold->awaited_came ? "came" : "waits";
    }
};

}  // namespace

TEST_CASE("a plan is done when every added task is done and who plans has said that it is complete") {
    Small world;
    const int own = world.item("tasks", "lead");  // the role is empty: it goes to the lead
    REQUIRE(own == 1);
    REQUIRE(world.add("north", Day::of(2024, 2, 1)).empty());
    REQUIRE(world.add("managers").empty());
    CHECK(world.subject.items.at(2).due == Day::of(2024, 2, 1));
    CHECK(world.subject.timers.at("remind:tasks:0") < Day::of(2024, 2, 1));

    REQUIRE(
        world.act(lead(), commands::GiveAnswer{own, {}, {}, {}}).empty());  // complete; no report of its own
    CHECK(world.where() == "working");
    CHECK(world.add("south") == "plan_complete");
    CHECK(world.answer(2, registrar("south")) == "not_allowed");
    CHECK(world.act(registrar("north"), commands::GiveAnswer{2, {}, {}, {}}) == "part_missing");
    REQUIRE(world.answer(2, registrar("north")).empty());
    REQUIRE(world.answer(3, {"", "secretary", "managers"}).empty());
    CHECK(world.where() == "deciding");
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("a task is added by who plans, for somebody who is there, to a plan") {
    Small world;
    CHECK(world.add("nobody_known") == "unknown_organisation");
    CHECK(world.add("north", Day::of(2024, 1, 7)) == "value_does_not_fit");
    CHECK(world.add("north", {}, registrar("north")) == "not_allowed");
    CHECK(world.act(lead(), commands::AddTask{"tasks", "", "north", {}}) == "value_does_not_fit");
    CHECK(world.act(lead(), commands::AddTask{"stand", "x", "north", {}}) == "not_a_plan");
    CHECK(world.act(lead(), commands::AddTask{"stnd", "x", "north", {}}) == "work_unknown");
    CHECK(world.subject.last_item == 1);
}

TEST_CASE("a case on hold by its lifecycle asks the lead when what it waits for has come") {
    Small world;
    SECTION("a condition") {
        REQUIRE(world.move("wait_for_fact").empty());
        CHECK(world.hold() == "waits");
        REQUIRE(world.set("known", true).empty());
    }
    SECTION("a signal") {
        REQUIRE(world.move("wait_for_law").empty());
        CHECK(world.hold() == "waits");
        REQUIRE(world.act(lead(), commands::SendSignalIn{"law_passed"}).empty());
    }
    SECTION("related cases") {
        REQUIRE(world.act(lead(), commands::LinkCase{{"part", Relation::part_of, false}}).empty());
        REQUIRE(world.move("wait_for_parts").empty());
        CHECK(world.hold() == "waits");
        REQUIRE(world.act(the_system(), commands::TellOfOtherCase{"part", {}, true, {}}).empty());
    }
    CHECK(world.hold() == "came");
    CHECK(world.subject.phase == machines::CasePhase::suspended);
    REQUIRE(world.act(lead(), commands::LiftHold{"it came"}).empty());
    CHECK(world.subject.phase == machines::CasePhase::active);
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("a lifecycle's hold looks again on its day whatever has come") {
    Small world;
    REQUIRE(world.move("wait_for_law").empty());
    CHECK(world.subject.timers.at("look_again::") == Day::of(2024, 2, 7));
    world.pass_time(Day::of(2024, 2, 7));
    CHECK(world.hold() == "waits");
    CHECK(world.move("wait_for_fact").empty());  // on hold already: it goes on waiting for the law
    CHECK(world.subject.hold->signal == "law_passed");
}

TEST_CASE("the chair decides between meetings where the lifecycle lets, and it counts at once") {
    Small world;
    world.add_version("text");
    REQUIRE(world.move("decide_now").empty());
    commands::RegisterDecision decision;
    decision.item = world.item("stand", "steering");
    decision.body = "steering";
    decision.delegated = true;
    REQUIRE(world.act(lead(), decision).empty());
    CHECK(world.subject.phase == machines::CasePhase::completed);
    const auto& told = world.entries.back().events;
    CHECK(std::ranges::any_of(told, [](const Event& event) {
        const auto* notice = std::get_if<events::Told>(&event);
        return notice != nullptr && notice->kind == "delegated_decision_to_report";
    }));

    Small other;
    other.add_version("text");
    REQUIRE(other.move("decide_now").empty());
    decision.delegated = false;
    decision.item = other.item("stand", "steering");
    REQUIRE(other.act(lead(), decision).empty());
    CHECK(other.where() == "deciding");  // the meeting's notes are not on file yet
}

TEST_CASE("a matter is put on no agenda before its time") {
    Small world;
    world.add_version("text");
    REQUIRE(world.move("decide_now").empty());
    const int item = world.item("stand", "steering");
    const Body& steering = world.reg.bodies.at("steering");
    const Day soon = steering.next_meeting(world.day)->day;
    const Day later = steering.next_meeting(world.day + 60)->day;
    CHECK(world.act(lead(), commands::PlaceOnAgenda{item, "steering", soon}) == "meeting_too_early");
    CHECK(world.act(lead(), commands::PlaceOnAgenda{item, "steering", later}).empty());
}

TEST_CASE("a document keeps its kind until a version changes it, to one that it may be") {
    Small world;
    const auto add = [&](const std::string& kind) {
        const std::string content = std::string(60, 'b') + std::to_string(1000 + world.contents++);
        return world.act(lead(), commands::AddVersion{"text", content, 10, "", {}, kind});
    };
    REQUIRE(add("policy").empty());
    REQUIRE(add("").empty());
    CHECK(world.subject.documents.at("text").versions.back().kind == "policy");
    CHECK(add("law") == "value_does_not_fit");
    REQUIRE(add("strategy").empty());
    CHECK(world.subject.documents.at("text").versions.back().kind == "strategy");
    CHECK(world.subject.documents.at("text").versions.front().kind == "policy");
}
