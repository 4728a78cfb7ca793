// Inside engine/machines: how one event is offered to a machine of Boost.MSM that is thrown away afterwards.
// Knows nothing of Boost, so that only the .cpp of each machine pays for it.
//
// A machine is put where its record stands, offered one event, and asked where it stands then. Nothing of it
// lives longer than the call. MSM numbers states in the order of the table's rows; these numbers never leave
// the call.
//
// Each .cpp defines, besides its table:
//   At<name>        a state                       On<name>   an event
//   NumberOf<name>  the number MSM gives At<name>
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <exception>
#include <expected>
#include <span>
#include <utility>
#include <vector>

#include "engine/machines/refusal.hpp"

namespace overens::machines {

// What every table is built on. MSM's own handlers assert in debug builds and are silent in release builds.
template <class Definition>
struct Disposable : Definition {
    using no_message_queue = int;  // no row sends an event of its own

    // The answer of process_event says it already.
    template <class Machine, class Event>
    void no_transition(const Event&, Machine&, int) {}

    // No guard throws; should one, it is the caller's to know, and the machine is thrown away.
    template <class Machine, class Event>
    void exception_caught(const Event&, Machine&, std::exception&) {
        throw;
    }
};

// One region of a machine: its states, `count` of them, and the numbers MSM knows them by.
template <class State, std::size_t count, template <auto> class NumberOf>
struct Region {
    static int number_of(State state) { return numbers[static_cast<std::size_t>(state)]; }

    static State state_of(int number) {
        return static_cast<State>(std::find(numbers.begin(), numbers.end(), number) - numbers.begin());
    }

  private:
    template <std::size_t... index>
    static constexpr std::array<int, count> all_numbers(std::index_sequence<index...>) {
        return {NumberOf<static_cast<State>(index)>::value...};
    }

    static constexpr std::array<int, count> numbers = all_numbers(std::make_index_sequence<count>());
};

// Where a machine stands: one number for each region. MSM restores a machine by reading from an archive; this
// is one.
template <std::size_t regions>
struct Place {
    std::array<int, regions> numbers{};

    void operator&(int (&active)[regions]) const { std::copy(numbers.begin(), numbers.end(), active); }

    template <class Other>
    void operator&(Other&) const {}
};

enum class Answer { taken, not_from_here, hindered };

// As process_event says it: bits, one region's answer or-ed to the next one's.
constexpr Answer answer_of(int handled) {
    constexpr int was_taken = 1;
    constexpr int guard_said_no = 2;
    if ((handled & was_taken) != 0) return Answer::taken;
    return (handled & guard_said_no) != 0 ? Answer::hindered : Answer::not_from_here;
}

// Of several machines that were offered the same event: taken if one took it.
constexpr Answer either(Answer one, Answer other) {
    if (one == Answer::taken || other == Answer::taken) return Answer::taken;
    return one == Answer::hindered ? one : other;
}

// Offers one event to a machine that stands at `place`; moves `place`. `count`: how many kinds of events
// there are.
template <template <auto> class On, std::size_t count, class Machine, class Event, std::size_t regions>
Answer offer(Machine& machine, Place<regions>& place, Event event) {
    machine.serialize(place, 0);
    int handled = 0;
    const auto offer_one = [&]<std::size_t... index>(std::index_sequence<index...>) {
        constexpr auto same = [](Event wanted, std::size_t at) {
            return static_cast<std::size_t>(wanted) == at;
        };
        ((same(event, index) && (handled = machine.process_event(On<static_cast<Event>(index)>()), true)) ||
         ...);
    };
    offer_one(std::make_index_sequence<count>());
    std::copy_n(machine.current_state(), regions, place.numbers.begin());
    return answer_of(handled);
}

// What came of an event; `status` is as before unless it was taken.
template <class Status>
struct Offered {
    Answer answer = Answer::not_from_here;
    Status status;
};

template <class Event, class Offer>
std::vector<Event> possible_events(std::span<const Event> events, Offer offer_event) {
    std::vector<Event> possible;
    for (const Event event : events) {
        if (offer_event(event).answer == Answer::taken) possible.push_back(event);
    }
    return possible;
}

// `offer_event(event)` gives an Offered<Status>.
template <class Status, class Event, class Offer>
std::expected<Status, Refusal<Status, Event>> next_or_refusal(const Status& status, Event event,
                                                              std::span<const Event> events,
                                                              Offer offer_event) {
    const Offered<Status> offered = offer_event(event);
    if (offered.answer == Answer::taken) return offered.status;
    const Why why = offered.answer == Answer::hindered ? Why::hindered : Why::not_from_here;
    return std::unexpected(Refusal<Status, Event>{status, event, why, possible_events(events, offer_event)});
}

}  // namespace overens::machines
