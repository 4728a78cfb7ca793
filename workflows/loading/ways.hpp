// Ways on, effects and expressions of one state or work.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/definition/definition.hpp"
#include "workflows/loading/loading.hpp"

namespace overens::workflows {

// Where ways and effects stand.
struct WayPlace {
    StateIndex state = outermost;
    std::set<std::string> given;  // fields surely given: see ExpressionPlace
    bool by_person = false;       // somebody makes the move, and can choose
};

// A checked expression of the type that is asked for, which `what` names in a complaint: "'if'".
std::optional<expressions::Expression> read_expression(Loading& loading, const Spot& spot,
                                                       const WayPlace& place, bool may_read_changing,
                                                       expressions::Type type, const std::string& what);

// The state that `go` names: one beside `from` or beside a state around it.
std::optional<StateIndex> read_go(Loading& loading, const Spot& spot, StateIndex from);

// `do`. `go` is where the way leads, for which work may then be opened.
std::vector<Effect> read_effects(Loading& loading, const Spot& spot, const WayPlace& place,
                                 std::optional<StateIndex> go);

// {until: DAY}, {for: "…"}, {signal: NAME} or {cases: RELATION}.
std::optional<Wait> read_wait(Loading& loading, const Spot& spot, const WayPlace& place);
std::optional<Relation> read_relation(Loading& loading, const Spot& spot);

// `then` of a state or of a work; `go_needed`: of a state.
std::vector<Way> read_then(Loading& loading, const Spot& spot, StateIndex state, bool go_needed);
std::vector<Move> read_moves(Loading& loading, const Spot& spot, StateIndex state);
std::vector<Watch> read_watches(Loading& loading, const Spot& spot, StateIndex state);
// Works and moves whose doers may not do this, as written in `state`.
std::vector<std::string> read_not_by(Loading& loading, const Spot& spot, StateIndex state);

}  // namespace overens::workflows
