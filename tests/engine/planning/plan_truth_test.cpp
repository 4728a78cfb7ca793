// A plan says no more than can be known: of a case on hold, a body that is no more, a stay, a day that is
// set.
#include <algorithm>

#include "catch.hpp"
#include "engine/cases/agreement.hpp"
#include "engine/planning/plan.hpp"

using namespace overens;
using namespace overens::testing;

namespace {

Plan planned(const World& world) {
    PlanOptions options;
    options.today = world.day;
    const auto plan = make_plan(*world.definition, world.reg, world.subject, options);
    REQUIRE(plan.has_value());
    return *plan;
}

const PlannedWork& planned_work(const World& world, const Plan& plan, const std::string& name) {
    for (const PlannedState& state : plan.states) {
        for (const PlannedWork& work : state.works) {
            if (world.definition->works[work.work].name == name) return work;
        }
    }
    FAIL("the plan has no " << name);
    return plan.states.front().works.front();
}

// Of the bodies that still have to take the party's matter up.
Day first_meeting_of(const World& world, const std::string& party) {
    const Plan plan = planned(world);
    const std::vector<PlannedItem>& items = planned_work(world, plan, "party_decision").items;
    const auto found = std::ranges::find(items, world.item("party_decision", party), &PlannedItem::item);
    REQUIRE(found != items.end());
    REQUIRE_FALSE(found->meetings.empty());
    return found->meetings.front().meets;
}

}  // namespace

TEST_CASE("work that nobody is there to do is never done, and a body that may be missing is passed over") {
    World world;
    endorse_all_the_way(world);
    World early;
    consult(early);
    const auto reached = planned(early).reached;
    REQUIRE(reached.has_value());
    Body& managers = early.reg.bodies.at("managers");
    managers.dissolved_from = early.day;
    const Plan stuck = planned(early);
    CHECK_FALSE(stuck.reached.has_value());
    CHECK(planned_work(early, stuck, "managers_view").for_nobody);
    CHECK_FALSE(planned_work(early, stuck, "managers_view").done.has_value());
    managers.dissolved_from = {};
    early.reg.bodies.at("regional").dissolved_from = early.day;
    CHECK(planned(early).reached.has_value());
}

TEST_CASE("a case on hold goes on when the hold ends, and what it waits for without a day is unsure") {
    World world;
    go_out_for_consultation(world);
    const int item = world.item("consultation.respond", "north");
    const Day due = world.subject.items.at(item).due.value();
    const Day until = world.day + 100;
    REQUIRE(world.act(lead(), commands::HoldCase{"waits", until, {}, {}, until}).empty());
    const Plan held = planned(world);
    CHECK_FALSE(held.unsure);
    const PlannedWork& answers = planned_work(world, held, "consultation.respond");
    CHECK(answers.opens == until);
    // As many days are left as before the hold, and the plan says what lifting it will bring.
    World lifted = world;
    lifted.day = until;
    REQUIRE(lifted.act(lead(), commands::LiftHold{"goes on"}).empty());
    CHECK(answers.done == lifted.subject.items.at(item).due);
    CHECK(*answers.done > due);
    World without = world;
    without.subject.hold->until = {};
    without.subject.hold->look_again_on = world.day + 30;
    CHECK(planned(without).unsure);
    CHECK(planned_work(without, planned(without), "consultation.respond").opens == world.day + 30);
}

TEST_CASE("papers that are in miss no cut-off, and a day that is set decides what nobody else does") {
    World world;
    endorse_all_the_way(world);
    const Plan set = planned(world);  // not before the first of January 2025
    CHECK(set.critical.empty());
    REQUIRE(set.awaited_day.has_value());
    CHECK(world.definition->works[*set.awaited_day].name == "first_day");
    CHECK(set.reached == Day::of(2025, 1, 1));
    CHECK(set.all_else_done == planned_work(world, set, "party_decision").done);
    REQUIRE(world.set("earliest_force", world.day).empty());
    const Plan plan = planned(world);
    CHECK(plan.critical == "north");
    CHECK_FALSE(plan.awaited_day.has_value());
    const int item = world.item("party_decision", "west");
    const Meeting& meeting = *world.reg.bodies.at("west_committee").next_meeting_for_papers(world.day);
    REQUIRE(world.act(lead(), commands::PlaceOnAgenda{item, "west_committee", meeting.day}).empty());
    const Plan with_papers_in = planned(world);
    for (const PlannedItem& each : planned_work(world, with_papers_in, "party_decision").items) {
        CHECK(each.on_agenda == (each.item == item));
        CHECK(each.done_if_missed.has_value() != each.on_agenda);
    }
}

TEST_CASE("what stands beside the expected path has no day: a stay, and a renegotiation") {
    World world;
    endorse_all_the_way(world);
    for (const std::string party : parties) decide_along_path(world, party);
    CHECK_FALSE(planned(world).beside.has_value());
    const int decision = world.subject.last_decision;
    for (const DecisionEvent event : {DecisionEvent::announce, DecisionEvent::appeal, DecisionEvent::stay})
        REQUIRE(world.act(lead(), commands::RegisterDecisionFact{decision, event, {}}).empty());
    REQUIRE(world.where().starts_with("under_stay"));
    const Plan stayed = planned(world);
    CHECK(stayed.unsure);
    REQUIRE(stayed.beside.has_value());
    CHECK(world.definition->states[*stayed.beside].name == "under_stay");
}

TEST_CASE("what a body put off until a day it named is planned for no day before") {
    World world;
    endorse_all_the_way(world);
    commands::RegisterDecision put_off = decision_of(world, "party_decision", "south", "south_committee");
    put_off.outcome = Outcome::postponed;
    put_off.returns_on = world.day;
    CHECK(world.act(lead(), put_off) == "does_not_return");
    put_off.returns_on = world.day + 90;
    REQUIRE(world.act(lead(), put_off).empty());
    CHECK(first_meeting_of(world, "south") ==
          world.reg.bodies.at("south_committee").next_meeting(world.day + 90)->day);
}

TEST_CASE("what is put off at a meeting waits from that day on, not for the meeting it was on") {
    World world;
    endorse_all_the_way(world);
    const int item = world.item("party_decision", "south");
    const Body& committee = world.reg.bodies.at("south_committee");
    const Day day = committee.next_meeting_for_papers(world.day)->day;
    REQUIRE(world.act(lead(), commands::PlaceOnAgenda{item, "south_committee", day}).empty());
    world.pass_time(day);
    CHECK(first_meeting_of(world, "south") == day);
    commands::RegisterDecision put_off = decision_of(world, "party_decision", "south", "south_committee");
    put_off.outcome = Outcome::postponed;
    put_off.returns_on = day + 90;
    REQUIRE(world.act(lead(), put_off).empty());
    CHECK(first_meeting_of(world, "south") == committee.next_meeting(day + 90)->day);
}

TEST_CASE("what a meeting that was held came to is awaited for as long as its minutes may take") {
    World world;
    endorse_all_the_way(world);
    const int item = world.item("party_decision", "west");
    const Meeting meeting = *world.reg.bodies.at("west_committee").next_meeting_for_papers(world.day);
    REQUIRE(world.act(lead(), commands::PlaceOnAgenda{item, "west_committee", meeting.day}).empty());
    const auto meets = [&](Day today) {
        world.day = today;
        return first_meeting_of(world, "west");
    };
    CHECK(meets(meeting.day) == meeting.day);
    CHECK(meets(meeting.day + 5) == meeting.day);
    const Day late = meeting.day + 20;
    CHECK(meets(late) == world.reg.bodies.at("west_committee").next_meeting_for_papers(late)->day);
}
