#include "workflows/proving/prover.hpp"

#include <algorithm>
#include <set>

#include "workflows/part_names.hpp"
#include "workflows/proving/space.hpp"

namespace overens::workflows {

namespace {

using proving::Cause;
using proving::Model;
using proving::Phase;
using proving::Space;

// The innermost active state, for the place of a complaint.
std::string part_at(const Space& space, std::size_t node) {
    const auto& at = space.nodes[node].at;
    std::string name;
    for (StateIndex state = 0; state < at.active.size(); ++state) {
        if (at.active[state]) name = space.model.definition.states[state].name;
    }
    return part_of_state(name);
}

std::string from_start(const Space& space, std::size_t node) {
    return "; the shortest way there: " + space.way_to(node);
}

std::string from_start(const Space& space, const proving::SeenMishap& seen) {
    const std::string way = space.way_to(seen.node);
    return "; the shortest way there: " + (seen.label == "start" ? way : way + ", " + seen.label);
}

void find_never(const Space& space, std::vector<Finding>& findings) {
    const Definition& definition = space.model.definition;
    const auto never = [&](const std::string& part, const std::string& message) {
        if (!space.taken.contains(part)) findings.push_back({part, message});
    };
    for (const State& state : definition.states) {
        if (!space.taken.contains(part_of_state(state.name))) {
            findings.push_back(
                {part_of_state(state.name), "no case ever comes to the state '" + state.name + "'"});
            continue;  // what is inside goes without saying
        }
        for (const Move& move : state.may)
            never(part_of_move(state.name, move.name), "nobody can ever make the move '" + move.name + "'");
        for (const Watch& watch : state.watch)
            never(part_of_watch(state.name, watch.name), "the watch '" + watch.name + "' never comes true");
        for (std::size_t way = 1; way <= state.then.size(); ++way)
            never(part_of_way(state.name, way), "this way on is never taken");
        for (const WorkIndex index : state.works) {
            const Work& work = definition.works[index];
            if (!space.taken.contains(part_of_work(work.name))) {
                never(part_of_work(work.name), "'" + work.name + "' is never opened");
                continue;
            }
            for (std::size_t way = 1; way <= work.then.size(); ++way)
                never(part_of_work_way(work.name, way), "this way on is never taken");
        }
    }
}

// The first configuration, by the shortest way, from which no end can be reached over these edges.
std::optional<std::size_t> first_trap(const Space& space, const std::set<Cause>& without) {
    const std::vector<bool> ends = space.leads_to_end(without);
    for (std::size_t node = 0; node < space.nodes.size(); ++node) {
        if (!ends[node]) return node;
    }
    return std::nullopt;
}

bool has_next(const Space& space, std::size_t node) {
    return std::ranges::any_of(space.nodes[node].edges,
                               [&](const auto& edge) { return edge.cause != Cause::outermost_move; });
}

// Something is waited for that may never come.
bool waits_in_vain(const Space& space, std::size_t node) {
    return std::ranges::any_of(space.nodes[node].edges,
                               [](const auto& edge) { return edge.cause == Cause::may_never_come; });
}

void find_traps(const Space& space, std::vector<Finding>& findings) {
    if (const auto trap = first_trap(space, {Cause::outermost_move})) {
        const std::string here = "'" + proving::where(space.model, space.nodes[*trap].at) + "'";
        const std::string what = has_next(space, *trap) ? "from " + here + " no end can be reached"
                                                        : "in " + here + " nothing more can happen";
        findings.push_back({part_at(space, *trap), what + from_start(space, *trap)});
        return;
    }
    const std::vector<bool> ends = space.leads_to_end({Cause::outermost_move, Cause::may_never_come});
    for (std::size_t node = 0; node < space.nodes.size(); ++node) {
        if (ends[node] || !waits_in_vain(space, node)) continue;
        findings.push_back(
            {part_at(space, node),
             "in '" + proving::where(space.model, space.nodes[node].at) +
                 "' what is waited for may never come, and neither a person nor a day leads on" +
                 from_start(space, node)});
        return;
    }
}

}  // namespace

Proof prove(const Definition& definition, std::size_t most) {
    Proof proof;
    const Model model(definition);
    for (WorkIndex work = 0; work < definition.works.size(); ++work) {
        if (!model.works[work].too_many_kinds) continue;
        proof.findings.push_back(
            {part_of_work(definition.works[work].name),
             "the expressions tell too many kinds of items apart to prove anything: at most " +
                 std::to_string(proving::most_kinds)});
    }
    if (!proof.findings.empty()) return proof;
    const Space space(model, most);
    proof.configurations = space.nodes.size();
    for (const proving::SeenMishap& seen : space.mishaps)
        proof.findings.push_back({seen.mishap.part, seen.mishap.what + from_start(space, seen)});
    // What goes round hides everything behind it.
    if (std::ranges::any_of(space.mishaps, [](const auto& seen) { return seen.mishap.endless; }))
        return proof;
    if (space.too_large) {
        proof.findings.push_back(
            {part_of_state(""), "not proven: more than " + std::to_string(most) + " configurations"});
        return proof;
    }
    find_never(space, proof.findings);
    find_traps(space, proof.findings);
    return proof;
}

}  // namespace overens::workflows
