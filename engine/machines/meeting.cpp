#include "engine/machines/meeting.hpp"

#include <boost/msm/back/state_machine.hpp>
#include <boost/msm/front/functor_row.hpp>
#include <boost/msm/front/state_machine_def.hpp>

#include "engine/machines/disposable.hpp"
#include "engine/machines/words.hpp"

namespace overens::machines {

namespace {

namespace msm = boost::msm;
using msm::front::Row;
using S = MeetingState;
using E = MeetingEvent;

constexpr Words<5> state_words{"planned", "summoned", "held", "closed", "cancelled"};
constexpr Words<5> event_words{"summon", "move", "hold", "close", "cancel"};
constexpr auto all_states = all_in<MeetingState>(state_words);
constexpr auto all_events = all_in<MeetingEvent>(event_words);

template <auto name>
struct At : msm::front::state<> {};
template <auto name>
struct On {};

struct Table : Disposable<msm::front::state_machine_def<Table>> {
    using initial_state = At<S::planned>;
    // clang-format off
    struct transition_table : boost::mpl::vector<
        //  from              event           to
        Row<At<S::planned>,   On<E::summon>,  At<S::summoned>>,
        Row<At<S::planned>,   On<E::move>,    At<S::planned>>,
        Row<At<S::planned>,   On<E::cancel>,  At<S::cancelled>>,
        Row<At<S::summoned>,  On<E::hold>,    At<S::held>>,
        Row<At<S::summoned>,  On<E::move>,    At<S::summoned>>,
        Row<At<S::summoned>,  On<E::cancel>,  At<S::cancelled>>,
        Row<At<S::held>,      On<E::close>,   At<S::closed>>
    > {};
    // clang-format on
};

using Machine = msm::back::state_machine<Table>;
template <auto name>
struct NumberOf : msm::back::get_state_id<Machine::stt, At<name>>::type {};
using States = Region<MeetingState, state_words.size(), NumberOf>;

auto offering(MeetingState state) {
    return [=](MeetingEvent event) {
        Machine machine;
        Place<1> place{{States::number_of(state)}};
        const Answer answer = offer<On, event_words.size()>(machine, place, event);
        return Offered<MeetingState>{answer, States::state_of(place.numbers[0])};
    };
}

}  // namespace

std::string_view name_of(MeetingState state) {
    return word_for(state_words, state);
}
std::string_view name_of(MeetingEvent event) {
    return word_for(event_words, event);
}
std::optional<MeetingState> parse_meeting_state(std::string_view word) {
    return meant_by<MeetingState>(state_words, word);
}
std::optional<MeetingEvent> parse_meeting_event(std::string_view word) {
    return meant_by<MeetingEvent>(event_words, word);
}
std::span<const MeetingState> meeting_states() {
    return all_states;
}
std::span<const MeetingEvent> meeting_events() {
    return all_events;
}

std::expected<MeetingState, MeetingRefusal> next(MeetingState state, MeetingEvent event) {
    return next_or_refusal(state, event, meeting_events(), offering(state));
}

std::vector<MeetingEvent> possible(MeetingState state) {
    return possible_events(meeting_events(), offering(state));
}

}  // namespace overens::machines
