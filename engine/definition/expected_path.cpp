#include "engine/definition/expected_path.hpp"

#include <algorithm>
#include <optional>

namespace overens {
namespace {

// Where `go` leads, seen from the state around: the state itself, or the one of its level that the target
// lies in.
std::optional<StateIndex> within_level(const Definition& definition, StateIndex level, StateIndex target) {
    while (target != outermost) {
        if (definition.states[target].parent == level) return target;
        target = definition.states[target].parent;
    }
    return std::nullopt;
}

class Path {
  public:
    Path(const Definition& definition, StateIndex level) : definition_(definition), level_(level) {}

    std::vector<StateIndex> take() {
        std::optional<StateIndex> at = definition_.states[level_].start;
        while (at && !is_taken(*at)) {
            path_.push_back(*at);
            at = after(*at);
        }
        return std::move(path_);
    }

  private:
    bool is_taken(StateIndex state) const { return std::ranges::find(path_, state) != path_.end(); }

    // A state that is come to again (a text reworked between its readers) leads on by its next way.
    std::optional<StateIndex> after(StateIndex state) const {
        auto next = next_of(state, false);
        if (next && is_taken(*next)) next = next_of(*next, true);
        return next;
    }

    std::optional<StateIndex> next_of(StateIndex index, bool only_new) const {
        const State& state = definition_.states[index];
        const auto target = [&](const auto& way) -> std::optional<StateIndex> {
            const auto go = way.go ? within_level(definition_, level_, *way.go) : std::nullopt;
            return go && only_new && is_taken(*go) ? std::nullopt : go;
        };
        if (!state.then.empty()) return first(state.then, target, only_new);
        if (!state.may.empty()) return first(state.may, target, only_new);
        return by_itself(state);
    }

    // The first of the ways; of those that lead somewhere new, where only these count.
    template <class Ways, class Target>
    static std::optional<StateIndex> first(const Ways& ways, const Target& target, bool only_new) {
        for (const auto& way : ways) {
            const auto go = target(way);
            if (go || !only_new) return go;
        }
        return std::nullopt;
    }

    // A state with neither ways nor moves of its own leaves by its works or watches; that it comes to an end
    // so is not what is expected.
    std::optional<StateIndex> by_itself(const State& state) const {
        const auto leads_on = [&](const auto& way) {
            return way.go && definition_.states[*way.go].end == State::End::no;
        };
        for (const WorkIndex work : state.works) {
            const auto& then = definition_.works[work].then;
            const auto way = std::ranges::find_if(then, leads_on);
            if (way != then.end()) return within_level(definition_, level_, *way->go);
        }
        const auto watch = std::ranges::find_if(state.watch, leads_on);
        return watch == state.watch.end() ? std::nullopt : within_level(definition_, level_, *watch->go);
    }

    const Definition& definition_;
    StateIndex level_;
    std::vector<StateIndex> path_;
};

}  // namespace

std::vector<StateIndex> expected_path(const Definition& definition, StateIndex level) {
    return Path(definition, level).take();
}

}  // namespace overens
