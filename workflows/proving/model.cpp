#include "workflows/proving/model.hpp"

#include <algorithm>

#include "workflows/proving/item_kinds.hpp"

namespace overens::workflows::proving {
namespace {

using Of = SlotMeaning::Of;

class Collector {
  public:
    explicit Collector(std::vector<PlacedExpression>& into) : into_(into) {}

    void add(StateIndex state, const std::optional<expressions::Expression>& expression) {
        if (expression) into_.push_back({state, &*expression, then_of_});
    }
    void add_effects(StateIndex state, const std::vector<Effect>& effects) {
        for (const Effect& effect : effects) {
            const auto* set = std::get_if<SetField>(&effect);
            const auto* value = set == nullptr ? nullptr : std::get_if<expressions::Expression>(&set->value);
            if (value != nullptr) into_.push_back({state, value, then_of_});
        }
    }
    void add_ways(StateIndex state, const std::vector<Way>& ways) {
        for (const Way& way : ways) {
            add(state, way.guard);
            add_effects(state, way.effects);
        }
    }
    void add_state(const State& state, StateIndex index) {
        add_effects(index, state.on_entry);
        add_ways(index, state.then);
        for (const Move& move : state.may) {
            for (const Need& need : move.needs) add(index, need.that);
            add_effects(index, move.effects);
        }
        for (const Watch& watch : state.watch) {
            add(index, watch.guard);
            add_effects(index, watch.effects);
        }
    }
    void add_work(const Work& work, WorkIndex index) {
        then_of_ = index;
        add_ways(work.state, work.then);
        then_of_.reset();
        const auto* until = work.wait ? std::get_if<WaitFor>(&*work.wait) : nullptr;
        if (until != nullptr) into_.push_back({work.state, &until->condition, {}});
    }

  private:
    std::vector<PlacedExpression>& into_;
    std::optional<WorkIndex> then_of_;
};

// States that can be come to from a state: inside it, and where the ways of any state lead.
class Reach {
  public:
    explicit Reach(const Definition& definition) : definition_(definition) {}

    // From where `wanted` can be come to, without passing `closing`, where the results are made anew.
    std::set<StateIndex> towards(const std::set<StateIndex>& wanted, StateIndex closing) const {
        std::set<StateIndex> from = wanted;
        for (bool grown = true; grown;) {
            grown = false;
            for (StateIndex state = 0; state < definition_.states.size(); ++state) {
                if (from.contains(state) || !leads_into(state, from, closing)) continue;
                from.insert(state);
                grown = true;
            }
        }
        return from;
    }

  private:
    bool leads_into(StateIndex state, const std::set<StateIndex>& wanted, StateIndex closing) const {
        const State& from = definition_.states[state];
        const auto is_wanted = [&](StateIndex to) {
            return to != closing && enters_any(to, wanted, closing);
        };
        if (std::ranges::any_of(from.then, [&](const Way& way) { return way.go && is_wanted(*way.go); }))
            return true;
        if (std::ranges::any_of(from.may, [&](const Move& move) { return move.go && is_wanted(*move.go); }))
            return true;
        if (std::ranges::any_of(from.watch,
                                [&](const Watch& watch) { return watch.go && is_wanted(*watch.go); }))
            return true;
        return std::ranges::any_of(from.works, [&](WorkIndex work) {
            return std::ranges::any_of(definition_.works[work].then,
                                       [&](const Way& way) { return way.go && is_wanted(*way.go); });
        });
    }
    // Entering it enters a wanted state: itself, or one at the start of what is inside.
    bool enters_any(StateIndex state, const std::set<StateIndex>& wanted, StateIndex closing) const {
        if (state == closing) return false;
        if (wanted.contains(state)) return true;
        const State& entered = definition_.states[state];
        if (entered.start) return enters_any(*entered.start, wanted, closing);
        return entered.tracks && std::ranges::any_of(entered.inner, [&](StateIndex track) {
                   return enters_any(track, wanted, closing);
               });
    }

