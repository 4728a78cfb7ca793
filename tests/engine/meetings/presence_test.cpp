// Who leads, checks and serves at a meeting has been there, and deputies come in their order.
#include "catch.hpp"
#include "engine/meetings/a_council.hpp"
#include "engine/meetings/attendance.hpp"

using namespace overens;
using namespace overens::testing;

namespace {

Presence place(const std::string& id, const std::string& as, int from = 0, int to = 0) {
    return {"welfare/" + id, {}, as, {}, from, to};
}

meeting_commands::NoteConflict leaves(const std::string& id, const std::string& serving = {}) {
    return {1, "welfare/" + id, serving.empty() ? serving : "welfare/" + serving, "anhörig"};
}

meeting_commands::TakeBackConflict back(const std::string& id) {
    return {1, "welfare/" + id, "fel punkt"};
}

meeting_commands::MoveMinutes checked_by(int part, std::vector<std::string> by) {
    return {part, machines::MinutesEvent::adjust, std::move(by), "pen", {}, {}};
}

}  // namespace

TEST_CASE("a deputy who comes first in the order is not passed over for a conflict of interest") {
    AtMeeting at;
    at.open_with_members();
    REQUIRE(at.note({place("north_1", "member"), place("south_1", "member"), place("west_1", "member"),
                     place("north_d", "deputy"), place("south_d", "deputy")})
                .empty());
    CHECK(at.act(leaves("west_1", "south_d")) == "deputy_out_of_order");
    // The one named by the same organisation comes before.
    meeting_commands::NoteConflict verifier = leaves("south_1", "north_d");
    verifier.adjuster = "welfare/west_1";
    CHECK(at.act(verifier) == "deputy_out_of_order");
    // Who is first and has a conflict too steps aside, and nobody serves for them.
    CHECK(at.act(leaves("north_d", "south_d")) == "deputy_not_needed");
    CHECK(at.act(leaves("north_d")).empty());
    CHECK(at.act(leaves("west_1", "south_d")).empty());
    CHECK(taking_part(at.record, "welfare", 1) ==
          std::vector<std::string>{"welfare/north_1", "welfare/south_1", "welfare/south_d"});
    CHECK(at.unchanged_by_refusals);
}

TEST_CASE("a conflict of interest that was noted by mistake is taken back") {
    AtMeeting at;
    at.open_with_members();
    REQUIRE(at.note({place("north_1", "member"), place("south_1", "member"), place("west_1", "member"),
                     place("north_d", "deputy"), place("south_d", "deputy")})
                .empty());
    CHECK(at.act(back("west_1")) == "conflict_unknown");
    REQUIRE(at.act(leaves("west_1", "north_d")).empty());
    REQUIRE(at.act(leaves("north_d", "south_d")).empty());
    CHECK(taking_part(at.record, "welfare", 1) ==
          std::vector<std::string>{"welfare/north_1", "welfare/south_1", "welfare/south_d"});
    CHECK(at.act(back("west_1")) == "conflict_rests_on_it");
    CHECK(at.act(back("north_d")).empty());
    meeting_commands::DecideItem dissent;
    dissent.item = 1;
    dissent.outcome.outcome = Outcome::approved;
    dissent.outcome.wording = "Godkänns.";
    dissent.outcome.voices = {{"welfare/north_d", "dissent", "Nej."}};
    REQUIRE(at.act(dissent).empty());
    CHECK(at.act(back("west_1")) == "outcome_stands_against");
    REQUIRE(at.decide(1).empty());
    CHECK(at.act(back("west_1")).empty());
    CHECK(at.record.find(1)->conflicts.empty());
    REQUIRE(at.act(leaves("west_1")).empty());
    REQUIRE(at.act(meeting_commands::WriteMinutes{}).empty());
    REQUIRE(at.act(checked_by(1, {"welfare/north_1", "welfare/south_1"})).empty());
    CHECK(at.act(back("west_1")) == "minutes_adjusted");
    MeetingRecord again;
    for (const MeetingEntry& entry : at.entries) evolve(again, entry);
    CHECK(again == at.record);
}

