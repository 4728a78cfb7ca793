// What the court does with a decision: appeals, and the stay (inhibition) that may come with one.

#include <boost/msm/back/state_machine.hpp>
#include <boost/msm/front/functor_row.hpp>
#include <boost/msm/front/state_machine_def.hpp>

#include "engine/machines/decision_parts.hpp"

namespace overens::machines {

namespace {

namespace msm = boost::msm;
using msm::front::none;
using msm::front::Row;
using S = DecisionStage;
using A = DecisionAppeal;
using E = DecisionEvent;
enum class Force { usual, stayed };

constexpr std::size_t appeal_count = 4;
constexpr std::size_t force_count = 2;

template <auto name>
struct At : msm::front::state<> {};
template <auto name>
struct On {};

bool is_not_final(const DecisionState& state, const DecisionFacts& facts) {
    return is_statutory(state, facts) && (state.stage == S::on_record || state.stage == S::final_expected);
}
bool can_reach_court(const DecisionState& state, const DecisionFacts& facts) {
    return is_not_final(state, facts) || (is_statutory(state, facts) && state.stage == S::final_confirmed);
}
bool can_be_stayed(const DecisionState& state, const DecisionFacts& facts) {
    return is_not_final(state, facts) && is_under_appeal(state, facts);
}
bool is_last_appeal(const DecisionState&, const DecisionFacts& facts) {
    return !facts.other_appeals;
}
bool is_one_of_several(const DecisionState&, const DecisionFacts& facts) {
    return facts.other_appeals;
}
bool is_stay_of_last_appeal(const DecisionState& state, const DecisionFacts& facts) {
    return is_under_appeal(state, facts) && is_last_appeal(state, facts);
}

using CanReachCourt = If<can_reach_court>;
using CanBeStayed = If<can_be_stayed>;
using UnderAppeal = If<is_under_appeal>;
using LastAppeal = If<is_last_appeal>;
using OneOfSeveral = If<is_one_of_several>;
using StayOfLast = If<is_stay_of_last_appeal>;

struct Table : Disposable<msm::front::state_machine_def<Table>> {
    const DecisionState* before = nullptr;
    const DecisionFacts* facts = nullptr;

    using initial_state = boost::mpl::vector<At<A::none>, At<Force::usual>>;
    // clang-format off
    struct transition_table : boost::mpl::vector<
        //  from                  event                     to                          guard
        Row<At<A::none>,          On<E::appeal>,            At<A::lodged>,        none, CanReachCourt>,
        Row<At<A::lodged>,        On<E::appeal>,            At<A::lodged>,        none, CanReachCourt>,
        Row<At<A::lodged>,        On<E::dismiss_appeal>,    At<A::dismissed>,     none, LastAppeal>,
        Row<At<A::lodged>,        On<E::dismiss_appeal>,    At<A::lodged>,        none, OneOfSeveral>,
        Row<At<A::lodged>,        On<E::not_admit_appeal>,  At<A::not_admitted>,  none, LastAppeal>,
        Row<At<A::lodged>,        On<E::not_admit_appeal>,  At<A::lodged>,        none, OneOfSeveral>,
        Row<At<A::lodged>,        On<E::withdraw_appeal>,   At<A::none>,          none, LastAppeal>,
        Row<At<A::lodged>,        On<E::withdraw_appeal>,   At<A::lodged>,        none, OneOfSeveral>,
        Row<At<A::lodged>,        On<E::annul>,             At<A::none>,          none, none>,
        Row<At<A::dismissed>,     On<E::appeal>,            At<A::lodged>,        none, CanReachCourt>,
        Row<At<A::not_admitted>,  On<E::appeal>,            At<A::lodged>,        none, CanReachCourt>,
        // The stay: a region of its own. It falls with the last appeal.
        Row<At<Force::usual>,     On<E::stay>,              At<Force::stayed>,    none, CanBeStayed>,
        Row<At<Force::stayed>,    On<E::lift_stay>,         At<Force::usual>,     none, none>,
        Row<At<Force::stayed>,    On<E::dismiss_appeal>,    At<Force::usual>,     none, StayOfLast>,
        Row<At<Force::stayed>,    On<E::not_admit_appeal>,  At<Force::usual>,     none, StayOfLast>,
        Row<At<Force::stayed>,    On<E::withdraw_appeal>,   At<Force::usual>,     none, StayOfLast>,
        Row<At<Force::stayed>,    On<E::annul>,             At<Force::usual>,     none, UnderAppeal>,
        Row<At<Force::stayed>,    On<E::replace>,           At<Force::usual>,     none, none>
    > {};
    // clang-format on
};

using Machine = msm::back::state_machine<Table>;
template <auto name>
struct NumberOf : msm::back::get_state_id<Machine::stt, At<name>>::type {};
using Appeals = Region<DecisionAppeal, appeal_count, NumberOf>;
using Forces = Region<Force, force_count, NumberOf>;

}  // namespace

Offered<DecisionState> offer_to_review(const DecisionState& state, DecisionEvent event,
                                       const DecisionFacts& facts) {
    Machine machine;
    machine.before = &state;
    machine.facts = &facts;
    const Force force = state.stayed ? Force::stayed : Force::usual;
    Place<2> place{{Appeals::number_of(state.appeal), Forces::number_of(force)}};
    const Answer answer = offer<On, decision_event_count>(machine, place, event);
    DecisionState after = state;
    after.appeal = Appeals::state_of(place.numbers[0]);
    after.stayed = Forces::state_of(place.numbers[1]) == Force::stayed;
    return {answer, after};
}

}  // namespace overens::machines
