#include "engine/trying/transitions.hpp"

#include <algorithm>

#include "engine/cases/case_values.hpp"
#include "engine/cases/evolve.hpp"

namespace overens::trying {

namespace {

std::string in_state(const char* kind, const std::string& of, const std::string& name) {
    return std::string(kind) + " " + of + "/" + name;
}

std::string numbered_way(const char* kind, const std::string& of, std::size_t index) {
    return in_state(kind, of, std::to_string(index + 1));
}

int depth_of(const Definition& definition, StateIndex index) {
    int levels = 0;
    for (; index != outermost; index = definition.states[index].parent) ++levels;
    return levels;
}

class Follower {
  public:
    Follower(const Definition& definition, Case& subject, const Entry& entry)
        : definition_(definition), now_(subject), entry_(entry) {}

    std::vector<std::string> follow() {
        for (std::size_t index = 0; index < entry_.events.size(); ++index) {
            note(index);
            evolve(now_, entry_.events[index], entry_.act);
        }
        take_thens_of_works(std::nullopt);
        finish_entry(now_, entry_);
        return std::move(taken_);
    }

  private:
    void note(std::size_t index) {
        const Event& event = entry_.events[index];
        if (const auto* move = std::get_if<events::MoveTaken>(&event)) return note_move(*move);
        if (const auto* watch = std::get_if<events::WatchFired>(&event)) return note_watch(*watch);
        if (const auto* done = std::get_if<events::WorkDone>(&event)) return note_done(done->work);
        if (std::holds_alternative<events::StateEntered>(event)) leaving_ = false;
        const bool leaves = std::holds_alternative<events::StateLeft>(event) ||
                            std::holds_alternative<events::WorkClosed>(event);
        if (leaves && !leaving_) note_leaving(index);
    }

    void note_move(const events::MoveTaken& event) {
        taken_.push_back(in_state("move", event.state, event.move));
        const State* state = state_named(event.state);
        const auto move = std::ranges::find(state->may, event.move, &Move::name);
        explained_ = move != state->may.end() && move->go.has_value();
    }

    void note_watch(const events::WatchFired& event) {
        take_thens_of_works(std::nullopt);
        taken_.push_back(in_state("watch", event.state, event.watch));
        const State* state = state_named(event.state);
        const auto watch = std::ranges::find(state->watch, event.watch, &Watch::name);
        explained_ = watch != state->watch.end() && watch->go.has_value();
    }

    void note_done(const std::string& name) {
        const auto work = definition_.find_work(name);
        if (work && !definition_.works[*work].then.empty()) fresh_.push_back(*work);
    }

    // A state is being left. A move or a watch that was just named explains it; otherwise a `then` does.
    void note_leaving(std::size_t index) {
        leaving_ = true;
        if (std::exchange(explained_, false)) return;
        const auto target = entered_after(index);
        if (!target || take_thens_of_works(target)) return;
        take_then_of_state(*target);
    }

    std::optional<StateIndex> entered_after(std::size_t index) const {
        for (; index < entry_.events.size(); ++index) {
            const auto* entered = std::get_if<events::StateEntered>(&entry_.events[index]);
            if (entered != nullptr) return definition_.find_state(entered->state);
        }
        return std::nullopt;
    }

    // Innermost first, until one has led to `target`.
    bool take_thens_of_works(std::optional<StateIndex> target) {
        std::ranges::stable_sort(fresh_, std::greater{}, [&](WorkIndex work) {
            return depth_of(definition_, definition_.works[work].state);
        });
        while (!fresh_.empty()) {
            const Work& work = definition_.works[fresh_.front()];
            fresh_.erase(fresh_.begin());
            if (!is_active(work.state) || !now_.works.at(work.name).done) continue;
            const std::size_t way = chosen(work.then);
            taken_.push_back(numbered_way("work-then", work.name, way));
            if (target && work.then[way].go == target) return true;
        }
        return false;
    }

    void take_then_of_state(StateIndex target) {
        std::vector<StateIndex> candidates;
        for (StateIndex index = 0; index < definition_.states.size(); ++index) {
            if (is_active(index) && !definition_.states[index].then.empty() && is_done(index))
                candidates.push_back(index);
        }
        std::ranges::stable_sort(candidates, std::greater{},
                                 [&](StateIndex index) { return depth_of(definition_, index); });
        for (const StateIndex index : candidates) {
            const State& state = definition_.states[index];
            const std::size_t way = chosen(state.then);
            if (state.then[way].go != target) continue;
            taken_.push_back(numbered_way("then", state.name, way));
            return;
        }
    }

    std::size_t chosen(const std::vector<Way>& ways) const {
        for (std::size_t index = 0; index + 1 < ways.size(); ++index) {
            if (!ways[index].guard) return index;
            const auto value =
                ways[index].guard->evaluate(CaseValues(definition_, now_, entry_.act.happened_on));
            if (value && value->number != 0) return index;
        }
        return ways.size() - 1;
    }

    bool is_done(StateIndex index) const {
        const State& state = definition_.states[index];
        const bool work_left = std::ranges::any_of(state.works, [&](WorkIndex each) {
            const Work& work = definition_.works[each];
            const auto standing = now_.works.find(work.name);
            const bool done = standing != now_.works.end() && standing->second.done;
            return !work.optional && !work.on_request && !done;
        });
        if (work_left) return false;
        if (state.inner.empty()) return true;
        if (state.tracks)
            return std::ranges::all_of(state.inner, [&](StateIndex inner) { return is_done(inner); });
        const auto standing = now_.states.find(state.name);
        return standing != now_.states.end() && !standing->second.ended.empty();
    }

    bool is_active(StateIndex index) const {
        const auto standing = now_.states.find(definition_.states[index].name);
        return standing != now_.states.end() && standing->second.active;
    }

    const State* state_named(const std::string& name) const {
        return &definition_
                    .states[name.empty() ? outermost : definition_.find_state(name).value_or(outermost)];
    }

    const Definition& definition_;
    Case& now_;
    const Entry& entry_;
    std::vector<std::string> taken_;
    std::vector<WorkIndex> fresh_;  // done in this entry, their `then` not looked at
    bool explained_ = false;
    bool leaving_ = false;
};

}  // namespace

std::vector<std::string> transitions_of(const Definition& definition) {
    std::vector<std::string> names;
    for (const State& state : definition.states) {
        for (const WorkIndex index : state.works) {
            const Work& work = definition.works[index];
            for (std::size_t way = 0; way < work.then.size(); ++way)
                names.push_back(numbered_way("work-then", work.name, way));
        }
        for (std::size_t way = 0; way < state.then.size(); ++way)
            names.push_back(numbered_way("then", state.name, way));
        for (const Move& move : state.may) names.push_back(in_state("move", state.name, move.name));
        for (const Watch& watch : state.watch) names.push_back(in_state("watch", state.name, watch.name));
    }
    return names;
}

std::vector<std::string> follow_transitions(const Definition& definition, Case& subject, const Entry& entry) {
    return Follower(definition, subject, entry).follow();
}

}  // namespace overens::trying
