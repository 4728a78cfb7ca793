#include "workflows/loader.hpp"

#include <algorithm>
#include <string>

#include "catch.hpp"
#include "workflows/shipped.hpp"
#include "workflows/small_lifecycle.hpp"

using namespace overens;
using namespace overens::workflows;

namespace {

LoadedLifecycle load_shipped(std::string_view name) {
    auto loaded = load_lifecycle({std::string(name) + ".yaml", std::string(*shipped_lifecycle(name))});
    INFO((loaded ? std::string() : to_text(loaded.error())));
    REQUIRE(loaded);
    return std::move(*loaded);
}

LoadedLifecycle load_small(std::string_view from = "", std::string_view to = "") {
    std::string text(small_lifecycle);
    if (!from.empty()) text.replace(text.find(from), from.size(), to);
    auto loaded =
        load_lifecycle({"small.yaml", text}, fragments_among({{"talk", std::string(talk_fragment)}}));
    INFO((loaded ? std::string() : to_text(loaded.error())));
    REQUIRE(loaded);
    return std::move(*loaded);
}

const Work& work_of(const Definition& definition, std::string_view name) {
    const auto index = definition.find_work(std::string(name));
    REQUIRE(index);
    return definition.works[*index];
}

const State& state_of(const Definition& definition, std::string_view name) {
    const auto index = definition.find_state(std::string(name));
    REQUIRE(index);
    return definition.states[*index];
}

}  // namespace

TEST_CASE("Every shipped lifecycle loads without a warning") {
    const auto all = shipped_lifecycles();
    REQUIRE(all.size() >= 4);
    for (const Shipped& lifecycle : all) {
        INFO(lifecycle.name);
        const LoadedLifecycle loaded = load_shipped(lifecycle.name);
        CHECK(to_text(loaded.warnings).empty());
        CHECK(loaded.definition->lifecycle == lifecycle.name);
        CHECK(loaded.definition->hash.size() == 64);
    }
}

TEST_CASE("The outermost state is the file, and states know their place") {
    const auto definition = load_shipped("county_agreement").definition;
    const State& file = definition->states[outermost];
    CHECK(file.name.empty());
    CHECK(file.title.sv == "Länsgemensam överenskommelse");
    CHECK(file.may.size() == 2);
    CHECK(definition->states[*file.start].name == "agreement");
    CHECK(state_of(*definition, "agreement").tracks);
    CHECK_FALSE(state_of(*definition, "agreement").start);
    CHECK(state_of(*definition, "withdrawn").end == State::End::terminated);
    const auto inner = definition->find_state("applying");
    CHECK(definition->lies_within(*inner, *definition->find_state("in_force")));
    CHECK_FALSE(definition->lies_within(*inner, *definition->find_state("rollout")));
}

TEST_CASE("Parts of a fragment are named after the state that uses it") {
    const LoadedLifecycle loaded = load_shipped("county_agreement");
    const Definition& definition = *loaded.definition;
    const Work& officials = work_of(definition, "consultation.respond");
    const Work& politicians = work_of(definition, "political_round.respond");
    CHECK(to_text(*officials.due) == "45 days");
    CHECK(to_text(*politicians.due) == "3 months");
    CHECK(officials.level == Level::officials);
    CHECK(politicians.level == Level::political);
    CHECK(officials.about == "proposal");
    CHECK(to_text(officials.who) == "each party");
    CHECK(definition.states[officials.state].name == "consultation.out");
    CHECK(definition.words.at("supports").en == "Supports");
    REQUIRE(loaded.fragments.size() == 1);
    CHECK(loaded.fragments.front().name == "consultation");
    CHECK(loaded.fragments.front().source.text == *shipped_fragment("consultation"));
}

TEST_CASE("What is not said is filled in as the language says") {
    const auto loaded = load_small();
    const Definition& definition = *loaded.definition;
    const Work& survey = work_of(definition, "survey");
    CHECK(survey.show == Show::for_comments);
    CHECK(survey.remind == std::vector<Amount>{{14, AmountUnit::days}, {3, AmountUnit::working_days}});
    const Work& approval = work_of(definition, "approval");
    CHECK(approval.show == Show::dispatched);
    CHECK(approval.counts == Counts::on_record);
    CHECK(approval.stays_open_on == std::vector<Outcome>{Outcome::postponed, Outcome::proposed_to_next});
    CHECK(approval.remind.empty());
    CHECK(definition.field("cost")->by == std::vector<Who>{{Who::Kind::role, "lead", Office::contact}});
    CHECK(work_of(definition, "round.respond").about == "plan_text");
}

