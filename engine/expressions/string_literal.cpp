#include "engine/expressions/string_literal.hpp"

#include <optional>

#include "engine/expressions/characters.hpp"

namespace overens::expressions {
namespace {

std::optional<char32_t> digit_of(char32_t character, char32_t base) {
    char32_t digit = base;
    if (character >= U'0' && character <= U'9') digit = character - U'0';
    if (character >= U'a' && character <= U'f') digit = character - U'a' + 10;
    if (character >= U'A' && character <= U'F') digit = character - U'A' + 10;
    if (digit >= base) return std::nullopt;
    return digit;
}

// One character given by exactly so many digits at `at`, which moves behind them.
std::optional<char32_t> by_number(std::u32string_view text, std::size_t& at, std::size_t digits,
                                  char32_t base) {
    if (text.size() - at < digits) return std::nullopt;
    char32_t number = 0;
    for (const char32_t character : text.substr(at, digits)) {
        const auto digit = digit_of(character, base);
        if (!digit || number > 0x10FFFF) return std::nullopt;
        number = number * base + *digit;
    }
    if (number > 0x10FFFF || (number >= 0xD800 && number < 0xE000)) return std::nullopt;
    at += digits;
    return number;
}

std::optional<char32_t> by_letter(char32_t letter) {
    constexpr std::u32string_view letters = U"abfnrtv\\?\"'`";
    constexpr std::u32string_view meanings = U"\a\b\f\n\r\t\v\\?\"'`";
    const std::size_t index = letters.find(letter);
    if (index == std::u32string_view::npos) return std::nullopt;
    return meanings[index];
}

// What stands after a backslash; `at` moves behind it.
std::optional<char32_t> read_escape(std::u32string_view text, std::size_t& at) {
    if (at == text.size()) return std::nullopt;
    const char32_t letter = text[at];
    if (letter >= U'0' && letter <= U'3') return by_number(text, at, 3, 8);
    ++at;
    if (letter == U'x' || letter == U'X') return by_number(text, at, 2, 16);
    if (letter == U'u') return by_number(text, at, 4, 16);
    if (letter == U'U') return by_number(text, at, 8, 16);
    return by_letter(letter);
}

std::unexpected<Problem> refused(std::size_t index, const char* message) {
    return std::unexpected(Problem{index + 1, "expression_syntax", message, false});
}

}  // namespace

std::expected<std::string, Problem> read_string_literal(std::u32string_view text, std::size_t& at) {
    const std::size_t start = at++;
    std::u32string result;
    while (at < text.size() && text[at] != U'\n' && text[at] != U'\r') {
        const std::size_t here = at++;
        if (text[here] == U'\'') return utf8_of(result);
        if (text[here] != U'\\') {
            result += text[here];
            continue;
        }
        const auto character = read_escape(text, at);
        if (!character) return refused(here, "This escape is unknown; for a backslash itself write \\\\.");
        result += *character;
    }
    return refused(start, "This string has no end; close it with a single quote on the same line.");
}

}  // namespace overens::expressions
