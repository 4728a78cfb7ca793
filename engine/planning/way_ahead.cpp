#include "engine/planning/way_ahead.hpp"

#include <algorithm>

#include "engine/definition/expected_path.hpp"

namespace overens {
namespace {

class WayMaker {
  public:
    WayMaker(const Definition& definition, const std::set<std::string>& skipped)
        : definition_(definition), skipped_(skipped) {}

    std::vector<Leg> make() {
        add_level(outermost);
        return std::move(legs_);
    }

  private:
    void add_level(StateIndex level) {
        const State& state = definition_.states[level];
        if (state.tracks) {
            add_state(state.inner.front());
            return;
        }
        for (const StateIndex each : expected_path(definition_, level)) add_state(each);
    }

    void add_state(StateIndex index) {
        const State& state = definition_.states[index];
        if (skipped_.contains(state.name)) return;
        if (state.inner.empty()) {
            legs_.push_back({Leg::Kind::whole, index});
            return;
        }
        legs_.push_back({Leg::Kind::begins, index});
        add_level(index);
        legs_.push_back({Leg::Kind::ends, index});
    }

    const Definition& definition_;
    const std::set<std::string>& skipped_;
    std::vector<Leg> legs_;
};

bool is_active(const Definition& definition, const Case& subject, StateIndex index) {
    const auto found = subject.states.find(definition.states[index].name);
    return found != subject.states.end() && found->second.active;
}

// The deepest active one comes last among those that begin or are whole; off the path, what was entered last.
std::size_t place_of_now(const Definition& definition, const Case& subject, const std::vector<Leg>& legs) {
    std::optional<std::size_t> active, entered;
    for (std::size_t i = 0; i < legs.size(); ++i) {
        if (legs[i].kind == Leg::Kind::ends) continue;
        if (is_active(definition, subject, legs[i].state)) active = i;
        const auto standing = subject.states.find(definition.states[legs[i].state].name);
        if (standing != subject.states.end() && standing->second.round > 0) entered = i;
    }
    const bool deepest_is_whole = active && legs[*active].kind == Leg::Kind::whole;
    if (deepest_is_whole || !entered) return active.value_or(0);
    return *entered;
}

}  // namespace

std::optional<StateIndex> state_beside(const Definition& definition, const Case& subject) {
    const std::vector<Leg> legs = whole_way(definition);
    std::optional<StateIndex> innermost;
    for (const Leg& leg : legs) {
        if (leg.kind != Leg::Kind::ends && is_active(definition, subject, leg.state)) innermost = leg.state;
    }
    if (!innermost || definition.states[*innermost].inner.empty()) return std::nullopt;
    std::optional<StateIndex> beside;
    for (bool deeper = true; deeper;) {
        const auto& inner = definition.states[beside.value_or(*innermost)].inner;
        const auto active = std::ranges::find_if(
            inner, [&](StateIndex each) { return is_active(definition, subject, each); });
        deeper = active != inner.end();
        if (deeper) beside = *active;
    }
    return beside;
}

std::vector<Leg> whole_way(const Definition& definition, const std::set<std::string>& skipped) {
    return WayMaker(definition, skipped).make();
}

std::optional<std::vector<Leg>> way_ahead(const Definition& definition, const Case& subject,
                                          StateIndex target, const std::set<std::string>& skipped) {
    const std::vector<Leg> legs = whole_way(definition, skipped);
    const auto at = legs.begin() + static_cast<std::ptrdiff_t>(place_of_now(definition, subject, legs));
    const auto end = std::find_if(
        at, legs.end(), [&](const Leg& leg) { return leg.state == target && leg.kind != Leg::Kind::ends; });
    if (end == legs.end()) return std::nullopt;
    return std::vector<Leg>(at, end);
}

}  // namespace overens
