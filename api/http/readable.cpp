#include "api/http/readable.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "api/http/problem.hpp"
#include "api/http/utf8.hpp"

namespace overens::api {

namespace {

// Unicode's own separators of lines and paragraphs too.
bool is_break(char32_t c) {
    return c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

// C0, DEL, C1 and what breaks a line.
bool is_control(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || is_break(c);
}

// Embeddings, overrides and isolates of the Unicode Bidirectional Algorithm.
bool turns_direction(char32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// White space of Unicode, and characters that take no room.
bool is_blank(char32_t c) {
    static constexpr std::array<char32_t, 9> single{' ',    0xA0,   0x1680, 0x2028, 0x2029,
                                                    0x202F, 0x205F, 0x3000, 0xFEFF};
    return is_break(c) || (c >= 0x2000 && c <= 0x200D) || c == 0x2060 ||
           std::ranges::find(single, c) != single.end();
}

std::string hexadecimal(char32_t c) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text = "U+";
    for (int shift = 12; shift >= 0; shift -= 4) text += digits[c >> static_cast<unsigned>(shift) & 0xFU];
    return text;
}

}  // namespace

std::optional<Blocker> unreadable(std::string_view text, Extent extent, const std::string& at) {
    bool blank = !text.empty();
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next_character(text, i);
        if (is_control(c) && (extent == Extent::line || !is_break(c))) {
            return blocker("text_control_character", "Ta bort styrtecknet " + hexadecimal(c),
                           "Take out the control character " + hexadecimal(c), at);
        }
        if (turns_direction(c)) {
            return blocker(
                "text_direction", "Ta bort tecknet " + hexadecimal(c) + ", som vänder läsriktningen",
                "Take out the character " + hexadecimal(c) + ", which turns the reading direction", at);
        }
        blank = blank && is_blank(c);
    }
    if (!blank) return std::nullopt;
    return blocker("text_blank", "Här finns bara mellanslag: skriv något",
                   "There is nothing but white space here: write something", at);
}

}  // namespace overens::api