    const Definition& definition_;
};

std::vector<bool> by_state(const std::set<StateIndex>& states, std::size_t count) {
    std::vector<bool> is_there(count);
    for (const StateIndex state : states) {
        if (state < count) is_there[state] = true;
    }
    return is_there;
}

// The states in which an expression asks for this fact of the work's items, for all of them or for the one.
std::set<StateIndex> readers_of_fact(const Definition& definition,
                                     const std::vector<PlacedExpression>& expressions, WorkIndex work,
                                     const std::string& fact) {
    std::set<StateIndex> states;
    for (const PlacedExpression& placed : expressions) {
        if (placed.then_of == work) states.insert(definition.works[work].state);
        if (placed.then_of == work) continue;
        const auto& facts = placed.expression->item_slots_read();
        const auto& slots = placed.expression->slots_read();
        const auto is_it = [&](std::uint32_t slot) {
            const SlotMeaning& meaning = definition.slots[slot];
            return meaning.index == work && meaning.name == fact &&
                   (meaning.of == Of::work_item || meaning.of == Of::item_fact);
        };
        if (std::ranges::any_of(facts, is_it) || std::ranges::any_of(slots, is_it))
            states.insert(placed.state);
    }
    return states;
}

// The states in which something reads the work's results.
std::set<StateIndex> readers(const Definition& definition, const std::vector<PlacedExpression>& expressions,
                             WorkIndex work) {
    std::set<StateIndex> states;
    const auto reads = [&](const expressions::Expression& expression) {
        const auto& items = expression.items_read();
        if (std::ranges::find(items, static_cast<std::uint32_t>(work)) != items.end()) return true;
        return std::ranges::any_of(expression.slots_read(), [&](std::uint32_t slot) {
            const SlotMeaning& meaning = definition.slots[slot];
            return (meaning.of == Of::work_item || meaning.of == Of::work_done) && meaning.index == work;
        });
    };
    for (const PlacedExpression& placed : expressions) {
        // Its own way on is judged while it is open, and keeps nothing for later.
        if (placed.then_of != work && reads(*placed.expression)) states.insert(placed.state);
    }
    for (StateIndex index = 0; index < definition.states.size(); ++index) {
        for (const Move& move : definition.states[index].may) {
            for (const Need& need : move.needs) {
                if (need.kind == Need::Kind::work && need.name == definition.works[work].name)
                    states.insert(index);
            }
        }
    }
    return states;
}

KindValues values_of(const std::vector<WorkModel>& works, const SlotMeaning& slot) {
    KindValues values;
    if (slot.of != Of::work_item && slot.of != Of::item_fact) return values;
    for (const ItemKind& kind : works[slot.index].kinds) {
        const auto found = kind.facts.find(slot.name);
        if (found == kind.facts.end()) {
            values.emplace_back();
            continue;
        }
        const ItemKind::Fact& fact = found->second;
        values.push_back(expressions::Value{fact.type, fact.yes ? 1 : 0, fact.word});
    }
    return values;
}

void track_day(const NamedDay& day, std::vector<std::string>& tracked) {
    const auto* field = std::get_if<DateField>(&day);
    if (field != nullptr && std::ranges::find(tracked, "field " + field->name) == tracked.end())
        tracked.push_back("field " + field->name);
}

void track_watches(const Definition& definition, std::vector<std::string>& tracked) {
    for (const State& state : definition.states) {
        for (const Watch& watch : state.watch) {
            if (watch.at && watch.at->kind != When::Kind::after_opening) track_day(watch.at->day, tracked);
        }
    }
}

std::vector<std::string> tracked_names(const Definition& definition) {
    std::vector<std::string> tracked;
    for (const Work& work : definition.works) {
        if (work.due && work.due->kind != When::Kind::after_opening) track_day(work.due->day, tracked);
        const auto* until = work.wait ? std::get_if<WaitUntil>(&*work.wait) : nullptr;
        if (until != nullptr) track_day(until->day, tracked);
        if (work.about && std::ranges::find(tracked, "document " + *work.about) == tracked.end())
            tracked.push_back("document " + *work.about);
    }
    track_watches(definition, tracked);
    return tracked;
}

std::optional<std::size_t> place_of(const std::vector<std::string>& tracked, const std::string& name) {
    const auto found = std::ranges::find(tracked, name);
    if (found == tracked.end()) return std::nullopt;
    return static_cast<std::size_t>(found - tracked.begin());
}

}  // namespace

std::vector<PlacedExpression> expressions_of(const Definition& definition) {
    std::vector<PlacedExpression> all;
    Collector collector(all);
    for (StateIndex index = 0; index < definition.states.size(); ++index)
        collector.add_state(definition.states[index], index);
    for (WorkIndex index = 0; index < definition.works.size(); ++index)
        collector.add_work(definition.works[index], index);
    return all;
}

Model::Model(const Definition& of)
    : definition(of),
      works(of.works.size()),
      has_rest(of.states.size()),
      ended_is_read(of.states.size()),
      tracked(tracked_names(of)) {
    const std::vector<PlacedExpression> expressions = expressions_of(of);
    const Reach reach(of);
    for (WorkIndex index = 0; index < of.works.size(); ++index) {
        const Work& work = of.works[index];
        WorkModel& model = works[index];
        const std::set<StateIndex> read_in = readers(of, expressions, index);
        model.single = is_single(work.who);
        model.may_be_empty = of.may_be_for_nobody(work.who);
        model.followed = !read_in.empty() || !work.then.empty() || work.kind == Work::Kind::wait;
        const bool required = !work.optional && !work.on_request;
        if (!model.followed && required) has_rest[work.state] = true;
        if (!model.followed) continue;
        // What is opened on request is not opened anew when its state is entered.
        const StateIndex opens_in = work.on_request ? of.states.size() : work.state;
        model.read_from = by_state(reach.towards(read_in, opens_in), of.states.size());
        if (work.kind == Work::Kind::wait) continue;
        model.kinds = item_kinds(of, index);
        model.too_many_kinds = model.kinds.empty();
        for (std::size_t kind = 0; kind < model.kinds.size(); ++kind) {
            if (model.kinds[kind].closed) model.closed |= KindSet{1} << kind;
            if (model.kinds[kind].accepts) model.accepting |= KindSet{1} << kind;
        }
        if (model.too_many_kinds) continue;
        for (const auto& [fact, unused] : model.kinds.front().facts) {
            const auto read_fact_in = readers_of_fact(of, expressions, index, fact);
            model.fact_read_from[fact] = by_state(reach.towards(read_fact_in, opens_in), of.states.size());
        }
    }
    for (const SlotMeaning& slot : of.slots) {
        if (slot.of == Of::state_ended) ended_is_read[slot.index] = true;
        values_by_kind.push_back(values_of(works, slot));
    }
    for (StateIndex state = 0; state < of.states.size(); ++state) {
        innermost_first.push_back(state);
        first_watch.push_back(watches);
        watches += of.states[state].watch.size();
    }
    std::ranges::stable_sort(innermost_first, [&](StateIndex left, StateIndex right) {
        return of.depth_of(left) > of.depth_of(right);
    });
}

std::optional<std::size_t> Model::tracked_field(const std::string& name) const {
    return place_of(tracked, "field " + name);
}

std::optional<std::size_t> Model::tracked_document(const std::string& name) const {
    return place_of(tracked, "document " + name);
}

}  // namespace overens::workflows::proving
