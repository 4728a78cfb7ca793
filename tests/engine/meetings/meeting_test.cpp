// What can be done about a meeting, and what cannot: agenda, attendance, decisions, minutes.
#include "catch.hpp"
#include "engine/cases/world.hpp"
#include "engine/meetings/a_council.hpp"
#include "engine/meetings/attendance.hpp"

using namespace overens;
using namespace overens::testing;

TEST_CASE("an agenda is made, ordered, published, and then keeps its numbers") {
    AtMeeting at;
    REQUIRE(at.act(meeting_commands::PublishAgenda{}) == "agenda_empty");
    for (const char* title : {"Öppnande", "Hemsjukvård", "Övrigt"}) REQUIRE(at.add(title).empty());
    CHECK(at.act(meeting_commands::OrderAgenda{{2, 1}}) == "items_do_not_match");
    CHECK(at.act(meeting_commands::OrderAgenda{{2, 1, 3}}).empty());
    CHECK(at.act(meeting_commands::WithdrawItem{1, {}}).empty());
    REQUIRE(at.act(meeting_commands::PublishAgenda{}).empty());

    CHECK(at.add("För sent") == "agenda_published");
    CHECK(at.act(meeting_commands::OrderAgenda{{3, 2}}) == "agenda_published");
    AgendaChange other;
    other.title = "Något annat";
    CHECK(at.act(meeting_commands::ChangeItem{2, other}) == "agenda_published");
    other.title.reset();
    other.presenter = "samverkansledare";
    CHECK(at.act(meeting_commands::ChangeItem{2, other}).empty());
    CHECK(at.act(meeting_commands::WithdrawItem{3, {}}) == "reason_missing");
    AgendaInput tabled;
    tabled.kind = "information";
    tabled.title = "Bordsärende";
    CHECK(at.act(meeting_commands::AddItem{tabled, "kom i dag"}).empty());
    CHECK(at.act(meeting_commands::WithdrawItem{3, "underlag saknas"}).empty());

    std::string numbers;
    for (const AgendaItem& item : at.record.agenda)
        numbers += std::to_string(item.item) + "=" + std::to_string(item.number) + " ";
    CHECK(numbers == "2=1 1=0 3=2 4=3 ");
    CHECK(at.texts.at(at.record.find(2)->entry.title.number) == "Hemsjukvård");
    CHECK(at.unchanged_by_refusals);
}

TEST_CASE("only those who keep the minutes write in them") {
    AtMeeting at;
    AgendaInput entry;
    entry.kind = "decision";
    entry.title = "Hemsjukvård";
    const meeting_commands::AddItem add{entry, {}};
    CHECK(at.act_as({"", "lead", ""}, add) == "not_allowed");
    CHECK(at.act_as({"", "secretary", "managers"}, add) == "not_allowed");
    CHECK(at.act_as({"", "secretary", "health"}, add).empty());  // the other council of the joint meeting
    CHECK(at.act_as({"", "chair", "welfare"}, add).empty());
    CHECK(at.act_as({"", "administrator", ""}, add).empty());
}

TEST_CASE("a joint meeting has one record, with the body that leads it") {
    AtMeeting at("health");
    CHECK(at.add("Hemsjukvård") == "meeting_led_by_other");
    AtMeeting leading;
    REQUIRE(leading.add("Hemsjukvård").empty());
    CHECK(leading.record.bodies() == std::vector<std::string>{"welfare", "health"});
    AtMeeting unknown;
    unknown.meeting = "2024-09-21";
    CHECK(unknown.add("Hemsjukvård") == "meeting_unknown");
}