TEST_CASE("whoever chairs and whoever is to check the minutes has been there") {
    AtMeeting at;
    at.open_with_members();
    const auto note = [&](std::vector<Presence> presences, const std::string& chair = {},
                          std::vector<std::string> adjusters = {}) {
        return at.act(
            meeting_commands::NoteAttendance{std::move(presences), {}, chair, std::move(adjusters)});
    };
    const std::vector<Presence> no_chair{place("north_1", "absent"), place("south_1", "member"),
                                         place("west_1", "member")};
    const std::vector<Presence> no_verifier{place("north_1", "member"), place("south_1", "absent"),
                                            place("west_1", "member")};
    CHECK(note(no_chair) == "chair_not_there");
    CHECK(note(no_verifier) == "adjusters_not_there");
    CHECK(note(no_chair, "welfare/south_1") == "adjusters_missing");  // nobody leads and checks
    CHECK(note(no_chair, "welfare/nobody", {"welfare/west_1"}) == "no_such_seat");
    CHECK(note(no_chair, "welfare/west_1").empty());
    CHECK(at.record.chair == "welfare/west_1");
    CHECK(note(no_verifier, "welfare/north_1", {"welfare/west_1"}).empty());
    CHECK(at.record.adjusters == std::vector<std::string>{"welfare/west_1"});
    REQUIRE(at.decide(1).empty());
    REQUIRE(at.act(meeting_commands::WriteMinutes{}).empty());
    CHECK(at.act(checked_by(1, {"welfare/north_1", "welfare/south_1"})) == "not_chosen adjuster_missing");
    CHECK(at.act(checked_by(1, {"welfare/north_1", "welfare/west_1"})).empty());
    CHECK(note(no_verifier, "welfare/west_1", {"welfare/north_1"}) == "minutes_adjusted");
    CHECK(at.unchanged_by_refusals);
}

TEST_CASE("who had left before an item does not check its section") {
    AtMeeting at;
    at.add("Först");
    at.add("Sedan");
    REQUIRE(at.act(meeting_commands::PublishAgenda{}).empty());
    at.day = at.record.time.day;
    REQUIRE(at.act(meeting_commands::HoldMeeting{"welfare/north_1", {"welfare/south_1"}, {}, {}}).empty());
    REQUIRE(at.note({place("north_1", "member"), place("south_1", "member", 0, 1), place("west_1", "member")})
                .empty());
    for (const int item : {1, 2}) {
        REQUIRE(at.decide(item).empty());
        REQUIRE(at.act(meeting_commands::WriteMinutes{{item}}).empty());
    }
    CHECK(at.act(checked_by(2, {"welfare/north_1", "welfare/south_1"})) ==
          "adjuster_not_there adjuster_not_there");
    REQUIRE(at.act(meeting_commands::NoteAttendance{
                       at.record.presences, {}, {}, {"welfare/south_1", "welfare/west_1"}})
                .empty());
    CHECK(at.act(checked_by(2, {"welfare/north_1", "welfare/west_1"})).empty());
    CHECK(at.act(checked_by(1, {"welfare/north_1", "welfare/west_1"})) == "adjuster_missing");
    CHECK(at.act(checked_by(1, {"welfare/north_1", "welfare/south_1", "welfare/west_1"})).empty());
}

TEST_CASE("what is decided on a condition names it, and what is rejected against the votes says why") {
    AtMeeting at;
    at.open_with_members();
    CHECK(at.decide(1, Outcome::approved_conditionally) == "condition_missing");
    meeting_commands::DecideItem rejected;
    rejected.item = 1;
    rejected.outcome.outcome = Outcome::rejected;
    rejected.outcome.wording = "Avslås.";
    rejected.outcome.vote = Vote{2, 1, 0};
    CHECK(at.act(rejected) == "votes_for");
    rejected.outcome.voting_order = "Ja för avslag, nej för bifall.";
    CHECK(at.act(rejected).empty());
    meeting_commands::GiveAssignment late{1, {"Följ upp", "north", Day::of(2024, 9, 19), 0}};
    CHECK(at.act(late) == "due_before_given");
    late.assignment.due = Day::of(2024, 9, 20);
    CHECK(at.act(late).empty());
}

TEST_CASE("what was made known and noted is no decision, and what was placed on file is") {
    AtMeeting at;
    at.add("Läget", "information");
    at.add("Anmälan", "report");
    at.open_with_members();
    REQUIRE(at.decide(1, Outcome::noted).empty());
    REQUIRE(at.decide(2, Outcome::noted).empty());
    CHECK_FALSE(at.record.find(1)->is_decided());
    CHECK(at.record.find(2)->is_decided());
    CHECK_FALSE(at.record.find(3)->is_decided());
}