TEST_CASE("The lead is there even when no role is declared") {
    const auto loaded = load_lifecycle({"f",
                                        "format: 1\nlifecycle: bare\nversion: 1\n"
                                        "title: {sv: \"Bar\", en: \"Bare\"}\nstart: a\nstates:\n"
                                        "  a: {title: {sv: \"A\", en: \"A\"}, end: completed}\n"});
    REQUIRE(loaded);
    REQUIRE(loaded->definition->role("lead") != nullptr);
    CHECK(loaded->definition->role("lead")->title.sv == "Ansvarig");
}

TEST_CASE("Ways, needs and effects are read as they are written") {
    const auto loaded = load_small();
    const Definition& definition = *loaded.definition;
    const State& deciding = state_of(definition, "deciding");
    REQUIRE(deciding.then.size() == 3);
    CHECK(deciding.then[0].guard->text() == "approval.accepts && survey.all(s, s.view == 'good')");
    CHECK(std::get<Adopt>(deciding.then[0].effects.at(0)).document == "plan_text");
    CHECK_FALSE(deciding.then[2].guard);
    CHECK(definition.states[*deciding.then[2].go].name == "asking");
    const Move& close = state_of(definition, "asking").may.at(0);
    REQUIRE(close.needs.size() == 2);
    CHECK(close.needs[0].kind == Need::Kind::field);
    CHECK(close.needs[1].say.en == "Wait");
    const State& look = state_of(definition, "look");
    CHECK(look.may.at(1).not_by == std::vector<std::string>{"look.again"});
    CHECK(std::get<OpenWork>(look.may.at(0).effects.at(0)).work == *definition.find_work("extra"));
    const Watch& on_time = state_of(definition, "first").watch.at(0);
    CHECK(to_text(*on_time.at) == "2 weeks before ends");
    CHECK(std::holds_alternative<WaitUntil>(*work_of(definition, "ready").wait));
}

TEST_CASE("Each thing that expressions read has one slot, however often it is read") {
    const auto definition = load_shipped("county_agreement").definition;
    for (std::size_t i = 0; i < definition->slots.size(); ++i) {
        for (std::size_t j = i + 1; j < definition->slots.size(); ++j) {
            const SlotMeaning& left = definition->slots[i];
            const SlotMeaning& right = definition->slots[j];
            CHECK_FALSE((left.of == right.of && left.index == right.index && left.name == right.name));
        }
    }
    const auto reads_final = [&](const SlotMeaning& slot) {
        return slot.of == SlotMeaning::Of::item_fact && slot.name == "final" &&
               definition->works[slot.index].name == "party_decision";
    };
    CHECK(std::ranges::count_if(definition->slots, reads_final) == 1);
}