TEST_CASE("a meeting is moved to an open day only, and keeps its name") {
    AtMeeting at;
    REQUIRE(at.add("Hemsjukvård").empty());
    const auto to = [&](Day day, std::optional<Day> cut_off = {}) {
        MeetingTime time = at.record.time;
        time.day = day;
        time.cut_off = cut_off.value_or(day - 15);
        return meeting_commands::MoveMeeting{time, "sal saknas"};
    };
    CHECK(at.act(to(Day::of(2024, 9, 21))) == "day_closed");  // a Saturday
    CHECK(at.act(to(Day::of(2024, 12, 24))) == "day_closed");
    CHECK(at.act(to(Day::of(2024, 12, 6))) == "day_repeated");
    CHECK(at.act(to(Day::of(2024, 8, 30))) == "day_passed");
    CHECK(at.act(to(Day::of(2024, 9, 27), Day::of(2024, 9, 28))) == "cut_off_after_meeting");
    CHECK(at.act(to(Day::of(2024, 9, 27))).empty());
    CHECK(at.record.time.day == Day::of(2024, 9, 27));
    CHECK(at.record.meeting == "2024-09-20");
    CHECK(at.act(meeting_commands::CancelMeeting{}) == "reason_missing");
    CHECK(at.act(meeting_commands::CancelMeeting{"för få anmälda"}).empty());
    CHECK(at.act(to(Day::of(2024, 10, 4))) == "meeting_not_there");
    CHECK(at.add("Mer") == "meeting_is_over");
}

TEST_CASE("nothing is decided before the meeting is held") {
    AtMeeting at;
    REQUIRE(at.add("Hemsjukvård").empty());
    CHECK(at.decide(1) == "meeting_not_held");
    const meeting_commands::HoldMeeting open{"welfare/north_1", {"welfare/south_1"}, "sekreterare", {}};
    CHECK(at.act(open) == "meeting_not_there");  // no summons yet
    REQUIRE(at.act(meeting_commands::PublishAgenda{}).empty());
    CHECK(at.act(open) == "not_that_day");
    at.day = Day::of(2024, 9, 20);
    CHECK(at.act(meeting_commands::HoldMeeting{"welfare/nobody", {"welfare/south_1"}, {}, {}}) ==
          "no_such_seat");
    CHECK(at.act(meeting_commands::HoldMeeting{"welfare/north_1", {}, {}, {}}) == "adjusters_missing");
    CHECK(at.act(meeting_commands::HoldMeeting{"welfare/north_1", {"welfare/north_1"}, {}, {}}) ==
          "adjusters_missing");
    at.sections_before = 12;
    CHECK(at.act(meeting_commands::HoldMeeting{"welfare/north_1", {"welfare/south_1"}, {}, 12}) ==
          "section_used");
    CHECK(at.act(open).empty());
    CHECK(at.record.first_section == 13);
    CHECK(at.decide(1) == "no_quorum");
}

TEST_CASE("what more have voted against than for is not approved") {
    AtMeeting at;
    at.open_with_members();
    meeting_commands::DecideItem decide;
    decide.item = 1;
    decide.outcome.outcome = Outcome::approved;
    decide.outcome.wording = "Godkänns.";
    decide.outcome.vote = Vote{0, 3, 0};
    CHECK(at.act(decide) == "votes_against");
    decide.outcome.vote = Vote{2, 1, 0};
    CHECK(at.act(decide).empty());
}

TEST_CASE("attendance is by seat, and deputies serve in their order for who is absent") {
    AtMeeting at;
    at.open_with_members();
    const Presence member{"welfare/north_1", {}, "member", {}};
    const Presence absent{"welfare/west_1", {}, "absent", {}};
    const auto serving = [](const std::string& seat, const std::string& for_seat) {
        return Presence{"welfare/" + seat, {}, "serving", "welfare/" + for_seat};
    };
    const Presence waiting{"welfare/north_d", {}, "deputy", {}};
    CHECK(at.note({member, serving("north_d", "north_1")}) == "member_present");
    CHECK(at.note({serving("empty_d", "west_1"), absent}) == "seat_vacant");
    CHECK(at.note({serving("north_1", "west_1")}) == "deputy_or_member");
    CHECK(at.note({{"welfare/north_d", {}, "member", {}}}) == "deputy_or_member");
    CHECK(at.note({{"welfare/north_d", {}, "serving", {}}}) == "part_missing");
    CHECK(at.note({member, member}) == "seat_repeated");
    CHECK(at.note({serving("north_d", "west_1"), serving("south_d", "west_1")}) == "seat_taken");
    // North's deputy stands first in the register, but for the south seat the south's own comes first.
    CHECK(at.note({absent, waiting, serving("south_d", "west_1")}) == "deputy_out_of_order");
    const auto with_verifier = [&](std::vector<Presence> presences, const std::string& seat) {
        return at.act(meeting_commands::NoteAttendance{std::move(presences), {}, {}, {"welfare/" + seat}});
    };
    const Presence south_gone{"welfare/south_1", {}, "absent", {}};
    CHECK(with_verifier({member, south_gone, waiting, serving("south_d", "south_1")}, "south_d").empty());
    CHECK(at.note({{"elsewhere/south_1", {}, "member", {}}}) == "no_such_seat");
    AgendaInput late;
    late.kind = "information";
    late.title = "Bordsärende";
    REQUIRE(at.act(meeting_commands::AddItem{late, "kom in sent"}).empty());
    CHECK(at.note({{"welfare/north_1", {}, "member", {}, 2, 1}}) == "items_reversed");
    CHECK(at.note({{"welfare/north_1", {}, "member", {}, 1, 2}, serving("south_d", "south_1")}).empty());
    CHECK(at.unchanged_by_refusals);

    REQUIRE(with_verifier({member, absent, serving("north_d", "west_1")}, "north_d").empty());
    CHECK(at.record.presences.front().holder == "officer of north_1");
    CHECK(taking_part(at.record, "welfare", 1).size() == 2);
    CHECK(taking_part(at.record, "health", 1).empty());
}

