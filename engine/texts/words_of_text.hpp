// A text as the words it is made of: what two texts are compared by. How it is broken into lines and spaced
// does not count.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace overens {

struct TextWord {
    enum class Gap : std::uint8_t { none, space, paragraph };
    std::string text;
    Gap before = Gap::none;  // what stands between it and the word before; a space before the first

    // Where a paragraph ends does not count, whether anything stands between does.
    bool operator==(const TextWord& other) const {
        return text == other.text && (before == Gap::none) == (other.before == Gap::none);
    }
};

// Words, and marks like commas each by itself, in their order. UTF-8; what is not passes through as it is.
std::vector<TextWord> words_of_text(std::string_view text);

// How much of two texts is alike: 0 to 1, by the words that both have, as often as both have them. Two empty
// texts are alike.
class WordCount {
  public:
    explicit WordCount(std::string_view text);

    double likeness(const WordCount& other) const;
    // The part of these words that `other` has too; 0 where there are none.
    double part_in(const WordCount& other) const;
    bool is_empty() const { return sorted_.empty(); }

  private:
    std::size_t common(const WordCount& other) const;

    std::vector<std::string> sorted_;  // words in lower case, without marks
};

}  // namespace overens
