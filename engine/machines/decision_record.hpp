// One decision of one body, from the proposal to legal force. It says how far the decision has come, not what
// was decided: outcome, wording, days and documents are data.
//
// Source: kommunallagen (2017:725) chapter 13. A decision may be executed once its minutes are adjusted,
// before it has legal force (13:14), so `on_record` is a stage of its own. The announcement starts the time
// for appeal; without it that never begins. An appeal goes straight to the court, so legal force is first
// expected (derived from the day of the announcement) and then confirmed by a person with evidence. Only
// statutory bodies' decisions that can be appealed come that far; for the others `on_record` is the end of
// the road.
//
// Four parts, each a region of its own:
//
// - stage: where the decision is on its way.
// - condition: hinders neither adjustment nor legal force, but the decision binds first when it is met.
// - appeal: lodged as long as one that is known of has not been decided.
// - stayed: inhibition, the court has said that the decision does not apply for the time being.
//
// Only the court stays or annuls, and only what has been appealed: an appeal that became known together with
// its outcome is registered first.
//
// A ruling that can be appealed itself has not decided the appeal: it is registered as dismissed, not
// admitted or annulled when it stands, or the appeal to the next court is registered after it. An appeal
// learnt of after legal force was confirmed takes the confirmation back.
//
// A postponed proposal stays with the body, and one that is referred back is prepared anew; either is
// proposed again. A decision that is annulled or replaced stays so: when the body decides again, that is a
// new record.
//
// Pure functions; any thread. An expected refusal is a value, and nothing is thrown.
#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/machines/minutes_regime.hpp"
#include "engine/machines/refusal.hpp"

namespace overens::machines {

enum class DecisionStage {
    proposed,
    postponed,      // same papers, a later meeting (bordlagt)
    referred_back,  // more preparation is wanted (återremiss)
    withdrawn,      // the proposal was taken back before it was decided on
    taken,
    on_record,        // the minutes are adjusted or placed on file: it applies
    final_expected,   // announced: the time for appeal runs, or has run out without a confirmation
    final_confirmed,  // legal force (laga kraft)
    annulled,         // by the court (upphävt)
    replaced,         // by a newer decision of the same body
};
enum class DecisionCondition { unconditional, conditional, met };
enum class DecisionAppeal {
    none,          // never lodged, withdrawn, or ended by annulment
    lodged,        // not decided: delays the confirmation of legal force
    dismissed,     // on its merits (avslaget): the decision stands
    not_admitted,  // avvisat: the decision stands
};

enum class DecisionEvent {
    take,
    take_on_condition,
    postpone,
    refer_back,
    withdraw,
    adjust,         // the minutes: statutory and agreed
    place_on_file,  // the minutes: notes
    announce,
    appeal,
    dismiss_appeal,
    not_admit_appeal,
    confirm_final,
    stay,
    lift_stay,
    annul,
    condition_met,
    replace,
    propose_again,    // after more preparation
    withdraw_appeal,  // by who lodged it; the court writes the case off
};

struct DecisionState {
    DecisionStage stage = DecisionStage::proposed;
    DecisionCondition condition = DecisionCondition::unconditional;
    DecisionAppeal appeal = DecisionAppeal::none;
    bool stayed = false;

    bool operator==(const DecisionState&) const = default;
};

// What is known of the body and of the kind of decision. `appealable` is false for what is purely preparatory
// or executive; where it is unclear, say true: the time for appeal then runs to be on the safe side.
// `other_appeals`: besides the one that the event is about, more appeals are not decided.
struct DecisionFacts {
    MinutesRegime regime;
    bool appealable;
    bool other_appeals = false;

    DecisionFacts(MinutesRegime of_the_body, bool can_be_appealed = true, bool more_are_not_decided = false)
        : regime(of_the_body), appealable(can_be_appealed), other_appeals(more_are_not_decided) {}
};

using DecisionRefusal = Refusal<DecisionState, DecisionEvent>;

std::string_view name_of(DecisionStage stage);
std::string_view name_of(DecisionCondition condition);
std::string_view name_of(DecisionAppeal appeal);
std::string_view name_of(DecisionEvent event);
// Nothing for a word that names none.
std::optional<DecisionStage> parse_decision_stage(std::string_view word);
std::optional<DecisionCondition> parse_decision_condition(std::string_view word);
std::optional<DecisionAppeal> parse_decision_appeal(std::string_view word);
std::optional<DecisionEvent> parse_decision_event(std::string_view word);
std::span<const DecisionStage> decision_stages();
std::span<const DecisionEvent> decision_events();

// As stored: the stage, then what differs from the usual, in the order of DecisionState, with blanks between:
// "on_record", "final_expected conditional lodged stayed". Nothing for any other text.
std::string to_text(const DecisionState& state);
std::optional<DecisionState> parse_decision_state(std::string_view text);

std::expected<DecisionState, DecisionRefusal> next(const DecisionState& state, DecisionEvent event,
                                                   DecisionFacts facts);
std::vector<DecisionEvent> possible(const DecisionState& state, DecisionFacts facts);

}  // namespace overens::machines
