// A running case goes over to another version of its lifecycle.
#include "engine/cases/migration.hpp"
#include "catch.hpp"
#include "engine/cases/world.hpp"

using namespace overens;
using namespace overens::testing;

namespace {

constexpr std::string_view first_version = R"yaml(format: 1
lifecycle: question
version: 1
title: {sv: "Fråga", en: "Question"}
roles:
  lead: {title: {sv: "Ledare", en: "Leader"}}
documents:
  text: {title: {sv: "Text", en: "Text"}, by: lead}
fields:
  cost: {title: {sv: "Kostnad", en: "Cost"}, type: number, by: lead}
words:
  good: {sv: "Bra", en: "Good"}
  bad: {sv: "Dåligt", en: "Bad"}
  view: {sv: "Synpunkt", en: "View"}
start: drafting
states:
  drafting:
    title: {sv: "Skrivs", en: "Drafting"}
    may:
      ask: {title: {sv: "Fråga", en: "Ask"}, by: lead, go: asking}
  asking:
    title: {sv: "Frågar", en: "Asking"}
    work:
      survey: {title: {sv: "Svara", en: "Answer"}, ask: each party, answer: {view: {choice: [good, bad]}},
               due: 30 days}
    may:
      close: {title: {sv: "Stäng", en: "Close"}, by: lead, go: weighing}
  weighing:
    title: {sv: "Väger", en: "Weighing"}
    may:
      finish: {title: {sv: "Slut", en: "Finish"}, by: lead, go: over}
  over: {title: {sv: "Slut", en: "Over"}, end: completed}
)yaml";

struct Change {
    std::string from, to;
};

std::shared_ptr<const Definition> changed(const std::vector<Change>& changes) {
    std::string text{first_version};
    for (const auto& [from, to] : changes) {
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
    }
    const auto loaded = workflows::load_lifecycle({"question.yaml", text});
    if (!loaded) FAIL(loaded.error().front().message);
    return loaded->definition;
}

const Change to_second_version{"version: 1", "version: 2"};

// A case in a lifecycle of its own, and what going over makes of it.
struct Moving : World {
    Moving() { definition = changed({}); }

    Act how() const { return {lead(), day, Instant::at_utc(day), Origin::registered}; }

    void come_to(const std::string& state) {
        REQUIRE(start().empty());
        REQUIRE(set("cost", std::int64_t{5}).empty());
        if (state == "drafting") return;
        REQUIRE(move("ask").empty());
        if (state == "asking") return;
        REQUIRE(answer("north").empty());
        REQUIRE(move("close").empty());
    }

    std::string answer(const std::string& party) {
        return act(registrar(party),
                   commands::GiveAnswer{item("survey", party), {{"view", std::string("good")}}, {}, {}});
    }

    MigrationPreview preview(const std::shared_ptr<const Definition>& to,
                             const MigrationChoices& choices = {}) {
        const Case before = subject;
        auto preview = preview_migration({*definition, *to}, reg, subject, choices, how(), day);
        CHECK(subject == before);
        return preview;
    }

    std::string take(std::expected<Decided, Refused> decided, const std::shared_ptr<const Definition>& now) {
        if (!decided) {
            std::string codes;
            for (const Blocker& blocker : decided.error().refusal.blockers)
                codes += (codes.empty() ? "" : " ") + blocker.code;
            return codes;
        }
        entries.push_back(decided->entry);
        definition = now;
        CHECK(rebuild(entries) == subject);
        return {};
    }

    std::string go_over(const std::shared_ptr<const Definition>& to, const MigrationChoices& choices = {}) {
        return take(migrate({*definition, *to}, reg, subject, choices, how(), day), to);
    }

    std::string go_back(const std::shared_ptr<const Definition>& to) {
        return take(undo_migration(*to, reg, subject, how(), day), to);
    }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a case whose places are all found goes over by itself, under its new names") {
    Moving world;
    world.come_to("asking");
    REQUIRE(world.answer("south").empty());
    const auto to = changed({to_second_version,
                             {"  asking:\n    title", "  questions:\n    was: asking\n    title"},
                             {"go: asking", "go: questions"},
                             {"survey: {title", "poll: {was: survey, title"},
                             {"cost: {title", "price: {was: cost, title"}});
    const MigrationPreview preview = world.preview(to);
    CHECK(preview.verdict == MigrationPreview::Verdict::by_itself);
    CHECK(preview.states == Names{"", "questions"});
    CHECK(preview.left_behind.empty());
    CHECK(preview.passed_over.empty());

