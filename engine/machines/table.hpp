// What the machines have in common: a Boost.MSM table over one enum of states and one of events, restored by
// state, given one event, and thrown away. Included by the .cpp of a machine, never by a header.
//
// A table has a row `Row<Blank, Restore<state>, At<state>>` for every state it can be restored to, so that
// restoring runs no action and needs no numbers of states (Boost.MSM counts them by their order in the
// table). A table of more than 20 rows includes long_table.hpp first.
#pragma once

#include <boost/msm/back/state_machine.hpp>
#include <boost/msm/front/functor_row.hpp>
#include <boost/msm/front/state_machine_def.hpp>
#include <exception>
#include <optional>

namespace overens::machines {

namespace msm = boost::msm;
using msm::front::none;
using msm::front::Row;

template <auto event>
struct On {};
template <auto state>
struct Restore {};
struct Blank : msm::front::state<> {};

template <auto place>
struct At : msm::front::state<> {
    template <class Trigger, class Machine>
    void on_entry(const Trigger&, Machine& machine) {
        machine.at = place;
    }
};

// `Own` adds transition_table. A step that has no row, or whose guard says no, is refused by process_event's
// answer; nothing here throws.
template <class Own, class State>
struct Front : msm::front::state_machine_def<Own> {
    using initial_state = Blank;
    State at{};

    template <class Machine, class Trigger>
    void no_transition(const Trigger&, Machine&, int) {}
    template <class Machine, class Trigger>
    void exception_caught(const Trigger&, Machine&, std::exception&) {}
};

template <auto... values>
struct Listed {};

// The state after `event`; nothing when the table has no such step from `from`.
template <class Machine, auto... states, auto... events, class State, class Event>
std::optional<State> step(Machine machine, Listed<states...>, Listed<events...>, State from, Event event) {
    machine.start();
    ((from == states ? static_cast<void>(machine.process_event(Restore<states>{})) : void()), ...);
    msm::back::HandledEnum answer = msm::back::HANDLED_FALSE;
    ((event == events ? static_cast<void>(answer = machine.process_event(On<events>{})) : void()), ...);
    if (answer != msm::back::HANDLED_TRUE) return std::nullopt;
    return machine.at;
}

}  // namespace overens::machines
