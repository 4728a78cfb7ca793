#include "workflows/proving/prover.hpp"

#include <algorithm>
#include <functional>
#include <optional>

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

void find_never_in(const Model& model, const std::vector<bool>& taken, StateIndex index,
                   std::vector<Finding>& findings) {
    const Definition& definition = model.definition;
    const proving::PartNumbers& parts = model.parts;
    const State& state = definition.states[index];
    const auto never = [&](std::size_t number, const std::string& part, std::string_view code,
                           const std::string& message) {
        if (!taken[number]) findings.push_back({part, code, message});
    };
    for (std::size_t at = 0; at < state.may.size(); ++at) {
        const std::string& name = state.may[at].name;
        never(parts.move(index, at), part_of_move(state.name, name), "move_unreachable",
              "nobody can ever make the move '" + name + "'");
    }
    for (std::size_t at = 0; at < state.watch.size(); ++at) {
        const std::string& name = state.watch[at].name;
        never(parts.watch(index, at), part_of_watch(state.name, name), "watch_unreachable",
              "the watch '" + name + "' never comes true");
    }
    for (std::size_t at = 0; at < state.then.size(); ++at)
        never(parts.way(index, at), part_of_way(state.name, at + 1), "way_unreachable",
              "this way on is never taken");
    for (const WorkIndex work : state.works) {
        const std::string& name = definition.works[work].name;
        never(parts.work(work), part_of_work(name), "work_unreachable", "'" + name + "' is never opened");
        if (!taken[parts.work(work)]) continue;
        for (std::size_t at = 0; at < definition.works[work].then.size(); ++at)
            never(parts.work_way(work, at), part_of_work_way(name, at + 1), "way_unreachable",
                  "this way on is never taken");
    }
}

void find_never(const Model& model, const std::vector<bool>& taken, std::vector<Finding>& findings) {
    const Definition& definition = model.definition;
    for (StateIndex index = 0; index < definition.states.size(); ++index) {
        const std::string& name = definition.states[index].name;
        if (taken[index]) {
            find_never_in(model, taken, index, findings);
        } else {  // what is inside goes without saying
            findings.push_back(
                {part_of_state(name), "state_unreachable", "no case ever comes to the state '" + name + "'"});
        }
    }
}

struct Trap {
    std::size_t node = 0;
    int parties = 0;  // where it is there with so many only
};

// The first configuration, by the shortest way, from which no end can be reached over these edges.
std::optional<Trap> first_trap(const Space& space, std::initializer_list<Cause> without) {
    const std::vector<bool> ends = space.leads_to_end(without);
    std::optional<Trap> first;
    for (std::size_t node = 0; node < space.size(); ++node) {
        if (ends[node]) continue;
        const int parties = space.at(node).parties();
        if (!first) first = Trap{node, parties};
        if (parties != first->parties) first->parties = 0;
    }
    return first;
}

std::string with(const Model& model, int parties) {
    if (parties == 0) return "";
    if (parties == 1) return " where there is one party only";
    if (model.most_parties == 2) return " where there are several parties";
    return " where there are " + std::to_string(parties) + " parties" +
           (parties == model.most_parties ? " or more" : "");
}

bool has_next(const Space& space, std::size_t node) {
    return std::ranges::any_of(space.arrows(node),
                               [&](const auto& edge) { return edge.cause != Cause::outermost_move; });
}

bool has_arrow(const Space& space, std::size_t node, Cause cause) {
    return std::ranges::any_of(space.arrows(node), [&](const auto& arrow) { return arrow.cause == cause; });
}

// The first configuration where something is waited for that may never come, and without it no end is
// reached.
std::optional<std::size_t> first_in_vain(const Space& space) {
    const std::vector<bool> ends =
        space.leads_to_end({Cause::outermost_move, Cause::may_never_come, Cause::by_chance});
    for (const Cause cause : {Cause::may_never_come, Cause::by_chance}) {
        for (std::size_t node = 0; node < space.size(); ++node) {
            if (!ends[node] && has_arrow(space, node, cause)) return node;
        }
    }
    return std::nullopt;
}

