#include "engine/machines/case_phase.hpp"

#include "engine/machines/names.hpp"
#include "engine/machines/table.hpp"

namespace overens::machines {
namespace {

using S = CasePhase;
using E = CaseEvent;

constexpr std::array<std::string_view, 4> state_names{{"active", "suspended", "completed", "terminated"}};
constexpr std::array<std::string_view, 5> event_names{
    {"suspend", "resume", "complete", "terminate", "reopen"}};

struct Table : Front<Table, S> {
    // clang-format off
    struct transition_table : boost::mpl::vector<
    //  from               event                   to
    Row<At<S::active>,     On<E::suspend>,         At<S::suspended>>,
    Row<At<S::active>,     On<E::complete>,        At<S::completed>>,
    Row<At<S::active>,     On<E::terminate>,       At<S::terminated>>,
    Row<At<S::suspended>,  On<E::resume>,          At<S::active>>,
    Row<At<S::suspended>,  On<E::terminate>,       At<S::terminated>>,
    Row<At<S::completed>,  On<E::reopen>,          At<S::active>>,
    Row<Blank,             Restore<S::active>,     At<S::active>>,
    Row<Blank,             Restore<S::suspended>,  At<S::suspended>>,
    Row<Blank,             Restore<S::completed>,  At<S::completed>>,
    Row<Blank,             Restore<S::terminated>, At<S::terminated>>
    > {};
    // clang-format on
};

}  // namespace

std::optional<S> next(S state, E event) {
    return step(msm::back::state_machine<Table>(),
                Listed<S::active, S::suspended, S::completed, S::terminated>{},
                Listed<E::suspend, E::resume, E::complete, E::terminate, E::reopen>{}, state, event);
}

std::string_view name_of(S state) {
    return name_in(state_names, state);
}
std::string_view name_of(E event) {
    return name_in(event_names, event);
}
std::optional<S> parse_case_phase(std::string_view name) {
    return named_in<S>(state_names, name);
}
std::optional<E> parse_case_event(std::string_view name) {
    return named_in<E>(event_names, name);
}

}  // namespace overens::machines
