// The phase of a case: does it go on, rest, or has it ended? What the case does in the meantime is its
// lifecycle's business. Source: the life of a case instance in CMMN 1.1 (8.4), narrowed: a completed case
// is reopened by a decision only, a terminated one never; a new case is started instead.
//
// On hold nothing goes on by itself, so a case on hold is resumed before it completes; it may be terminated
// at once.
//
// Pure functions; any thread. An expected refusal is a value, and nothing is thrown.
#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/machines/refusal.hpp"

namespace overens::machines {

enum class CasePhase { active, suspended, completed, terminated };
enum class CaseEvent { suspend, resume, complete, terminate, reopen };

struct CaseFacts {
    bool by_decision = false;  // a decision stands behind what is done
};

using CaseRefusal = Refusal<CasePhase, CaseEvent>;

std::string_view name_of(CasePhase phase);
std::string_view name_of(CaseEvent event);
// Nothing for a word that names none.
std::optional<CasePhase> parse_case_phase(std::string_view word);
std::optional<CaseEvent> parse_case_event(std::string_view word);
std::span<const CasePhase> case_phases();
std::span<const CaseEvent> case_events();

std::expected<CasePhase, CaseRefusal> next(CasePhase phase, CaseEvent event, CaseFacts facts = {});
std::vector<CaseEvent> possible(CasePhase phase, CaseFacts facts = {});

}  // namespace overens::machines