void find_traps(const Space& space, std::vector<Finding>& findings) {
    if (const auto trap = first_trap(space, {Cause::outermost_move})) {
        const std::string here = "'" + proving::where(space.model(), space.at(trap->node)) + "'";
        const bool goes_on = has_next(space, trap->node);
        const std::string what =
            goes_on ? "from " + here + " no end can be reached" : "in " + here + " nothing more can happen";
        findings.push_back(
            {part_at(space, trap->node), goes_on ? "no_end_reachable" : "dead_end",
             what + with(space.model(), trap->parties) + from_start(space.way_to(trap->node))});
        return;
    }
    const auto vain = first_in_vain(space);
    if (!vain) return;
    findings.push_back({part_at(space, *vain), "waits_in_vain",
                        "in '" + proving::where(space.model(), space.at(*vain)) +
                            "' what is waited for may never come, and neither a person nor a day leads on" +
                            from_start(space.way_to(*vain))});
}

std::vector<Finding> too_many_kinds(const Model& model) {
    std::vector<Finding> findings;
    for (WorkIndex work = 0; work < model.works.size(); ++work) {
        if (!model.works[work].too_many_kinds) continue;
        findings.push_back({part_of_work(model.definition.works[work].name), "not_provable",
                            "the expressions tell too many kinds of items apart to prove anything: at most " +
                                std::to_string(proving::most_kinds)});
    }
    return findings;
}

// What one view of the lifecycle shows.
struct View {
    Proof proof;
    std::vector<bool> taken, over;
    bool is_whole = true;  // nothing hides what lies behind it
};

View look(const Model& model, const proving::LeftOut& left_out, std::size_t most) {
    View view;
    const Space space(model, left_out, most);
    view.proof.configurations = space.size();
    view.taken = space.taken();
    view.over = space.over();
    for (const proving::SeenMishap& seen : space.mishaps())
        view.proof.findings.push_back(
            {seen.mishap.part, seen.mishap.code, seen.mishap.what + from_start(space.way_to(seen))});
    const bool endless =
        std::ranges::any_of(space.mishaps(), [](const auto& seen) { return seen.mishap.endless; });
    view.is_whole = !endless && !space.is_too_large();
    if (!endless && space.is_too_large()) {
        view.proof.findings.push_back({part_of_state(""), "not_provable",
                                       "not proven: more than " + std::to_string(most) + " configurations"});
    }
    if (view.is_whole) find_traps(space, view.proof.findings);
    return view;
}

Proof prove_together(const Model& model, std::size_t most) {
    View view = look(model, proving::LeftOut(model.definition.states.size()), most);
    if (!view.is_whole) return view.proof;
    // What goes round hides everything behind it.
    find_never(model, view.taken, view.proof.findings);
    return view.proof;
}

// Nothing where one view finds anything at all: then the tracks are looked at together, so that what is told
// is exact.
std::optional<Proof> prove_one_by_one(const Model& model, std::size_t most) {
    const std::vector<proving::LeftOut> views = proving::views_of(model);
    if (views.size() < 2) return std::nullopt;
    Proof proof;
    std::vector<bool> taken(model.parts.count);
    std::vector<bool> over(model.definition.states.size());
    const auto add = [](std::vector<bool>& to, const std::vector<bool>& from) {
        std::transform(to.begin(), to.end(), from.begin(), to.begin(), std::logical_or());
    };
    for (const proving::LeftOut& left_out : views) {
        const View view = look(model, left_out, most);
        if (!view.proof.findings.empty()) return std::nullopt;
        proof.configurations += view.proof.configurations;
        add(taken, view.taken);
        add(over, view.over);
    }
    // What another view takes for granted: that each track comes to its end.
    const bool all_end = std::ranges::all_of(views, [&](const proving::LeftOut& left_out) {
        return std::ranges::equal(left_out, over, [](bool left, bool ends) { return !left || ends; });
    });
    find_never(model, taken, proof.findings);
    return all_end && proof.findings.empty() ? std::optional(proof) : std::nullopt;
}

}  // namespace

Proof prove(const Definition& definition, std::size_t most) {
    const Model model(definition);
    Proof proof{too_many_kinds(model), 0};
    if (!proof.findings.empty()) return proof;
    if (auto proven = prove_one_by_one(model, most)) return *proven;
    return prove_together(model, most);
}

}  // namespace overens::workflows
