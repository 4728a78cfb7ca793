// What one section of the minutes has of its own: who leads and checks it, when it is checked, and what
// everybody was called.
#include "catch.hpp"
#include "engine/meetings/a_council.hpp"
#include "engine/meetings/sealed_text.hpp"

using namespace overens;
using namespace overens::testing;
using machines::MinutesEvent;

namespace {

meeting_commands::MoveMinutes adjusted(int part, std::vector<std::string> by) {
    return {part, MinutesEvent::adjust, std::move(by), "pen", {}, {}};
}

}  // namespace

TEST_CASE("what a change of an item leaves out stays as it is") {
    AtMeeting at;
    const MeetingTime time{Day::of(2024, 9, 19), Day::of(2024, 9, 20), Day::of(2024, 9, 6), {}, {}, {}};
    REQUIRE(at.act(meeting_commands::MoveMeeting{time, {}}).empty());
    AgendaInput entry;
    entry.kind = "decision";
    entry.title = "Hemsjukvård";
    entry.presenter = "samverkansledare";
    entry.guests = "kommundirektör";
    entry.proposal = "Rådet ställer sig bakom förslaget.";
    entry.on_day = 2;
    entry.registry_number = "23RS12809";
    REQUIRE(at.act(meeting_commands::AddItem{entry, {}}).empty());
    AgendaChange change;
    change.minutes = 20;
    REQUIRE(at.act(meeting_commands::ChangeItem{1, change}).empty());
    const AgendaEntry& now = at.record.find(1)->entry;
    CHECK(now.on_day == 2);
    CHECK(now.minutes == 20);
    CHECK(now.registry_number == "23RS12809");
    CHECK(at.texts.at(now.presenter.number) == "samverkansledare");
    CHECK(at.texts.at(now.guests.number) == "kommundirektör");
    CHECK(at.texts.at(now.proposal.number) == "Rådet ställer sig bakom förslaget.");
    const auto steps = at.entries.size();
    CHECK(at.act(meeting_commands::ChangeItem{1, change}).empty());
    CHECK(at.entries.size() == steps);  // nothing that was not so before
    change.guests = "";
    CHECK(at.act(meeting_commands::ChangeItem{1, change}).empty());
    CHECK(at.record.find(1)->entry.guests == TextId{});
}

TEST_CASE("where a verifier has a conflict of interest, somebody else checks that section and is asked for") {
    AtMeeting at;
    for (const char* title : {"Hemsjukvård", "Val"}) at.add(title);
    at.act(meeting_commands::PublishAgenda{});
    at.day = at.record.time.day;
    at.act(meeting_commands::HoldMeeting{"welfare/north_1", {"welfare/south_1"}, {}, {}});
    at.note({{"welfare/north_1", {}, "member", {}},
             {"welfare/south_1", {}, "member", {}},
             {"welfare/west_1", {}, "member", {}}});
    meeting_commands::NoteConflict leaves{2, "welfare/south_1", {}, "anhörig"};
    CHECK(at.act(leaves) == "adjuster_missing");
    leaves.adjuster = "welfare/north_1";
    CHECK(at.act(leaves) == "adjusters_missing");  // leads the item already
    leaves.adjuster = "welfare/south_1";
    CHECK(at.act(leaves) == "not_taking_part adjusters_missing");
    leaves.adjuster = "welfare/west_1";
    REQUIRE(at.act(leaves).empty());
    CHECK(at.record.adjusters_of(*at.record.find(1)) == std::vector<std::string>{"welfare/south_1"});
    CHECK(at.record.adjusters_of(*at.record.find(2)) == std::vector<std::string>{"welfare/west_1"});
    at.decide(1);
    at.decide(2);
    REQUIRE(at.act(meeting_commands::WriteMinutes{{2}, true}).empty());
    REQUIRE(at.act(meeting_commands::WriteMinutes{}).empty());
    CHECK(at.act(adjusted(1, {"welfare/south_1"})) == "not_chosen adjuster_missing");
    CHECK(at.act(adjusted(1, {"welfare/west_1"})).empty());
    CHECK(at.act(adjusted(2, {"welfare/west_1"})) == "not_chosen adjuster_missing");
    CHECK(at.act(adjusted(2, {"welfare/south_1"})).empty());
}

