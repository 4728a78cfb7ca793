#include "workflows/proving/steps.hpp"

#include <algorithm>
#include <bit>

#include "workflows/part_names.hpp"
#include "workflows/proving/known_values.hpp"

namespace overens::workflows::proving {

namespace {

std::string words_of(const ItemKind& kind) {
    std::string words;
    for (const auto& [name, fact] : kind.facts) {
        std::string said;
        if (fact.type == expressions::Type::word) said = name + " " + fact.word;
        if (fact.type == expressions::Type::yes_no && fact.yes) said = name;
        if (!said.empty()) words += (words.empty() ? "" : ", ") + said;
    }
    if (words.empty()) words = kind.closed ? "closed" : "open";
    return " (" + words + ")";
}

}  // namespace

std::vector<Edge> Steps::start() {
    edges_.clear();
    Making making{empty_configuration(model_), {}, {}, false, {}};
    const auto& fields = model_.definition.fields;
    for (const Field& field : fields) {
        if (field.required) give(making.at, field.name);
    }
    enter(making, outermost);
    add_edge("start", Cause::act, std::move(making));
    return std::exchange(edges_, {});
}

std::vector<Edge> Steps::next(const Configuration& from) {
    edges_.clear();
    if (from.phase != Phase::running) return {};
    for (StateIndex state = 0; state < from.active.size(); ++state) {
        if (!from.active[state]) continue;
        add_moves(from, state);
        add_watches(from, state);
        if (model_.has_rest[state] && !from.rest_done[state]) {
            Making making{from, {}, {}, false, {}};
            making.at.rest_done[state] = true;
            add_edge("the work in " + model_.definition.states[state].name, Cause::act, std::move(making));
        }
    }
    for (WorkIndex work = 0; work < from.works.size(); ++work) add_works(from, work);
    add_signals(from);
    return std::exchange(edges_, {});
}

// What the act itself and what follows from it stumbled over is labelled when the edge is there.
void Steps::add_edge(std::string label, Cause cause, Making making) {
    settle(std::move(making), [&](Making settled) {
        forgetting_.forget(settled.at);
        edges_.push_back({label, cause, std::move(settled.at)});
    });
    for (LabelledMishap& mishap : mishaps_) {
        if (mishap.label.empty()) mishap.label = label;
    }
}

std::optional<bool> Steps::holds(const Configuration& at, const Guard& guard) const {
    if (!guard) return true;
    return guard->evaluate_possible(KnownValues(model_, at));
}

// A guard that holds tells that what it asks for with has(…) is there.
void Steps::know(Configuration& at, const Guard& guard) const {
    if (!guard) return;
    for (const std::uint32_t slot : guard->true_when_true()) {
        const SlotMeaning& meaning = model_.definition.slots[slot];
        std::optional<std::size_t> tracked;
        if (meaning.of == SlotMeaning::Of::field_given) tracked = model_.tracked_field(meaning.name);
        if (meaning.of == SlotMeaning::Of::document_given) tracked = model_.tracked_document(meaning.name);
        if (tracked) at.given[*tracked] = true;
    }
}

void Steps::give(Configuration& at, const std::string& field) const {
    if (const auto tracked = model_.tracked_field(field)) at.given[*tracked] = true;
}

bool Steps::needs_can_be_met(const Configuration& at, const Move& move) const {
    return std::ranges::all_of(move.needs, [&](const Need& need) {
        if (need.kind == Need::Kind::that) return holds(at, need.that) != std::optional(false);
        if (need.kind != Need::Kind::work) return true;  // somebody can give it
        const WorkIndex work = model_.definition.find_work(need.name).value();
        return !model_.works[work].followed || at.works[work].done;
    });
}

void Steps::add_moves(const Configuration& from, StateIndex state) {
    const State& of = model_.definition.states[state];
    for (const Move& move : of.may) {
        if (!needs_can_be_met(from, move)) continue;
        Making making{from, {}, {}, false, {}};
        for (const Need& need : move.needs) {
            if (need.kind == Need::Kind::field) give(making.at, need.name);
            const auto document = need.kind == Need::Kind::document ? model_.tracked_document(need.name)
                                                                    : std::optional<std::size_t>();
            if (document) making.at.given[*document] = true;
            know(making.at, need.that);
        }
        for (const std::string& field : move.fill) give(making.at, field);
        take(making, {}, move.effects, move.go, part_of_move(of.name, move.name));
        add_edge(move.name, state == outermost ? Cause::outermost_move : Cause::act, std::move(making));
    }
}

bool Steps::day_is_sure(const Configuration& at, const Watch& watch) const {
    if (!watch.at || watch.at->kind == When::Kind::after_opening) return true;
    const auto* field = std::get_if<DateField>(&watch.at->day);
    const auto tracked = field == nullptr ? std::nullopt : model_.tracked_field(field->name);
    return !tracked || at.given[*tracked];
}

// Days, repetitions, and conditions that depend on what the proof does not follow.
void Steps::add_watches(const Configuration& from, StateIndex state) {
    const State& of = model_.definition.states[state];
    for (std::size_t index = 0; index < of.watch.size(); ++index) {
        const Watch& watch = of.watch[index];
        const auto held = holds(from, watch.guard);
        if (watch.signal || from.fired[model_.first_watch[state] + index] || held == std::optional(false))
            continue;
        const bool by_itself = !watch.at && !watch.every && held.has_value();
        if (by_itself) continue;  // taken already where it holds
        Making making{from, {}, {}, false, {}};
        if (!watch.every && !watch.go) making.at.fired[model_.first_watch[state] + index] = true;
        take(making, watch.guard, watch.effects, watch.go, part_of_watch(of.name, watch.name));
        const Cause cause = day_is_sure(from, watch) ? Cause::act : Cause::may_never_come;
        add_edge("the watch " + watch.name, cause, std::move(making));
    }
}

void Steps::add_works(const Configuration& from, WorkIndex work) {
    const Work& of = model_.definition.works[work];
    const WorkPlace& place = from.works[work];
    if (!model_.works[work].followed) return;
    if (of.kind == Work::Kind::wait) {
        if (place.open && !place.done) add_wait(from, work);
        return;
    }
    // What bodies decide goes on to count when the work is over; late answers change nothing.
    const bool goes_on = of.kind == Work::Kind::decide && place.kinds != 0;
    if (place.open || goes_on) add_items(from, work);
}

void Steps::add_items(const Configuration& from, WorkIndex work) {
    const WorkModel& model = model_.works[work];
    const std::string& name = model_.definition.works[work].name;
    const WorkPlace& place = from.works[work];
    if (place.open && model.may_be_empty && place.kinds == 1 && !place.done) {
        Making making{from, {}, {}, false, {}};
        making.at.works[work].nobody = true;
        making.at.works[work].kinds = 0;
        judge(making, work, true);
        add_edge(name + " (nobody to ask)", Cause::act, std::move(making));
    }
    for (std::size_t into = 1; into < model.kinds.size(); ++into) {
        const KindSet target = KindSet{1} << into;
        std::set<KindSet> after;
        for (std::size_t out = 0; out < model.kinds.size(); ++out) {
            const KindSet source = KindSet{1} << out;
            if ((place.kinds & source) == 0 || out == into) continue;
            after.insert((place.kinds & ~source) | target);
            if (!model.single) after.insert(place.kinds | target);
        }
        for (const KindSet kinds : after) {
            if (kinds == place.kinds) continue;
            for (const bool enough : {false, true}) {
                Making making{from, {}, {}, false, {}};
                making.at.works[work].kinds = kinds;
                judge(making, work, enough);
                const bool done = making.at.works[work].done;
                if (enough && !done) break;  // the same as without
                add_edge(name + words_of(model.kinds[into]), Cause::act, std::move(making));
                if (done) break;
            }
        }
    }
}

// `enough`: as many are closed as the work asks for, where that is not all of them.
void Steps::judge(Making& making, WorkIndex work, bool enough) const {
    const Work& of = model_.definition.works[work];
    const WorkModel& model = model_.works[work];
    WorkPlace& place = making.at.works[work];
    if (!place.open) return;
    const bool all_closed = place.nobody || (place.kinds & ~model.closed) == 0;
    const bool counted = of.enough_count || of.enough_percent;
    const bool some_closed = (place.kinds & model.closed) != 0;
    const bool done = all_closed || (counted && some_closed && (enough || place.done));
    if (done && !place.done) making.fresh.push_back(work);
    place.done = done;
}

void Steps::add_wait(const Configuration& from, WorkIndex work) {
    const Work& of = model_.definition.works[work];
    const Wait& wait = *of.wait;
    if (std::holds_alternative<WaitSignal>(wait)) return;  // with the signals
    const bool is_day = std::holds_alternative<WaitUntil>(wait);
    Making making{from, {}, {}, false, {}};
    if (const auto* condition = std::get_if<WaitFor>(&wait)) {
        if (holds(from, condition->condition) == std::optional(false)) return;
        know(making.at, condition->condition);
    }
    making.at.works[work].done = true;
    making.fresh.push_back(work);
    add_edge(of.name + " (has come)", is_day ? Cause::act : Cause::may_never_come, std::move(making));
}

void Steps::add_signals(const Configuration& from) {
    for (const SignalKind& signal : model_.definition.signals) {
        Making making{from, {}, signal.name, false, {}};
        bool heard = false;
        for (WorkIndex work = 0; work < from.works.size(); ++work) {
            const auto& wait = model_.definition.works[work].wait;
            const auto* waited = wait ? std::get_if<WaitSignal>(&*wait) : nullptr;
            const WorkPlace& place = from.works[work];
            if (waited == nullptr || waited->signal != signal.name || !place.open || place.done) continue;
            making.at.works[work].done = true;
            making.fresh.push_back(work);
            heard = true;
        }
        for (StateIndex state = 0; state < from.active.size(); ++state) {
            if (!from.active[state]) continue;
            const auto& watches = model_.definition.states[state].watch;
            heard = heard || std::ranges::any_of(
                                 watches, [&](const Watch& watch) { return watch.signal == signal.name; });
        }
        if (heard) add_edge("the signal " + signal.name, Cause::may_never_come, std::move(making));
    }
}

}  // namespace overens::workflows::proving
