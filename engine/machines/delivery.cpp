#include "engine/machines/delivery.hpp"

#include <boost/msm/back/state_machine.hpp>
#include <boost/msm/front/functor_row.hpp>
#include <boost/msm/front/state_machine_def.hpp>

#include "engine/machines/disposable.hpp"
#include "engine/machines/words.hpp"

namespace overens::machines {

namespace {

namespace msm = boost::msm;
using msm::front::Row;
using S = DeliveryState;
using E = DeliveryEvent;

constexpr Words<6> state_words{"queued", "sending", "delivered", "retrying", "dead", "dropped"};
constexpr Words<6> event_words{"send", "confirm", "fail", "give_up", "requeue", "drop"};
constexpr auto all_states = all_in<DeliveryState>(state_words);
constexpr auto all_events = all_in<DeliveryEvent>(event_words);

template <auto name>
struct At : msm::front::state<> {};
template <auto name>
struct On {};

struct Table : Disposable<msm::front::state_machine_def<Table>> {
    using initial_state = At<S::queued>;
    // clang-format off
    struct transition_table : boost::mpl::vector<
        //  from              event            to
        Row<At<S::queued>,    On<E::send>,     At<S::sending>>,
        Row<At<S::queued>,    On<E::drop>,     At<S::dropped>>,
        Row<At<S::sending>,   On<E::confirm>,  At<S::delivered>>,
        Row<At<S::sending>,   On<E::fail>,     At<S::retrying>>,
        Row<At<S::sending>,   On<E::give_up>,  At<S::dead>>,
        Row<At<S::retrying>,  On<E::send>,     At<S::sending>>,
        Row<At<S::retrying>,  On<E::give_up>,  At<S::dead>>,
        Row<At<S::retrying>,  On<E::requeue>,  At<S::queued>>,
        Row<At<S::dead>,      On<E::requeue>,  At<S::queued>>
    > {};
    // clang-format on
};

using Machine = msm::back::state_machine<Table>;
template <auto name>
struct NumberOf : msm::back::get_state_id<Machine::stt, At<name>>::type {};
using States = Region<DeliveryState, state_words.size(), NumberOf>;

auto offering(DeliveryState state) {
    return [=](DeliveryEvent event) {
        Machine machine;
        Place<1> place{{States::number_of(state)}};
        const Answer answer = offer<On, event_words.size()>(machine, place, event);
        return Offered<DeliveryState>{answer, States::state_of(place.numbers[0])};
    };
}

}  // namespace

std::string_view name_of(DeliveryState state) {
    return word_for(state_words, state);
}
std::string_view name_of(DeliveryEvent event) {
    return word_for(event_words, event);
}
std::optional<DeliveryState> parse_delivery_state(std::string_view word) {
    return meant_by<DeliveryState>(state_words, word);
}
std::optional<DeliveryEvent> parse_delivery_event(std::string_view word) {
    return meant_by<DeliveryEvent>(event_words, word);
}
std::span<const DeliveryState> delivery_states() {
    return all_states;
}
std::span<const DeliveryEvent> delivery_events() {
    return all_events;
}

std::expected<DeliveryState, DeliveryRefusal> next(DeliveryState state, DeliveryEvent event) {
    return next_or_refusal(state, event, delivery_events(), offering(state));
}

std::vector<DeliveryEvent> possible(DeliveryState state) {
    return possible_events(delivery_events(), offering(state));
}

}  // namespace overens::machines
