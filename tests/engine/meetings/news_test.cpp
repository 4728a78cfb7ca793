// What cases are told of meetings: each thing once, in an order that the case takes in.
#include "engine/meetings/news.hpp"
#include "catch.hpp"
#include "engine/cases/agreement.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/meetings/a_council.hpp"
#include "engine/meetings/calendar_entry.hpp"
#include "engine/meetings/sealed_text.hpp"

using namespace overens;
using namespace overens::testing;

namespace {

// A case that waits for south's committee, and a meeting of that committee.
struct Waiting {
    World world;
    AtMeeting at{"south_committee"};

    Waiting() {
        endorse_all_the_way(world);
        at.reg = world.reg;
        at.day = world.day;
        at.meeting = "2023-01-12";
        AgendaInput entry;
        entry.kind = "decision";
        entry.title = "Hemsjukvård";
        entry.case_id = "the case";
        entry.task = world.item("party_decision", "south");
        REQUIRE(at.act(meeting_commands::AddItem{entry, {}}).empty());
    }

    TextsByNumber texts_of_case() const {
        TextsByNumber texts;
        for (const StoredText& text : world.texts) texts[text.id.number] = text.text;
        return texts;
    }

    // Tells the case all there is: the commands' names and days, and what was refused.
    std::string tell() {
        std::string said;
        world.day = std::max(world.day, at.day);
        for (int i = 0; i < 10; ++i) {
            const auto news =
                next_news(at.record, at.texts, at.record.agenda.front(), world.subject, texts_of_case());
            if (!news) return said;
            const std::string refused =
                world.act_on(news->happened_on, {"", "secretary", "south_committee"}, news->command);
            said += (said.empty() ? "" : " ") + std::string(name_of(news->command)) + "@" +
                    news->happened_on.to_text();
            if (!refused.empty()) return said + "!" + refused;
        }
        return said + " and more";
    }

    std::string decide(Outcome outcome, const std::string& wording, std::optional<Day> returns_on = {}) {
        meeting_commands::DecideItem command;
        command.item = 1;
        command.outcome.returns_on = returns_on;
        command.outcome.outcome = outcome;
        command.outcome.wording = wording;
        command.outcome.version = world.subject.works.at("party_decision").version;
        return at.act(command);
    }

    void open() {
        at.day = at.record.time.day;
        REQUIRE(at.act(meeting_commands::HoldMeeting{"ordförande", {"ledamot"}, {}, {}}).empty());
    }

    const Item& task() const { return world.subject.items.at(world.item("party_decision", "south")); }
};

}  // namespace

TEST_CASE("a moved meeting moves in every calendar it stands in, and a cancelled one leaves them") {
    Register reg = councils();
    AtMeeting at;
    REQUIRE(at.add("Hemsjukvård").empty());
    CHECK_FALSE(enter(reg, at.record));
    MeetingTime time = at.record.time;
    time.day = Day::of(2024, 9, 27);
    time.cut_off = Day::of(2024, 9, 13);
    REQUIRE(at.act(meeting_commands::MoveMeeting{time, "sal saknas"}).empty());
    REQUIRE(enter(reg, at.record));
    CHECK(reg.bodies["welfare"].meetings.front().day == time.day);
    CHECK(reg.bodies["welfare"].meetings.front().address() == "2024-09-20");
    CHECK(reg.bodies["health"].meetings.front().day == time.day);
    CHECK(reg.bodies["committee"].meetings.front().day == Day::of(2024, 9, 20));
    CHECK_FALSE(enter(reg, at.record));
    REQUIRE(at.act(meeting_commands::CancelMeeting{"för få anmälda"}).empty());
    REQUIRE(enter(reg, at.record));
    CHECK(reg.bodies["welfare"].meetings.size() == 1);
    CHECK(reg.bodies["health"].meetings.empty());
    CHECK(reg.bodies["health"].cancelled.size() == 1);
    CHECK_FALSE(enter(reg, at.record));
}

TEST_CASE("what is sealed changes with every word of the minutes, and with nothing else") {
    AtMeeting at;
    at.open_with_members();
    at.decide(1);
    at.act(meeting_commands::WriteMinutes{});
    const MinutesPart& part = at.record.parts.front();
    const std::string sealed = sealed_text(at.record, part, at.texts);
    CHECK(sealed == sealed_text(at.record, part, at.texts));
    CHECK(sealed.find("wording 37 Rådet ställer sig bakom förslaget.\n") != std::string::npos);
    auto changed = at.texts;
    for (auto& [number, text] : changed) {
        const std::string before = text;
        text += ".";
        const bool in_minutes = sealed_text(at.record, part, changed) != sealed;
        INFO(before);
        CHECK(in_minutes);
        text = before;
    }
}

