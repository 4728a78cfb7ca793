#include "engine/machines/case_phase.hpp"

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
using S = CasePhase;
using E = CaseEvent;

constexpr Words<4> phase_words{"active", "suspended", "completed", "terminated"};
constexpr Words<5> event_words{"suspend", "resume", "complete", "terminate", "reopen"};
constexpr auto all_phases = all_in<CasePhase>(phase_words);
constexpr auto all_events = all_in<CaseEvent>(event_words);

template <auto name>
struct At : msm::front::state<> {};
template <auto name>
struct On {};

struct ByDecision {
    template <class Event, class Machine, class From, class To>
    bool operator()(const Event&, const Machine& machine, const From&, const To&) const {
        return machine.facts.by_decision;
    }
};

struct Table : Disposable<msm::front::state_machine_def<Table>> {
    CaseFacts facts;

    using initial_state = At<S::active>;
    // clang-format off
    struct transition_table : boost::mpl::vector<
        //  from               event              to                         guard
        Row<At<S::active>,     On<E::suspend>,    At<S::suspended>,   none,  none>,
        Row<At<S::active>,     On<E::complete>,   At<S::completed>,   none,  none>,
        Row<At<S::active>,     On<E::terminate>,  At<S::terminated>,  none,  none>,
        Row<At<S::suspended>,  On<E::resume>,     At<S::active>,      none,  none>,
        Row<At<S::suspended>,  On<E::terminate>,  At<S::terminated>,  none,  none>,
        Row<At<S::completed>,  On<E::reopen>,     At<S::active>,      none,  ByDecision>
    > {};
    // clang-format on
};

using Machine = msm::back::state_machine<Table>;
template <auto name>
struct NumberOf : msm::back::get_state_id<Machine::stt, At<name>>::type {};
using Phases = Region<CasePhase, phase_words.size(), NumberOf>;

auto offering(CasePhase phase, CaseFacts facts) {
    return [=](CaseEvent event) {
        Machine machine;
        machine.facts = facts;
        Place<1> place{{Phases::number_of(phase)}};
        const Answer answer = offer<On, event_words.size()>(machine, place, event);
        return Offered<CasePhase>{answer, Phases::state_of(place.numbers[0])};
    };
}

}  // namespace

std::string_view name_of(CasePhase phase) {
    return word_for(phase_words, phase);
}
std::string_view name_of(CaseEvent event) {
    return word_for(event_words, event);
}
std::optional<CasePhase> parse_case_phase(std::string_view word) {
    return meant_by<CasePhase>(phase_words, word);
}
std::optional<CaseEvent> parse_case_event(std::string_view word) {
    return meant_by<CaseEvent>(event_words, word);
}
std::span<const CasePhase> case_phases() {
    return all_phases;
}
std::span<const CaseEvent> case_events() {
    return all_events;
}

std::expected<CasePhase, CaseRefusal> next(CasePhase phase, CaseEvent event, CaseFacts facts) {
    return next_or_refusal(phase, event, case_events(), offering(phase, facts));
}

std::vector<CaseEvent> possible(CasePhase phase, CaseFacts facts) {
    return possible_events(case_events(), offering(phase, facts));
}

}  // namespace overens::machines
