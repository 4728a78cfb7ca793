#include "engine/machines/minutes_part.hpp"

#include "engine/machines/names.hpp"
#include "engine/machines/table.hpp"

namespace overens::machines {
namespace {

using S = MinutesState;
using E = MinutesEvent;

constexpr std::array<std::string_view, 5> state_names{
    {"written", "adjusted", "announced", "taken_down", "placed_on_file"}};
constexpr std::array<std::string_view, 4> event_names{{"adjust", "announce", "take_down", "place_on_file"}};

template <MinutesRegime... regimes>
struct Under {
    template <class Trigger, class Machine, class From, class To>
    bool operator()(const Trigger&, const Machine& machine, const From&, const To&) const {
        return ((machine.regime == regimes) || ...);
    }
};
using Statutory = Under<MinutesRegime::statutory>;
using Adjusted = Under<MinutesRegime::statutory, MinutesRegime::agreed>;
using Notes = Under<MinutesRegime::notes>;

struct Table : Front<Table, S> {
    MinutesRegime regime = MinutesRegime::notes;

    // clang-format off
    struct transition_table : boost::mpl::vector<
    //  from                event                       to                      what  guard
    Row<At<S::written>,     On<E::adjust>,              At<S::adjusted>,        none, Adjusted>,
    Row<At<S::written>,     On<E::place_on_file>,       At<S::placed_on_file>,  none, Notes>,
    Row<At<S::adjusted>,    On<E::announce>,            At<S::announced>,       none, Statutory>,
    Row<At<S::announced>,   On<E::take_down>,           At<S::taken_down>,      none, Statutory>,
    Row<Blank,              Restore<S::written>,        At<S::written>>,
    Row<Blank,              Restore<S::adjusted>,       At<S::adjusted>>,
    Row<Blank,              Restore<S::announced>,      At<S::announced>>,
    Row<Blank,              Restore<S::taken_down>,     At<S::taken_down>>,
    Row<Blank,              Restore<S::placed_on_file>, At<S::placed_on_file>>
    > {};
    // clang-format on
};

}  // namespace

std::optional<S> next(S state, E event, MinutesRegime regime) {
    msm::back::state_machine<Table> machine;
    machine.regime = regime;
    return step(machine, Listed<S::written, S::adjusted, S::announced, S::taken_down, S::placed_on_file>{},
                Listed<E::adjust, E::announce, E::take_down, E::place_on_file>{}, state, event);
}

std::string_view name_of(S state) {
    return name_in(state_names, state);
}
std::string_view name_of(E event) {
    return name_in(event_names, event);
}
std::optional<S> parse_minutes_state(std::string_view name) {
    return named_in<S>(state_names, name);
}
std::optional<E> parse_minutes_event(std::string_view name) {
    return named_in<E>(event_names, name);
}

}  // namespace overens::machines