    REQUIRE(world.go_over(to).empty());
    CHECK(world.subject.lifecycle_version == 2);
    CHECK(world.subject.lifecycle_hash == to->hash);
    CHECK(world.where() == "questions");
    CHECK(world.subject.fields.contains("price"));
    CHECK_FALSE(world.subject.fields.contains("cost"));
    const Item& answered = world.subject.items.at(world.item("poll", "south"));
    CHECK(answered.facts.answered);
    CHECK(world
              .act(registrar("north"),
                   commands::GiveAnswer{world.item("poll", "north"), {{"view", std::string("bad")}}, {}, {}})
              .empty());
    CHECK(world.move("close").empty());
    CHECK(world.where() == "weighing");
}

TEST_CASE("an active state that is gone waits for somebody's choice, and takes that place") {
    Moving world;
    world.come_to("weighing");
    const auto to =
        changed({to_second_version,
                 {"  weighing:\n    title: {sv: \"Väger\"", "  judging:\n    title: {sv: \"Bedömer\""},
                 {"go: weighing", "go: judging"}});
    const MigrationPreview preview = world.preview(to);
    CHECK(preview.verdict == MigrationPreview::Verdict::needs_choice);
    REQUIRE(preview.to_choose.size() == 1);
    CHECK(preview.to_choose[0] ==
          ToChoose{ToChoose::Kind::state, "weighing", {"drafting", "asking", "judging", "over"}});
    CHECK(world.go_over(to) == "choice_missing");
    CHECK(world.go_over(to, {{{"weighing", "nowhere"}}, {}}) == "choice_does_not_fit");
    REQUIRE(world.go_over(to, {{{"weighing", "judging"}}, {}}).empty());
    CHECK(world.where() == "judging");
    CHECK(world.move("finish").empty());
}

TEST_CASE("answered work that is gone is left behind only when somebody says so") {
    Moving world;
    world.come_to("weighing");
    const auto to = changed({to_second_version, {"survey: {title", "inquiry: {title"}});
    const MigrationPreview preview = world.preview(to);
    REQUIRE(preview.to_choose.size() == 1);
    CHECK(preview.to_choose[0] == ToChoose{ToChoose::Kind::work, "survey", {"", "inquiry"}});

    SECTION("it is the other work now") {
        REQUIRE(world.go_over(to, {{}, {{"survey", "inquiry"}}}).empty());
        CHECK(world.subject.works.at("inquiry").answered == 1);
    }
    SECTION("it stays in the history alone") {
        REQUIRE(world.go_over(to, {{}, {{"survey", ""}}}).empty());
        CHECK_FALSE(world.subject.works.contains("survey"));
        CHECK(world.subject.items.empty());
    }
}

TEST_CASE("new work in an active state opens at once, what lies behind is passed over and said so") {
    const Change more_work{
        "    may:\n      close",
        "      price_view: {title: {sv: \"Pris\", en: \"Price\"}, ask: lead, answer: {view: "
        "{choice: [good, bad]}}}\n    may:\n      close"};
    const auto to = changed({to_second_version,
                             more_work,
                             {"by: lead, go: weighing", "by: lead, go: checking"},
                             {"  weighing:\n",
                              "  checking:\n    title: {sv: \"Granskar\", en: \"Checking\"}\n    "
                              "may:\n      go_on: {title: {sv: \"Vidare\", en: \"On\"}, by: lead, "
                              "go: weighing}\n  weighing:\n"}});
    SECTION("here") {
        Moving world;
        world.come_to("asking");
        CHECK(world.preview(to).opens == Names{"price_view"});
        CHECK(world.preview(to).passed_over.empty());
        REQUIRE(world.go_over(to).empty());
        CHECK(world.item("price_view", "lead") > 0);
    }
    SECTION("behind") {
        Moving world;
        world.come_to("weighing");
        CHECK(world.preview(to).opens.empty());
        CHECK(world.preview(to).passed_over == Names{"checking", "price_view"});
        REQUIRE(world.go_over(to).empty());
        CHECK(world.where() == "weighing");
    }
}

