#include "engine/machines/task.hpp"

// Before table.hpp, whose limit it raises.
#include "engine/machines/long_table.hpp"

#include "engine/machines/names.hpp"
#include "engine/machines/table.hpp"

namespace overens::machines {
namespace {

using S = TaskState;
using E = TaskEvent;

constexpr std::array<std::string_view, 7> state_names{
    {"planned", "ready", "reserved", "in_progress", "completed", "skipped", "obsolete"}};
constexpr std::array<std::string_view, 8> event_names{
    {"show", "claim", "release", "start", "complete", "skip", "withdraw", "ask_again"}};

struct Table : Front<Table, S> {
    // clang-format off
    struct transition_table : boost::mpl::vector<
    //  from                event                    to
    Row<At<S::planned>,     On<E::show>,             At<S::ready>>,
    Row<At<S::planned>,     On<E::complete>,         At<S::completed>>,
    Row<At<S::planned>,     On<E::start>,            At<S::in_progress>>,
    Row<At<S::planned>,     On<E::skip>,             At<S::skipped>>,
    Row<At<S::planned>,     On<E::withdraw>,         At<S::obsolete>>,
    Row<At<S::ready>,       On<E::claim>,            At<S::reserved>>,
    Row<At<S::ready>,       On<E::start>,            At<S::in_progress>>,
    Row<At<S::ready>,       On<E::complete>,         At<S::completed>>,
    Row<At<S::ready>,       On<E::skip>,             At<S::skipped>>,
    Row<At<S::ready>,       On<E::withdraw>,         At<S::obsolete>>,
    Row<At<S::reserved>,    On<E::release>,          At<S::ready>>,
    Row<At<S::reserved>,    On<E::start>,            At<S::in_progress>>,
    Row<At<S::reserved>,    On<E::complete>,         At<S::completed>>,
    Row<At<S::reserved>,    On<E::skip>,             At<S::skipped>>,
    Row<At<S::reserved>,    On<E::withdraw>,         At<S::obsolete>>,
    Row<At<S::in_progress>, On<E::release>,          At<S::ready>>,
    Row<At<S::in_progress>, On<E::complete>,         At<S::completed>>,
    Row<At<S::in_progress>, On<E::skip>,             At<S::skipped>>,
    Row<At<S::in_progress>, On<E::withdraw>,         At<S::obsolete>>,
    Row<At<S::completed>,   On<E::ask_again>,        At<S::ready>>,
    Row<At<S::skipped>,     On<E::ask_again>,        At<S::ready>>,
    Row<Blank,              Restore<S::planned>,     At<S::planned>>,
    Row<Blank,              Restore<S::ready>,       At<S::ready>>,
    Row<Blank,              Restore<S::reserved>,    At<S::reserved>>,
    Row<Blank,              Restore<S::in_progress>, At<S::in_progress>>,
    Row<Blank,              Restore<S::completed>,   At<S::completed>>,
    Row<Blank,              Restore<S::skipped>,     At<S::skipped>>,
    Row<Blank,              Restore<S::obsolete>,    At<S::obsolete>>
    > {};
    // clang-format on
};

}  // namespace

std::optional<S> next(S state, E event) {
    return step(
        msm::back::state_machine<Table>(),
        Listed<S::planned, S::ready, S::reserved, S::in_progress, S::completed, S::skipped, S::obsolete>{},
        Listed<E::show, E::claim, E::release, E::start, E::complete, E::skip, E::withdraw, E::ask_again>{},
        state, event);
}

std::string_view name_of(S state) {
    return name_in(state_names, state);
}
std::string_view name_of(E event) {
    return name_in(event_names, event);
}
std::optional<S> parse_task_state(std::string_view name) {
    return named_in<S>(state_names, name);
}
std::optional<E> parse_task_event(std::string_view name) {
    return named_in<E>(event_names, name);
}

}  // namespace overens::machines
