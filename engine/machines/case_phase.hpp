// The phase of a case: is it worked on, resting, or over?
//
// Source: the case lifecycle of CMMN 1.1 (Case Management Model and Notation), section 8.4: active,
// suspended, completed, terminated. A hold suspends; reopening takes a decision, which is the caller's to ask
// for.
//
// The table is in case_phase.cpp. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

namespace overens::machines {

enum class CasePhase { active, suspended, completed, terminated };
enum class CaseEvent { suspend, resume, complete, terminate, reopen };

// The state after the event; nothing when it cannot happen in that state.
std::optional<CasePhase> next(CasePhase state, CaseEvent event);

// Names as they are stored: "terminated".
std::string_view name_of(CasePhase state);
std::string_view name_of(CaseEvent event);
std::optional<CasePhase> parse_case_phase(std::string_view name);
std::optional<CaseEvent> parse_case_event(std::string_view name);

}  // namespace overens::machines
