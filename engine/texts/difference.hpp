// The difference between two texts, word by word, as a reader wants to see it: what stays, what is struck
// out, what is put in. How a text is broken into lines does not count.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace overens {

struct Run {
    enum class Kind : std::uint8_t { same, removed, added };
    Kind kind = Kind::same;
    std::string text;  // with what stands before it: a single space, or "\n\n" between paragraphs
    bool operator==(const Run&) const = default;
};

// Same and added runs one after the other make the second text, same and removed ones the first, spaces and
// line breaks aside. What is struck out stands before what is put in its place. Runs of one kind never follow
// each other.
std::vector<Run> difference(std::string_view before, std::string_view after);

}  // namespace overens
