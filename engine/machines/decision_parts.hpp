// Inside engine/machines: the two machines that a decision record is made of. Both are offered every event,
// and both see the record as it was before; one table for all four regions would take a minute to compile.
#pragma once

#include "engine/machines/decision_record.hpp"
#include "engine/machines/disposable.hpp"

namespace overens::machines {

inline constexpr std::size_t decision_event_count = 19;

// Guards see the record as it was before the event.
template <bool (*holds)(const DecisionState&, const DecisionFacts&)>
struct If {
    template <class Event, class Machine, class From, class To>
    bool operator()(const Event&, const Machine& machine, const From&, const To&) const {
        return holds(*machine.before, *machine.facts);
    }
};

inline bool is_statutory(const DecisionState&, const DecisionFacts& facts) {
    return facts.regime == MinutesRegime::statutory;
}
inline bool is_under_appeal(const DecisionState& state, const DecisionFacts&) {
    return state.appeal == DecisionAppeal::lodged;
}

// Moves stage and condition.
Offered<DecisionState> offer_to_course(const DecisionState& state, DecisionEvent event,
                                       const DecisionFacts& facts);

// Moves appeal and stayed.
Offered<DecisionState> offer_to_review(const DecisionState& state, DecisionEvent event,
                                       const DecisionFacts& facts);

}  // namespace overens::machines
