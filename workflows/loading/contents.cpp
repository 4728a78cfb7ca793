// What is in each state and work besides its inner states: `do`, `lock`, `then`, `may`, `watch`, waits, four
// eyes.
#include <algorithm>
#include <utility>

#include "workflows/loading/shared_keys.hpp"
#include "workflows/loading/ways.hpp"

namespace overens::workflows {

namespace {

std::optional<Spot> find(const Spot& spot, std::string_view key) {
    const YamlNode* value = spot.node->find(key);
    if (value == nullptr) return std::nullopt;
    return spot.child(*value, key);
}

// The outermost state goes nowhere when it is done, and is never entered but once: it has no `do`, `lock` and
// `then`.
void read_state(Loading& loading, StateIndex index) {
    const Spot& spot = loading.states[index];
    const bool is_end = loading.definition.states[index].end != State::End::no;
    const bool is_inner = index != outermost;
    State read;  // apart, since reading an expression looks at all states
    const auto effects = find(spot, "do");
    if (effects && is_inner) read.on_entry = read_effects(loading, *effects, {index, {}, false}, {});
    if (!is_end && is_inner) {
        if (const auto locks = find(spot, "lock")) {
            read.locks = read_names(loading, *locks, {NameKind::document}, "the name of a document");
        }
        if (const auto then = find(spot, "then")) read.then = read_then(loading, *then, index, true);
    }
    if (!is_end) {
        if (const auto moves = find(spot, "may")) read.may = read_moves(loading, *moves, index);
        if (const auto watches = find(spot, "watch")) read.watch = read_watches(loading, *watches, index);
    }
    State& state = loading.definition.states[index];
    state.on_entry = std::move(read.on_entry);
    state.locks = std::move(read.locks);
    state.then = std::move(read.then);
    state.may = std::move(read.may);
    state.watch = std::move(read.watch);
}

// The move of this state or of one around it, innermost first, or `state.move`; in full.
std::optional<std::string> find_move(const Loading& loading, const Spot& spot, StateIndex state,
                                     const std::string& written) {
    if (written.find('.') != std::string::npos) {
        const std::string full = spot.unit->full_name(written);
        if (loading.moves.contains(full)) return full;
        return loading.moves.contains(written) ? std::optional(written) : std::nullopt;
    }
    for (;; state = loading.definition.states[state].parent) {
        const std::string& name = loading.definition.states[state].name;
        const std::string full = name.empty() ? written : name + "." + written;
        if (loading.moves.contains(full)) return full;
        if (state == outermost) return std::nullopt;
    }
}

std::optional<std::string> read_doing(Loading& loading, const Spot& spot, StateIndex state) {
    const auto written = read_word(loading.complaints, spot, "the name of a work or a move");
    if (!written) return std::nullopt;
    const auto work = resolve_name(loading.definition, spot.unit->within, *written);
    const bool is_work = work && work->kind == NameKind::work;
    const auto move = find_move(loading, spot, state, *written);
    if (is_work && move) {
        loading.complaints.complain(spot, "name_taken",
                                    "'" + *written + "' is both a work and a move: rename one of them");
        return std::nullopt;
    }
    if (is_work) return work->name;
    if (move) return move;
    auto known = known_names(loading.definition, spot.unit->within, {NameKind::work});
    known.insert(known.end(), loading.moves.begin(), loading.moves.end());
    loading.complaints.complain(
        spot, "name_unknown",
        "the name of a work, or of a move as 'move' or 'state.move', is expected here, and " +
            ("there is nothing called '" + *written) + "'" + did_you_mean(*written, known));
    return std::nullopt;
}

void read_work_way(Loading& loading, WorkIndex index) {
    const Spot& spot = loading.works[index];
    const StateIndex state = loading.definition.works[index].state;
    const Work::Kind kind = loading.definition.works[index].kind;
    std::optional<Wait> wait;
    std::vector<Way> then;
    std::vector<std::string> not_by;
    const auto waits = find(spot, "wait");
    if (waits && kind == Work::Kind::wait) wait = read_wait(loading, *waits, {state, {}, false});
    if (const auto ways = find(spot, "then")) then = read_then(loading, *ways, state, false);
    if (const auto doers = find(spot, "not_by")) not_by = read_not_by(loading, *doers, state);
    Work& work = loading.definition.works[index];
    work.wait = std::move(wait);
    work.then = std::move(then);
    work.not_by = std::move(not_by);
}

}  // namespace

std::vector<std::string> read_not_by(Loading& loading, const Spot& spot, StateIndex state) {
    std::vector<std::string> names;
    for (const Spot& item : read_one_or_list(loading.complaints, spot, "works and moves")) {
        const auto name = read_doing(loading, item, state);
        if (!name) continue;
        if (std::ranges::find(names, *name) == names.end()) {
            names.push_back(*name);
        } else {
            loading.complaints.complain(item, "listed_twice", "'" + *name + "' is listed twice");
        }
    }
    return names;
}

void read_states(Loading& loading) {
    for (StateIndex index = 0; index < loading.states.size(); ++index) read_state(loading, index);
}

void read_work_ways(Loading& loading) {
    for (WorkIndex index = 0; index < loading.works.size(); ++index) read_work_way(loading, index);
}

}  // namespace overens::workflows
