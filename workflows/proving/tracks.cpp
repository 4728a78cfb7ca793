#include "workflows/proving/tracks.hpp"

#include <algorithm>
#include <optional>

namespace overens::workflows::proving {

namespace {

using Of = SlotMeaning::Of;
using Track = std::optional<StateIndex>;  // none: outside all

// The outermost state that is a track, around a state or the state itself.
Track track_around(const Definition& definition, StateIndex state) {
    Track track;
    for (; state != outermost; state = definition.states[state].parent) {
        if (definition.states[definition.states[state].parent].tracks) track = state;
    }
    return track;
}

class Grouping {
  public:
    explicit Grouping(const Model& model) : model_(model), of_(model.definition), group_(of_.states.size()) {
        for (StateIndex state = 0; state < of_.states.size(); ++state) {
            owner_.push_back(track_around(of_, state));
            group_[state] = state;
        }
        together_.resize(of_.states.size());
        look_at_ways();
        look_at_readers();
        look_at_given();
    }

    // Tracks by group, in the order of the groups; without those that are always looked at.
    std::vector<std::vector<StateIndex>> groups_in(const State& around) const {
        std::vector<std::vector<StateIndex>> groups;
        std::vector<StateIndex> names;
        for (const StateIndex track : around.inner) {
            if (together_[group_of(track)]) continue;
            const auto found = std::ranges::find(names, group_of(track));
            if (found == names.end()) {
                names.push_back(group_of(track));
                groups.push_back({track});
            } else {
                groups[static_cast<std::size_t>(found - names.begin())].push_back(track);
            }
        }
        return groups;
    }

  private:
    StateIndex group_of(StateIndex track) const {
        while (group_[track] != track) track = group_[track];
        return track;
    }
    void keep_together(StateIndex track) { together_[group_of(track)] = true; }
    // What lies in `of` matters to `to`.
    void matters(Track of, Track to) {
        if (!of || of == to) return;
        if (!to || of_.states[*of].parent != of_.states[*to].parent) return keep_together(*of);
        const StateIndex left = group_of(*of);
        const StateIndex right = group_of(*to);
        together_[left] = together_[left] || together_[right];
        group_[right] = left;
    }

    template <typename Ways>
    void look_at_ways_of(Track track, const Ways& ways) {
        for (const auto& way : ways) {
            if (track && way.go && owner_[*way.go] != track) keep_together(*track);
            for (const Effect& effect : way.effects) {
                const auto* open = std::get_if<OpenWork>(&effect);
                if (open != nullptr) {
                    const Track other = owner_[of_.works[open->work].state];
                    matters(track, other);
                    matters(other, track);
                }
            }
        }
    }
    void look_at_ways() {
        for (StateIndex index = 0; index < of_.states.size(); ++index) {
            const State& state = of_.states[index];
            const Track track = owner_[index];
            if (track && state.end == State::End::terminated) keep_together(*track);
            look_at_ways_of(track, state.then);
            look_at_ways_of(track, state.may);
            look_at_ways_of(track, state.watch);
            for (const WorkIndex work : state.works) look_at_ways_of(track, of_.works[work].then);
            for (const Move& move : state.may) {
                for (const Need& need : move.needs) {
                    const auto work = need.kind == Need::Kind::work ? of_.find_work(need.name) : std::nullopt;
                    if (work) matters(owner_[of_.works[*work].state], track);
                }
            }
        }
    }

    Track owner_of_slot(std::uint32_t slot) const {
        const SlotMeaning& meaning = of_.slots[slot];
        switch (meaning.of) {
            case Of::today:
            case Of::field:
            case Of::field_given:
            case Of::document_version:
            case Of::document_given:
            case Of::field_sum:
            case Of::field_size: return std::nullopt;
            case Of::state_active:
            case Of::state_ended:
            case Of::state_round: return owner_[meaning.index];
            default: return owner_[of_.works[meaning.index].state];
        }
    }
    void look_at_readers() {
        for (const PlacedExpression& placed : expressions_of(of_)) {
            const Track reader = owner_[placed.state];
            for (const std::uint32_t slot : placed.expression->slots_read())
                matters(owner_of_slot(slot), reader);
            for (const std::uint32_t work : placed.expression->items_read())
                matters(owner_[of_.works[work].state], reader);
        }
    }

