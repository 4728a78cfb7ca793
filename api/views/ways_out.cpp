#include "api/views/ways_out.hpp"

#include <algorithm>

#include "api/http/problem.hpp"
#include "api/views/waiting_view.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/cases/moves.hpp"
#include "engine/cases/resolve.hpp"

namespace overens::api {

namespace {

const StateStanding* active_standing(const Scene& scene, StateIndex index) {
    const auto found = scene.subject.states.find(scene.definition.states[index].name);
    return found != scene.subject.states.end() && found->second.active ? &found->second : nullptr;
}

bool is_left_by_watch(const State& state) {
    return std::ranges::any_of(state.watch, [](const Watch& watch) { return watch.go.has_value(); });
}

// "Upphörd": comes on a day, or when a signal does.
Json by_itself(const Scene& scene, const char* kind, const Watch& watch, Day since) {
    const Title& then = scene.definition.states[*watch.go].title;
    Json node =
        waiting_node(kind, {"Sedan av sig självt: " + then.sv, "Then by itself: " + then.in_english()});
    node["since"] = since.to_text();
    return node;
}

// What courts have stayed, each until its court has spoken.
void add_stays(const Scene& scene, Json& node) {
    for (const auto& [number, item] : scene.subject.items) {
        const DecisionRecord* decision = deciding_decision(item);
        if (decision == nullptr || !item.facts.stayed) continue;
        Json inside = waiting_node("legal_force", {"Inhibition: domstolens avgörande väntas",
                                                   "A stay: the court's ruling is awaited"});
        inside["who"] = holder(scene, item.addressee);
        inside["since"] = to_json(decision->stayed_on);
        inside["work"] = item.work;
        inside["task"] = number;
        inside["decision"] = decision->number;
        node["inside"].push_back(std::move(inside));
    }
}

// Of states elsewhere in the case: what they wait for is told where they stand.
bool reads_states(const Definition& definition, const expressions::Expression& guard) {
    return std::ranges::any_of(guard.slots_read(), [&](std::uint32_t slot) {
        const SlotMeaning::Of of = definition.slots[slot].of;
        return of == SlotMeaning::Of::state_active || of == SlotMeaning::Of::state_ended;
    });
}

// Days that are known, signals, and one node for all conditions.
std::vector<Json> by_watches(const Scene& scene, const State& state, const StateStanding& standing) {
    std::vector<Json> nodes;
    bool by_condition = false;
    for (const Watch& watch : state.watch) {
        if (!watch.go) continue;
        if (watch.at) {
            const auto day = day_of(scene.reg, scene.subject, *watch.at, standing.entered_on, scene.today,
                                    WorkingCalendar{});
            if (!day) continue;
            nodes.push_back(by_itself(scene, "day", watch, standing.entered_on));
            nodes.back()["due"] = day->to_text();
        } else if (watch.signal) {
            nodes.push_back(by_itself(scene, "signal", watch, standing.entered_on));
        } else {
            by_condition = by_condition || (watch.guard && !reads_states(scene.definition, *watch.guard));
        }
    }
    if (!by_condition) return nodes;
    Json node = waiting_node("expression", state.title);
    node["since"] = standing.entered_on.to_text();
    add_stays(scene, node);
    nodes.push_back(std::move(node));
    return nodes;
}

// What hinders a move, whoever makes it: the reasons that `transitions` gives.
std::vector<Blocker> lacking(const Scene& scene, StateIndex state, const Move& move) {
    const Surroundings around{scene.definition, scene.reg, scene.subject, scene.today};
    std::vector<Blocker> blockers = blockers_of(around, state, move, Actor{}, nullptr);
    std::erase_if(blockers, [](const Blocker& each) { return each.at == "actor" || each.code == "on_hold"; });
    return blockers;
}

bool is_refused(const std::vector<Blocker>& lacking) {
    return std::ranges::any_of(lacking, [](const Blocker& each) { return each.code == "need_not_met"; });
}

// A role's or a body's: not a right that each of many has.
bool is_somebodys(const Move& move) {
    return !move.by.empty() &&
           (move.by.front().kind == Who::Kind::role || move.by.front().kind == Who::Kind::body);
}

Json move_node(const Scene& scene, const Move& move, const std::vector<Blocker>& missing, Day since) {
    Title what{move.title.sv, move.title.in_english()};
    for (std::size_t i = 0; i < missing.size(); ++i) {
        what.sv += (i == 0 ? " (" : "; ") + missing[i].message.sv;
        what.en += (i == 0 ? " (" : "; ") + missing[i].message.in_english();
    }
    if (!missing.empty()) what = {what.sv + ")", what.en + ")"};
    Json node = waiting_node("move", what);
    node["since"] = since.to_text();
    if (!is_somebodys(move)) return node;
    const auto whose = addressees(scene.definition, scene.reg, scene.subject, move.by.front(), scene.today);
    if (whose.empty()) return node;
    const auto held = scene.subject.roles.find(whose.front().id);
    const bool filled = whose.front().kind == Addressee::Kind::role && held != scene.subject.roles.end() &&
                        !held->second.empty();
    node["who"] = filled ? holder(scene.reg, held->second) : holder(scene, whose.front());
    return node;
}

struct FoundMove {
    const Move* move = nullptr;
    std::vector<Blocker> lacking;
};

// The first that takes the case on and is not refused; of those that are somebody's, or of all.
FoundMove first_move(const Scene& scene, StateIndex index, bool somebodys) {
    for (const Move& move : scene.definition.states[index].may) {
        if (!move.go || (somebodys && !is_somebodys(move))) continue;
        auto missing = lacking(scene, index, move);
        if (!is_refused(missing)) return {&move, std::move(missing)};
    }
    return {};
}

// Of the nearest state around this one that is left by itself.
std::vector<Json> by_watches_around(const Scene& scene, StateIndex index) {
    while (index != outermost) {
        index = scene.definition.states[index].parent;
        const State& around = scene.definition.states[index];
        const StateStanding* standing = active_standing(scene, index);
        if (standing == nullptr || !is_left_by_watch(around)) continue;
        auto nodes = by_watches(scene, around, *standing);
        std::erase_if(nodes, [](const Json& node) { return node["kind"] == "expression"; });
        return nodes;
    }
    return {};
}

}  // namespace

std::vector<Json> ways_out(const Scene& scene, StateIndex index) {
    const State& state = scene.definition.states[index];
    const StateStanding* standing = active_standing(scene, index);
    const bool goes_on = !state.then.empty() || !state.inner.empty() || state.end != State::End::no;
    if (standing == nullptr || goes_on) return {};
    std::vector<Json> nodes;
    if (is_left_by_watch(state)) nodes = by_watches(scene, state, *standing);
    const bool by_days = std::ranges::all_of(nodes, [](const Json& node) { return node["kind"] == "day"; });
    const bool by_move = !is_left_by_watch(state) || by_days;
    if (const FoundMove found = first_move(scene, index, true); by_move && found.move != nullptr)
        nodes.push_back(move_node(scene, *found.move, found.lacking, standing->entered_on));
    if (nodes.empty()) nodes = by_watches_around(scene, index);
    if (const FoundMove found = first_move(scene, index, false); nodes.empty() && found.move != nullptr)
        nodes.push_back(move_node(scene, *found.move, found.lacking, standing->entered_on));
    return nodes;
}

}  // namespace overens::api
