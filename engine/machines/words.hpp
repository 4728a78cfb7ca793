// Inside engine/machines: the names of states and events. A list of names follows the order of its enum,
// whose constants count from 0; what is stored and sent is the name, never the number.
#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <optional>
#include <string_view>

namespace overens::machines {

template <std::size_t size>
using Words = std::array<std::string_view, size>;

template <class Enum, std::size_t size>
constexpr std::string_view word_for(const Words<size>& words, Enum value) {
    assert(static_cast<std::size_t>(value) < size);
    return words[static_cast<std::size_t>(value)];
}

template <class Enum, std::size_t size>
constexpr std::optional<Enum> meant_by(const Words<size>& words, std::string_view word) {
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) return std::nullopt;
    return static_cast<Enum>(found - words.begin());
}

// Every constant of the enum, in order.
template <class Enum, std::size_t size>
constexpr std::array<Enum, size> all_in(const Words<size>&) {
    std::array<Enum, size> all{};
    for (std::size_t i = 0; i < size; ++i) all[i] = static_cast<Enum>(i);
    return all;
}

}  // namespace overens::machines
