// A machine as text, to be compared whole: every state with every event.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace overens::testing {

// The first `count` constants of an enum.
template <class Enum>
std::vector<Enum> first(int count) {
    std::vector<Enum> all;
    for (int number = 0; number < count; ++number) all.push_back(static_cast<Enum>(number));
    return all;
}

using Cells = std::vector<std::vector<std::string>>;

// Columns padded, two blanks between them, none at the end of a line. Begins with a line break, as raw
// strings do.
inline std::string aligned(const Cells& cells) {
    std::vector<std::size_t> widths(cells.front().size());
    for (const auto& line : cells) {
        for (std::size_t i = 0; i < line.size(); ++i) widths[i] = std::max(widths[i], line[i].size());
    }
    std::string text = "\n";
    for (const auto& line : cells) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            text.append(line[i]).append(widths[i] + 2 - line[i].size(), ' ');
        }
        text.erase(text.find_last_not_of(' ') + 1);
        text += '\n';
    }
    return text;
}

// A line for each state, a column for each event. `after(state, event)` says where it leads, "-" if it is
// refused.
template <class State, class Event, class After>
std::string matrix(const std::vector<State>& states, const std::vector<Event>& events, After after) {
    Cells cells{{""}};
    for (const Event event : events) cells.front().emplace_back(name_of(event));
    for (const State state : states) {
        cells.push_back({std::string(name_of(state))});
        for (const Event event : events) cells.back().push_back(after(state, event));
    }
    return aligned(cells);
}

// What `next` gave: its name, or "-".
template <class Found>
std::string name_or_dash(const Found& found) {
    return found ? std::string(name_of(*found)) : "-";
}

// For the machines whose state is one word and which look at nothing else.
template <class State, class Event>
std::string plain_matrix(int states, int events) {
    return matrix(first<State>(states), first<Event>(events),
                  [](State state, Event event) { return name_or_dash(next(state, event)); });
}

// A line for each state and event that lead somewhere: "ready + claim = reserved"; what is not there is
// refused.
template <class Status, class Events, class Next>
std::string ways(const std::vector<Status>& statuses, const Events& events, Next next_one) {
    std::string text = "\n";
    for (const Status& status : statuses) {
        for (const auto event : events) {
            const auto after = next_one(status, event);
            if (!after) continue;
            text.append(to_text(status)).append(" + ").append(name_of(event));
            text.append(" = ").append(to_text(*after)).append("\n");
        }
    }
    return text;
}

// The names of some events, separated by blanks.
template <class Event>
std::string names_of(const std::vector<Event>& events) {
    std::string names;
    for (const Event event : events) names.append(names.empty() ? "" : " ").append(name_of(event));
    return names;
}

// Whether each constant is found again by its name, and other words are not.
template <class Enum, class Parse>
bool names_round_trip(int count, Parse parse) {
    const auto values = first<Enum>(count);
    return std::ranges::all_of(values, [&](Enum value) { return parse(name_of(value)) == value; }) &&
           !parse("") && !parse("Planned") && !parse("planned ") && !parse("no_such_word");
}

}  // namespace overens::testing