TEST_CASE("sections are checked immediately by name, and notes never") {
    AtMeeting at;
    at.open_with_members();
    at.decide(1);
    CHECK(at.act(meeting_commands::WriteMinutes{{}, true}) == "items_do_not_match");
    CHECK(at.act(meeting_commands::WriteMinutes{{1}, true}).empty());
    CHECK(at.record.parts.front().immediately);
    AtMeeting notes("managers");
    notes.add("Hemsjukvård");
    notes.act(meeting_commands::PublishAgenda{});
    notes.day = notes.record.time.day;
    notes.act(meeting_commands::HoldMeeting{"ordförande", {}, {}, {}});
    notes.decide(1);
    CHECK(notes.act(meeting_commands::WriteMinutes{{1}, true}) == "not_adjusted_here");
}

TEST_CASE("a part of the minutes keeps what everybody was called when it was made valid") {
    AtMeeting at;
    at.open_with_members();
    at.decide(1);
    at.act(meeting_commands::WriteMinutes{});
    meeting_commands::MoveMinutes adjust = adjusted(1, {"welfare/south_1"});
    adjust.place = "Teams";
    adjust.time = "13:30";
    REQUIRE(at.act(adjust).empty());
    const MinutesPart before = at.record.parts.front();
    const std::string sealed = sealed_text(at.record, before, at.texts);
    CHECK(before.as_adjusted->names.at("welfare") == "welfare");
    CHECK(before.as_adjusted->names.at("welfare/north_1") == "north_1 (north)");
    CHECK(sealed.find("name welfare/north_1 15 north_1 (north)\n") != std::string::npos);
    CHECK(sealed.find("place 5 Teams\ntime 13:30\n") != std::string::npos);
    at.reg.bodies["welfare"].name = "Det nya rådet";
    at.reg.bodies["welfare"].seats.front().title = "Något annat";
    AgendaChange change;
    change.registry_number = "RS 1";
    CHECK(at.act(meeting_commands::ChangeItem{1, change}) == "minutes_adjusted");
    CHECK(sealed_text(at.record, at.record.parts.front(), at.texts) == sealed);
    CHECK(at.record.parts.front() == before);
}

TEST_CASE("a recurring item is put on the agenda by its name, once, as the body's annual wheel has it") {
    AtMeeting at;
    at.reg.bodies["welfare"].wheel = {{"plan", 9, "Mötesplan", "decision"}};
    AgendaInput entry;
    entry.wheel = "budget";
    CHECK(at.act(meeting_commands::AddItem{entry, {}}) == "wheel_item_unknown");
    entry.wheel = "plan";
    entry.body = "health";
    CHECK(at.act(meeting_commands::AddItem{entry, {}}) == "wheel_item_unknown");
    entry.body.clear();
    REQUIRE(at.act(meeting_commands::AddItem{entry, {}}).empty());
    CHECK(at.texts.at(at.record.find(1)->entry.title.number) == "Mötesplan");
    CHECK(at.record.find(1)->entry.kind == "decision");
    CHECK(at.act(meeting_commands::AddItem{entry, {}}) == "on_agenda_already");
    REQUIRE(at.act(meeting_commands::WithdrawItem{1, {}}).empty());
    CHECK(at.act(meeting_commands::AddItem{entry, {}}).empty());
}

TEST_CASE("a body that is no more by then does not meet: its meeting is cancelled or held before") {
    AtMeeting at;
    REQUIRE(at.add("Hemsjukvård").empty());
    at.reg.bodies["welfare"].dissolved_from = Day::of(2024, 9, 20);
    at.reg.bodies["welfare"].successor = "health";
    CHECK(at.add("Mer") == "body_dissolved");
    CHECK(at.act(meeting_commands::PublishAgenda{}) == "body_dissolved");
    at.reg.bodies["welfare"].dissolved_from = Day::of(2024, 9, 21);
    REQUIRE(at.act(meeting_commands::PublishAgenda{}).empty());
    at.reg.bodies["welfare"].dissolved_from = Day::of(2024, 9, 20);
    MeetingTime later = at.record.time;
    later.day = Day::of(2024, 9, 27);
    CHECK(at.act(meeting_commands::MoveMeeting{later, "sal saknas"}) == "body_dissolved");
    AtMeeting that_day = at;
    that_day.day = that_day.record.time.day;
    CHECK(that_day.act(meeting_commands::HoldMeeting{"welfare/north_1", {"welfare/south_1"}, {}, {}}) ==
          "body_dissolved");
    CHECK(that_day.act(meeting_commands::CancelMeeting{"rådet upphör"}).empty());
    MeetingTime earlier = at.record.time;
    earlier.day = Day::of(2024, 9, 19);
    CHECK(at.act(meeting_commands::MoveMeeting{earlier, "rådet upphör"}).empty());
}
