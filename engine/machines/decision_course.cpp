// The course of a decision: its stage, and the condition it was taken on.

// The table has more than the 20 rows that MPL's vectors are prepared for.
#define BOOST_MPL_CFG_NO_PREPROCESSED_HEADERS
#define BOOST_MPL_LIMIT_LIST_SIZE 30
#define BOOST_MPL_LIMIT_VECTOR_SIZE 30

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
using C = DecisionCondition;
using E = DecisionEvent;

constexpr std::size_t stage_count = 10;
constexpr std::size_t condition_count = 3;

template <auto name>
struct At : msm::front::state<> {};
template <auto name>
struct On {};

bool has_minutes(const DecisionState&, const DecisionFacts& facts) {
    return facts.regime != MinutesRegime::notes;
}
bool has_notes(const DecisionState&, const DecisionFacts& facts) {
    return facts.regime == MinutesRegime::notes;
}
bool gains_force(const DecisionState& state, const DecisionFacts& facts) {
    return is_statutory(state, facts) && facts.appealable;
}
bool is_undisputed(const DecisionState& state, const DecisionFacts& facts) {
    return gains_force(state, facts) && state.appeal != DecisionAppeal::lodged && !state.stayed;
}
bool is_proposed(const DecisionState& state, const DecisionFacts&) {
    return state.stage == S::proposed;
}
bool applies(const DecisionState& state, const DecisionFacts&) {
    return state.stage == S::taken || state.stage == S::on_record || state.stage == S::final_expected ||
           state.stage == S::final_confirmed;
}

using Statutory = If<is_statutory>;
using Minutes = If<has_minutes>;
using Notes = If<has_notes>;
using GainsForce = If<gains_force>;
using Undisputed = If<is_undisputed>;
using Proposed = If<is_proposed>;
using Applies = If<applies>;
using UnderAppeal = If<is_under_appeal>;

struct Table : Disposable<msm::front::state_machine_def<Table>> {
    const DecisionState* before = nullptr;
    const DecisionFacts* facts = nullptr;

    using initial_state = boost::mpl::vector<At<S::proposed>, At<C::unconditional>>;
    // clang-format off
    struct transition_table : boost::mpl::vector<
        //  from                     event                      to                             guard
        Row<At<S::proposed>,         On<E::take>,               At<S::taken>,            none, none>,
        Row<At<S::proposed>,         On<E::take_on_condition>,  At<S::taken>,            none, none>,
        Row<At<S::proposed>,         On<E::postpone>,           At<S::postponed>,        none, none>,
        Row<At<S::proposed>,         On<E::refer_back>,         At<S::referred_back>,    none, none>,
        Row<At<S::proposed>,         On<E::withdraw>,           At<S::withdrawn>,        none, none>,
        Row<At<S::proposed>,         On<E::replace>,            At<S::replaced>,         none, none>,
        Row<At<S::postponed>,        On<E::propose_again>,      At<S::proposed>,         none, none>,
        Row<At<S::postponed>,        On<E::withdraw>,           At<S::withdrawn>,        none, none>,
        Row<At<S::postponed>,        On<E::replace>,            At<S::replaced>,         none, none>,
        Row<At<S::referred_back>,    On<E::propose_again>,      At<S::proposed>,         none, none>,
        Row<At<S::referred_back>,    On<E::withdraw>,           At<S::withdrawn>,        none, none>,
        Row<At<S::referred_back>,    On<E::replace>,            At<S::replaced>,         none, none>,
        Row<At<S::taken>,            On<E::adjust>,             At<S::on_record>,        none, Minutes>,
        Row<At<S::taken>,            On<E::place_on_file>,      At<S::on_record>,        none, Notes>,
        Row<At<S::taken>,            On<E::replace>,            At<S::replaced>,         none, none>,
        Row<At<S::on_record>,        On<E::announce>,           At<S::final_expected>,   none, GainsForce>,
        Row<At<S::on_record>,        On<E::annul>,              At<S::annulled>,         none, UnderAppeal>,
        Row<At<S::on_record>,        On<E::replace>,            At<S::replaced>,         none, none>,
        Row<At<S::final_expected>,   On<E::confirm_final>,      At<S::final_confirmed>,  none, Undisputed>,
        Row<At<S::final_expected>,   On<E::annul>,              At<S::annulled>,         none, UnderAppeal>,
        Row<At<S::final_expected>,   On<E::replace>,            At<S::replaced>,         none, none>,
        Row<At<S::final_confirmed>,  On<E::appeal>,             At<S::final_expected>,   none, Statutory>,
        Row<At<S::final_confirmed>,  On<E::replace>,            At<S::replaced>,         none, none>,
        // The condition: a region of its own.
        Row<At<C::unconditional>,    On<E::take_on_condition>,  At<C::conditional>,      none, Proposed>,
        Row<At<C::conditional>,      On<E::condition_met>,      At<C::met>,              none, Applies>
    > {};
    // clang-format on
};

using Machine = msm::back::state_machine<Table>;
template <auto name>
struct NumberOf : msm::back::get_state_id<Machine::stt, At<name>>::type {};
using Stages = Region<DecisionStage, stage_count, NumberOf>;
using Conditions = Region<DecisionCondition, condition_count, NumberOf>;

}  // namespace

Offered<DecisionState> offer_to_course(const DecisionState& state, DecisionEvent event,
                                       const DecisionFacts& facts) {
    Machine machine;
    machine.before = &state;
    machine.facts = &facts;
    Place<2> place{{Stages::number_of(state.stage), Conditions::number_of(state.condition)}};
    const Answer answer = offer<On, decision_event_count>(machine, place, event);
    DecisionState after = state;
    after.stage = Stages::state_of(place.numbers[0]);
    after.condition = Conditions::state_of(place.numbers[1]);
    return {answer, after};
}

}  // namespace overens::machines
