// The record of one body's decision, from proposal to legal force.
//
// Four things at once, each with a table of its own in decision_record.cpp: its stage; its condition (an
// approval "if all others decide likewise"); an appeal; and a stay (inhibition). Only statutory bodies'
// decisions are announced, can be appealed and become final. Derived days (last day of appeal, expected legal
// force) are not kept here.
//
// Source: kommunallagen (2017:725) chapters 5, 8 and 13 on minutes, announcement and legality review; other
// bodies by their own rules. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/machines/minutes_regime.hpp"

namespace overens::machines {

enum class DecisionStage {
    proposed,
    postponed,      // same papers, a later meeting
    referred_back,  // more preparation is needed
    withdrawn,      // the proposal was withdrawn before it was decided
    taken,
    on_record,        // adjusted, or placed on file
    final_expected,   // announced: the time to appeal runs
    final_confirmed,  // somebody has confirmed the legal force
    annulled,         // by a court, or by the body itself
    replaced,         // by a newer decision of the same body
};
enum class DecisionCondition { unconditional, conditional, met };
enum class DecisionAppeal { none, lodged, dismissed, not_admitted };

enum class DecisionEvent {
    take,
    take_on_condition,
    postpone,
    refer_back,
    withdraw,
    adjust,
    place_on_file,
    announce,
    confirm_final,
    annul,
    replace,
    condition_met,
    appeal,
    dismiss_appeal,
    not_admit_appeal,
    stay,
    lift_stay,
};

struct DecisionState {
    DecisionStage stage = DecisionStage::proposed;
    DecisionCondition condition = DecisionCondition::unconditional;
    DecisionAppeal appeal = DecisionAppeal::none;
    bool stayed = false;

    bool operator==(const DecisionState&) const = default;
};

// The state after the event; nothing when it cannot happen now, or not to a body of that regime.
std::optional<DecisionState> next(const DecisionState& state, DecisionEvent event, MinutesRegime regime);

// What can happen now, in the order of the enum.
std::vector<DecisionEvent> possible(const DecisionState& state, MinutesRegime regime);

std::string_view name_of(DecisionStage stage);
std::string_view name_of(DecisionCondition condition);
std::string_view name_of(DecisionAppeal appeal);
std::string_view name_of(DecisionEvent event);
std::optional<DecisionEvent> parse_decision_event(std::string_view name);

// As stored: the stage, then what differs from the usual, with blanks between: "on_record conditional
// stayed".
std::string to_text(const DecisionState& state);
std::optional<DecisionState> parse_decision_state(std::string_view text);

}  // namespace overens::machines
