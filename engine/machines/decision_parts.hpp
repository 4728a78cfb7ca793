// Inside engine/machines: the two machines that a decision record is made of. Both are offered every event,
// and both see the record as it was before; one table for all four regions would take a minute to compile.
#pragma once

#include "engine/machines/decision_record.hpp"
#include "engine/machines/disposable.hpp"

namespace overens::machines {

inline constexpr std::size_t decision_event_count = 19;

// Moves stage and condition.
Offered<DecisionState> offer_to_course(const DecisionState& state, DecisionEvent event,
                                       const DecisionFacts& facts);

// Moves appeal and stayed.
Offered<DecisionState> offer_to_review(const DecisionState& state, DecisionEvent event,
                                       const DecisionFacts& facts);

}  // namespace overens::machines
