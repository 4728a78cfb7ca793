// The forecast: nothing where there is too little, the same for the same seed, and right about as often as it
// says.
#include "catch.hpp"
#include "engine/rollout/made_up_rollouts.hpp"

using namespace overens;
using namespace overens::testing;

namespace {

const WorkingCalendar everyday;
const Day today = Day::of(2025, 3, 3);

// Ten organisations have taken 8 to 12 days for each of two measures.
std::vector<MeasureTime> steady(int organisations) {
    std::vector<MeasureTime> seen;
    for (int who = 0; who < organisations; ++who) {
        for (const char* measure : {"plan", "train"})
            seen.push_back({measure, "o" + std::to_string(who), 8.0 + who % 5, true});
    }
    return seen;
}

}  // namespace

TEST_CASE("with too little to learn from, or nothing left, there is no forecast") {
    const std::vector<RemainingMeasures> left{{"o1", {"plan"}, {}, &everyday}};
    CHECK_FALSE(forecast({}, left, today, 1));
    CHECK_FALSE(forecast(steady(9), left, today, 1));
    CHECK(forecast(steady(10), left, today, 1));
    CHECK_FALSE(forecast(steady(10), {{"o1", {"never_done"}, {}, &everyday}}, today, 1));
    CHECK_FALSE(forecast(steady(10), {{"o1", {}, {}, &everyday}}, today, 1));
    CHECK_FALSE(forecast(steady(10), {}, today, 1));
}

TEST_CASE("what was steady goes on so, one measure after the other") {
    const auto one = forecast(steady(20), {{"o1", {"plan"}, {}, &everyday}}, today, 1);
    REQUIRE(one);
    CHECK(everyday.working_days_between(today, one->from) >= 6);
    CHECK(everyday.working_days_between(today, one->to) <= 16);
    CHECK(one->learnt_from == 40);
    CHECK(one->organisations == 20);
    const auto two = forecast(steady(20), {{"o1", {"plan", "train"}, {}, &everyday}}, today, 1);
    CHECK(two->from > one->from);
    const auto begun = forecast(steady(20), {{"o1", {"plan"}, 7.0, &everyday}}, today, 1);
    CHECK(begun->to < one->to);
    CHECK(begun->from > today);
    CHECK(forecast(steady(20), {{"o1", {"plan"}, 500.0, &everyday}}, today, 1)->from > today);
}

TEST_CASE("the same seed gives the same range, and another one nearly so") {
    const MadeUpRollouts made(7, PaceOf::log_normal, 13, 2);
    const auto first = forecast(made.seen, made.left, made.today, 1);
    REQUIRE(first);
    CHECK(*first == *forecast(made.seen, made.left, made.today, 1));
    const auto second = forecast(made.seen, made.left, made.today, 2);
    CHECK(std::abs(first->from - second->from) <= 15);
    CHECK(std::abs(first->to - second->to) <= 30);
}

TEST_CASE("organisations that were never seen, and days off, are taken into account") {
    const WorkingCalendar closed({{Day::of(2025, 3, 1), Day::of(2025, 8, 31)}});
    const auto range = forecast(steady(20), {{"newcomer", {"plan"}, {}, &closed}}, today, 1);
    REQUIRE(range);
    CHECK(range->from > Day::of(2025, 9, 1));
}

TEST_CASE("the end of made-up rollouts lies within the range about as often as is said") {
    const std::uint32_t seed = 1;
    int told = 0, within = 0;
    for (std::uint32_t history = 0; history < 40; ++history) {
        const MadeUpRollouts made(seed + history, PaceOf::gamma, 13, 2);
        const auto range = forecast(made.seen, made.left, made.today, 1);
        if (!range) continue;
        ++told;
        within += range->from <= made.truth && made.truth <= range->to ? 1 : 0;
    }
    INFO(within << " of " << told << "; bench_forecast does it with more of them");
    CHECK(told == 40);
    CHECK(within >= 26);
    CHECK(within <= 38);
}
