#include "engine/expressions/characters.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace overens::expressions {
namespace {

// How many bytes the character takes that begins with this byte; 0 if none does.
std::size_t length_after(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first < 0xE0) return 2;
    if (first >= 0xE0 && first < 0xF0) return 3;
    if (first >= 0xF0 && first < 0xF5) return 4;
    return 0;
}

// Too long a spelling of a small character, half of a UTF-16 pair, or beyond Unicode.
bool is_ill_formed(char32_t character, std::size_t length) {
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    return character < least[length] || character > 0x10FFFF || (character >= 0xD800 && character < 0xE000);
}

// The first character, which is then taken off the text.
std::optional<char32_t> take_first(std::string_view& text) {
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = length_after(first);
    if (length == 0 || length > text.size()) return std::nullopt;
    char32_t character = length == 1 ? first : first & (0xFFU >> (length + 1));
    for (std::size_t index = 1; index < length; ++index) {
        const auto next = static_cast<unsigned char>(text[index]);
        if ((next & 0xC0U) != 0x80) return std::nullopt;
        character = (character << 6U) | (next & 0x3FU);
    }
    if (is_ill_formed(character, length)) return std::nullopt;
    text.remove_prefix(length);
    return character;
}

}  // namespace

std::expected<std::u32string, Problem> characters_of(std::string_view text, std::size_t most) {
    std::u32string result;
    result.reserve(std::min(text.size(), most));
    while (!text.empty()) {
        const std::size_t position = result.size() + 1;
        const auto character = take_first(text);
        if (!character)
            return std::unexpected(Problem{position, "text_unreadable", "This is not UTF-8 text.", false});
        if (result.size() == most) {
            auto message = "An expression has at most " + std::to_string(most) + " characters.";
            return std::unexpected(Problem{position, "too_large", std::move(message), true});
        }
        result += *character;
    }
    return result;
}

std::string utf8_of(std::u32string_view characters) {
    constexpr std::array<char32_t, 4> heads{0, 0xC0, 0xE0, 0xF0};  // by how many bytes follow
    std::string result;
    const auto append = [&result](char32_t byte) { result += static_cast<char>(byte); };
    for (const char32_t character : characters) {
        if (character < 0x80) {
            append(character);
            continue;
        }
        const unsigned following = character < 0x800 ? 1 : character < 0x10000 ? 2 : 3;
        append(heads[following] | (character >> (6 * following)));
        for (unsigned left = following; left-- > 0;) append(0x80U | ((character >> (6 * left)) & 0x3FU));
    }
    return result;
}

std::string quoted(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result = "'";
    for (const char character : text) {
        const auto code = static_cast<unsigned char>(character);
        if (code >= 0x20 && code != 0x7F) {
            result += character;
        } else {
            result += {'\\', 'x', digits[code >> 4U], digits[code & 0xFU]};
        }
    }
    return result + "'";
}

}  // namespace overens::expressions
