// Meetings held together: whose they are, on which days, and how their minutes come on record.
#include "catch.hpp"
#include "engine/meetings/a_council.hpp"
#include "engine/meetings/calendar_entry.hpp"

using namespace overens;
using namespace overens::testing;

namespace {

meeting_commands::MoveMeeting moved_to(const AtMeeting& at, Day day) {
    MeetingTime time = at.record.time;
    time.day = day;
    time.cut_off = day - 14;
    return {time, "sal saknas"};
}

}  // namespace

TEST_CASE("a body that joins after the agenda has begun is known, moves along and is told of cancellation") {
    AtMeeting at("managers");
    REQUIRE(at.add("Hemsjukvård").empty());
    CHECK(at.record.joint_with.empty());
    Meeting guest{Day::of(2024, 9, 20), Day::of(2024, 9, 6)};
    guest.hosted_by = "managers/2024-09-20";
    at.reg.bodies["committee"].meetings = {guest};
    REQUIRE(at.act(moved_to(at, Day::of(2024, 9, 27))).empty());
    CHECK(at.record.joint_with == std::vector<std::string>{"committee"});
    CHECK(at.record.regime == MinutesRegime::statutory);
    REQUIRE(enter(at.reg, at.record));
    CHECK(at.reg.body("committee")->meetings.front().day == Day::of(2024, 9, 27));
    REQUIRE(at.act(meeting_commands::CancelMeeting{"för få anmälda"}).empty());
    REQUIRE(enter(at.reg, at.record));
    CHECK(at.reg.body("committee")->meetings.empty());
    CHECK(at.reg.body("committee")->cancelled.size() == 1);
    MeetingRecord again;
    for (const MeetingEntry& entry : at.entries) evolve(again, entry);
    CHECK(again == at.record);
}

TEST_CASE("a joint meeting's minutes come on record by the strictest of the regimes") {
    AtMeeting at("managers");
    Meeting guest{Day::of(2024, 9, 20), Day::of(2024, 9, 6)};
    guest.hosted_by = "managers/2024-09-20";
    at.reg.bodies["welfare"].meetings = {guest};
    REQUIRE(at.add("Hemsjukvård").empty());
    CHECK(at.record.regime == MinutesRegime::agreed);
    REQUIRE(at.act(meeting_commands::PublishAgenda{}).empty());
    at.day = at.record.time.day;
    CHECK(at.act(meeting_commands::HoldMeeting{"welfare/north_1", {}, {}, {}}) == "adjusters_missing");
    CHECK(at.act(meeting_commands::HoldMeeting{"welfare/north_1", {"welfare/south_1"}, {}, {}}).empty());
}

TEST_CASE("a joint meeting moves to days that every body has free and is there on") {
    AtMeeting at;
    REQUIRE(at.add("Hemsjukvård").empty());
    Body& guest = at.reg.bodies["health"];
    guest.meetings.push_back({Day::of(2024, 10, 3), Day::of(2024, 9, 19)});
    CHECK(at.act(moved_to(at, Day::of(2024, 10, 3))) == "day_repeated");
    guest.dissolved_from = Day::of(2024, 10, 15);
    CHECK(at.act(moved_to(at, Day::of(2024, 10, 16))) == "body_dissolved");
    guest.dissolved_from = Day::of(2024, 9, 10);
    AgendaInput matter;
    matter.kind = "decision";
    matter.title = "Gästens";
    matter.body = "health";
    CHECK(at.act(meeting_commands::AddItem{matter, {}}) == "body_dissolved");
    CHECK(at.add("Värdens").empty());
    CHECK(at.unchanged_by_refusals);
}

TEST_CASE("a meeting has all its days open and free, and papers are due on an open day") {
    AtMeeting at;
    REQUIRE(at.add("Hemsjukvård").empty());
    meeting_commands::MoveMeeting move = moved_to(at, Day::of(2024, 9, 26));
    move.time.last_day = Day::of(2024, 9, 28);  // a Saturday
    CHECK(at.act(move) == "day_closed");
    move.time.last_day = Day::of(2031, 9, 25);
    CHECK(at.act(move) == "days_many day_repeated");
    move = moved_to(at, Day::of(2024, 12, 5));
    move.time.last_day = Day::of(2024, 12, 6);
    CHECK(at.act(move) == "day_repeated");
    move = moved_to(at, Day::of(2024, 9, 26));
    move.time.cut_off = Day::of(2024, 9, 15);  // a Sunday
    CHECK(at.act(move) == "day_closed");
    at.reg.bodies["welfare"].empty_months = {10};
    CHECK(at.act(moved_to(at, Day::of(2024, 10, 4))) == "month_empty");
    move.time.cut_off = Day::of(2024, 9, 13);
    move.time.last_day = Day::of(2024, 9, 27);
    CHECK(at.act(move).empty());
    CHECK(at.unchanged_by_refusals);
}

TEST_CASE("those who met are called as they were then, though their seats are replaced before adjustment") {
    AtMeeting at;
    at.open_with_members();
    at.reg.organisations["south"].name = "Södra kommunen";
    at.reg.bodies["welfare"].seats[0].title = "Norra platsen";
    at.note({{"welfare/north_1", {}, "member", {}},
             {"welfare/south_1", {}, "member", {}},
             {"welfare/west_1", {}, "member", {}}});
    REQUIRE(at.decide(1).empty());
    REQUIRE(at.act(meeting_commands::GiveAssignment{1, {"Följ upp", "south", {}, 0}}).empty());
    at.reg.bodies["welfare"].seats.clear();
    REQUIRE(at.act(meeting_commands::WriteMinutes{}).empty());
    REQUIRE(
        at.act(meeting_commands::MoveMinutes{
                   1, machines::MinutesEvent::adjust, {"welfare/north_1", "welfare/south_1"}, "pen", {}, {}})
            .empty());
    const auto names = at.record.as_in(at.record.parts.front()).names;
    CHECK(names.at("welfare/north_1") == "Norra platsen (north)");
    CHECK(names.at("south") == "Södra kommunen");
}
