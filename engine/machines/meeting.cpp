#include "engine/machines/meeting.hpp"

#include "engine/machines/names.hpp"
#include "engine/machines/table.hpp"

namespace overens::machines {
namespace {

using S = MeetingState;
using E = MeetingEvent;

constexpr std::array<std::string_view, 5> state_names{{"planned", "summoned", "held", "closed", "cancelled"}};
constexpr std::array<std::string_view, 5> event_names{{"summon", "move", "hold", "close", "cancel"}};

struct Table : Front<Table, S> {
    // clang-format off
    struct transition_table : boost::mpl::vector<
    //  from              event                  to
    Row<At<S::planned>,   On<E::summon>,         At<S::summoned>>,
    Row<At<S::planned>,   On<E::move>,           At<S::planned>>,
    Row<At<S::planned>,   On<E::cancel>,         At<S::cancelled>>,
    Row<At<S::summoned>,  On<E::move>,           At<S::summoned>>,
    Row<At<S::summoned>,  On<E::hold>,           At<S::held>>,
    Row<At<S::summoned>,  On<E::cancel>,         At<S::cancelled>>,
    Row<At<S::held>,      On<E::close>,          At<S::closed>>,
    Row<Blank,            Restore<S::planned>,   At<S::planned>>,
    Row<Blank,            Restore<S::summoned>,  At<S::summoned>>,
    Row<Blank,            Restore<S::held>,      At<S::held>>,
    Row<Blank,            Restore<S::closed>,    At<S::closed>>,
    Row<Blank,            Restore<S::cancelled>, At<S::cancelled>>
    > {};
    // clang-format on
};

}  // namespace

std::optional<S> next(S state, E event) {
    return step(msm::back::state_machine<Table>(),
                Listed<S::planned, S::summoned, S::held, S::closed, S::cancelled>{},
                Listed<E::summon, E::move, E::hold, E::close, E::cancel>{}, state, event);
}

std::string_view name_of(S state) {
    return name_in(state_names, state);
}
std::string_view name_of(E event) {
    return name_in(event_names, event);
}
std::optional<S> parse_meeting_state(std::string_view name) {
    return named_in<S>(state_names, name);
}
std::optional<E> parse_meeting_event(std::string_view name) {
    return named_in<E>(event_names, name);
}

}  // namespace overens::machines