TEST_CASE("who leaves takes no part in what follows") {
    AtMeeting at;
    for (const char* title : {"Första", "Andra"}) at.add(title);
    at.act(meeting_commands::PublishAgenda{});
    at.day = at.record.time.day;
    at.act(meeting_commands::HoldMeeting{"welfare/north_1", {"welfare/west_1"}, {}, {}});
    Presence leaves{"welfare/west_1", {}, "member", {}};
    leaves.to_item = 1;
    Presence comes{"welfare/south_d", {}, "serving", "welfare/west_1"};
    comes.from_item = 2;
    REQUIRE(at.note({{"welfare/north_1", {}, "member", {}}, leaves, comes}).empty());
    CHECK(taking_part(at.record, "welfare", 1) ==
          std::vector<std::string>{"welfare/north_1", "welfare/west_1"});
    CHECK(taking_part(at.record, "welfare", 2) ==
          std::vector<std::string>{"welfare/north_1", "welfare/south_d"});
}

TEST_CASE("conflict of interest takes somebody out of one item, and a deputy serves instead") {
    AtMeeting at;
    at.open_with_members();
    CHECK(at.act(meeting_commands::NoteConflict{1, "welfare/north_1", "welfare/north_d", {}}) ==
          "no_such_deputy chair_missing");
    at.note({{"welfare/north_1", {}, "member", {}},
             {"welfare/south_1", {}, "member", {}},
             {"welfare/north_d", {}, "deputy", {}}});
    CHECK(at.act(meeting_commands::NoteConflict{1, "welfare/west_1", {}, {}}) == "not_taking_part");
    meeting_commands::NoteConflict chair{1, "welfare/north_1", "welfare/north_d", "anhörig"};
    CHECK(at.act(chair) == "chair_missing");
    chair.chair = "welfare/west_1";
    CHECK(at.act(chair) == "not_taking_part");
    chair.chair = "welfare/south_1";
    chair.adjuster = "welfare/north_d";
    CHECK(at.act(chair) == "adjuster_not_leaving");
    chair.adjuster.clear();
    CHECK(at.act(chair).empty());
    CHECK(taking_part(at.record, "welfare", 1) ==
          std::vector<std::string>{"welfare/south_1", "welfare/north_d"});
    meeting_commands::DecideItem dissent;
    dissent.item = 1;
    dissent.outcome = {Outcome::approved, "Godkänns.", {}, {}, {}, {}, {}, {}, false, {}, {}};
    dissent.outcome.voices = {{"welfare/north_1", "dissent", "Nej."}};
    CHECK(at.act(dissent) == "not_taking_part");
    dissent.outcome.voices = {{"welfare/south_1", "dissent", "Nej."}};
    dissent.outcome.vote = Vote{2, 1, 0};
    CHECK(at.act(dissent) == "too_many_votes");
    dissent.outcome.vote = Vote{1, 1, 0};
    CHECK(at.act(dissent).empty());
    CHECK(at.record.find(1)->section == 1);
}

