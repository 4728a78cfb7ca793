#include "engine/machines/minutes_part.hpp"

#include <boost/msm/back/state_machine.hpp>
#include <boost/msm/front/functor_row.hpp>
#include <boost/msm/front/state_machine_def.hpp>

#include "engine/machines/disposable.hpp"
#include "engine/machines/words.hpp"

namespace overens::machines {

namespace {

namespace msm = boost::msm;
using msm::front::none;
using msm::front::Row;
using S = MinutesState;
using E = MinutesEvent;

constexpr Words<5> state_words{"written", "adjusted", "announced", "taken_down", "placed_on_file"};
constexpr Words<4> event_words{"adjust", "announce", "take_down", "place_on_file"};
constexpr auto all_states = all_in<MinutesState>(state_words);
constexpr auto all_events = all_in<MinutesEvent>(event_words);

template <auto name>
struct At : msm::front::state<> {};
template <auto name>
struct On {};

template <MinutesRegime... regimes>
struct In {
    template <class Event, class Machine, class From, class To>
    bool operator()(const Event&, const Machine& machine, const From&, const To&) const {
        return ((machine.regime == regimes) || ...);
    }
};
using Statutory = In<MinutesRegime::statutory>;
using Adjusted = In<MinutesRegime::statutory, MinutesRegime::agreed>;
using Notes = In<MinutesRegime::notes>;

struct Table : Disposable<msm::front::state_machine_def<Table>> {
    MinutesRegime regime = MinutesRegime::notes;

    using initial_state = At<S::written>;
    // clang-format off
    struct transition_table : boost::mpl::vector<
        //  from               event                  to                            guard
        Row<At<S::written>,    On<E::adjust>,         At<S::adjusted>,        none,  Adjusted>,
        Row<At<S::written>,    On<E::place_on_file>,  At<S::placed_on_file>,  none,  Notes>,
        Row<At<S::adjusted>,   On<E::announce>,       At<S::announced>,       none,  Statutory>,
        Row<At<S::announced>,  On<E::take_down>,      At<S::taken_down>,      none,  Statutory>
    > {};
    // clang-format on
};

using Machine = msm::back::state_machine<Table>;
template <auto name>
struct NumberOf : msm::back::get_state_id<Machine::stt, At<name>>::type {};
using States = Region<MinutesState, state_words.size(), NumberOf>;

auto offering(MinutesState state, MinutesRegime regime) {
    return [=](MinutesEvent event) {
        Machine machine;
        machine.regime = regime;
        Place<1> place{{States::number_of(state)}};
        const Answer answer = offer<On, event_words.size()>(machine, place, event);
        return Offered<MinutesState>{answer, States::state_of(place.numbers[0])};
    };
}

}  // namespace

std::string_view name_of(MinutesState state) {
    return word_for(state_words, state);
}
std::string_view name_of(MinutesEvent event) {
    return word_for(event_words, event);
}
std::optional<MinutesState> parse_minutes_state(std::string_view word) {
    return meant_by<MinutesState>(state_words, word);
}
std::optional<MinutesEvent> parse_minutes_event(std::string_view word) {
    return meant_by<MinutesEvent>(event_words, word);
}
std::span<const MinutesState> minutes_states() {
    return all_states;
}
std::span<const MinutesEvent> minutes_events() {
    return all_events;
}

std::expected<MinutesState, MinutesRefusal> next(MinutesState state, MinutesEvent event,
                                                 MinutesRegime regime) {
    return next_or_refusal(state, event, minutes_events(), offering(state, regime));
}

std::vector<MinutesEvent> possible(MinutesState state, MinutesRegime regime) {
    return possible_events(minutes_events(), offering(state, regime));
}

}  // namespace overens::machines
