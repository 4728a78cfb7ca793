// What a fixed machine answers when a step cannot be taken. A refusal is data: where it stood, what was
// tried, why it was refused, and what would be right. Who shows it to people finds the words.
#pragma once

#include <string_view>
#include <vector>

namespace overens::machines {

enum class Why {
    not_from_here,  // no way leads on from this state by that event
    hindered,  // there is such a way, but the regime, a fact or another part of the state stands against it
};

std::string_view name_of(Why why);

template <class Status, class Event>
struct Refusal {
    Status status;
    Event event;
    Why why = Why::not_from_here;
    // What can be done instead, in the order of the events; empty where nothing can.
    std::vector<Event> possible;

    bool operator==(const Refusal&) const = default;
};

}  // namespace overens::machines
