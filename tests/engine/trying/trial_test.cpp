// A case that is tried out: the collaboration made up for it, its steps, and the way back.
#include "engine/trying/trial.hpp"

#include "catch.hpp"
#include "engine/cases/evolve.hpp"
#include "engine/register/decision_path.hpp"
#include "engine/trying/dice.hpp"
#include "engine/trying/tried.hpp"

using namespace overens;
using namespace overens::trying;
using namespace overens::testing;

TEST_CASE("the same seed gives the same throws, on every machine") {
    Dice dice(17);
    std::string throws;
    for (int count = 0; count < 8; ++count) throws += std::to_string(dice.between(1, 6)) + " ";
    CHECK(throws == "4 2 3 4 5 1 3 6 ");
}

TEST_CASE("every lifecycle can be started in the collaboration made up for it") {
    for (const std::string& lifecycle : all_shipped()) {
        for (const int how_many : {1, 2, 7}) {
            INFO(lifecycle << ", " << how_many << " parties");
            Trial trial = tried(lifecycle, how_many);
            const auto refused = trial.act(lead(), start_of(trial, {}));
            CHECK(!refused);
            CHECK(static_cast<int>(trial.subject().parties.size()) == how_many);
            for (const auto& [id, organisation] : trial.reg().organisations)
                CHECK(!fault_in_path(trial.reg(), organisation));
            for (const Place& place : trial.definition().places) {
                const auto bodies = trial.reg().bodies_for(lifecycle, place.name, trial.today());
                CHECK(bodies.size() == (place.many ? 2 : 1));
                CHECK(trial.reg().body(bodies.front())->mandate == place.mandate);
            }
        }
    }
}

TEST_CASE("bodies meet in order, off days off, with papers before") {
    const Trial trial = tried("county_agreement", 3);
    for (const auto& [id, body] : trial.reg().bodies) {
        INFO(id);
        CHECK(body.meetings.size() > 100);
        Day before = Day::first();
        for (const Meeting& meeting : body.meetings) {
            CHECK(meeting.day > before);
            CHECK(meeting.cut_off < meeting.day);
            CHECK(WorkingCalendar{}.is_working_day(meeting.day));
            before = meeting.day;
        }
    }
}

TEST_CASE("going back gives the case as it stood, and a refusal changes nothing") {
    Trial trial = started("consultation_case", 3);
    REQUIRE(do_act(trial, "version paper").empty());
    const auto mark = trial.mark();
    const Case before = trial.subject();
    const auto texts = trial.texts();
    REQUIRE(do_act(trial, "move preparing/send_out").empty());
    REQUIRE(do_act(trial, "answer 1", {{"remarks", GivenText{"Oklart"}}}).empty());
    CHECK(trial.texts().size() > texts.size());
    while (trial.go_on(first_day + 20)) {
    }
    CHECK(trial.today() == first_day + 20);
    CHECK(do_act(trial, "move round.out/close") == "need_not_met");

    trial.back_to(mark);
    CHECK(trial.subject() == before);
    CHECK(trial.texts() == texts);
    CHECK(trial.today() == first_day);
    CHECK(do_act(trial, "move preparing/send_out").empty());
    CHECK(rebuild(trial.entries()) == trial.subject());
}

TEST_CASE("days that are watched for come one at a time, each on its own day") {
    Trial trial = started("consultation_case", 2);
    REQUIRE(do_act(trial, "version paper").empty());
    REQUIRE(do_act(trial, "move preparing/send_out").empty());
    const auto next = trial.next_timer();
    REQUIRE(next);
    CHECK(trial.go_on(first_day + 100));
    CHECK(trial.today() == *next);
    while (trial.go_on(first_day + 100)) {
    }
    CHECK(trial.today() == first_day + 100);
    CHECK((!trial.next_timer() || *trial.next_timer() > trial.today()));
}

TEST_CASE("a case that is asked for is linked, and its end is waited for") {
    Trial trial = started("assignment", 3);
    REQUIRE(do_act(trial, "move /part_out").empty());
    REQUIRE(trial.subject().links.size() == 1);
    REQUIRE(do_act(trial, "move given/name").empty());
    REQUIRE(trial.subject().states.at("carrying_out").active);
    CHECK(!trial.subject().works.at("parts_done").done);
    REQUIRE(do_act(trial, "other assignment_1").empty());
    CHECK(trial.subject().works.at("parts_done").done);
}
