// What the law and the practice of boards ask of a decision, seen in a case.
#include "catch.hpp"
#include "engine/cases/agreement.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/cases/judge.hpp"
#include "engine/register/decision_path.hpp"

using namespace overens;
using namespace overens::testing;
using machines::DecisionEvent;

namespace {

const Facts& facts_of_party(const World& world, const std::string& party) {
    return world.subject.items.at(world.item("party_decision", party)).facts;
}

std::string register_fact(World& world, DecisionEvent what, std::optional<int> appeal = {}) {
    return world.act(lead(), commands::RegisterDecisionFact{world.subject.last_decision, what, {}, appeal});
}

const DecisionRecord& newest(const World& world) {
    return *find_decision(world.subject, world.subject.last_decision);
}

std::string agree(World& world, const std::string& party, bool agrees) {
    return world.act(registrar(party), commands::AnswerEditorial{"proposal", 2, party, agrees, {}});
}

// South has decided and its decision is announced.
World announced_world() {
    World world;
    endorse_all_the_way(world);
    decide_by(world, "party_decision", "south", "south_committee", Outcome::approved,
              {DecisionEvent::adjust, DecisionEvent::announce});
    return world;
}

}  // namespace

TEST_CASE("an editorial change after a party has decided needs that party's own yes") {
    World world;
    endorse_all_the_way(world);
    decide_along_path(world, "south");
    REQUIRE(facts_of_party(world, "south").accepts);
    REQUIRE(world.add_version("proposal", commands::Editorial{"spelling", world.day + 3}).empty());
    CHECK(facts_of_party(world, "south").awaits_yes);
    CHECK_FALSE(facts_of_party(world, "south").accepts);
    CHECK_FALSE(facts_of_party(world, "south").other_text);

    CHECK(agree(world, "south", false).empty());
    CHECK_FALSE(facts_of_party(world, "south").accepts);
    CHECK(agree(world, "south", true).empty());
    CHECK(facts_of_party(world, "south").accepts);
    CHECK_FALSE(facts_of_party(world, "south").awaits_yes);
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("a decision that gave somebody the right to editorial changes covers them") {
    World world;
    endorse_all_the_way(world);
    commands::RegisterDecision decision = decision_of(world, "party_decision", "south", "south_committee");
    decision.editorial_allowed = true;
    REQUIRE(world.act(lead(), decision).empty());
    REQUIRE(register_fact(world, DecisionEvent::adjust).empty());
    REQUIRE(world.add_version("proposal", commands::Editorial{"spelling", world.day}).empty());
    CHECK(facts_of_party(world, "south").accepts);
}

TEST_CASE("an editorial change names the last day for objections, and each party is told") {
    World world;
    endorse_all_the_way(world);
    CHECK(world.add_version("proposal", commands::Editorial{"spelling", {}}) == "objections_until");
    CHECK(world.add_version("proposal", commands::Editorial{"spelling", world.day - 1}) ==
          "objections_until");
    REQUIRE(world.add_version("proposal", commands::Editorial{"spelling", world.day}).empty());
    const auto& events = world.entries.back().events;
    const auto told = std::find_if(events.begin(), events.end(), [](const Event& event) {
        return std::holds_alternative<events::Told>(event);
    });
    REQUIRE(told != events.end());
    CHECK(std::get<events::Told>(*told).to.size() == 3);
}

TEST_CASE("who is no party, or answers for another without evidence, says nothing of an editorial change") {
    World world;
    endorse_all_the_way(world);
    REQUIRE(world.add_version("proposal", commands::Editorial{"spelling", world.day}).empty());
    const auto answer_as = [&](const Actor& actor, int version, const std::string& party) {
        return world.act(actor, commands::AnswerEditorial{"proposal", version, party, true, {}});
    };
    CHECK(answer_as(lead(), 3, "south") == "version_unknown");
    CHECK(answer_as(lead(), 1, "south") == "evidence_missing");
    CHECK(answer_as(registrar("south"), 1, "south") == "not_editorial");
    CHECK(answer_as(registrar("north"), 2, "south") == "not_allowed");
    CHECK(answer_as(lead(), 2, "east") == "not_a_party");
}

TEST_CASE("what comes into force is the text that every party has agreed to") {
    World world;
    endorse_all_the_way(world);
    for (const std::string party : parties) decide_along_path(world, party);
    REQUIRE(world.where() == "awaiting_force carrying_out");
    REQUIRE(world.add_version("proposal", commands::Editorial{"spelling", world.day}).empty());
    REQUIRE(agree(world, "south", true).empty());
    SECTION("not all have agreed: the one decided on") {
        REQUIRE(register_fact(world, DecisionEvent::announce).empty());
        CHECK(facts_of_party(world, "west").accepts);
        CHECK(version_agreed(*world.definition, world.subject, "proposal") == 1);
        world.pass_time(Day::of(2025, 1, 1));
        CHECK(world.subject.documents.at("proposal").adopted == 1);
    }
    SECTION("all have agreed: the edited one") {
        REQUIRE(agree(world, "north", true).empty());
        REQUIRE(agree(world, "west", true).empty());
        world.pass_time(Day::of(2025, 1, 1));
        CHECK(world.subject.documents.at("proposal").adopted == 2);
    }
}

TEST_CASE("a decision keeps the regime that its body had, whatever the register says later") {
    World world = announced_world();
    world.reg.bodies.at("south_committee").regime = MinutesRegime::notes;
    CHECK(gains_legal_force(newest(world)));
    world.pass_time(newest(world).final_expected.value());
    CHECK(register_fact(world, DecisionEvent::confirm_final).empty());
}

TEST_CASE("each appeal is decided by itself, and legal force waits for the last") {
    World world = announced_world();
    REQUIRE(register_fact(world, DecisionEvent::appeal).empty());
    REQUIRE(register_fact(world, DecisionEvent::stay).empty());
    REQUIRE(register_fact(world, DecisionEvent::appeal).empty());
    CHECK(register_fact(world, DecisionEvent::dismiss_appeal) == "which_appeal");
    CHECK(register_fact(world, DecisionEvent::dismiss_appeal, 3) == "which_appeal");
    CHECK(register_fact(world, DecisionEvent::stay, 1) == "appeal_out_of_place");
    REQUIRE(register_fact(world, DecisionEvent::dismiss_appeal, 2).empty());
    CHECK(is_appealed(newest(world)));
    CHECK(is_stayed(newest(world)));
    CHECK(newest(world).appeals.at(1).outcome == DecisionEvent::dismiss_appeal);
    world.pass_time(world.day + 60);
    CHECK(register_fact(world, DecisionEvent::confirm_final) == "decision_not_there");
    const Day ruled_on = world.day;
    REQUIRE(register_fact(world, DecisionEvent::withdraw_appeal).empty());
    CHECK_FALSE(is_appealed(newest(world)));
    CHECK_FALSE(is_stayed(newest(world)));
    world.day = ruled_on + 30;
    CHECK(world.act_on(ruled_on - 1, lead(),
                       commands::RegisterDecisionFact{
                           world.subject.last_decision, DecisionEvent::confirm_final, {}}) ==
          "before_it_could_be");
    CHECK(register_fact(world, DecisionEvent::confirm_final).empty());
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("a court stays and annuls what has been appealed, and not before that day") {
    World world = announced_world();
    CHECK(register_fact(world, DecisionEvent::annul) == "decision_not_there");
    CHECK(register_fact(world, DecisionEvent::stay) == "decision_not_there");
    world.day = world.day + 10;
    REQUIRE(register_fact(world, DecisionEvent::appeal).empty());
    const auto on = [&](Day day, DecisionEvent what) {
        return world.act_on(day, lead(),
                            commands::RegisterDecisionFact{world.subject.last_decision, what, {}});
    };
    CHECK(on(world.day - 1, DecisionEvent::stay) == "before_it_could_be");
    CHECK(on(world.day - 1, DecisionEvent::annul) == "before_it_could_be");
    REQUIRE(on(world.day, DecisionEvent::stay).empty());
    world.day = world.day + 5;
    CHECK(on(world.day - 6, DecisionEvent::lift_stay) == "before_it_could_be");
    REQUIRE(on(world.day, DecisionEvent::annul).empty());
    CHECK(newest(world).appeals.front().outcome == DecisionEvent::annul);
    CHECK_FALSE(facts_of_party(world, "south").accepts);
}

TEST_CASE("a body decides on what the one before it on the path has proposed") {
    World world;
    endorse_all_the_way(world);
    commands::RegisterDecision assembly = decision_of(world, "party_decision", "north", "north_assembly");
    CHECK(world.act(lead(), assembly) == "not_prepared");
    commands::RegisterDecision committee = decision_of(world, "party_decision", "north", "north_committee");
    CHECK(world.act(lead(), committee) == "body_proposes_only");
    committee.outcome = Outcome::referred_back;
    REQUIRE(world.act(lead(), committee).empty());
    CHECK(world.act(lead(), assembly) == "not_prepared");
    world.day = world.day + 7;
    committee.outcome = Outcome::proposed_to_next;
    REQUIRE(world.act(lead(), committee).empty());
    CHECK(world.act_on(world.day - 1, lead(), assembly) == "not_prepared");
    assembly.outcome = Outcome::proposed_to_next;
    CHECK(world.act(lead(), assembly) == "body_decides");
    assembly.outcome = Outcome::approved;
    CHECK(world.act(lead(), assembly).empty());
}

TEST_CASE("what is only prepared cannot be appealed, and to say so of a decision takes a reason") {
    World world;
    endorse_all_the_way(world);
    decide_by(world, "party_decision", "north", "north_committee", Outcome::proposed_to_next, {});
    CHECK_FALSE(newest(world).appealable);
    commands::RegisterDecision decision = decision_of(world, "party_decision", "south", "south_committee");
    decision.appealable = false;
    CHECK(world.act(lead(), decision) == "reason_missing");
    decision.why_not_appealable = "purely executive";
    REQUIRE(world.act(lead(), decision).empty());
    CHECK_FALSE(newest(world).appealable);
    decision = decision_of(world, "party_decision", "west", "west_committee");
    REQUIRE(world.act(lead(), decision).empty());
    CHECK(newest(world).appealable);
}

TEST_CASE("a decision of which it is unclear whether it can be appealed waits as one that can") {
    World world;
    endorse_all_the_way(world);
    commands::RegisterDecision decision = decision_of(world, "party_decision", "south", "south_committee");
    decision.unclear_if_appealable = true;
    decision.appealable = true;
    CHECK(world.act(lead(), decision) == "unclear_and_said");
    decision.appealable = {};
    REQUIRE(world.act(lead(), decision).empty());
    CHECK(newest(world).unclear_if_appealable);
    CHECK(gains_legal_force(newest(world)));
    CHECK(rebuild(world.entries) == world.subject);
    // Of what a body without that regime says it is never unclear.
    world.reg.bodies.at("west_committee").regime = MinutesRegime::agreed;
    decision = decision_of(world, "party_decision", "west", "west_committee");
    decision.unclear_if_appealable = true;
    CHECK(world.act(lead(), decision) == "body_not_statutory");
}

TEST_CASE("that all others decide likewise is never met by hand") {
    World world;
    endorse_all_the_way(world);
    commands::RegisterDecision decision = decision_of(world, "party_decision", "south", "south_committee");
    decision.outcome = Outcome::approved_conditionally;
    decision.condition = "all_others_likewise";
    REQUIRE(world.act(lead(), decision).empty());
    CHECK(register_fact(world, DecisionEvent::condition_met) == "condition_is_common");
    CHECK(possible_words(newest(world)).sv == "justerat");
    decision.condition = "other";
    REQUIRE(world.act(lead(), decision).empty());
    CHECK(possible_words(newest(world)).sv == "justerat, villkoret uppfyllt");
    CHECK(register_fact(world, DecisionEvent::condition_met).empty());
}

TEST_CASE("no agreement starts with a party that the register gives no way to decide") {
    const std::map<std::string, std::string> roles{{"lead", "north"}};
    const commands::Start start{"Agreement", {"north", "south", "west"}, {}, roles, {}, {}};
    const std::vector<std::vector<std::string>> wrong{
        {}, {"nosuch"}, {"north_committee"}, {"south_committee", "south_committee"}};
    for (const auto& path : wrong) {
        World world;
        world.reg.organisations.at("south").decision_path = path;
        CHECK(world.act(lead(), start) == "path_missing");
        CHECK(world.entries.empty());
    }
    World world;
    world.reg.organisations.at("south").decision_path = {"south_committee", "regional"};
    CHECK_FALSE(fault_in_path(world.reg, *world.reg.organisation("south")));
}

TEST_CASE("what is decided anew when all have decided leads away from the force") {
    World world;
    endorse_all_the_way(world);
    for (const std::string party : parties) decide_along_path(world, party);
    REQUIRE(world.where() == "awaiting_force carrying_out");
    world.day = world.day + 1;
    commands::RegisterDecision decision = decision_of(world, "party_decision", "south", "south_committee");
    decision.outcome = Outcome::rejected;
    REQUIRE(world.act(lead(), decision).empty());
    CHECK(world.where() == "renegotiation carrying_out");
}

TEST_CASE("no agreement comes into force while a court has stayed a party's decision") {
    World world;
    endorse_all_the_way(world);
    for (const std::string party : parties) decide_along_path(world, party);
    REQUIRE(register_fact(world, DecisionEvent::announce).empty());
    REQUIRE(register_fact(world, DecisionEvent::appeal).empty());
    REQUIRE(register_fact(world, DecisionEvent::stay).empty());
    world.pass_time(Day::of(2025, 1, 2));
    CHECK(world.where() == "under_stay carrying_out");
    REQUIRE(register_fact(world, DecisionEvent::dismiss_appeal).empty());
    CHECK(world.where() == "applying carrying_out");
}

TEST_CASE("an appeal that comes in too late is not registered as one") {
    World world = announced_world();
    const Day last = newest(world).last_appeal_day.value();
    world.pass_time(newest(world).final_expected.value() + 5);
    REQUIRE(register_fact(world, DecisionEvent::confirm_final).empty());
    CHECK(register_fact(world, DecisionEvent::appeal) == "appeal_too_late");
    CHECK(is_final(newest(world)));
    // It came in in time, and is learnt of late.
    CHECK(world
              .act_on(last, lead(),
                      commands::RegisterDecisionFact{world.subject.last_decision, DecisionEvent::appeal, {}})
              .empty());
    CHECK_FALSE(is_final(newest(world)));
}

TEST_CASE("legal force is expected when the time to appeal the ruling is over") {
    World world = announced_world();
    REQUIRE(register_fact(world, DecisionEvent::appeal).empty());
    world.day = world.day + 100;
    REQUIRE(register_fact(world, DecisionEvent::dismiss_appeal).empty());
    CHECK(newest(world).final_expected.value() >= world.day + 21);
    CHECK(register_fact(world, DecisionEvent::confirm_final) == "before_it_could_be");
}

TEST_CASE("the same decision is registered once, and versions come in the order of their days") {
    World world;
    endorse_all_the_way(world);
    commands::RegisterDecision decision = decision_of(world, "party_decision", "south", "south_committee");
    decision.section = "§ 12";
    REQUIRE(world.act(lead(), decision).empty());
    CHECK(world.act(lead(), decision) == "decision_registered_already");
    const commands::AddVersion older{"proposal", std::string(64, 'b'), 1, "",
                                     commands::Editorial{"spelling", world.day}};
    CHECK(world.act_on(world.day - 3, lead(), older) == "before_it_could_be");
    CHECK(world.act(lead(), commands::AddVersion{"propsal", std::string(64, 'b'), 1, "", {}}) ==
          "document_unknown");
}

TEST_CASE("a party that comes in when all have agreed is bound by nothing, and does not come in") {
    World world;
    endorse_all_the_way(world);
    REQUIRE(world.act(lead(), commands::RemoveParty{"west", "leaves"}).empty());
    decide_along_path(world, "north");
    decide_along_path(world, "south");
    REQUIRE(world.where() == "awaiting_force carrying_out");
    CHECK(world.act(lead(), commands::AddParty{"west", "comes back"}) == "parties_have_agreed");
}

TEST_CASE("what a body has decided it does not put off: it decides anew") {
    World world = announced_world();
    const std::string body = "south_committee";
    for (const Outcome put_off : {Outcome::postponed, Outcome::referred_back}) {
        commands::RegisterDecision later = decision_of(world, "party_decision", "south", body);
        later.outcome = put_off;
        world.day = world.day + 1;
        CHECK(world.act(lead(), later) == "decided_already");
    }
    CHECK(facts_of_party(world, "south").accepts);
    commands::RegisterDecision other = decision_of(world, "party_decision", "south", body);
    other.outcome = Outcome::rejected;
    CHECK(world.act(lead(), other).empty());
}