TEST_CASE("Everything else that the language has is accepted") {
    struct Row {
        std::string what, from, to;
    };
    const std::string work = "ask: lead\n                on_request: true\n";
    const std::string indent = "                ";
    const std::string way = "do: [{adopt: plan_text}], go: round";
    const std::vector<Row> rows = {
        {"help", "start: asking", "help: {sv: \"H\", en: \"H\"}\nstart: asking"},
        {"was", "    lock: [plan_text]", "    lock: [plan_text]\n    was: choosing"},
        {"enough in numbers", "        due: 45 days", "        due: 45 days\n        enough: 9"},
        {"enough in percent", "        due: 45 days", "        due: 45 days\n        enough: 80 %"},
        {"late", "        due: 45 days", "        due: 45 days\n        late: close"},
        {"silence", work, work + indent + "silence: [{after: 30 working days, tell: asked}]\n"},
        {"not before", work, work + indent + "not_before: cut-off of board\n"},
        {"due at a meeting", "due: 45 days", "due: next meeting of board"},
        {"due after a day", "due: 45 days", "due: 2 months after ends"},
        {"plan", "ask: lead\n", "plan: lead\n"},
        {"wait for a condition", "wait: {until: ends}", "wait: {for: \"survey.done\"}"},
        {"wait for a signal", "wait: {until: ends}", "wait: {signal: news}"},
        {"wait for cases", "wait: {until: ends}", "wait: {cases: split_from}"},
        {"options", "as: endorse, about", "as: endorse, options: [good, bad], about"},
        {"checked", "as: endorse, about", "as: endorse, checked: true, about"},
        {"keep, delegable", "as: endorse, about", "as: endorse, keep: accepted, delegable: true, about"},
        {"counts", "as: endorse, about", "as: endorse, counts: final, about"},
        {"each of several bodies", "ask: lead\n", "decide: each of councils\n                as: prepare\n"},
        {"each party by its own path", "ask: lead\n", "decide: each party\n                as: decide\n"},
        {"parties not reached", "ask: lead\n", "ask: each party not bound by approval\n"},
        {"vacant seats", "ask: lead\n", "ask: each vacant seat of board\n"},
        {"members", "ask: lead\n", "ask: each member of board\n"},
        {"an office", "ask: lead\n", "ask: signatory of each participant\n"},
        {"every day of a year", "on_time: {at: 2 weeks before ends", "on_time: {every: 1 October"},
        {"every amount", "on_time: {at: 2 weeks before ends", "on_time: {every: 6 months"},
        {"at with if", "on_time: {at: 2 weeks before ends", "on_time: {at: ends, if: \"!ready.done\""},
        {"if alone", "on_time: {at: 2 weeks before ends", "on_time: {if: \"urgent\""},
        {"signal with if", "{signal: news, go", "{signal: news, if: \"urgent\", go"},
        {"set a date", way, "do: [{set: {ends: 3 months}}], go: round"},
        {"set a choice", way, "do: [{set: {mode: \"'fast'\"}}], go: round"},
        {"set yes or no", way, "do: [{set: {urgent: \"!urgent\"}}], go: round"},
        {"set a date by an expression", way, "do: [{set: {ends: \"today\"}}], go: round"},
        {"signal", way, "do: [{signal: {name: elsewhere, to: revises}}], go: round"},
        {"start a case", way,
         "do: [{start_case: {lifecycle: x, as: part_of, copy: [ends, plan_text]}}], go: round"},
        {"appoint", way,
         "do: [{appoint: {to: board, who: chosen_one, from: ends, until: 1 year after ends, "
         "instead_of: supplier}}], go: round"},
        {"dissolve", way, "do: [{dissolve: {body: board, from: ends, successor: board}}], go: round"},
        {"retire", way, "do: [{retire: plan_text}], go: round"},
        {"hold", way, "do: [{hold: {until: {cases: follows_up}, look_again_at: 3 months}}], go: round"},
        {"a chosen case in a move", "by: lead, go: stopped",
         "by: lead, do: [{start_case: {lifecycle: chosen, as: split_from}}], go: stopped"},
        {"a sum over parties", "if: \"approval.outcome == 'rejected'\"", "if: \"sum(share) > 100\""},
        {"a sum over answers", "if: \"approval.outcome == 'rejected'\"", "if: \"sum(survey.price) > 100\""},
        {"how many parties", "if: \"approval.outcome == 'rejected'\"",
         "if: \"size(parties) > size(pilots)\""},
        {"a field that was asked for", "if: \"approval.outcome == 'rejected'\"",
         "if: \"has(cost) && cost > 3\""},
        {"an answer of one", "if: \"approval.outcome == 'rejected'\"", "if: \"approval.answered == 1\""},
        {"inside a fragment from outside", "if: \"round.ended == 'heard'\"",
         "if: \"round.respond.asked > 3\""},
        {"a work without a day",
         "        due: 45 days\n        escalate: [{after: 2 working days, tell: [lead, head of "
         "asked]}]\n    may:\n",
         "        not_by: asking.close\n    may:\n"},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        std::string text(small_lifecycle);
        text.replace(text.find("signals:\n"), 0,
                     "  chosen_one: {title: {sv: \"Utsedd\", en: \"Chosen\"}, type: person}\n"
                     "  supplier: {title: {sv: \"Leverantör\", en: \"Supplier\"}, type: organisation}\n");
        const std::size_t at = text.find(row.from);
        REQUIRE(at != std::string::npos);
        text.replace(at, row.from.size(), row.to);
        if (row.what == "a work without a day") text.replace(text.find("survey.late"), 11, "survey.open");
        const auto loaded =
            load_lifecycle({"small.yaml", text}, fragments_among({{"talk", std::string(talk_fragment)}}));
        CHECK((loaded ? std::string() : to_text(loaded.error())) == "");
    }
}

