#include "engine/texts/words_of_text.hpp"

#include <algorithm>
#include <cctype>

namespace overens {
namespace {

bool is_of_word(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x80U || std::isalnum(byte) != 0;
}

bool is_blank(char character) {
    return character == ' ' || character == '\t' || character == '\r' || character == '\n';
}

}  // namespace

std::vector<TextWord> words_of_text(std::string_view text) {
    using Gap = TextWord::Gap;
    std::vector<TextWord> words;
    Gap gap = Gap::space;
    while (!text.empty()) {
        if (is_blank(text.front())) {
            const std::size_t end = std::min(text.find_first_not_of(" \t\r\n"), text.size());
            const bool paragraph = std::ranges::count(text.substr(0, end), '\n') > 1;
            if (!words.empty()) gap = paragraph ? Gap::paragraph : Gap::space;
            text.remove_prefix(end);
            continue;
        }
        std::size_t end = 0;
        while (end < text.size() && is_of_word(text[end])) ++end;
        end = std::max<std::size_t>(end, 1);
        words.push_back({std::string(text.substr(0, end)), gap});
        text.remove_prefix(end);
        gap = Gap::none;
    }
    return words;
}

WordCount::WordCount(std::string_view text) {
    for (TextWord& each : words_of_text(text)) {
        std::string& word = each.text;
        if (!is_of_word(word.front())) continue;
        std::ranges::transform(word, word.begin(), [](unsigned char byte) {
            return byte < 0x80U ? static_cast<char>(std::tolower(byte)) : static_cast<char>(byte);
        });
        sorted_.push_back(std::move(word));
    }
    std::ranges::sort(sorted_);
}

std::size_t WordCount::common(const WordCount& other) const {
    std::size_t count = 0;
    auto left = sorted_.begin();
    auto right = other.sorted_.begin();
    while (left != sorted_.end() && right != other.sorted_.end()) {
        const int order = left->compare(*right);
        if (order == 0) ++count;
        if (order <= 0) ++left;
        if (order >= 0) ++right;
    }
    return count;
}

double WordCount::likeness(const WordCount& other) const {
    const std::size_t both = sorted_.size() + other.sorted_.size();
    return both == 0 ? 1 : 2.0 * static_cast<double>(common(other)) / static_cast<double>(both);
}

double WordCount::part_in(const WordCount& other) const {
    return is_empty() ? 0 : static_cast<double>(common(other)) / static_cast<double>(sorted_.size());
}

}  // namespace overens