TEST_CASE("days that follow a changed rule move, those that somebody has moved stay") {
    Moving world;
    world.come_to("asking");
    const int north = world.item("survey", "north"), south = world.item("survey", "south");
    const Day given = world.day + 50;
    REQUIRE(world.act(lead(), commands::GiveMoreTime{south, given, "ill"}).empty());
    const auto to = changed({to_second_version, {"due: 30 days", "due: 44 days"}});
    const MigrationPreview preview = world.preview(to);
    REQUIRE(preview.moved_dues.size() == 2);  // north and west
    CHECK(preview.moved_dues[0].item == north);
    const Day before = world.subject.items.at(north).due.value();
    CHECK(preview.moved_dues[0].from == before);
    REQUIRE(world.go_over(to).empty());
    CHECK(world.subject.items.at(north).due == before + 14);
    CHECK(world.subject.items.at(south).due == given);
}

TEST_CASE("a case can go back until something more than a notice has happened") {
    Moving world;
    world.come_to("asking");
    const Case before = world.subject;
    const auto first = world.definition;
    const auto to = changed({to_second_version,
                             {"survey: {title", "poll: {was: survey, title"},
                             {"due: 30 days", "due: 44 days, remind: [7 days before]"}});
    CHECK(world.go_back(first) == "moved_on");
    REQUIRE(world.go_over(to).empty());
    CHECK(version_to_go_back_to(world.subject) == 1);

    SECTION("at once, and after a reminder") {
        if (GENERATE(false, true)) world.pass_time(world.day + 40);
        REQUIRE(world.go_back(first).empty());
        Case now = world.subject;
        CHECK(now.items == before.items);
        CHECK(now.works == before.works);
        CHECK(now.active == before.active);
        CHECK(now.lifecycle_version == 1);
        CHECK_FALSE(version_to_go_back_to(world.subject));
        CHECK(world.answer("north").empty());
    }
    SECTION("not when an answer has come") {
        REQUIRE(world
                    .act(registrar("north"),
                         commands::GiveAnswer{
                             world.item("poll", "north"), {{"view", std::string("bad")}}, {}, {}})
                    .empty());
        CHECK_FALSE(version_to_go_back_to(world.subject));
        CHECK(world.go_back(first) == "moved_on");
    }
}

TEST_CASE("a state may get an inside, and another one around it") {
    Moving world;
    world.come_to("asking");
    const auto inside = changed({to_second_version,
                                 {"    may:\n      close",
                                  "    start: open_now\n    states:\n      open_now: {title: {sv: \"Öppen\", "
                                  "en: \"Open\"}}\n    may:\n      close"}});
    REQUIRE(world.go_over(inside).empty());
    CHECK(world.where() == "open_now");
    CHECK(world.subject.works.at("survey").active);
    REQUIRE(world.go_over(world.definition->version == 2 ? changed({}) : nullptr) == "choice_missing");
    REQUIRE(world.go_over(changed({}), {{{"open_now", ""}}, {}}).empty());
    CHECK(world.where() == "asking");
}

TEST_CASE("what cannot go over is refused with its reason, and changes nothing") {
    Moving world;
    world.come_to("asking");
    REQUIRE(world.add_version("text").empty());
    const Case before = world.subject;
    CHECK(world.go_over(world.definition) == "version_already");
    CHECK(world.go_over(shipped_definition("return_question")) == "other_lifecycle");
    const auto without = changed({to_second_version, {"  text: {title", "  paper: {title"}});
    CHECK(world.preview(without).verdict == MigrationPreview::Verdict::refused);
    CHECK(world.go_over(without) == "document_gone");
    const auto asked = changed({to_second_version,
                                {"documents:\n",
                                 "bodies:\n  board: {title: {sv: \"Styrelse\", en: \"Board\"}, "
                                 "mandate: decide}\ndocuments:\n"}});
    CHECK(world.go_over(asked) == "place_not_filled");
    const auto other =
        migrate({*world.definition, *without}, world.reg, world.subject, {},
                {registrar("north"), world.day, Instant::at_utc(world.day), Origin::registered}, world.day);
    CHECK(other.error().refusal.blockers.front().code == "not_allowed");
    CHECK(world.subject == before);
}
