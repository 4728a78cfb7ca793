// What is offered can be done, and what is given lands where the command has its place for it.
#include "engine/trying/possible_acts.hpp"

#include <set>

#include "catch.hpp"
#include "engine/time/random.hpp"
#include "engine/trying/dice.hpp"
#include "engine/trying/tried.hpp"

using namespace overens;
using namespace overens::trying;
using namespace overens::testing;

TEST_CASE("what is given becomes part of the command") {
    Trial trial = started("project", 3);
    REQUIRE(do_act(trial, "version directive").empty());
    REQUIRE(do_act(trial, "field ends ", {{"ends", Day::of(2025, 12, 1)}}).empty());
    REQUIRE(do_act(trial, "field pilots ").empty());
    CHECK(std::get<Day>(trial.subject().fields.at("ends")) == Day::of(2025, 12, 1));
    REQUIRE(do_act(trial, "move proposed/submit").empty());

    const auto decision = find_act(trial, "decision");
    REQUIRE(decision);
    const Given given{{"outcome", std::string{"approved_conditionally"}},
                      {"condition", std::string{"other"}},
                      {"no such question", true}};
    const auto command = std::get<commands::RegisterDecision>(command_of(*decision, given));
    CHECK(command.outcome == Outcome::approved_conditionally);
    CHECK(command.condition == "other");
    CHECK(command.parts.empty());
    CHECK(command.version == 1);
}

TEST_CASE("questions of a conditional approval are asked with that outcome only") {
    Trial trial = started("follow_up", 3);
    REQUIRE(do_act(trial, "move preparing/use_what_is_known").empty());
    REQUIRE(do_act(trial, "version findings").empty());
    REQUIRE(do_act(trial, "move compiling/present").empty());
    const auto act = find_act(trial, "decision");
    REQUIRE(act);
    const auto asked = [&](const char* outcome) {
        std::string names;
        for (const Question& question : act->questions) {
            if (is_asked(question, {{"outcome", std::string{outcome}}})) names += question.name + " ";
        }
        return names;
    };
    CHECK(asked("approved") == "outcome chosen ");
    CHECK(asked("approved_conditionally") == "outcome condition chosen ");
    CHECK(asked("rejected") == "outcome ");
}

TEST_CASE("a body that only prepares is offered to propose, and the one after it to decide") {
    Trial trial = started("county_agreement", 1);
    for (const char* key :
         {"version proposal", "field earliest_force ", "field in_force_when ", "move drafting/send_out",
          "answer 1", "move consultation.compiling/finish", "move weighing/present", "decision 2",
          "show managers_view", "decision 3", "move reworked/to_regional_council", "decision 4",
          "fact 3 adjusted", "version decision_package", "field decide_by ", "move papers/dispatch"}) {
        INFO(key);
        REQUIRE(do_act(trial, key).empty());
    }
    const auto outcome_offered = [&] {
        return find_act(trial, "decision")->questions.front().choice.front();
    };
    CHECK(outcome_offered() == "proposed_to_next");
    REQUIRE(do_act(trial, "decision").empty());
    CHECK(outcome_offered() == "approved");
}

// Many random steps with what is proposed: only what a person must think about is refused.
TEST_CASE("what is offered without a hindrance is done") {
    const std::uint32_t seed = random_seed();
    INFO("OVERENS_RANDOM_SEED=" << seed);
    const std::set<std::string> to_think_about{
        "need_not_met",        // what is filled in must fit together
        "before_it_could_be",  // legal force comes later
        "no_such_meeting",     //
        "day_closed",          // a body decides on no day off
    };
    Dice dice(seed);
    for (const std::string& lifecycle : all_shipped()) {
        Trial trial = started(lifecycle, 2);
        for (int step = 0; step < random_rounds(60); ++step) {
            if (trial.has_ended()) trial.back_to({1, first_day});
            const auto acts = possible_acts(trial);
            if (acts.empty()) {  // only a day is waited for
                trial.go_on(trial.today() + 40);
                continue;
            }
            const PossibleAct& act = dice.any_of(acts);
            INFO(lifecycle << ", " << act.key << ", " << trial.today().to_text());
            const auto refused = trial.act(act.actors.front(), command_of(act, usual(act, trial)));
            if (refused && act.blockers.empty())
                CHECK(to_think_about.contains(refused->blockers.front().code));
            if (!act.blockers.empty()) CHECK(refused);
            if (dice.one_in(3)) trial.go_on(trial.today() + dice.between(1, 40));
        }
    }
}
