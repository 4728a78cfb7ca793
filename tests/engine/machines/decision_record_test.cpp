// The decision record, as ways through it: from a new record by these steps to the state as it is stored.
#include <sstream>
#include <string>
#include <vector>

#include "catch.hpp"
#include "engine/machines/decision_record.hpp"
#include "engine/machines/matrix.hpp"

using overens::MinutesRegime;
using namespace overens::machines;
using namespace overens::testing;

namespace {

// Each step is taken from the text of the state before it, as it is when a case is loaded.
std::string after(const std::string& steps, MinutesRegime regime) {
    std::string text = to_text(DecisionState{});
    std::istringstream words(steps);
    for (std::string word; words >> word;) {
        const DecisionState state = parse_decision_state(text).value();
        const auto reached = next(state, parse_decision_event(word).value(), regime);
        if (!reached) return text + ", refused: " + word;
        text = to_text(*reached);
    }
    return text;
}

struct Way {
    std::string steps;
    std::string leads_to;
};

using Ways = std::vector<Way>;

void check(MinutesRegime regime, const Ways& ways) {
    for (const Way& way : ways) {
        INFO(way.steps);
        CHECK(after(way.steps, regime) == way.leads_to);
    }
}

}  // namespace

TEST_CASE("a statutory decision comes to legal force by adjustment and announcement, in that order") {
    const Ways statutory{
        {"", "proposed"},
        {"take", "taken"},
        {"take adjust", "on_record"},
        {"take adjust announce", "final_expected"},
        {"take adjust announce confirm_final", "final_confirmed"},
        {"take announce", "taken, refused: announce"},
        {"take confirm_final", "taken, refused: confirm_final"},
        {"take place_on_file", "taken, refused: place_on_file"},
        {"take take", "taken, refused: take"},
        {"adjust", "proposed, refused: adjust"},
    };
    check(MinutesRegime::statutory, statutory);
}

TEST_CASE("without an announcement the time for appeal never starts") {
    check(MinutesRegime::statutory, {{"take adjust confirm_final", "on_record, refused: confirm_final"}});
}

TEST_CASE("decisions of other bodies end on record, and no court knows them") {
    const Ways agreed{
        {"take adjust", "on_record"},
        {"take place_on_file", "taken, refused: place_on_file"},
        {"take adjust announce", "on_record, refused: announce"},
        {"take adjust confirm_final", "on_record, refused: confirm_final"},
        {"take adjust appeal", "on_record, refused: appeal"},
        {"take adjust stay", "on_record, refused: stay"},
    };
    check(MinutesRegime::agreed, agreed);
    const Ways notes{
        {"take place_on_file", "on_record"},
        {"take adjust", "taken, refused: adjust"},
        {"take place_on_file announce", "on_record, refused: announce"},
        {"take place_on_file appeal", "on_record, refused: appeal"},
    };
    check(MinutesRegime::notes, notes);
}

TEST_CASE("a condition hinders neither adjustment nor legal force, and is met once") {
    const Ways statutory{
        {"take_on_condition", "taken conditional"},
        {"take_on_condition condition_met", "taken met"},
        {"take_on_condition adjust announce confirm_final", "final_confirmed conditional"},
        {"take_on_condition adjust announce condition_met confirm_final", "final_confirmed met"},
        {"take_on_condition condition_met condition_met", "taken met, refused: condition_met"},
        {"take condition_met", "taken, refused: condition_met"},
        {"take_on_condition replace condition_met", "replaced conditional, refused: condition_met"},
    };
    check(MinutesRegime::statutory, statutory);
}

TEST_CASE("an appeal delays legal force until it is decided, and takes back a confirmation") {
    const Ways statutory{
        {"take adjust announce appeal", "final_expected lodged"},
        {"take adjust appeal announce", "final_expected lodged"},
        {"take adjust announce appeal confirm_final", "final_expected lodged, refused: confirm_final"},
        {"take adjust announce appeal dismiss_appeal confirm_final", "final_confirmed dismissed"},
        {"take adjust announce appeal not_admit_appeal confirm_final", "final_confirmed not_admitted"},
        {"take adjust announce appeal dismiss_appeal appeal", "final_expected lodged"},
        {"take adjust announce confirm_final appeal", "final_expected lodged"},
        {"take adjust announce dismiss_appeal", "final_expected, refused: dismiss_appeal"},
        {"take appeal", "taken, refused: appeal"},
    };
    check(MinutesRegime::statutory, statutory);
}