TEST_CASE("minutes of an agreed regime are checked by whom the meeting chose, and by nobody else") {
    AtMeeting at;
    at.open_with_members();
    CHECK(at.act(meeting_commands::WriteMinutes{}) == "item_without_outcome");
    REQUIRE(at.decide(1).empty());
    REQUIRE(at.act(meeting_commands::WriteMinutes{}).empty());
    at.day = Day::of(2024, 10, 1);
    using machines::MinutesEvent;
    const auto step = [](MinutesEvent what, std::vector<std::string> by) {
        return meeting_commands::MoveMinutes{1, what, std::move(by), "e_mail", {}, {}};
    };
    CHECK(at.act(step(MinutesEvent::adjust, {"welfare/west_1", "welfare/south_1"})) == "not_chosen");
    CHECK(at.act(step(MinutesEvent::adjust, {"welfare/north_1"})) == "adjuster_missing");
    CHECK(at.act(step(MinutesEvent::announce, {})) == "minutes_not_there");
    CHECK(at.act(step(MinutesEvent::place_on_file, {})) == "minutes_not_there");
    CHECK(
        at.act(meeting_commands::AskAddition{1, "welfare/west_1", "Frågan om kostnader togs upp."}).empty());
    CHECK(at.act(meeting_commands::AskAddition{1, "elsewhere/x", "Mer."}) == "no_such_seat");
    CHECK(at.act(meeting_commands::CloseMeeting{}) == "minutes_not_there");
    CHECK(at.act(step(MinutesEvent::adjust, {"welfare/north_1", "welfare/south_1"})).empty());
    CHECK(at.act(meeting_commands::AskAddition{1, "welfare/west_1", "Mer."}) == "minutes_adjusted");
    CHECK(at.decide(1, Outcome::rejected) == "minutes_adjusted");
    CHECK(at.record.parts.front().adjusted_on == Day::of(2024, 10, 1));
    CHECK(at.act(meeting_commands::CloseMeeting{}).empty());
    CHECK(at.record.state == machines::MeetingState::closed);
}

TEST_CASE(
    "a statutory body's section that is adjusted at once is a part by itself, with its own announcement") {
    AtMeeting at("committee");
    at.reg.bodies["committee"].adjusters = 1;
    for (const char* title : {"Hemsjukvård", "Delårsrapport"}) at.add(title);
    at.act(meeting_commands::PublishAgenda{});
    at.day = at.record.time.day;
    REQUIRE(at.act(meeting_commands::HoldMeeting{"ordförande", {"ledamot"}, {}, {}}).empty());
    at.decide(1);
    at.decide(2, Outcome::noted);
    REQUIRE(at.act(meeting_commands::WriteMinutes{{1}}).empty());
    REQUIRE(at.act(meeting_commands::WriteMinutes{}).empty());
    CHECK(at.record.parts[1].items == std::vector<int>{2});
    CHECK(at.act(meeting_commands::WriteMinutes{{1}}) == "in_a_part_already");
    using machines::MinutesEvent;
    meeting_commands::MoveMinutes adjust{1, MinutesEvent::adjust, {"ledamot", "ordförande"}, "pen", {}, {}};
    REQUIRE(at.act(adjust).empty());
    REQUIRE(at.act(meeting_commands::MoveMinutes{1, MinutesEvent::announce, {}, {}, {}, {}}).empty());
    CHECK(at.record.parts[0].last_appeal_day == Day::of(2024, 10, 11));
    const meeting_commands::MoveMinutes down{1, MinutesEvent::take_down, {}, {}, {}, {}};
    at.day = Day::of(2024, 10, 11);
    CHECK(at.act(down) == "appeal_time_runs");
    at.day = Day::of(2024, 10, 12);
    CHECK(at.act(down).empty());
    adjust.part = 2;
    at.happened_on = Day::of(2024, 9, 19);
    CHECK(at.act(adjust) == "before_it_could_be");
    at.happened_on.reset();
    at.day = Day::of(2024, 10, 20);  // late: it warns elsewhere, and is taken in
    CHECK(at.act(adjust).empty());
}