TEST_CASE("a case is told once of each thing that its matter comes to at a meeting") {
    Waiting waiting;
    CHECK(waiting.tell().empty());  // nobody is told of an agenda that is not published
    REQUIRE(waiting.at.act(meeting_commands::PublishAgenda{}).empty());
    CHECK(waiting.tell() == "place_on_agenda@2023-01-02");
    CHECK(waiting.tell().empty());
    waiting.open();
    REQUIRE(waiting.decide(Outcome::approved, "Godkänns.").empty());
    CHECK(waiting.tell() == "register_decision@2023-01-12");
    REQUIRE(waiting.task().decisions.size() == 1);
    CHECK(waiting.task().decisions.front().section == "§ 1");
    CHECK(waiting.tell().empty());

    // A slip of the pen is mended before the minutes are checked; the case takes over the wording.
    REQUIRE(waiting.decide(Outcome::approved, "Godkänns för nämndens del.").empty());
    CHECK(waiting.tell() == "register_decision@2023-01-12");
    CHECK(waiting.task().decisions.size() == 2);
    CHECK(waiting.tell().empty());

    REQUIRE(waiting.at.act(meeting_commands::WriteMinutes{}).empty());
    using machines::MinutesEvent;
    waiting.at.day = Day::of(2023, 1, 20);
    REQUIRE(waiting.at
                .act(meeting_commands::MoveMinutes{
                    1, MinutesEvent::adjust, {"ledamot", "ordförande"}, "pen", {}, {}})
                .empty());
    waiting.at.day = Day::of(2023, 1, 23);
    REQUIRE(waiting.at.act(meeting_commands::MoveMinutes{1, MinutesEvent::announce, {}, {}, {}, {}}).empty());
    CHECK(waiting.tell() == "register_decision_fact@2023-01-20 register_decision_fact@2023-01-23");
    CHECK(waiting.task().decisions.back().last_appeal_day == Day::of(2023, 2, 13));
    CHECK(waiting.tell().empty());
}

TEST_CASE("a cancelled meeting gives its matters back, and a moved one takes them along") {
    Waiting waiting;
    REQUIRE(waiting.at.act(meeting_commands::PublishAgenda{}).empty());
    REQUIRE(waiting.tell() == "place_on_agenda@2023-01-02");
    MeetingTime time = waiting.at.record.time;
    time.day = Day::of(2023, 1, 19);
    time.cut_off = Day::of(2023, 1, 5);
    REQUIRE(waiting.at.act(meeting_commands::MoveMeeting{time, "sal saknas"}).empty());
    REQUIRE(enter(waiting.world.reg, waiting.at.record));
    CHECK(waiting.tell() == "take_off_agenda@2023-01-02 place_on_agenda@2023-01-02");
    CHECK(waiting.task().agenda.back().meeting == time.day);
    REQUIRE(waiting.at.act(meeting_commands::CancelMeeting{"för få anmälda"}).empty());
    CHECK(waiting.tell() == "take_off_agenda@2023-01-02");
    CHECK(waiting.task().agenda.empty());
    CHECK(waiting.tell().empty());
}

TEST_CASE("what was postponed waits for the next meeting, which the one before does not undo") {
    Waiting waiting;
    REQUIRE(waiting.at.act(meeting_commands::PublishAgenda{}).empty());
    waiting.tell();
    waiting.open();
    REQUIRE(waiting.decide(Outcome::postponed, "Bordläggs till februari.").empty());
    CHECK(waiting.tell() == "register_decision@2023-01-12");
    const commands::PlaceOnAgenda next{waiting.task().number, "south_committee", Day::of(2023, 2, 9)};
    REQUIRE(waiting.world.act({"", "secretary", "south_committee"}, next).empty());
    CHECK(waiting.tell().empty());
}

TEST_CASE("a case knows when a body that put its matter off takes it up again") {
    Waiting waiting;
    REQUIRE(waiting.at.act(meeting_commands::PublishAgenda{}).empty());
    waiting.open();
    REQUIRE(waiting.decide(Outcome::postponed, "Bordläggs till mars.", Day::of(2023, 3, 1)).empty());
    waiting.tell();
    CHECK(returns_on(waiting.task()) == Day::of(2023, 3, 1));
    // Said otherwise before the minutes are checked: the case takes it over.
    REQUIRE(waiting.decide(Outcome::postponed, "Bordläggs till mars.", Day::of(2023, 4, 1)).empty());
    CHECK(waiting.tell() == "register_decision@2023-01-12");
    CHECK(returns_on(waiting.task()) == Day::of(2023, 4, 1));
}

TEST_CASE("what was taken up and not decided waits for the body again") {
    Waiting waiting;
    REQUIRE(waiting.at.act(meeting_commands::PublishAgenda{}).empty());
    waiting.tell();
    waiting.open();
    REQUIRE(waiting.decide(Outcome::open, "Tiden räckte inte.").empty());
    CHECK(waiting.tell() == "take_off_agenda@2023-01-12");
    CHECK(waiting.task().agenda.empty());
    CHECK(waiting.tell().empty());
}
