#include "workflows/proving/steps.hpp"

#include <algorithm>
#include <bit>
#include <iterator>

#include "workflows/proving/counts.hpp"
#include "workflows/proving/known_values.hpp"

namespace overens::workflows::proving {

namespace {

Label label(Label::Of of, std::size_t index, std::size_t which = 0) {
    return {of, static_cast<std::uint32_t>(index), static_cast<std::uint32_t>(which)};
}

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

std::string text_of(const Model& model, const Label& label) {
    const Definition& of = model.definition;
    switch (label.of) {
        case Label::Of::start: return "start";
        case Label::Of::version: return "a version of " + model.lockable[label.index].document;
        case Label::Of::day: return "another day for the " + model.tracked[label.index];
        case Label::Of::move: return of.states[label.index].may[label.which].name;
        case Label::Of::watch: return "the watch " + of.states[label.index].watch[label.which].name;
        case Label::Of::rest: return "the work in " + of.states[label.index].name;
        case Label::Of::item:
            return of.works[label.index].name + words_of(model.works[label.index].kinds[label.which]);
        case Label::Of::nobody: return of.works[label.index].name + " (nobody to ask)";
        case Label::Of::wait: return of.works[label.index].name + " (has come)";
        case Label::Of::over: return of.states[label.index].name + " (has ended)";
        case Label::Of::signal: return "the signal " + of.signals[label.index].name;
    }
    return {};
}

std::vector<Edge>& Steps::start() {
    edges_.clear();
    not_come_.clear();
    if (model_.most_parties == 0) start_with(0);
    for (int parties = model_.most_parties; parties > 0; --parties) start_with(parties);
    return edges_;
}

void Steps::start_with(int parties) {
    Making making;
    making.at.set_parties(parties);
    for (const Field& field : model_.definition.fields) {
        if (field.required) give(making.at, field.name);
    }
    label_ = {};
    enter(making, outermost);
    add_edge({}, Cause::act, std::move(making));
}

std::vector<Edge>& Steps::next(const Configuration& from) {
    edges_.clear();
    if (from.phase != Phase::running) return edges_;
    not_come_ = not_come(from);
    for (const StateIndex state : from.active_states()) {
        add_moves(from, state);
        add_watches(from, state);
        add_tracks(from, state);
        StatePlace place = from.state(state);
        if (!model_.has_rest[state] || place.rest_done) continue;
        Making making;
        making.at = from;
        place.rest_done = true;
        making.at.set(state, place);
        add_edge(label(Label::Of::rest, state), Cause::act, std::move(making));
    }
    for (const WorkIndex work : from.works_marked()) add_works(from, work);
    add_versions(from);
    add_days(from);
    add_signals(from);
    return edges_;
}

void Steps::add_edge(Label label, Cause cause, Making making) {
    label_ = label;
    cause_ = cause;
    chain_.clear();
    for (const Come& each : not_come_) {
        if (!has_come(making, each.awaited)) making.come.push_back(each);
    }
    for (const WorkIndex work : making.at.works_marked()) {
        const bool opened_now = std::ranges::find(making.opened, work) != making.opened.end();
        const auto& wait = model_.definition.works[work].wait;
        if (wait && !opened_now && std::holds_alternative<WaitUntil>(*wait)) making.waiting.push_back(work);
    }
    settle(std::move(making));
}

std::optional<bool> Steps::holds(const Configuration& at, const Guard& guard) const {
    if (!guard) return true;
    return guard->evaluate_possible(KnownValues(model_, at));
}

// A guard that holds tells that what it asks for with has(…) is there.
void Steps::know(Configuration& at, const Guard& guard) const {
    if (!guard) return;
    for (const std::uint32_t slot : guard->true_when_true()) {
        if (const auto tracked = model_.tracked_by_slot[slot]) at.give(*tracked);
    }
}

void Steps::give(Configuration& at, const std::string& field) const {
    if (const auto tracked = model_.tracked_field(field)) at.give(*tracked);
}

// There already; or nothing locks it, so that somebody may add its first version.
bool Steps::may_be_given(const Configuration& at, const std::string& document) const {
    const Model::Lockable* lockable = model_.lockable_document(document);
    if (lockable == nullptr || at.is_given(lockable->document_given)) return true;
    const Indices active = at.active_states();
    return std::ranges::none_of(active, [&](StateIndex state) { return lockable->locked_in[state]; });
}

bool Steps::needs_can_be_met(const Configuration& at, const Move& move) const {
    return std::ranges::all_of(move.needs, [&](const Need& need) {
        if (need.kind == Need::Kind::that) return holds(at, need.that) != std::optional(false);
        if (need.kind == Need::Kind::document) return may_be_given(at, need.name);
        if (need.kind == Need::Kind::field) return true;  // somebody can give it
        const WorkIndex work = model_.definition.find_work(need.name).value();
        return !model_.works[work].followed || at.work(work).done;
    });
}

void Steps::add_moves(const Configuration& from, StateIndex state) {
    const State& of = model_.definition.states[state];
    for (std::size_t index = 0; index < of.may.size(); ++index) {
        const Move& move = of.may[index];
        if (!needs_can_be_met(from, move)) continue;
        Making making;
        making.at = from;
        for (const Need& need : move.needs) {
            if (need.kind == Need::Kind::field) give(making.at, need.name);
            const auto document = need.kind == Need::Kind::document ? model_.tracked_document(need.name)
                                                                    : std::optional<std::size_t>();
            if (document) making.at.give(*document);
            know(making.at, need.that);
        }
        for (const std::string& field : move.fill) fill(making, field);
        label_ = label(Label::Of::move, state, index);
        take(making, {}, move.effects, move.go, model_.parts.move(state, index));
        add_edge(label_, state == outermost ? Cause::outermost_move : Cause::act, std::move(making));
    }
}

// Days, repetitions, and conditions that depend on what the proof does not follow.
void Steps::add_watches(const Configuration& from, StateIndex state) {
    const State& of = model_.definition.states[state];
    for (std::size_t index = 0; index < of.watch.size(); ++index) {
        const Watch& watch = of.watch[index];
        if (watch.signal || from.has_fired(model_.first_watch[state] + index)) continue;
        const auto held = holds(from, watch.guard);
        const bool by_itself = !watch.at && !watch.every && held.has_value();
        if (held == std::optional(false) || by_itself) continue;  // taken already where it holds
        Making making;
        making.at = from;
        label_ = label(Label::Of::watch, state, index);
        if (watch.at) {  // others may look for the same day, and come first
            let_come(making, model_.awaited_by_watch[model_.first_watch[state] + index], true);
        } else {
            if (!watch.every && !watch.go) making.at.set_fired(model_.first_watch[state] + index, true);
            take(making, watch.guard, watch.effects, watch.go, model_.parts.watch(state, index));
        }
        add_edge(label(Label::Of::watch, state, index),
                 day_is_sure(from, watch) ? Cause::act : Cause::may_never_come, std::move(making));
    }
}

void Steps::add_works(const Configuration& from, WorkIndex work) {
    const Work& of = model_.definition.works[work];
    const WorkPlace place = from.work(work);
    if (!model_.works[work].followed) return;
    if (of.kind == Work::Kind::wait) {
        if (place.open && !place.done) add_wait(from, work);
        return;
    }
    // What bodies decide goes on to count when the work is over; late answers change nothing.
    const bool goes_on = of.kind == Work::Kind::decide && place.kinds != 0;
    if (place.open && model_.works[work].may_be_empty && place.kinds == 1 && !place.done)
        add_nobody(from, work);
    if (place.open || goes_on) add_items(from, work);
}

void Steps::add_nobody(const Configuration& from, WorkIndex work) {
    Making making;
    making.at = from;
    WorkPlace place = from.work(work);
    place.nobody = true;
    place.kinds = 0;
    making.at.set_work(work, place);
    judge(making, work, true);
    add_edge(label(Label::Of::nobody, work), Cause::act, std::move(making));
}

// By kind that occurs: what an item of it can come to be, or one of a kind that counts as the same here.
std::vector<KindSet> Steps::next_kinds(const Configuration& from, WorkIndex work) {
    const WorkModel& model = model_.works[work];
    const std::vector<KindSet> counted_as = forgetting_.counted_as(from, work);
    std::vector<KindSet> next(model.kinds.size());
    for (std::size_t kind = 0; kind < model.kinds.size(); ++kind)
        next[static_cast<std::size_t>(std::countr_zero(counted_as[kind]))] |= model.next[kind];
    return next;
}

// One item comes to be of the kind `into`: the last one that was of another kind, or one of several.
void Steps::add_items(const Configuration& from, WorkIndex work) {
    const WorkModel& model = model_.works[work];
    const WorkPlace place = from.work(work);
    const KindSet kinds = place.kinds;
    const Count count = count_of(model_, from, work);
    // One more of the same kind is enough, perhaps.
    const bool may_be_enough =
        place.open && !place.done &&
        !is_enough(model_.definition.works[work], count, kinds & ~model.closed, kinds & model.closed);
    const std::vector<KindSet> next = next_kinds(from, work);
    for (std::size_t into = 0; into < model.kinds.size(); ++into) {
        const KindSet target = KindSet{1} << into;
        std::vector<KindSet> after;
        for (std::size_t out = 0; out < model.kinds.size(); ++out) {
            const KindSet source = KindSet{1} << out;
            if ((kinds & source) == 0 || out == into || (next[out] & target) == 0) continue;
            std::ranges::copy(after_one(count, kinds, source, target), std::back_inserter(after));
        }
        std::ranges::sort(after);
        after.erase(std::unique(after.begin(), after.end()), after.end());
        for (const KindSet each : after) {
            if (each != kinds || may_be_enough) add_item(from, work, into, each);
        }
    }
}

void Steps::add_item(const Configuration& from, WorkIndex work, std::size_t into, KindSet after) {
    const WorkPlace before = from.work(work);
    const bool is_last = (after & ~model_.works[work].closed) == 0;
    const bool was_enough = is_fewer_than_all(model_.definition.works[work], count_of(model_, from, work));
    if (before.open && !before.done && is_last && was_enough) return;
    for (const bool enough : {false, true}) {
        Making making;
        making.at = from;
        WorkPlace place = before;
        place.kinds = after;
        making.at.set_work(work, place);
        judge(making, work, enough);
        const bool done = making.at.work(work).done;
        if (enough && !done) return;  // the same as without
        add_edge(label(Label::Of::item, work, into), Cause::act, std::move(making));
        if (done) return;
    }
}

// `enough`: as many are closed as the work asks for, where nothing tells.
void Steps::judge(Making& making, WorkIndex work, bool enough) const {
    const KindSet closed = model_.works[work].closed;
    WorkPlace place = making.at.work(work);
    if (!place.open) return;
    const auto known = is_enough(model_.definition.works[work], count_of(model_, making.at, work),
                                 place.kinds & ~closed, place.kinds & closed);
    const bool done = place.nobody || known.value_or(enough || place.done);
    if (done && !place.done) making.fresh.push_back(work);
    place.done = done;
    making.at.set_work(work, place);
}

void Steps::add_wait(const Configuration& from, WorkIndex work) {
    const Wait& wait = *model_.definition.works[work].wait;
    if (std::holds_alternative<WaitSignal>(wait)) return;  // with the signals
    Making making;
    making.at = from;
    if (const auto* condition = std::get_if<WaitFor>(&wait)) {
        if (holds(from, condition->condition) == std::optional(false)) return;
        know(making.at, condition->condition);
    }
    let_come(making, model_.awaited_by_work[work], true);
    meet(making, work);
    const Cause cause = surely_comes(work) ? Cause::act : Cause::may_never_come;
    add_edge(label(Label::Of::wait, work), cause, std::move(making));
}

// Of documents that a state locks it is followed whether there is a version.
void Steps::add_versions(const Configuration& from) {
    for (std::size_t index = 0; index < model_.lockable.size(); ++index) {
        const Model::Lockable& lockable = model_.lockable[index];
        if (from.is_given(lockable.document_given) || !may_be_given(from, lockable.document)) continue;
        Making making;
        making.at = from;
        making.at.give(lockable.document_given);
        add_edge(label(Label::Of::version, index), Cause::act, std::move(making));
    }
}

// A day may have come unnoticed: any news wakes the case.
bool Steps::may_have_come(const Configuration& at) const {
    const bool waits = std::ranges::any_of(at.works_marked(), [&](WorkIndex work) {
        const auto& wait = model_.definition.works[work].wait;
        const WorkPlace place = at.work(work);
        return wait && place.open && !place.done && std::holds_alternative<WaitUntil>(*wait);
    });
    return waits || std::ranges::any_of(at.active_states(), [&](StateIndex state) {
               return std::ranges::any_of(model_.definition.states[state].watch,
                                          [](const Watch& watch) { return watch.at.has_value(); });
           });
}

void Steps::add_signals(const Configuration& from) {
    const Indices works = from.works_marked();
    const Indices states = from.active_states();
    const bool wakes = may_have_come(from);
    for (std::size_t index = 0; index < model_.definition.signals.size(); ++index) {
        const std::string& signal = model_.definition.signals[index].name;
        Making making;
        making.at = from;
        making.signal = index;
        for (const WorkIndex work : works) {
            const auto& wait = model_.definition.works[work].wait;
            const auto* waited = wait ? std::get_if<WaitSignal>(&*wait) : nullptr;
            const WorkPlace place = from.work(work);
            const bool listens = waited != nullptr && waited->signal == signal && place.open && !place.done;
            if (listens) meet(making, work);
        }
        const bool heard =
            !making.fresh.empty() || wakes || std::ranges::any_of(states, [&](StateIndex state) {
                return std::ranges::any_of(model_.definition.states[state].watch,
                                           [&](const Watch& watch) { return watch.signal == signal; });
            });
        if (heard) add_edge(label(Label::Of::signal, index), Cause::may_never_come, std::move(making));
    }
}

// A track that is not looked into ends when it likes; of the others it is noted whether they do.
void Steps::add_tracks(const Configuration& from, StateIndex state) {
    if (!model_.definition.states[state].tracks) return;
    for (const StateIndex track : model_.definition.states[state].inner) {
        if (is_done(from, track)) {
            over_[track] = true;
        } else if (left_out_[track]) {
            Making making;
            making.at = from;
            StatePlace place = from.state(track);
            place.over = true;
            making.at.set(track, place);
            add_edge(label(Label::Of::over, track), Cause::act, std::move(making));
        }
    }
}

}  // namespace overens::workflows::proving