TEST_CASE(
    "a court annuls what has been appealed, also after legal force was confirmed, and nothing follows") {
    const Ways statutory{
        {"take adjust appeal annul", "annulled"},
        {"take adjust annul", "on_record, refused: annul"},
        {"take adjust announce appeal annul", "annulled"},
        {"take adjust announce confirm_final appeal annul", "annulled"},
        {"take adjust announce appeal dismiss_appeal annul", "final_expected dismissed, refused: annul"},
        {"take annul", "taken, refused: annul"},
        {"take adjust appeal annul take", "annulled, refused: take"},
        {"take adjust appeal annul confirm_final", "annulled, refused: confirm_final"},
        {"take adjust appeal annul replace", "annulled, refused: replace"},
    };
    check(MinutesRegime::statutory, statutory);
}

TEST_CASE("a stay lies over the decision until it is lifted or the appeal is decided") {
    const Ways statutory{
        {"take adjust appeal stay", "on_record lodged stayed"},
        {"take adjust stay", "on_record, refused: stay"},
        {"take_on_condition adjust announce appeal stay", "final_expected conditional lodged stayed"},
        {"take adjust announce appeal stay stay", "final_expected lodged stayed, refused: stay"},
        {"take adjust announce appeal stay lift_stay", "final_expected lodged"},
        {"take adjust announce appeal stay dismiss_appeal", "final_expected dismissed"},
        {"take adjust announce appeal stay not_admit_appeal", "final_expected not_admitted"},
        {"take adjust announce appeal stay annul", "annulled"},
        {"take adjust announce appeal stay replace", "replaced lodged"},
        {"take adjust lift_stay", "on_record, refused: lift_stay"},
        {"take stay", "taken, refused: stay"},
    };
    check(MinutesRegime::statutory, statutory);
}

TEST_CASE("a proposal is postponed, referred back or withdrawn, and a newer record takes its place") {
    const Ways statutory{
        {"postpone", "postponed"},
        {"refer_back", "referred_back"},
        {"withdraw", "withdrawn"},
        {"postpone take", "postponed, refused: take"},
        {"postpone replace", "replaced"},
        {"refer_back replace", "replaced"},
        {"withdraw replace", "withdrawn, refused: replace"},
        {"take withdraw", "taken, refused: withdraw"},
        {"take replace", "replaced"},
        {"take adjust announce confirm_final replace", "replaced"},
        {"take replace replace", "replaced, refused: replace"},
    };
    check(MinutesRegime::statutory, statutory);
}

TEST_CASE("what is possible is what is not refused") {
    for (const DecisionStage stage : first<DecisionStage>(10)) {
        for (const MinutesRegime regime :
             {MinutesRegime::statutory, MinutesRegime::agreed, MinutesRegime::notes}) {
            DecisionState state;
            state.stage = stage;
            std::vector<DecisionEvent> taken;
            for (const DecisionEvent event : first<DecisionEvent>(19)) {
                if (next(state, event, regime)) taken.push_back(event);
            }
            INFO(name_of(stage));
            CHECK(possible(state, regime) == taken);
        }
    }
}

TEST_CASE("every part of a record's state comes back from its text") {
    for (const DecisionStage stage : first<DecisionStage>(10)) {
        for (const DecisionCondition condition : first<DecisionCondition>(3)) {
            for (const DecisionAppeal appeal : first<DecisionAppeal>(4)) {
                for (const bool stayed : {false, true}) {
                    const DecisionState state{stage, condition, appeal, stayed};
                    INFO(to_text(state));
                    CHECK(parse_decision_state(to_text(state)) == state);
                }
            }
        }
    }
    for (const char* text : {"", "final", "stayed", "conditional", "taken final", "taken  stayed", "taken ",
                             "taken none", "taken met met", "taken stayed met", "Taken"}) {
        INFO(text);
        CHECK_FALSE(parse_decision_state(text).has_value());
    }
    CHECK(names_round_trip<DecisionEvent>(19, parse_decision_event));
}