TEST_CASE(
    "a statutory body needs more than half, and an adjuster beside its chair, whatever the register says") {
    Body body;
    body.regime = MinutesRegime::statutory;
    body.quorum = 1;
    body.seats = {{"a", "", "", false, {}, {}}, {"b", "", "", false, {}, {}}, {"c", "", "", false, {}, {}}};
    CHECK(quorum_of(body) == 2);
    body.regime = MinutesRegime::agreed;
    CHECK(quorum_of(body) == 1);
    AtMeeting at("committee");
    at.reg.bodies["committee"].adjusters = 0;
    at.add("Hemsjukvård");
    at.act(meeting_commands::PublishAgenda{});
    at.day = at.record.time.day;
    CHECK(at.act(meeting_commands::HoldMeeting{"ordförande", {}, {}, {}}) == "adjusters_missing");
    REQUIRE(at.act(meeting_commands::HoldMeeting{"ordförande", {"ledamot"}, {}, {}}).empty());
    at.decide(1);
    at.act(meeting_commands::WriteMinutes{});
    const meeting_commands::MoveMinutes alone{1, machines::MinutesEvent::adjust, {"ledamot"}, "pen", {}, {}};
    CHECK(at.act(alone) == "adjuster_missing");
}

TEST_CASE("notes are placed on file, and have no legal clock") {
    AtMeeting at("managers");
    at.add("Hemsjukvård");
    at.act(meeting_commands::PublishAgenda{});
    at.day = at.record.time.day;
    REQUIRE(at.act(meeting_commands::HoldMeeting{"ordförande", {}, {}, {}}).empty());
    REQUIRE(at.decide(1, Outcome::open).empty());  // proposed, not decided
    REQUIRE(at.act(meeting_commands::WriteMinutes{}).empty());
    using machines::MinutesEvent;
    CHECK(at.act(meeting_commands::MoveMinutes{1, MinutesEvent::announce, {}, {}, {}, {}}) ==
          "minutes_not_there");
    CHECK(at.act(meeting_commands::MoveMinutes{1, MinutesEvent::adjust, {}, "pen", {}, {}}) ==
          "minutes_not_there");
    const meeting_commands::MoveMinutes filed{1, MinutesEvent::place_on_file, {}, {}, {}, {}};
    CHECK(at.act(filed) == "before_it_could_be");  // that is done at the next meeting
    at.day = at.day + 1;
    at.reg.bodies.at("managers").meetings.push_back({at.day + 20, at.day});
    CHECK(at.act(filed) == "before_it_could_be");
    at.day = at.day + 20;
    CHECK(at.act(filed).empty());
    CHECK_FALSE(at.record.parts.front().last_appeal_day);
}

TEST_CASE("an assignment may lack owner and day, and says so until it has both") {
    AtMeeting at;
    at.open_with_members();
    meeting_commands::DecideItem decide;
    decide.item = 1;
    decide.outcome = {Outcome::approved, "Godkänns.", {}, {}, {}, {}, {}, {}, false, {}, {}};
    decide.assignments = {{"Följ upp undersökningarna", {}, {}}};
    REQUIRE(at.act(decide).empty());
    CHECK_FALSE(at.record.assignments.front().is_complete());
    meeting_commands::ChangeAssignment change{1, "north", Day::of(2025, 3, 21), {}, false, {}};
    CHECK(at.act(change).empty());
    CHECK(at.record.assignments.front().is_complete());
    change.done = true;
    CHECK(at.act(change).empty());
    CHECK(at.record.assignments.front().done_on == at.day);
    change.assignment = 2;
    CHECK(at.act(change) == "assignment_unknown");
}

TEST_CASE("a record folded again from its entries is the same record") {
    AtMeeting at;
    at.open_with_members();
    at.decide(1);
    at.act(meeting_commands::WriteMinutes{});
    at.act(meeting_commands::AskAddition{1, "welfare/west_1", "Tillägg."});
    MeetingRecord again;
    for (const MeetingEntry& entry : at.entries) evolve(again, entry);
    CHECK(again == at.record);
    CHECK(again.last_text == static_cast<std::int64_t>(at.texts.size()));
}
