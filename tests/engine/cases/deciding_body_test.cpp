// Who decides, on which day: mandates, bodies that are no more, and the meeting that the matter waits for.
#include "catch.hpp"
#include "engine/cases/agreement.hpp"
#include "engine/cases/decision_steps.hpp"

using namespace overens;
using namespace overens::testing;

namespace {

commands::RegisterDecision decision_by(const World& world, const std::string& party, const std::string& body,
                                       Outcome outcome = Outcome::approved) {
    commands::RegisterDecision decision = decision_of(world, "party_decision", party, body);
    decision.outcome = outcome;
    return decision;
}

const Item& task_of(const World& world, const std::string& party) {
    return world.subject.items.at(world.item("party_decision", party));
}

// The south's committee ends on a day, and the body "south_board" follows it.
void dissolve_south(World& world, Day from) {
    world.reg.bodies["south_board"] = world.reg.bodies.at("south_committee");
    Body& board = world.reg.bodies.at("south_board");
    board.id = board.name = "south_board";
    Body& committee = world.reg.bodies.at("south_committee");
    committee.dissolved_from = from;
    committee.successor = "south_board";
    REQUIRE(world.act(the_system(), commands::FollowRegister{}).empty());
}

}  // namespace

TEST_CASE("a body that only prepares says neither yes, no, nor yes with changes") {
    World world;
    endorse_all_the_way(world);
    for (const Outcome outcome : {Outcome::approved, Outcome::approved_with_changes, Outcome::rejected})
        CHECK(world.act(lead(), decision_by(world, "north", "north_committee", outcome)) ==
              "body_proposes_only");
    world.reg.bodies.at("south_committee").mandate = Mandate::prepare;
    for (const Outcome outcome : {Outcome::approved, Outcome::approved_with_changes, Outcome::rejected})
        CHECK(world.act(lead(), decision_by(world, "south", "south_committee", outcome)) ==
              "mandate_too_low");
    CHECK(world.act(lead(), decision_by(world, "south", "south_committee", Outcome::postponed)).empty());
}

TEST_CASE("to take note of what has been decided takes no decision back") {
    World world;
    endorse_all_the_way(world);
    decide_by(world, "party_decision", "south", "south_committee", Outcome::approved,
              {DecisionEvent::adjust});
    world.day = world.day + 1;
    CHECK(world.act(lead(), decision_by(world, "south", "south_committee", Outcome::noted)) ==
          "decided_already");
    CHECK(task_of(world, "south").facts.accepts);
}

TEST_CASE("a decision on another text than the one prepared says so") {
    World world;
    endorse_all_the_way(world);
    commands::RegisterDecision proposal =
        decision_by(world, "north", "north_committee", Outcome::proposed_to_next);
    SECTION("the proposal was on the text before") {
        REQUIRE(world.act(lead(), proposal).empty());
        world.subject.documents.at("proposal")
            .versions.push_back(world.subject.documents.at("proposal").versions.back());
        commands::RegisterDecision decision = decision_by(world, "north", "north_assembly");
        decision.version = *decision.version + 1;
        REQUIRE(world.act(lead(), decision).empty());
        const Item& task = task_of(world, "north");
        CHECK(prepared_on_other_text(world.subject, task, task.decisions.back()) == *proposal.version);
    }
    SECTION("on the same") {
        REQUIRE(world.act(lead(), proposal).empty());
        REQUIRE(world.act(lead(), decision_by(world, "north", "north_assembly")).empty());
        const Item& task = task_of(world, "north");
        CHECK(prepared_on_other_text(world.subject, task, task.decisions.back()) == 0);
    }
}

