#include "api/views/path_view.hpp"

#include <algorithm>
#include <vector>

#include "api/http/problem.hpp"
#include "engine/definition/expected_path.hpp"

namespace overens::api {

namespace {

class PathMaker {
  public:
    explicit PathMaker(const Scene& scene) : scene_(scene) {}

    // The steps of one level; a level of tracks gives those of its first track, the others beside the first
    // step.
    Json level(StateIndex index) const {
        const State& state = scene_.definition.states[index];
        if (!state.tracks) return steps(index);
        Json path = level(state.inner.front());
        if (path.empty()) return path;
        for (std::size_t i = 1; i < state.inner.size(); ++i) {
            const State& track = scene_.definition.states[state.inner[i]];
            path[0]["beside"].push_back(Json{
                {"state", track.name}, {"title", to_json(track.title)}, {"steps", level(state.inner[i])}});
        }
        return path;
    }

  private:
    const StateStanding* standing(StateIndex index) const {
        const auto found = scene_.subject.states.find(scene_.definition.states[index].name);
        return found == scene_.subject.states.end() ? nullptr : &found->second;
    }
    bool is_active(StateIndex index) const {
        const StateStanding* state = standing(index);
        return state != nullptr && state->active;
    }
    bool was_entered(StateIndex index) const {
        const StateStanding* state = standing(index);
        return state != nullptr && state->round > 0;
    }

    Json steps(StateIndex index) const {
        std::vector<StateIndex> path = expected_path(scene_.definition, index);
        const auto detour = std::ranges::find_if(
            scene_.definition.states[index].inner,
            [&](StateIndex inner) { return is_now(inner) && std::ranges::find(path, inner) == path.end(); });
        const bool has_detour = detour != scene_.definition.states[index].inner.end();
        const std::size_t expected_now = place_of_now(path);
        if (has_detour) path.insert(path.begin() + static_cast<std::ptrdiff_t>(expected_now), *detour);
        Json result = Json::array();
        for (std::size_t i = 0; i < path.size(); ++i) {
            add(result, path[i], i, expected_now, has_detour && i == expected_now);
        }
        return result;
    }

    // Where the case is on this level, also after it has ended here.
    bool is_now(StateIndex index) const {
        const State& state = scene_.definition.states[index];
        if (is_active(index)) return true;
        const StateStanding* around = standing(state.parent);
        return around != nullptr && !around->ended.empty() && around->ended == own_name(state.name);
    }

    // The step that is active; else the first one after all that have been entered.
    std::size_t place_of_now(const std::vector<StateIndex>& path) const {
        const auto now = std::ranges::find_if(path, [&](StateIndex each) { return is_now(each); });
        if (now != path.end()) return static_cast<std::size_t>(now - path.begin());
        std::size_t after_entered = 0;
        for (std::size_t i = 0; i < path.size(); ++i) {
            if (was_entered(path[i])) after_entered = i + 1;
        }
        return after_entered;
    }

    const char* status(StateIndex index, std::size_t place, std::size_t now) const {
        if (is_active(index)) return "now";
        if (place < now || (place == now && is_now(index))) return was_entered(index) ? "done" : "skipped";
        return "next";
    }

    // A state of tracks is no step of its own: its first track is laid in where it stands.
    void add(Json& path, StateIndex index, std::size_t place, std::size_t now, bool detour) const {
        const State& state = scene_.definition.states[index];
        if (state.tracks) {
            for (Json& step : level(index)) path.push_back(std::move(step));
            return;
        }
        const StateStanding* seen = standing(index);
        const bool entered = was_entered(index);
        path.push_back(Json{{"state", state.name},
                            {"title", to_json(state.title)},
                            {"status", status(index, place, now)},
                            {"round", entered ? seen->round : 0},
                            {"enteredOn", entered ? Json(seen->entered_on.to_text()) : Json(nullptr)},
                            {"detour", detour},
                            {"inside", state.inner.empty() ? Json::array() : level(index)},
                            {"beside", Json::array()}});
    }

    const Scene& scene_;
};

}  // namespace

Json path_view(const Scene& scene) {
    return PathMaker(scene).level(outermost);
}

}  // namespace overens::api