TEST_CASE("A missing English text is a warning and stops nothing") {
    const LoadedLifecycle loaded = load_small("{sv: \"Liten\", en: \"Small\"}", "{sv: \"Liten\"}");
    CHECK(to_text(loaded.warnings) ==
          "small.yaml:4:8: title: there is no English text: add en: \"…\" [text_missing_in_english]\n");
    CHECK(loaded.definition->title.in_english() == "Liten");
}

TEST_CASE("A fragment may use a fragment, and names are looked for from the inside out") {
    const std::string outer = R"yaml(format: 1
fragment: outer
takes: {paper: document, whom: who}
start: inner
states:
  inner:
    title: {sv: "I", en: "I"}
    use: talk
    with: {text: $paper, whom: $whom, time: 2 weeks}
    then:
      - {if: "inner.respond.answered > 3", go: over}
      - {go: inner}
  over: {title: {sv: "Ö", en: "O"}, end: completed}
)yaml";
    std::string text(small_lifecycle);
    text.replace(text.find("use: talk"), 9, "use: outer");
    const std::string with = "with: {text: plan_text, whom: each of pilots, time: 6 weeks}";
    text.replace(text.find(with), with.size(), "with: {paper: plan_text, whom: each of pilots}");
    text.replace(text.find("'heard'"), 7, "'over'");
    const auto fragments = fragments_among({{"talk", std::string(talk_fragment)}, {"outer", outer}});
    const auto loaded = load_lifecycle({"small.yaml", text}, fragments);
    INFO((loaded ? std::string() : to_text(loaded.error())));
    REQUIRE(loaded);
    CHECK(to_text(work_of(*loaded->definition, "round.inner.respond").who) == "each of pilots");
    CHECK(loaded->fragments.size() == 2);

    std::string broken(talk_fragment);
    broken.replace(broken.find("due: $time"), 10, "due: soon");
    const auto refused =
        load_lifecycle({"small.yaml", text}, fragments_among({{"talk", broken}, {"outer", outer}}));
    REQUIRE_FALSE(refused);
    CHECK(to_text(refused.error()) ==
          "fragments/talk.yaml:16:14: states.out.work.respond.due: a day is expected here, and there is "
          "nothing called "
          "'soon' (used at fragments/outer.yaml:8:10: states.inner.use) (used at small.yaml:63:10: "
          "states.round.use) [name_unknown]\n");
}

TEST_CASE("Fragments that multiply are stopped before they fill the memory") {
    std::string text =
        "format: 1\nlifecycle: big\nversion: 1\ntitle: {sv: \"B\", en: \"B\"}\nstart: a\nstates:\n"
        "  a: {title: {sv: \"A\", en: \"A\"}, use: f0, then: b}\n"
        "  b: {title: {sv: \"B\", en: \"B\"}, end: completed}\n";
    std::vector<std::pair<std::string, std::string>> fragments;
    for (int level = 0; level < 8; ++level) {
        std::string fragment = "format: 1\nfragment: f" + std::to_string(level) + "\nstart: s0\nstates:\n";
        for (int state = 0; state < 8; ++state) {
            fragment +=
                "  s" + std::to_string(state) + ": {title: {sv: \"S\", en: \"S\"}" +
                (level < 7 ? ", use: f" + std::to_string(level + 1) + ", then: s0" : ", end: completed") +
                "}\n";
        }
        fragments.emplace_back("f" + std::to_string(level), fragment);
    }
    const auto refused = load_lifecycle({"big.yaml", text}, fragments_among(fragments));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().size() <= 200);
    CHECK(to_text(refused.error()).find("a lifecycle has at most 2500 states") != std::string::npos);
}
