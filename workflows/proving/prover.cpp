#include "workflows/proving/prover.hpp"

#include <algorithm>

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
    const auto active = space.at(node).active_states();
    return part_of_state(active.empty() ? "" : space.model().definition.states[active.back()].name);
}

std::string from_start(const std::string& way) {
    return "; the shortest way there: " + way;
}

void find_never_in(const Space& space, StateIndex index, std::vector<Finding>& findings) {
    const Definition& definition = space.model().definition;
    const proving::PartNumbers& parts = space.model().parts;
    const State& state = definition.states[index];
    const auto never = [&](std::size_t number, const std::string& part, const std::string& message) {
        if (!space.taken()[number]) findings.push_back({part, message});
    };
    for (std::size_t at = 0; at < state.may.size(); ++at) {
        const std::string& name = state.may[at].name;
        never(parts.move(index, at), part_of_move(state.name, name),
              "nobody can ever make the move '" + name + "'");
    }
    for (std::size_t at = 0; at < state.watch.size(); ++at) {
        const std::string& name = state.watch[at].name;
        never(parts.watch(index, at), part_of_watch(state.name, name),
              "the watch '" + name + "' never comes true");
    }
    for (std::size_t at = 0; at < state.then.size(); ++at)
        never(parts.way(index, at), part_of_way(state.name, at + 1), "this way on is never taken");
    for (const WorkIndex work : state.works) {
        const std::string& name = definition.works[work].name;
        never(parts.work(work), part_of_work(name), "'" + name + "' is never opened");
        if (!space.taken()[parts.work(work)]) continue;
        for (std::size_t at = 0; at < definition.works[work].then.size(); ++at)
            never(parts.work_way(work, at), part_of_work_way(name, at + 1), "this way on is never taken");
    }
}

void find_never(const Space& space, std::vector<Finding>& findings) {
    const Definition& definition = space.model().definition;
    for (StateIndex index = 0; index < definition.states.size(); ++index) {
        const std::string& name = definition.states[index].name;
        if (space.taken()[index]) {
            find_never_in(space, index, findings);
        } else {  // what is inside goes without saying
            findings.push_back({part_of_state(name), "no case ever comes to the state '" + name + "'"});
        }
    }
}

// The first configuration, by the shortest way, from which no end can be reached over these edges.
std::optional<std::size_t> first_trap(const Space& space, std::initializer_list<Cause> without) {
    const std::vector<bool> ends = space.leads_to_end(without);
    for (std::size_t node = 0; node < space.size(); ++node) {
        if (!ends[node]) return node;
    }
    return std::nullopt;
}

bool has_next(const Space& space, std::size_t node) {
    return std::ranges::any_of(space.arrows(node),
                               [&](const auto& edge) { return edge.cause != Cause::outermost_move; });
}

// Something is waited for that may never come.
bool waits_in_vain(const Space& space, std::size_t node) {
    return std::ranges::any_of(space.arrows(node),
                               [](const auto& edge) { return edge.cause == Cause::may_never_come; });
}

void find_traps(const Space& space, std::vector<Finding>& findings) {
    if (const auto trap = first_trap(space, {Cause::outermost_move})) {
        const std::string here = "'" + proving::where(space.model(), space.at(*trap)) + "'";
        const std::string what = has_next(space, *trap) ? "from " + here + " no end can be reached"
                                                        : "in " + here + " nothing more can happen";
        findings.push_back({part_at(space, *trap), what + from_start(space.way_to(*trap))});
        return;
    }
    const std::vector<bool> ends = space.leads_to_end({Cause::outermost_move, Cause::may_never_come});
    for (std::size_t node = 0; node < space.size(); ++node) {
        if (ends[node] || !waits_in_vain(space, node)) continue;
        findings.push_back(
            {part_at(space, node),
             "in '" + proving::where(space.model(), space.at(node)) +
                 "' what is waited for may never come, and neither a person nor a day leads on" +
                 from_start(space.way_to(node))});
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
    proof.configurations = space.size();
    for (const proving::SeenMishap& seen : space.mishaps())
        proof.findings.push_back({seen.mishap.part, seen.mishap.what + from_start(space.way_to(seen))});
    // What goes round hides everything behind it.
    if (std::ranges::any_of(space.mishaps(), [](const auto& seen) { return seen.mishap.endless; }))
        return proof;
    if (space.is_too_large()) {
        proof.findings.push_back(
            {part_of_state(""), "not proven: more than " + std::to_string(most) + " configurations"});
        return proof;
    }
    find_never(space, proof.findings);
    find_traps(space, proof.findings);
    return proof;
}

}  // namespace overens::workflows
