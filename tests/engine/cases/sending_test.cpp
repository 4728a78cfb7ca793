// Sending a round: its letter, others who are asked, who need not answer, sending out again; progress before
// the answer, masks, and what somebody judged a change of the text to be.
#include "catch.hpp"
#include "engine/cases/agreement.hpp"
#include "engine/rounds/round_figures.hpp"

using namespace overens;
using namespace overens::testing;

namespace {

const std::string round_work = "consultation.respond";

commands::AddAddressee ask_too(const std::string& who, std::optional<Day> due = {}) {
    return {round_work, who, due, "Has asked to be heard"};
}

}  // namespace

TEST_CASE("others than those whom the lifecycle names are asked in a round, which then waits for them") {
    World world;
    world.reg.organisations["provider"] = {"provider", "A private provider", "private", "", {}, {}};
    go_out_for_consultation(world);
    const std::size_t before = world.subject.works.at(round_work).items.size();
    CHECK(world.act(registrar("north"), ask_too("provider")) == "not_allowed");
    CHECK(world.act(lead(), ask_too("nobody")) == "unknown_organisation");
    CHECK(world.act(lead(), ask_too("north")) == "asked_already");
    CHECK(world.act(lead(), ask_too("provider", world.day - 1)) == "value_does_not_fit");
    CHECK(world.act(lead(), commands::AddAddressee{"party_decisions", "provider", {}, {}}) == "work_unknown");
    const Day due = world.day + 40;
    REQUIRE(world.act(lead(), ask_too("provider", due)).empty());
    CHECK(world.act(lead(), ask_too("provider")) == "asked_already");
    CHECK(world.subject.works.at(round_work).items.size() == before + 1);
    const int item = world.item(round_work, "provider");
    CHECK(world.subject.items.at(item).due == due);

    // A party that comes or goes does not touch it.
    REQUIRE(world.act(lead(), commands::RemoveParty{"west", "Not concerned"}).empty());
    CHECK(world.subject.items.contains(item));
    for (const std::string party : {"north", "south"})
        REQUIRE(world.act(registrar(party), answer(world.item(round_work, party), "supports")).empty());
    CHECK_FALSE(world.subject.works.at(round_work).done);
    REQUIRE(world.act(registrar("provider"), answer(item, "supports")).empty());
    CHECK(world.subject.works.at(round_work).done);
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("somebody asked is excused with a reason, and is not asked again when the parties change") {
    World world;
    go_out_for_consultation(world);
    const int item = world.item(round_work, "west");
    CHECK(world.act(lead(), commands::ExcuseAddressee{item, ""}) == "reason_missing");
    CHECK(world.act(registrar("west"), commands::ExcuseAddressee{item, "No"}) == "not_allowed");
    REQUIRE(world.act(lead(), commands::ExcuseAddressee{item, "Not concerned"}).empty());
    CHECK_FALSE(world.subject.items.contains(item));
    REQUIRE(world.act(lead(), commands::RemoveParty{"south", "Leaves"}).empty());
    CHECK(world.subject.works.at(round_work).items.size() == 1);
    const int last = world.item(round_work, "north");
    CHECK(world.act(lead(), commands::ExcuseAddressee{last, "No"}) == "nobody_left");
    REQUIRE(world.act(registrar("north"), answer(last, "supports")).empty());
    CHECK(world.subject.works.at(round_work).done);
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("a round that is taken back begins anew on the newest text, and nobody counts as late in it") {
    World world;
    go_out_for_consultation(world);
    REQUIRE(world.act(lead(), commands::WriteCoveringLetter{round_work, "We ask for your remarks"}).empty());
    REQUIRE(world
                .act(registrar("north"),
                     answer(world.item(round_work, "north"), "opposes", {{"4", "Too dear", "", 0}}))
                .empty());
    REQUIRE(world.add_version("proposal").empty());
    CHECK(world.act(lead(), commands::SendOutAgain{round_work, ""}) == "reason_missing");
    CHECK(world.act(registrar("north"), commands::SendOutAgain{round_work, "x"}) == "not_allowed");
    const Case before = world.subject;
    REQUIRE(world.act(lead(), commands::SendOutAgain{round_work, "The wrong file went out"}).empty());
    const WorkStanding& now = world.subject.works.at(round_work);
    CHECK(now.round == 2);
    CHECK(now.version == before.works.at(round_work).version + 1);
    CHECK(now.answered == 0);
    CHECK(now.undisposed == 0);
    CHECK(now.covering_letter == before.works.at(round_work).covering_letter);
    CHECK(now.shown);
    CHECK(world.subject.remarks.size() == 1);
    world.pass_time(world.day + 200);
    const WorkFigures figures = figures_of(world.subject, round_work, world.day);
    REQUIRE(figures.rounds.size() == 2);
    CHECK(figures.rounds[0].withdrawn);
    CHECK(figures.rounds[0].answered == 1);
    CHECK(figures.rounds[0].unanswered == 0);
    CHECK_FALSE(figures.rounds[1].withdrawn);
    CHECK(figures.rounds[1].unanswered == 3);
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("a covering letter written before the round is open goes with the next one") {
    World world;
    REQUIRE(world.start().empty());
    REQUIRE(world.act(lead(), commands::WriteCoveringLetter{round_work, "For the first round"}).empty());
    CHECK(world.act(registrar("north"), commands::WriteCoveringLetter{round_work, "x"}) == "not_allowed");
    CHECK(world.act(lead(), commands::WriteCoveringLetter{round_work, ""}) == "value_does_not_fit");
    CHECK(world.act(lead(), commands::WriteCoveringLetter{"nothing", "x"}) == "work_unknown");
    const TextId written = world.subject.works.at(round_work).next_covering_letter;
    CHECK(written != TextId{});
    REQUIRE(world.set("earliest_force", Day::of(2025, 1, 1)).empty());
    REQUIRE(world.set("in_force_when", std::string{"on_record"}).empty());
    REQUIRE(world.add_version("proposal").empty());
    REQUIRE(world.move("send_out").empty());
    CHECK(world.subject.works.at(round_work).covering_letter == written);
    CHECK(world.subject.works.at(round_work).next_covering_letter == TextId{});
}

TEST_CASE("who is asked tells how far they have come: the task is begun, and silence counts anew") {
    World world;
    go_out_for_consultation(world);
    const int item = world.item(round_work, "north");
    const Day next = world.day + 5;
    CHECK(world.act(registrar("south"), commands::ReportProgress{item, "x", {}, {}}) == "not_allowed");
    CHECK(world.act(registrar("north"), commands::ReportProgress{item, "", {}, {}}) == "report_empty");
    CHECK(world.act(registrar("north"), commands::ReportProgress{item, "x", world.day - 1, {}}) ==
          "value_does_not_fit");
    REQUIRE(
        world
            .act(registrar("north"),
                 commands::ReportProgress{item, "Half way", next, {{std::string(64, 'a'), 9, "Plan.pdf"}}})
            .empty());
    const Item& now = world.subject.items.at(item);
    CHECK(now.state == machines::TaskState::in_progress);
    REQUIRE(now.report.has_value());
    CHECK(now.report->next_on == next);
    CHECK(now.report->attachments.size() == 1);
    CHECK(now.last_sign_of_life.has_value());
    REQUIRE(world.act(registrar("north"), answer(item, "supports")).empty());
    CHECK(world.act(registrar("north"), commands::ReportProgress{item, "More", {}, {}}) == "task_closed");
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("whoever cannot answer in time asks for more, and the lead is told and gives it") {
    World world;
    go_out_for_consultation(world);
    const int item = world.item(round_work, "north");
    const Day due = world.subject.items.at(item).due.value();
    CHECK(world.act(registrar("south"), commands::AskMoreTime{item, due + 5, "x"}) == "not_allowed");
    CHECK(world.act(registrar("north"), commands::AskMoreTime{item, due, "x"}) == "not_more_time");
    CHECK(world.act(registrar("north"), commands::AskMoreTime{item, due + 5, ""}) == "reason_missing");
    REQUIRE(
        world.act(registrar("north"), commands::AskMoreTime{item, due + 5, "The board meets then"}).empty());
    CHECK(world.subject.items.at(item).more_time->until == due + 5);
    CHECK(world.told("more_time_asked") == 1);
    REQUIRE(world.act(lead(), commands::GiveMoreTime{item, due + 5, ""}).empty());
    CHECK_FALSE(world.subject.items.at(item).more_time.has_value());
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("a registrar who has not said that the round came is asked once, after ten working days") {
    World world;
    go_out_for_consultation(world);
    REQUIRE(
        world.act(registrar("north"), commands::GiveSign{world.item(round_work, "north"), "received", {}, {}})
            .empty());
    REQUIRE(world.act(registrar("south"), answer(world.item(round_work, "south"), "supports")).empty());
    world.pass_time(world.day + 13);
    CHECK(world.told("receipt_reminder") == 0);
    world.pass_time(world.day + 30);
    CHECK(world.told("receipt_reminder") == 1);
    for (const Entry& entry : world.entries) {
        for (const Event& event : entry.events) {
            const auto* told = std::get_if<events::Told>(&event);
            if (told == nullptr || told->kind != "receipt_reminder") continue;
            REQUIRE(told->to.size() == 1);
            CHECK(told->to[0].id == "west");
            CHECK(told->to[0].office == "registrar");
        }
    }
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("after downtime a task is urged on once at most, and not to answer by a day that has passed") {
    World world;
    go_out_for_consultation(world);
    const Day due = world.subject.items.at(world.item(round_work, "north")).due.value();
    const auto sent = [&](const std::string& kind) {
        int count = 0;
        for (const Entry& entry : world.entries) {
            for (const Event& event : entry.events) {
                const auto* told = std::get_if<events::Told>(&event);
                if (told != nullptr && told->kind == kind && !told->missed && told->work == round_work)
                    count += static_cast<int>(told->to.size());
            }
        }
        return count;
    };
    SECTION("down until the last day") {
        world.day = due;
        world.pass_time(due);
        CHECK(sent("receipt_reminder") == 0);
        CHECK(sent("reminder") == 3);
    }
    SECTION("down for years") {
        world.day = due + 1000;
        world.pass_time(due + 1000);
        CHECK(sent("receipt_reminder") == 0);
        CHECK(sent("reminder") == 0);
        CHECK(sent("late") == 3);
        CHECK(sent("late_to_send") == 3);
    }
}

TEST_CASE("words are masked for a reason, in a text that is there, until somebody takes the mask away") {
    World world;
    go_out_for_consultation(world);
    const int item = world.item(round_work, "north");
    REQUIRE(world.act(registrar("north"), answer(item, "opposes", {{"4", "The person in room 4", "", 0}}))
                .empty());
    const auto mask = [&](const char* of, int number, const char* part, const char* reason) {
        return world.act(lead(), commands::MaskWords{of, number, part, "person", reason});
    };
    CHECK(mask("remark", 1, "text", "") == "reason_missing");
    CHECK(mask("remark", 2, "text", "x") == "nothing_to_mask");
    CHECK(mask("remark", 1, "clause", "x") == "value_does_not_fit");
    CHECK(mask("letter", 1, "text", "x") == "value_does_not_fit");
    CHECK(world.act(registrar("north"), commands::MaskWords{"remark", 1, "text", "person", "x"}) ==
          "not_allowed");
    REQUIRE(mask("remark", 1, "text", "25 kap. 1 §").empty());
    REQUIRE(mask("task", item, "approvedBy", "A personal detail").empty());
    CHECK(world.subject.masks.size() == 2);
    CHECK(world.act(lead(), commands::UnmaskWords{7, "x"}) == "mask_unknown");
    CHECK(world.act(lead(), commands::UnmaskWords{1, ""}) == "reason_missing");
    REQUIRE(world.act(lead(), commands::UnmaskWords{1, "Public already"}).empty());
    REQUIRE(mask("remark", 1, "comment", "A personal detail").empty());
    CHECK(world.subject.masks.contains(3));
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("that a change is substantive is said by somebody, with a reason") {
    World world;
    REQUIRE(world.start().empty());
    const auto add = [&](const char* content, std::optional<std::string> why) {
        commands::AddVersion command{"proposal", content, 10, "", {}, "", std::move(why), ""};
        return world.act(lead(), command);
    };
    CHECK(add("c1", "No version before it") == "editorial_of_nothing");
    REQUIRE(add("c1", {}).empty());
    CHECK(add("c2", "") == "reason_missing");
    REQUIRE(add("c2", "The costs are shared anew").empty());
    const auto& versions = world.subject.documents.at("proposal").versions;
    CHECK_FALSE(versions[0].substantive);
    CHECK(versions[1].substantive);
    CHECK(versions[1].reason != TextId{});
    commands::AddVersion both{"proposal", "c3", 10, "", commands::Editorial{"x", world.day}, "", "y", ""};
    CHECK(world.act(lead(), both) == "editorial_or_substantive");
}
