// A county agreement from draft to force, and what may go wrong on the way.
#include "engine/cases/agreement.hpp"
#include "catch.hpp"
#include "engine/cases/decision_steps.hpp"

using namespace overens;
using namespace overens::testing;
using machines::DecisionEvent;

TEST_CASE("an agreement comes into force when all have decided and the first day has come") {
    World world;
    endorse_all_the_way(world);
    CHECK(world.where() == "party_decisions carrying_out");
    decide_by(world, "party_decision", "north", "north_committee", Outcome::proposed_to_next, {});
    decide_by(world, "party_decision", "north", "north_assembly", Outcome::approved, {DecisionEvent::adjust});
    decide_by(world, "party_decision", "south", "south_committee", Outcome::approved,
              {DecisionEvent::adjust});
    CHECK(world.where() == "party_decisions carrying_out");
    decide_by(world, "party_decision", "west", "west_committee", Outcome::approved, {DecisionEvent::adjust});
    CHECK(world.where() == "awaiting_force carrying_out");
    world.pass_time(Day::of(2024, 12, 31));
    CHECK(world.where() == "awaiting_force carrying_out");
    world.pass_time(Day::of(2025, 1, 1));
    CHECK(world.where() == "applying carrying_out");
    CHECK(world.subject.documents.at("proposal").adopted == 1);
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("a decision on another text leaves the item open until the party decides again") {
    World world;
    endorse_all_the_way(world);
    const int item = world.item("party_decision", "south");
    REQUIRE(world.add_version("proposal", commands::Editorial{"spelling", world.day}).empty());
    REQUIRE(world.add_version("proposal") == "document_locked");
    commands::RegisterDecision decision;
    decision.item = item;
    decision.body = "south_committee";
    decision.version = 2;  // an editorial successor is the same text
    decision.parts["excerpt"] = excerpt;
    REQUIRE(world.act(lead(), decision).empty());
    REQUIRE(world
                .act(lead(),
                     commands::RegisterDecisionFact{world.subject.last_decision, DecisionEvent::adjust, {}})
                .empty());
    CHECK(world.subject.items.at(item).facts.accepts);
}

TEST_CASE("the condition that all others decide likewise is met for all at once") {
    World world;
    endorse_all_the_way(world);
    commands::RegisterDecision decision;
    decision.item = world.item("party_decision", "west");
    decision.body = "west_committee";
    decision.outcome = Outcome::approved_conditionally;
    decision.version = 1;
    decision.parts["excerpt"] = excerpt;
    CHECK(world.act(lead(), decision) == "condition_missing");
    decision.condition = "all_others_likewise";
    REQUIRE(world.act(lead(), decision).empty());
    REQUIRE(world
                .act(lead(),
                     commands::RegisterDecisionFact{world.subject.last_decision, DecisionEvent::adjust, {}})
                .empty());
    CHECK_FALSE(world.subject.items.at(decision.item).facts.closed);
    decide_along_path(world, "north");
    CHECK(world.where() == "party_decisions carrying_out");
    decide_along_path(world, "south");
    CHECK(world.subject.items.at(decision.item).facts.accepts);
    CHECK(world.where() == "awaiting_force carrying_out");
}

TEST_CASE("a rejection leads to renegotiation, and who has accepted the very text need not decide again") {
    World world;
    endorse_all_the_way(world);
    decide_along_path(world, "north");
    decide_along_path(world, "south", Outcome::rejected);
    CHECK(world.move("renegotiate").empty());
    CHECK(world.where() == "renegotiation carrying_out");
    REQUIRE(world.move("decide_again").empty());
    const WorkStanding& standing = world.subject.works.at("party_decision");
    CHECK(standing.round == 2);
    CHECK(standing.items.size() == 3);
    CHECK(standing.closed == 1);
    CHECK(world.subject.items.at(world.item("party_decision", "north")).facts.accepts);
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("an answer that comes after the round is kept, marked late, and changes nothing") {
    World world;
    go_out_for_consultation(world);
    CHECK(world.move("close") == "need_not_met");
    world.pass_time(Day::of(2023, 3, 1));
    REQUIRE(world.move("close").empty());
    const int item = world.item("consultation.respond", "west");
    REQUIRE(world.act(registrar("west"), answer(item, "opposes")).empty());
    CHECK(world.subject.items.at(item).late_answer);
    CHECK(world.subject.works.at("consultation.respond").answered == 0);
}

TEST_CASE("a round is not closed while somebody has been given more time") {
    World world;
    go_out_for_consultation(world);
    const int item = world.item("consultation.respond", "west");
    const Day longer = world.subject.items.at(item).due.value() + 30;
    REQUIRE(world.act(lead(), commands::GiveMoreTime{item, longer, "the board meets later"}).empty());
    world.pass_time(longer);
    CHECK(world.move("close") == "need_not_met");
    world.pass_time(longer + 1);
    CHECK(world.move("close").empty());
}

TEST_CASE(
    "a political round is answered by a committee, which is told with its section or shown by the excerpt") {
    World world;
    go_out_for_consultation(world);
    const int item = world.item("consultation.respond", "west");
    Definition political = *world.definition;
    const WorkIndex index = *political.find_work("consultation.respond");
    political.works[index].level = Level::political;
    commands::GiveAnswer given = answer(item, "supports");
    given.evidence.clear();
    const auto outcome = [&](const commands::GiveAnswer& command) {
        Case subject = world.subject;
        const Act act{registrar("west"), world.day, Instant::at_utc(world.day), Origin::registered};
        const auto decided = decide(political, world.reg, subject, command, act, world.day);
        return decided ? std::string() : decided.error().refusal.blockers.front().code;
    };
    CHECK(outcome(given) == "meeting_missing");
    given.approved_by = "Socialnämnden 2023-02-20 § 14";
    CHECK(outcome(given).empty());
    given.approved_by.clear();
    given.attachments = {{std::string(64, 'a'), 10, "Utdrag.pdf"}};
    CHECK(outcome(given).empty());
}

TEST_CASE("an answer in time stands when a late one comes, which is kept beside it") {
    World world;
    go_out_for_consultation(world);
    const int item = world.item("consultation.respond", "west");
    REQUIRE(world.act(registrar("west"), answer(item, "opposes", {{"4", "Too dear", "", 0}})).empty());
    const Day in_time = *world.subject.items.at(item).answered_on;
    world.pass_time(Day::of(2023, 3, 1));
    REQUIRE(world.move("close").empty());
    REQUIRE(world.act(registrar("west"), answer(item, "supports", {{"4", "Well", "", 0}})).empty());
    const Item& west = world.subject.items.at(item);
    CHECK_FALSE(west.late_answer);
    CHECK(west.answered_on == in_time);
    CHECK(west.parts.at("stance") == FieldValue{std::string{"opposes"}});
    REQUIRE(west.also_late);
    CHECK(west.also_late->on == Day::of(2023, 3, 1));
    CHECK(west.also_late->parts.at("stance") == FieldValue{std::string{"supports"}});
    CHECK(west.remarks.size() == 2);
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("remarks of a late answer are kept and may be answered, and nothing waits for that") {
    World world;
    go_out_for_consultation(world);
    world.pass_time(Day::of(2023, 3, 1));
    REQUIRE(world.move("close").empty());
    const int item = world.item("consultation.respond", "west");
    for (const char* text : {"Too dear", "Still too dear"}) {
        REQUIRE(world.act(registrar("west"), answer(item, "opposes", {{"4", text, "", 0}})).empty());
        REQUIRE(world.subject.remarks.size() == 1);
    }
    const Remark& remark = world.subject.remarks.at(2);
    CHECK(remark.late);
    CHECK(world.subject.works.at("consultation.respond").undisposed == 0);
    REQUIRE(world.act(lead(), commands::DisposeRemark{2, "declined", "Next round", 0}).empty());
    CHECK(world.subject.works.at("consultation.respond").undisposed == 0);
    CHECK(world.move("finish").empty());
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("every remark is answered before the compilation is ready, and a refusal of one says why") {
    World world;
    go_out_for_consultation(world);
    REQUIRE(world
                .act(registrar("north"),
                     answer(world.item("consultation.respond", "north"), "supports_with_changes",
                            {{"4", "Fixed costs", "", 0}, {"9", "Criteria", "", 0}}))
                .empty());
    for (const std::string party : {"south", "west"}) {
        REQUIRE(world.act(registrar(party), answer(world.item("consultation.respond", party), "supports"))
                    .empty());
    }
    CHECK(world.where() == "consultation.compiling not_begun");
    CHECK(world.move("finish") == "need_not_met");
    REQUIRE(world.act(lead(), commands::DisposeRemark{1, "accepted", {}, 0}).empty());
    CHECK(world.act(lead(), commands::DisposeRemark{2, "declined", {}, 0}) == "reason_missing");
    REQUIRE(world.act(lead(), commands::DisposeRemark{2, "declined", "too costly", 0}).empty());
    CHECK(world.move("finish").empty());
    CHECK(world.where() == "weighing not_begun");
}

TEST_CASE("a hold stops the timers, takes answers, and gives back the days that were left") {
    World world;
    go_out_for_consultation(world);
    const int item = world.item("consultation.respond", "north");
    const Day due = world.subject.items.at(item).due.value();
    world.pass_time(Day::of(2023, 1, 12));
    CHECK(world.act(lead(), commands::HoldCase{"", {}, {}, {}, Day::of(2023, 3, 1)}) == "reason_missing");
    REQUIRE(
        world.act(lead(), commands::HoldCase{"waits for the law", {}, {}, {}, Day::of(2023, 3, 1)}).empty());
    CHECK(world.subject.timers.size() == 1);
    CHECK(world.move("close") == "on_hold need_not_met");
    REQUIRE(world.act(registrar("south"), answer(world.item("consultation.respond", "south"), "supports"))
                .empty());
    world.pass_time(Day::of(2023, 2, 13));
    REQUIRE(world.act(lead(), commands::LiftHold{"the law is there"}).empty());
    CHECK(world.subject.items.at(item).due.value() >= due + 32);
    CHECK(world.subject.items.at(item).due.value() <= due + 35);
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("a refusal names every reason at once and changes nothing") {
    World world;
    REQUIRE(world.start().empty());
    const Case before = world.subject;
    CHECK(world.move("send_out") == "needs_document needs_field needs_field");
    CHECK(world.move("send_out", {}, registrar("north")) ==
          "not_allowed needs_document needs_field needs_field");
    CHECK(world.move("finish") == "move_not_here");
    CHECK(world.move("sendout") == "move_unknown");
    CHECK(world.act_on(world.day + 1, lead(), commands::AddNote{"tomorrow", {}}) == "happened_in_future");
    CHECK(world.subject == before);
}

TEST_CASE("an organisation is named once in a case") {
    World world;
    const std::map<std::string, std::string> roles{{"lead", "north"}};
    CHECK(world.act(lead(), commands::Start{"Agreement", {"north", "north"}, {}, roles, {}, {}}) ==
          "organisation_twice");
    CHECK(world.act(lead(), commands::Start{"Agreement", {"north", "south"}, {"south"}, roles, {}, {}}) ==
          "organisation_twice");
    CHECK(world.entries.empty());
}

TEST_CASE("nothing that a decision goes through can have happened before what it follows on") {
    World world;
    endorse_all_the_way(world);
    commands::RegisterDecision decision;
    decision.item = world.item("party_decision", "south");
    decision.body = "south_committee";
    decision.version = 1;
    decision.parts["excerpt"] = excerpt;
    CHECK(world.act_on(world.day - 1, lead(), decision) == "before_it_could_be");
    world.pass_time(world.day + 60);
    const Day taken_on = world.day - 30;
    REQUIRE(world.act_on(taken_on, lead(), decision).empty());
    CHECK(world.act_on(taken_on - 1, lead(), decision) == "newer_decision_stands");

    const int number = world.subject.last_decision;
    const auto fact = [&](Day happened_on, DecisionEvent what) {
        return world.act_on(happened_on, lead(), commands::RegisterDecisionFact{number, what, {}});
    };
    CHECK(fact(taken_on - 1, DecisionEvent::adjust) == "before_it_could_be");
    REQUIRE(fact(taken_on + 2, DecisionEvent::adjust).empty());
    CHECK(fact(taken_on + 1, DecisionEvent::announce) == "before_it_could_be");
    CHECK(fact(taken_on + 1, DecisionEvent::appeal) == "before_it_could_be");
    REQUIRE(fact(taken_on + 2, DecisionEvent::announce).empty());
    const Day expected = find_decision(world.subject, number)->final_expected.value();
    CHECK(fact(expected - 1, DecisionEvent::confirm_final) == "before_it_could_be");
    CHECK(fact(expected, DecisionEvent::confirm_final).empty());
}
