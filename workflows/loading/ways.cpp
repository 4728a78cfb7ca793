// Expressions, `go`, `then` and waits: language sections 4, 5 and 9.
#include "workflows/loading/ways.hpp"

#include <utility>

#include "engine/definition/scope.hpp"
#include "workflows/loading/shared_keys.hpp"
#include "workflows/loading/when_reading.hpp"

namespace overens::workflows {

namespace {

std::string called(const Definition& definition, StateIndex state) {
    return "'" + definition.states[state].name + "'";
}

// The state around `inner` that stands directly inside `outer`.
StateIndex child_towards(const Definition& definition, StateIndex inner, StateIndex outer) {
    while (definition.states[inner].parent != outer) inner = definition.states[inner].parent;
    return inner;
}

StateIndex nearest_around_both(const Definition& definition, StateIndex left, StateIndex right) {
    while (!definition.lies_within(right, left)) left = definition.states[left].parent;
    return left;
}

// Why a state that exists cannot be gone to; empty when it can.
std::string why_not_there(const Definition& definition, StateIndex from, StateIndex to) {
    const StateIndex beside = definition.states[to].parent;
    const bool is_around = definition.lies_within(from, beside) && (from != beside || from == outermost);
    if (is_around && !definition.states[beside].tracks) return "";
    if (is_around) {
        return called(definition, to) +
               " is a track, and tracks all run at the same time: nothing goes to one";
    }
    if (definition.lies_within(to, from) && from != outermost) {
        return called(definition, to) +
               " lies inside this state: only its own 'start', or a way inside, leads there";
    }
    const StateIndex common = nearest_around_both(definition, from, to);
    if (definition.states[common].tracks) {
        return called(definition, to) + " lies in another track, and nothing goes across tracks";
    }
    const StateIndex outer = child_towards(definition, to, common);
    return called(definition, to) + " lies inside " + called(definition, outer) +
           ", and nothing jumps into a state: go to " + called(definition, outer);
}

bool is_in_same_unit(const Unit& unit, const std::string& name) {
    return !unit.is_fragment || name.starts_with(unit.within + ".");
}

Way read_way(Loading& loading, const Spot& spot, StateIndex state) {
    const MapReader reader(loading.complaints, spot, Construct::way);
    Way way;
    const WayPlace place{state, {}, false};
    if (const auto guard = reader.find("if")) {
        way.guard = read_expression(loading, *guard, place, false, expressions::Type::yes_no, "'if'");
    }
    if (const auto go = reader.find("go")) way.go = read_go(loading, *go, state);
    if (const auto effects = reader.find("do")) way.effects = read_effects(loading, *effects, place, way.go);
    return way;
}

void check_way(Loading& loading, const Spot& spot, bool is_last, bool go_needed) {
    if (!spot.node->is_map()) return;
    const bool has_guard = spot.node->find("if") != nullptr;
    if (is_last && has_guard) {
        loading.complaints.complain(spot, "way_missing",
                                    "the last way has no 'if', so that there always is one: add {go: …}");
    } else if (!is_last && !has_guard) {
        loading.complaints.complain(spot, "way_hidden",
                                    "this way is always taken, so the ways after it never are: add an 'if'");
    }
    if (spot.node->find("go") != nullptr) return;
    if (go_needed) {
        loading.complaints.complain(spot, "way_missing",
                                    "'go' is missing: a state that is done goes on somewhere");
    } else if (spot.node->find("do") == nullptr) {
        loading.complaints.complain(spot, "does_nothing", "this way does nothing: add 'do' or 'go'");
    }
}

}  // namespace

std::optional<expressions::Expression> read_expression(Loading& loading, const Spot& spot,
                                                       const WayPlace& place, bool may_read_changing,
                                                       expressions::Type type, const std::string& what) {
    const auto text = read_expression_text(loading.complaints, spot);
    if (!text || loading.complaints.full()) return std::nullopt;
    const DefinitionScope scope(loading.definition, {spot.unit->within, may_read_changing, place.given});
    auto expression = expressions::compile(*text, scope);
    if (!expression) {
        const auto& problem = expression.error();
        loading.complaints.complain_within(spot, problem.position, problem.code, problem.message);
        return std::nullopt;
    }
    if (expression->type() != type) {
        loading.complaints.complain(spot, "expression_type",
                                    what + " is of type " + std::string(name_of(type)) +
                                        ", and this is of type " + std::string(name_of(expression->type())));
        return std::nullopt;
    }
    return std::move(*expression);
}

std::optional<StateIndex> read_go(Loading& loading, const Spot& spot, StateIndex from) {
    const auto named = loading.resolve(spot, {NameKind::state}, "the name of a state");
    if (!named) return std::nullopt;
    if (!is_in_same_unit(*spot.unit, named->name)) {
        loading.complaints.complain(
            spot, "way_across", "a fragment goes only to its own states, and '" + named->name + "' is none");
        return std::nullopt;
    }
    const std::string why = why_not_there(loading.definition, from, named->index);
    if (why.empty()) return named->index;
    loading.complaints.complain(spot, "way_across", why);
    return std::nullopt;
}

std::optional<Relation> read_relation(Loading& loading, const Spot& spot) {
    const auto word = read_one_of(loading.complaints, spot, Words::relation);
    return word ? relation_of(*word) : std::nullopt;
}

std::optional<Wait> read_wait(Loading& loading, const Spot& spot, const WayPlace& place) {
    const MapReader reader(loading.complaints, spot, Construct::awaited);
    if (!reader.is_map()) return std::nullopt;
    if (spot.node->entries.size() != 1) {
        loading.complaints.complain(
            spot, "exactly_one",
            "one thing is waited for: write " + std::string(what_is(Construct::awaited)));
        return std::nullopt;
    }
    if (const auto until = reader.find("until")) {
        if (auto day = read_day(loading, *until)) return WaitUntil{std::move(*day)};
    } else if (const auto condition = reader.find("for")) {
        auto read = read_expression(loading, *condition, place, false, expressions::Type::yes_no, "'for'");
        if (read) return WaitFor{std::move(*read)};
    } else if (const auto signal = reader.find("signal")) {
        const auto named = loading.resolve(*signal, {NameKind::signal}, "the name of a signal");
        if (named) return WaitSignal{named->name};
    } else if (const auto cases = reader.find("cases")) {
        if (const auto relation = read_relation(loading, *cases)) return WaitCases{*relation};
    }
    return std::nullopt;
}

std::vector<Way> read_then(Loading& loading, const Spot& spot, StateIndex state, bool go_needed) {
    std::vector<Way> ways;
    if (!spot.node->is_list() && !spot.node->is_map()) {
        Way way;
        way.go = read_go(loading, spot, state);
        ways.push_back(std::move(way));
        return ways;
    }
    const std::vector<Spot> items = read_list(loading.complaints, spot, "{if, do, go}");
    for (std::size_t i = 0; i < items.size(); ++i) {
        check_way(loading, items[i], i + 1 == items.size(), go_needed);
        ways.push_back(read_way(loading, items[i], state));
    }
    return ways;
}

}  // namespace overens::workflows