TEST_CASE("a body that is no more decides nothing after its end, and what it took before counts") {
    World world;
    endorse_all_the_way(world);
    const Day end = world.day + 3;
    dissolve_south(world, end);
    world.pass_time(end + 4);
    REQUIRE(task_of(world, "south").path == std::vector<std::string>{"south_board"});
    CHECK(world.act_on(end, lead(), decision_by(world, "south", "south_committee")) == "body_dissolved");
    CHECK(world.act_on(end - 1, lead(), decision_by(world, "south", "south_committee")).empty());
    CHECK(task_of(world, "south").path == std::vector<std::string>{"south_committee"});
    CHECK(task_of(world, "south").facts.outcome == Outcome::approved);
    CHECK(world.act_on(end, lead(), decision_by(world, "south", "south_committee")) == "body_dissolved");
    CHECK(world.act_on(end, lead(), decision_by(world, "south", "south_board")).empty());
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("when its successor has decided, nothing more is taken in from a body that is no more") {
    World world;
    endorse_all_the_way(world);
    const Day end = world.day + 3;
    dissolve_south(world, end);
    world.pass_time(end + 4);
    REQUIRE(world.act(lead(), decision_by(world, "south", "south_board")).empty());
    CHECK(world.act_on(end - 1, lead(), decision_by(world, "south", "south_committee")) ==
          "body_not_on_path");
}

TEST_CASE("what stands on a later agenda is not decided on a day without a meeting") {
    World world;
    endorse_all_the_way(world);
    Body& committee = world.reg.bodies.at("south_committee");
    const Meeting* next = committee.next_meeting_for_papers(world.day);
    REQUIRE(next != nullptr);
    const int item = world.item("party_decision", "south");
    REQUIRE(world.act(lead(), commands::PlaceOnAgenda{item, "south_committee", next->day}).empty());
    world.day = world.day + 2;
    commands::RegisterDecision decision = decision_by(world, "south", "south_committee");
    CHECK(world.act(lead(), decision) == "on_agenda_later");
    decision.delegated = true;
    CHECK(world.act(lead(), decision) == "not_delegable");
    decision.delegated = false;
    committee.meetings.push_back({world.day, world.day});  // an extra meeting
    CHECK(world.act(lead(), decision).empty());
}

TEST_CASE("what a body has put off goes over to the one that follows it") {
    World world;
    endorse_all_the_way(world);
    REQUIRE(world.act(lead(), decision_by(world, "south", "south_committee", Outcome::postponed)).empty());
    const Day end = world.day + 3;
    dissolve_south(world, end);
    world.pass_time(end);
    CHECK(task_of(world, "south").path == std::vector<std::string>{"south_board"});
    CHECK(world.act(lead(), decision_by(world, "south", "south_board")).empty());
}

TEST_CASE("nothing is decided on a day off, but at a meeting that is planned for it") {
    World world;
    endorse_all_the_way(world);
    Body& committee = world.reg.bodies.at("south_committee");
    Day sunday = world.day;
    while (sunday.weekday() != Weekday::sunday) sunday += 1;
    world.pass_time(sunday + 1);
    commands::RegisterDecision decision = decision_by(world, "south", "south_committee");
    CHECK(world.act_on(sunday, lead(), decision) == "day_closed");
    committee.meetings.push_back({sunday, sunday});
    CHECK(world.act_on(sunday, lead(), decision).empty());
}

TEST_CASE("what stands on an agenda moves with the meeting, and goes back to the queue when it is not held") {
    World world;
    endorse_all_the_way(world);
    Body& committee = world.reg.bodies.at("south_committee");
    const Day day = committee.next_meeting_for_papers(world.day)->day;
    const int item = world.item("party_decision", "south");
    REQUIRE(world.act(lead(), commands::PlaceOnAgenda{item, "south_committee", day}).empty());
    const auto agenda = [&] {
        REQUIRE(world.act(the_system(), commands::FollowRegister{}).empty());
        std::string days;
        for (const AgendaPlace& place : task_of(world, "south").agenda) days += place.meeting.to_text() + " ";
        return days;
    };
    CHECK(agenda() == day.to_text() + " ");
    const auto meeting = std::ranges::find(committee.meetings, day, &Meeting::day);
    SECTION("moved") {
        meeting->id = day.to_text();
        meeting->day = day + 7;
        meeting->cut_off += 7;
        CHECK(agenda() == (day + 7).to_text() + " ");
    }
    SECTION("cancelled") {
        committee.cancelled.push_back(*meeting);
        committee.meetings.erase(meeting);
        CHECK(agenda().empty());
    }
    SECTION("taken out of the calendar") {
        committee.meetings.erase(meeting);
        CHECK(agenda().empty());
    }
    SECTION("decided on already") {
        world.pass_time(day);
        REQUIRE(world.act(lead(), decision_by(world, "south", "south_committee")).empty());
        committee.meetings.erase(meeting);
        CHECK(agenda() == day.to_text() + " ");
    }
    CHECK(rebuild(world.entries) == world.subject);
}
