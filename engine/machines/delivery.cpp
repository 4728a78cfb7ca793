#include "engine/machines/delivery.hpp"

#include "engine/machines/names.hpp"
#include "engine/machines/table.hpp"

namespace overens::machines {
namespace {

using S = DeliveryState;
using E = DeliveryEvent;

constexpr std::array<std::string_view, 5> state_names{{"queued", "sending", "delivered", "retrying", "dead"}};
constexpr std::array<std::string_view, 5> event_names{{"send", "confirm", "fail", "give_up", "requeue"}};

struct Table : Front<Table, S> {
    // clang-format off
    struct transition_table : boost::mpl::vector<
    //  from              event                  to
    Row<At<S::queued>,    On<E::send>,           At<S::sending>>,
    Row<At<S::sending>,   On<E::confirm>,        At<S::delivered>>,
    Row<At<S::sending>,   On<E::fail>,           At<S::retrying>>,
    Row<At<S::sending>,   On<E::give_up>,        At<S::dead>>,
    Row<At<S::retrying>,  On<E::send>,           At<S::sending>>,
    Row<At<S::retrying>,  On<E::give_up>,        At<S::dead>>,
    Row<At<S::dead>,      On<E::requeue>,        At<S::queued>>,
    Row<Blank,            Restore<S::queued>,    At<S::queued>>,
    Row<Blank,            Restore<S::sending>,   At<S::sending>>,
    Row<Blank,            Restore<S::delivered>, At<S::delivered>>,
    Row<Blank,            Restore<S::retrying>,  At<S::retrying>>,
    Row<Blank,            Restore<S::dead>,      At<S::dead>>
    > {};
    // clang-format on
};

}  // namespace

std::optional<S> next(S state, E event) {
    return step(msm::back::state_machine<Table>(),
                Listed<S::queued, S::sending, S::delivered, S::retrying, S::dead>{},
                Listed<E::send, E::confirm, E::fail, E::give_up, E::requeue>{}, state, event);
}

std::string_view name_of(S state) {
    return name_in(state_names, state);
}
std::string_view name_of(E event) {
    return name_in(event_names, event);
}
std::optional<S> parse_delivery_state(std::string_view name) {
    return named_in<S>(state_names, name);
}
std::optional<E> parse_delivery_event(std::string_view name) {
    return named_in<E>(event_names, name);
}

}  // namespace overens::machines
