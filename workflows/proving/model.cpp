#include "workflows/proving/model.hpp"

#include <algorithm>

#include "workflows/proving/counts.hpp"
#include "workflows/proving/item_kinds.hpp"
#include "workflows/proving/reach.hpp"

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

// The states in which an expression reads which end this state has come to.
std::set<StateIndex> readers_of_end(const Definition& definition,
                                    const std::vector<PlacedExpression>& expressions, StateIndex state) {
    std::set<StateIndex> states;
    for (const PlacedExpression& placed : expressions) {
        const bool reads = std::ranges::any_of(placed.expression->slots_read(), [&](std::uint32_t slot) {
            const SlotMeaning& meaning = definition.slots[slot];
            return meaning.of == Of::state_ended && meaning.index == state;
        });
        if (reads) states.insert(placed.state);
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
    for (const State& state : definition.states) {
        for (const std::string& document : state.locks) {
            if (std::ranges::find(tracked, "document " + document) == tracked.end())
                tracked.push_back("document " + document);
        }
    }
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

namespace {

void add_kinds(WorkModel& model, const Definition& of, WorkIndex index) {
    ItemKinds kinds = item_kinds(of, index);
    model.kinds = std::move(kinds.kinds);
    model.next = std::move(kinds.next);
    model.too_many_kinds = model.kinds.empty();
    for (std::size_t kind = 0; kind < model.kinds.size(); ++kind) {
        if (model.kinds[kind].closed) model.closed |= KindSet{1} << kind;
        if (model.kinds[kind].accepts) model.accepting |= KindSet{1} << kind;
    }
}

void add_work(Model& model, const std::vector<PlacedExpression>& expressions, const Reach& reach,
              WorkIndex index) {
    const Definition& of = model.definition;
    const Work& work = of.works[index];
    WorkModel& modelled = model.works[index];
    const std::set<StateIndex> read_in = readers(of, expressions, index);
    modelled.single = is_single(work.who);
    modelled.may_be_empty = of.may_be_for_nobody(work.who);
    modelled.followed =
        !read_in.empty() || !work.then.empty() || work.keep_accepted || work.kind == Work::Kind::wait;
    const bool required = !work.optional && !work.on_request;
    if (!modelled.followed && required) model.has_rest[work.state] = true;
    if (!modelled.followed) return;
    // What is opened on request is not opened anew when its state is entered.
    const StateIndex opens_in = work.on_request ? of.states.size() : work.state;
    modelled.read_from = reach.towards(read_in, opens_in);
    if (work.kind == Work::Kind::wait) return;
    modelled.by_party =
        work.kind != Work::Kind::plan && work.who.kind == Who::Kind::each_party && !work.follows;
    add_kinds(modelled, of, index);
    if (modelled.too_many_kinds) return;
    for (const auto& [fact, unused] : modelled.kinds.front().facts) {
        modelled.fact_read_from[fact] =
            reach.towards(readers_of_fact(of, expressions, index, fact), opens_in);
    }
}

void add_slots(Model& model, const std::vector<PlacedExpression>& expressions, const Reach& reach) {
    for (const SlotMeaning& slot : model.definition.slots) {
        if (slot.of == Of::state_ended && model.ended_read_from[slot.index].empty()) {
            model.ended_read_from[slot.index] =
                reach.towards(readers_of_end(model.definition, expressions, slot.index), slot.index);
        }
        model.values_by_kind.push_back(values_of(model.works, slot));
        model.tracked_by_slot.push_back(slot.of == Of::field_given      ? model.tracked_field(slot.name)
                                        : slot.of == Of::document_given ? model.tracked_document(slot.name)
                                                                        : std::nullopt);
    }
}

std::vector<bool> locked_in(const Definition& definition, const std::string& document) {
    std::vector<bool> states;
    for (const State& state : definition.states)
        states.push_back(std::ranges::find(state.locks, document) != state.locks.end());
    return states;
}

std::size_t place_of_awaited(Model& model, const std::string& name, const NamedDay* day,
                             bool is_that_day = false) {
    const auto found = std::ranges::find(model.awaited, name, &Model::Awaited::name);
    if (found != model.awaited.end()) return static_cast<std::size_t>(found - model.awaited.begin());
    const auto* field = day == nullptr ? nullptr : std::get_if<DateField>(day);
    const bool matters =
        field != nullptr && std::ranges::any_of(model.definition.works, [&](const Work& work) {
            const auto* until = work.wait ? std::get_if<WaitUntil>(&*work.wait) : nullptr;
            return (until != nullptr && until->day == *day) || (work.due && work.due->day == *day);
        });
    const auto* fixed = day == nullptr ? nullptr : std::get_if<Day>(day);
    model.awaited.push_back({name, field == nullptr ? std::nullopt : model.tracked_field(field->name),
                             fixed == nullptr ? std::nullopt : std::optional(*fixed), is_that_day, matters});
    return model.awaited.size() - 1;
}

std::optional<std::size_t> awaited_of(Model& model, const Watch& watch) {
    if (!watch.at) return std::nullopt;
    // What is counted from the day that a state was entered is its own.
    const bool own = watch.at->kind == When::Kind::after_opening;
    const std::string name =
        own ? "watch " + std::to_string(model.awaited_by_watch.size()) : to_text(*watch.at);
    return place_of_awaited(model, name, own ? nullptr : &watch.at->day, watch.at->kind == When::Kind::day);
}

std::optional<std::size_t> awaited_of(Model& model, const Work& work) {
    if (!work.wait) return std::nullopt;
    if (const auto* until = std::get_if<WaitUntil>(&*work.wait))
        return place_of_awaited(model, to_text(until->day), &until->day, true);
    if (const auto* cases = std::get_if<WaitCases>(&*work.wait))
        return place_of_awaited(model, "cases " + std::string(word_of(cases->relation)), nullptr);
    return std::nullopt;
}

// Innermost first, then as written.
std::vector<std::size_t> ranks_of(const Definition& definition) {
    std::vector<StateIndex> order;
    for (StateIndex state = 0; state < definition.states.size(); ++state) order.push_back(state);
    std::ranges::stable_sort(order, std::ranges::greater(),
                             [&](StateIndex state) { return definition.depth_of(state); });
    std::vector<std::size_t> rank(order.size());
    for (std::size_t place = 0; place < order.size(); ++place) rank[order[place]] = place;
    return rank;
}

}  // namespace

PartNumbers::PartNumbers(const Definition& definition)
    : first_work(definition.states.size()), count(first_work + definition.works.size()) {
    const auto number = [&](std::vector<std::size_t>& first, std::size_t parts) {
        first.push_back(count);
        count += parts;
    };
    for (const State& state : definition.states) {
        number(first_move, state.may.size());
        number(first_watch, state.watch.size());
        number(first_way, state.then.size());
    }
    for (const Work& work : definition.works) number(first_work_way, work.then.size());
}

Model::Model(const Definition& of)
    : definition(of),
      works(of.works.size()),
      has_rest(of.states.size()),
      ended_read_from(of.states.size()),
      place_among_siblings(of.states.size()),
      rank(ranks_of(of)),
      tracked(tracked_names(of)),
      parts(of) {
    for (const DocumentKind& document : of.documents) {
        const std::vector<bool> locked = locked_in(of, document.name);
        if (std::ranges::find(locked, true) != locked.end())
            lockable.push_back({document.name, tracked_document(document.name).value(), locked});
    }
    may_be_changed.resize(tracked.size());
    for (const Field& field : of.fields) {
        const auto place = tracked_field(field.name);
        if (place) may_be_changed[*place] = !field.by.empty();
    }
    const std::vector<PlacedExpression> expressions = expressions_of(of);
    const Reach reach(of);
    for (WorkIndex index = 0; index < of.works.size(); ++index) add_work(*this, expressions, reach, index);
    most_parties = proving::most_parties(of, works);
    add_slots(*this, expressions, reach);
    for (const Work& work : of.works) awaited_by_work.push_back(awaited_of(*this, work));
    std::size_t watches = 0;
    for (const State& state : of.states) {
        first_watch.push_back(watches);
        watches += state.watch.size();
        for (const Watch& watch : state.watch) awaited_by_watch.push_back(awaited_of(*this, watch));
        std::uint16_t place = 0;
        for (const StateIndex inner : state.inner) place_among_siblings[inner] = ++place;
    }
}

const Model::Lockable* Model::lockable_document(const std::string& name) const {
    const auto found = std::ranges::find(lockable, name, &Lockable::document);
    return found == lockable.end() ? nullptr : &*found;
}

std::optional<std::size_t> Model::tracked_field(const std::string& name) const {
    return place_of(tracked, "field " + name);
}

std::optional<std::size_t> Model::tracked_document(const std::string& name) const {
    return place_of(tracked, "document " + name);
}

}  // namespace overens::workflows::proving