    // Fields and documents: who gives or locks them, and whom it matters to.
    struct Givers {
        std::vector<Track> givers, readers;
    };
    void look_at_given();
    void look_at_given_in(StateIndex index, std::vector<Givers>& given);
    void look_at_given_by(const PlacedExpression& placed, std::vector<Givers>& given);

    const Model& model_;
    const Definition& of_;
    std::vector<Track> owner_;       // by state
    std::vector<StateIndex> group_;  // by track: another of its group, or itself
    std::vector<bool> together_;     // by the track that a group is named by
};

void Grouping::look_at_given_in(StateIndex index, std::vector<Givers>& given) {
    const State& state = of_.states[index];
    const auto gives = [&](std::optional<std::size_t> tracked) {
        if (tracked) given[*tracked].givers.push_back(owner_[index]);
    };
    const auto reads = [&](std::optional<std::size_t> tracked) {
        if (tracked) given[*tracked].readers.push_back(owner_[index]);
    };
    const auto carry_out = [&](const std::vector<Effect>& effects) {
        for (const Effect& effect : effects) {
            if (const auto* set = std::get_if<SetField>(&effect)) gives(model_.tracked_field(set->field));
        }
    };
    carry_out(state.on_entry);
    for (const Way& way : state.then) carry_out(way.effects);
    for (const Move& move : state.may) {
        carry_out(move.effects);
        for (const std::string& field : move.fill) gives(model_.tracked_field(field));
        for (const Need& need : move.needs) {
            if (need.kind == Need::Kind::field) gives(model_.tracked_field(need.name));
            if (need.kind != Need::Kind::document) continue;
            gives(model_.tracked_document(need.name));
            reads(model_.tracked_document(need.name));
        }
    }
    for (const std::string& document : state.locks) gives(model_.tracked_document(document));
    const auto rests_on = [&](const std::optional<When>& when) {
        const auto* field = when ? std::get_if<DateField>(&when->day) : nullptr;
        if (field != nullptr) reads(model_.tracked_field(field->name));
    };
    for (const Watch& watch : state.watch) {
        carry_out(watch.effects);
        rests_on(watch.at);
    }
    for (const WorkIndex index_of_work : state.works) {
        const Work& work = of_.works[index_of_work];
        for (const Way& way : work.then) carry_out(way.effects);
        rests_on(work.due);
        if (work.about) reads(model_.tracked_document(*work.about));
        const auto* until = work.wait ? std::get_if<WaitUntil>(&*work.wait) : nullptr;
        const auto* field = until == nullptr ? nullptr : std::get_if<DateField>(&until->day);
        if (field != nullptr) reads(model_.tracked_field(field->name));
    }
}

void Grouping::look_at_given_by(const PlacedExpression& placed, std::vector<Givers>& given) {
    for (const std::uint32_t slot : placed.expression->slots_read()) {
        const auto tracked = model_.tracked_by_slot[slot];
        if (!tracked) continue;
        given[*tracked].readers.push_back(owner_[placed.state]);
        given[*tracked].givers.push_back(owner_[placed.state]);  // who knows that it is there
    }
}

void Grouping::look_at_given() {
    std::vector<Givers> given(model_.tracked.size());
    for (StateIndex state = 0; state < of_.states.size(); ++state) look_at_given_in(state, given);
    for (const PlacedExpression& placed : expressions_of(of_)) look_at_given_by(placed, given);
    for (const Givers& each : given) {
        for (const Track& giver : each.givers) {
            for (const Track& reader : each.readers) matters(giver, reader);
        }
    }
}

}  // namespace

std::vector<LeftOut> views_of(const Model& model) {
    const Definition& definition = model.definition;
    const Grouping grouping(model);
    std::vector<std::vector<std::vector<StateIndex>>> places;  // of the states with several groups
    std::size_t views = 1;
    for (StateIndex index = 0; index < definition.states.size(); ++index) {
        const State& state = definition.states[index];
        if (!state.tracks || track_around(definition, index)) continue;
        auto groups = grouping.groups_in(state);
        if (groups.size() < 2) continue;
        views = std::max(views, groups.size());
        places.push_back(std::move(groups));
    }
    std::vector<LeftOut> all(views, LeftOut(definition.states.size()));
    for (const auto& groups : places) {
        for (std::size_t view = 0; view < views; ++view) {
            for (std::size_t group = 0; group < groups.size(); ++group) {
                if (group == std::min(view, groups.size() - 1)) continue;
                for (const StateIndex track : groups[group]) all[view][track] = true;
            }
        }
    }
    return all;
}

}  // namespace overens::workflows::proving
