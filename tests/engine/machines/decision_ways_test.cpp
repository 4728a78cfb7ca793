// The decision record: every stage with every event under each regime, and what holds wherever it can come.
#include "catch.hpp"
#include "engine/machines/decision_record.hpp"
#include "engine/machines/matrix.hpp"

using overens::MinutesRegime;
using namespace overens::machines;
using namespace overens::testing;

namespace {

const DecisionFacts not_appealable{MinutesRegime::statutory, false};
const DecisionFacts several_appeals{MinutesRegime::statutory, true, true};
const std::vector<DecisionFacts> all_facts{MinutesRegime::statutory, not_appealable, several_appeals,
                                           MinutesRegime::agreed, MinutesRegime::notes};

std::string decision_ways(const std::vector<DecisionState>& states, DecisionFacts facts) {
    return ways(states, decision_events(),
                [&](const DecisionState& state, DecisionEvent event) { return next(state, event, facts); });
}

// From the one stage to the other, and nothing besides.
std::vector<DecisionState> stages(DecisionStage from, DecisionStage to) {
    std::vector<DecisionState> states;
    for (const DecisionStage stage : decision_stages()) {
        if (stage >= from && stage <= to) states.push_back({.stage = stage});
    }
    return states;
}

// Every state that a new record can come to.
std::vector<DecisionState> reachable(DecisionFacts facts) {
    std::vector<DecisionState> found{DecisionState{}};
    for (std::size_t at = 0; at < found.size(); ++at) {
        for (const DecisionEvent event : decision_events()) {
            const auto after = next(found[at], event, facts);
            if (after && std::ranges::find(found, *after) == found.end()) found.push_back(*after);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("a proposal is decided on in the same way in every body") {
    for (const DecisionFacts facts : all_facts) {
        CHECK(decision_ways(stages(DecisionStage::proposed, DecisionStage::withdrawn), facts) == R"(
proposed + take = taken
proposed + take_on_condition = taken conditional
proposed + postpone = postponed
proposed + refer_back = referred_back
proposed + withdraw = withdrawn
proposed + replace = replaced
postponed + withdraw = withdrawn
postponed + replace = replaced
postponed + propose_again = proposed
referred_back + withdraw = withdrawn
referred_back + replace = replaced
referred_back + propose_again = proposed
)");
    }
}

TEST_CASE("a statutory decision: every stage from taken on, with every event") {
    CHECK(decision_ways(stages(DecisionStage::taken, DecisionStage::replaced), MinutesRegime::statutory) ==
          R"(
taken + adjust = on_record
taken + replace = replaced
on_record + announce = final_expected
on_record + appeal = on_record lodged
on_record + replace = replaced
final_expected + appeal = final_expected lodged
final_expected + confirm_final = final_confirmed
final_expected + replace = replaced
final_confirmed + appeal = final_expected lodged
final_confirmed + replace = replaced
)");
}

TEST_CASE("a statutory decision that cannot be appealed ends on record, but it may be appealed") {
    CHECK(decision_ways(stages(DecisionStage::taken, DecisionStage::on_record), not_appealable) ==
          R"(
taken + adjust = on_record
taken + replace = replaced
on_record + appeal = on_record lodged
on_record + replace = replaced
)");
}

TEST_CASE("decisions of other bodies end on record") {
    const auto states = stages(DecisionStage::taken, DecisionStage::replaced);
    CHECK(decision_ways(states, MinutesRegime::agreed) == R"(
taken + adjust = on_record
taken + replace = replaced
on_record + replace = replaced
final_expected + replace = replaced
final_confirmed + replace = replaced
)");
    CHECK(decision_ways(states, MinutesRegime::notes) == R"(
taken + place_on_file = on_record
taken + replace = replaced
on_record + replace = replaced
final_expected + replace = replaced
final_confirmed + replace = replaced
)");
}

TEST_CASE("an appeal and a stay: every event while both are there") {
    const DecisionState state{DecisionStage::final_expected, DecisionCondition::conditional,
                              DecisionAppeal::lodged, true};
    CHECK(decision_ways({state}, MinutesRegime::statutory) == R"(
final_expected conditional lodged stayed + appeal = final_expected conditional lodged stayed
final_expected conditional lodged stayed + dismiss_appeal = final_expected conditional dismissed
final_expected conditional lodged stayed + not_admit_appeal = final_expected conditional not_admitted
final_expected conditional lodged stayed + lift_stay = final_expected conditional lodged
final_expected conditional lodged stayed + annul = annulled conditional
final_expected conditional lodged stayed + condition_met = final_expected met lodged stayed
final_expected conditional lodged stayed + replace = replaced conditional lodged
final_expected conditional lodged stayed + withdraw_appeal = final_expected conditional
)");
}

TEST_CASE("one of several appeals decided: the others, and the stay, are still there") {
    const DecisionState state{DecisionStage::on_record, DecisionCondition::unconditional,
                              DecisionAppeal::lodged, true};
    CHECK(decision_ways({state}, {MinutesRegime::statutory, true, true}) == R"(
on_record lodged stayed + announce = final_expected lodged stayed
on_record lodged stayed + appeal = on_record lodged stayed
on_record lodged stayed + dismiss_appeal = on_record lodged stayed
on_record lodged stayed + not_admit_appeal = on_record lodged stayed
on_record lodged stayed + lift_stay = on_record lodged
on_record lodged stayed + annul = annulled
on_record lodged stayed + replace = replaced lodged
on_record lodged stayed + withdraw_appeal = on_record lodged stayed
)");
}

TEST_CASE("wherever a record can come, its parts agree, and its text brings it back") {
    for (const DecisionFacts facts : all_facts) {
        for (const DecisionState& state : reachable(facts)) {
            INFO(to_text(state));
            const bool court = state.appeal != DecisionAppeal::none || state.stayed;
            const bool final =
                state.stage == DecisionStage::final_expected || state.stage == DecisionStage::final_confirmed;
            const bool before = state.stage < DecisionStage::taken;
            CHECK(parse_decision_state(to_text(state)) == state);
            CHECK_FALSE((before && (court || state.condition != DecisionCondition::unconditional)));
            CHECK_FALSE((state.stage == DecisionStage::taken && court));
            CHECK_FALSE((state.stayed && state.stage != DecisionStage::on_record &&
                         state.stage != DecisionStage::final_expected));
            CHECK_FALSE(
                (state.stage == DecisionStage::final_confirmed && state.appeal == DecisionAppeal::lodged));
            CHECK_FALSE((state.stayed && state.appeal != DecisionAppeal::lodged));
            CHECK_FALSE((state.stage == DecisionStage::annulled && court));
            CHECK_FALSE((facts.regime != MinutesRegime::statutory &&
                         (court || state.stage == DecisionStage::annulled)));
            CHECK_FALSE((final && (facts.regime != MinutesRegime::statutory || !facts.appealable)));
        }
    }
}

TEST_CASE("every stage can be reached, and every event leads on from somewhere") {
    const auto states = reachable(MinutesRegime::statutory);
    for (const DecisionStage stage : decision_stages()) {
        INFO(name_of(stage));
        CHECK(std::ranges::any_of(states, [&](const DecisionState& state) { return state.stage == stage; }));
    }
    for (const DecisionEvent event : decision_events()) {
        const auto regime =
            event == DecisionEvent::place_on_file ? MinutesRegime::notes : MinutesRegime::statutory;
        const auto somewhere = reachable(regime);
        INFO(name_of(event));
        CHECK(std::ranges::any_of(
            somewhere, [&](const DecisionState& state) { return next(state, event, regime).has_value(); }));
    }
}

TEST_CASE("a refused step of a decision says why, and what would be right") {
    const DecisionState taken{.stage = DecisionStage::taken};
    const auto notes = next(taken, DecisionEvent::adjust, MinutesRegime::notes).error();
    CHECK(notes.why == Why::hindered);
    CHECK(names_of(notes.possible) == "place_on_file replace");
    const auto early = next(taken, DecisionEvent::announce, MinutesRegime::statutory).error();
    CHECK(early.why == Why::not_from_here);
    CHECK(names_of(early.possible) == "adjust replace");
    CHECK(early.status == taken);
    CHECK(early.event == DecisionEvent::announce);
    const DecisionState annulled{.stage = DecisionStage::annulled};
    CHECK(next(annulled, DecisionEvent::take, MinutesRegime::statutory).error().possible.empty());
}

TEST_CASE("an appeal withdrawn is as if it had not been lodged, and takes its stay with it") {
    const DecisionState state{DecisionStage::final_expected, DecisionCondition::unconditional,
                              DecisionAppeal::lodged, true};
    CHECK(to_text(next(state, DecisionEvent::withdraw_appeal, MinutesRegime::statutory).value()) ==
          "final_expected");
}
