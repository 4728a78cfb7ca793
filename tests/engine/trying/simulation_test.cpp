// Lifecycles walked by people made up by chance.
#include "engine/trying/simulation.hpp"

#include <algorithm>
#include <set>

#include "catch.hpp"
#include "engine/time/random.hpp"
#include "engine/trying/tried.hpp"

using namespace overens;
using namespace overens::trying;
using namespace overens::testing;

namespace {

SimulationResult simulated(const std::string& lifecycle, int runs, std::uint64_t seed) {
    SimulationSettings settings;
    settings.runs = runs;
    settings.seed = seed;
    settings.each.parties = 3;
    return simulate(shipped_definition(lifecycle), settings);
}

std::shared_ptr<const Definition> trap() {
    const auto loaded = workflows::load_lifecycle({"trap.yaml", R"yaml(format: 1
lifecycle: trap
version: 1
title: {sv: "Fälla", en: "Trap"}
roles:
  lead: {title: {sv: "Ledare", en: "Leader"}}
start: outside
states:
  outside:
    title: {sv: "Utanför", en: "Outside"}
    may:
      step_in: {title: {sv: "Gå in", en: "Step in"}, by: lead, go: inside}
      leave: {title: {sv: "Gå hem", en: "Leave"}, by: lead, go: home}
  inside: {title: {sv: "I fällan", en: "Inside"}}
  home: {title: {sv: "Hemma", en: "Home"}, end: completed}
)yaml"});
    return loaded.value().definition;
}

}  // namespace

TEST_CASE("the same seed gives the same run, another seed another") {
    const auto definition = shipped_definition("project");
    const SimulatedRun run = simulate_run(definition, {}, 5);
    CHECK(run == simulate_run(definition, {}, 5));
    CHECK(run != simulate_run(definition, {}, 6));
}

TEST_CASE("a run that nothing leads out of is told, with its last steps") {
    SimulationSettings settings;
    settings.runs = 40;
    const SimulationResult result = simulate(trap(), settings);
    REQUIRE(result.stuck > 0);
    CHECK(result.stuck + result.not_in_time < result.runs);
    const SimulatedRun& stuck = result.unfinished.front();
    CHECK(stuck.ending == SimulatedRun::Ending::stuck);
    CHECK(stuck.end == "inside");
    CHECK(stuck.last_steps.back().ends_with(" lead: move outside/step_in"));
    CHECK(stuck.taken == std::map<std::string, int>{{"move outside/step_in", 1}});
    CHECK(result.never_taken.empty());
}

TEST_CASE("a run stops at its bound of years or of steps") {
    const auto definition = shipped_definition("county_agreement");
    const SimulatedRun years = simulate_run(definition, {.most_years = 1}, 1);
    CHECK(years.ending == SimulatedRun::Ending::not_in_time);
    CHECK(years.days == 365);
    const SimulatedRun steps = simulate_run(definition, {.most_steps = 10}, 1);
    CHECK(steps.ending == SimulatedRun::Ending::not_in_time);
    CHECK(!steps.end.empty());
}

TEST_CASE("days are spread by nearest rank") {
    const auto text = [](std::vector<int> days) {
        const DaySpread spread = spread_of(std::move(days));
        return std::to_string(spread.tenth) + " " + std::to_string(spread.median) + " " +
               std::to_string(spread.ninetieth);
    };
    CHECK(text({}) == "0 0 0");
    CHECK(text({7}) == "7 7 7");
    CHECK(text({3, 1, 2}) == "1 2 3");
    CHECK(text({10, 9, 8, 7, 6, 5, 4, 3, 2, 1}) == "1 5 9");
}

TEST_CASE("sums over all runs are those of each") {
    const SimulationResult result = simulated("project", 10, 1);
    int ended = 0;
    for (const EndTally& end : result.ends) ended += end.runs;
    CHECK(ended == result.runs);
    std::int64_t days = 0;
    for (std::uint64_t seed = 1; seed <= 10; ++seed)
        days += simulate_run(shipped_definition("project"), {.parties = 3}, seed).days;
    CHECK(result.days == days);
    for (const TimeTally& state : result.states) {
        INFO(state.name);
        CHECK(state.share <= 1);
        CHECK(state.runs <= result.runs);
        CHECK(state.times >= state.runs);
    }
}

namespace {

void check_walked(const std::string& lifecycle, int runs, const std::set<std::string>& seldom) {
    const SimulationResult result = simulated(lifecycle, runs, 1);
    INFO(lifecycle);
    for (const SimulatedRun& run : result.unfinished) {
        INFO("seed " << run.seed << ", in " << run.end << ", at last " << run.last_steps.back());
        CHECK(run.ending != SimulatedRun::Ending::stuck);
    }
    for (const std::string& name : result.never_taken) {
        INFO(name << " was never taken");
        CHECK(seldom.contains(name));
    }
}

}  // namespace

// What so few runs may leave out. All of it is taken in some hundreds of runs; nothing is impossible.
TEST_CASE("no shipped lifecycle gets stuck, and only what is seldom done is never done") {
    const std::map<std::string, std::set<std::string>> seldom{
        // an agreement that runs out while a new one is negotiated: few come to the table so late
        {"agreement_term", {"watch negotiating/runs_out_unagreed"}},
        {"allocation", {"work-then prolongation/1"}},
        {"appointment", {"then choosing/2"}},
        {"assignment", {"then at_council/1"}},
        // people rather go on with a dispute than take it back, answer in time, and leave the routine as it
        // is
        {"dispute",
         {"move /withdraw", "move answering/take_as_accepted", "move answering/take_to_central",
          "move closing/change_routine", "then changing_routine/1"}},
        // news from another case, years later
        {"method_support", {"watch in_use/replaced_by_new"}},
        {"revision", {"watch in_force/replaced_by_new"}},
        {"project", {"move reporting/without_parts"}},
        {"terms_of_reference", {"move staffing/start_anyway"}},
    };
    for (const std::string& lifecycle : all_shipped()) {
        if (lifecycle == "county_agreement") continue;  // below: it takes longest
        const auto rare = seldom.find(lifecycle);
        check_walked(lifecycle, 50, rare == seldom.end() ? std::set<std::string>{} : rare->second);
    }
}

TEST_CASE("a county agreement does not get stuck, and only what courts bring about is never done") {
    check_walked(
        "county_agreement", 15,
        {
            "move renegotiation/give_up",  // one in eight who differ
            // appeals that stay or annul a decision when all have agreed
            "watch awaiting_force/no_longer_agreed", "watch awaiting_force/stay_ordered",
            "move under_stay/take_up_again", "watch under_stay/fallen", "watch under_stay/stay_over",
            "watch in_force/no_longer_agreed_later", "move applying/question", "move in_question/decide_anew",
            "move in_question/still_applies", "move in_question/end_it",
            "watch in_force/replaced_by_new",  // news from another case, years later
            "watch under_notice/notice_over", "watch carrying_out/no_more",  // one in five each
        });
}
