// Around the answers of a round: early signs, questions, walk-throughs, stances on clauses, attachments,
// tags, clauses that are closed; and what is kept of earlier rounds.
#include "catch.hpp"
#include "engine/cases/agreement.hpp"
#include "engine/rounds/compilation.hpp"
#include "engine/rounds/round_figures.hpp"

using namespace overens;
using namespace overens::testing;

namespace {

const std::string work = "consultation.respond";

int asked_in_round(const World& world, const std::string& party) {
    return world.item(work, party);
}

// Every party answers; the round is compiled and the text goes out again.
void go_out_again(World& world) {
    for (const std::string party : {"north", "south", "west"})
        REQUIRE(world.act(registrar(party), answer(asked_in_round(world, party), "supports")).empty());
    REQUIRE(world.move("finish").empty());
    REQUIRE(world.add_version("proposal").empty());
    REQUIRE(world.move("new_round").empty());
}

}  // namespace

TEST_CASE("early signs say how far a party has come, and are signs of life") {
    World world;
    go_out_for_consultation(world);
    const int item = asked_in_round(world, "north");
    REQUIRE(world.act(registrar("north"), commands::GiveSign{item, "received", {}, {}}).empty());
    REQUIRE(world.act(lead(), commands::GiveSign{item, "case_officer", {}, "Head of care"}).empty());
    const Day meeting = Day::of(2023, 2, 14);
    REQUIRE(world.act(registrar("north"), commands::GiveSign{item, "agenda", meeting, "Committee"}).empty());
    const Item& now = world.subject.items.at(item);
    CHECK(now.signs.size() == 3);
    CHECK(now.signs.at("agenda").on == meeting);
    CHECK(now.last_sign_of_life.has_value());
    CHECK(world.act(registrar("south"), commands::GiveSign{item, "received", {}, {}}) == "not_allowed");
    CHECK(world.act(registrar("north"), commands::GiveSign{item, "agenda", {}, {}}) == "sign_day");
    CHECK(world.act(registrar("north"), commands::GiveSign{item, "received", meeting, {}}) == "sign_day");
    CHECK(world.act(registrar("north"), commands::GiveSign{item, "read", {}, {}}) == "value_does_not_fit");
    REQUIRE(world.act(registrar("north"), answer(item, "supports")).empty());
    CHECK(world.act(registrar("north"), commands::GiveSign{item, "received", {}, {}}) == "task_closed");
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("those asked put questions, and all of them see what was answered") {
    World world;
    go_out_for_consultation(world);
    REQUIRE(world.act(registrar("north"), commands::AskQuestion{work, "", "Is § 4 meant for all?"}).empty());
    REQUIRE(world.act(lead(), commands::AskQuestion{work, "south", "From when?"}).empty());
    CHECK(world.act(registrar("north"), commands::AskQuestion{work, "south", "?"}) == "not_allowed");
    CHECK(world.act(registrar("north"), commands::AskQuestion{"weighing", "", "?"}) == "work_unknown");
    CHECK(world.act(registrar("north"), commands::AskQuestion{"steering_view", "", "?"}) == "work_not_open");
    CHECK(world.act(registrar("north"), commands::AskQuestion{work, "", ""}) == "value_does_not_fit");
    REQUIRE(world.act(lead(), commands::AnswerQuestion{1, "Yes"}).empty());
    REQUIRE(world.act(lead(), commands::AnswerQuestion{1, "Yes, for all"}).empty());
    CHECK(world.act(registrar("north"), commands::AnswerQuestion{2, "Now"}) == "not_allowed");
    CHECK(world.act(lead(), commands::AnswerQuestion{9, "Now"}) == "question_unknown");
    REQUIRE(world.act(lead(), commands::PlanWalkThrough{work, Day::of(2023, 1, 20), "13.00"}).empty());
    CHECK(world.subject.questions.size() == 2);
    CHECK(world.subject.questions.at(1).asker == "north");
    CHECK(world.subject.questions.at(2).asker == "south");
    CHECK(world.subject.works.at(work).walk_throughs.size() == 1);
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("a clause that is closed takes no new remark, but one that takes up an earlier one") {
    World world;
    go_out_for_consultation(world);
    const int first = asked_in_round(world, "north");
    REQUIRE(world.act(registrar("north"), answer(first, "opposes", {{"4", "Too dear", "", 0}})).empty());
    REQUIRE(world.act(lead(), commands::DisposeRemark{1, "declined", "No", 0}).empty());
    for (const std::string party : {"south", "west"})
        REQUIRE(world.act(registrar(party), answer(asked_in_round(world, party), "supports")).empty());
    REQUIRE(world.move("finish").empty());
    REQUIRE(world.add_version("proposal").empty());
    REQUIRE(world.move("new_round").empty());
    REQUIRE(world.act(lead(), commands::CloseClauses{work, {"§ 4"}}).empty());
    CHECK(world.act(registrar("north"), commands::CloseClauses{work, {}}) == "not_allowed");
    const int again = asked_in_round(world, "north");
    const auto says = [&](int follows) {
        return world.act(registrar("north"), answer(again, "opposes", {{"4", "Too dear", "", follows}}));
    };
    CHECK(says(0) == "clause_closed");
    CHECK(says(1).empty());
    REQUIRE(world.act(lead(), commands::CloseClauses{work, {}}).empty());
    CHECK(says(0).empty());
}

TEST_CASE("an answer has a stance on each clause, files, and who stands behind it") {
    World world;
    go_out_for_consultation(world);
    commands::GiveAnswer given = answer(asked_in_round(world, "north"), "supports_with_changes",
                                        {{"4", "Too dear", "Half of it", 0}, {"", "Well done", "", 0}});
    given.stances = {{"4", "opposes"}, {"5", "supports"}};
    given.attachments = {{std::string(64, 'a'), 12, "Svar.pdf"}};
    given.approved_by = "Head of care";
    REQUIRE(world.act(registrar("north"), given).empty());
    const Item& item = world.subject.items.at(given.item);
    CHECK(item.stances == given.stances);
    REQUIRE(item.attachments.size() == 1);
    CHECK(item.attachments[0].label != TextId{});
    given.stances = {{"4", "perhaps"}};
    CHECK(world.act(registrar("north"), given) == "value_does_not_fit");

    REQUIRE(world.act(lead(), commands::TagRemark{1, {"money", "rural", "money"}}).empty());
    CHECK(world.subject.remarks.at(1).tags == std::vector<std::string>{"money", "rural"});
    std::string forty;
    for (int i = 0; i < 40; ++i) forty += "å";
    CHECK(world.act(lead(), commands::TagRemark{1, {forty}}).empty());
    CHECK(world.act(lead(), commands::TagRemark{1, {forty + "a"}}) == "value_does_not_fit");
    CHECK(world.act(lead(), commands::TagRemark{1, {""}}) == "value_does_not_fit");
    CHECK(world.act(lead(), commands::TagRemark{7, {"money"}}) == "remark_unknown");
    CHECK(world.act(registrar("north"), commands::TagRemark{1, {}}) == "not_allowed");

    const Compilation compilation =
        compile(world.subject, work, 1, {{"4", "§ 4 Costs", "", 1}, {"9", "§ 9 Criteria", "", 1}});
    REQUIRE(compilation.clauses.size() == 2);
    CHECK(compilation.clauses[0].remarks == std::vector<int>{1});
    CHECK(compilation.clauses[0].stances == std::map<std::string, int>{{"opposes", 1}});
    CHECK(compilation.clauses[1].remarks.empty());
    CHECK(compilation.whole_text == std::vector<int>{2});
    CHECK(compile(world.subject, work, 1, {{"9", "", "", 1}}).homeless == std::vector<int>{1});
    const Compilation as_written = compile(world.subject, work, 1, {});
    REQUIRE(as_written.clauses.size() == 2);
    CHECK(as_written.clauses[1].address == "5");
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("figures tell who answered in time, over all rounds") {
    World world;
    go_out_for_consultation(world);
    go_out_again(world);
    REQUIRE(world.act(registrar("north"), answer(asked_in_round(world, "north"), "opposes")).empty());
    const Day last_day = world.subject.items.at(asked_in_round(world, "south")).due.value();
    world.pass_time(last_day + 3);
    REQUIRE(world.act(registrar("south"), answer(asked_in_round(world, "south"), "supports")).empty());
    const WorkFigures figures = figures_of(world.subject, work, world.day);
    REQUIRE(figures.rounds.size() == 2);
    const auto row = [&](std::size_t round) {
        const RoundFigures& each = figures.rounds[round];
        return std::vector<int>{each.round,    each.version, each.asked,
                                each.answered, each.late,    each.unanswered};
    };
    CHECK(row(0) == std::vector<int>{1, 1, 3, 3, 0, 0});
    CHECK(row(1) == std::vector<int>{2, 2, 3, 2, 1, 1});
    CHECK(figures.rounds[0].words.at({"stance", "supports"}) == 3);
    CHECK(figures.rounds[1].words.at({"stance", "opposes"}) == 1);
    for (const AnswererFigures& each : figures.answerers) {
        CHECK(each.asked == 2);
        CHECK(each.late == (each.addressee.id == "south" ? 1 : 0));
        CHECK(each.unanswered == (each.addressee.id == "west" ? 1 : 0));
    }
    CHECK(figures_of(world.subject, "steering_view", world.day) == WorkFigures{});
    CHECK(rebuild(world.entries) == world.subject);
}
