#include "workflows/source_text.hpp"

#include <algorithm>
#include <cstdint>

namespace overens::workflows {

namespace {

struct Character {
    std::uint32_t code_point = 0;
    std::size_t length = 0;  // in bytes; 0: not UTF-8
};

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF.
Character decode(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    if (first < 0x80U) return {first, 1};
    const std::size_t length = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : 2;
    if (first < 0xC2U || first > 0xF4U || text.size() < length) return {};
    std::uint32_t code_point = first & (0x7FU >> length);
    for (const char byte : text.substr(1, length - 1)) {
        if (!is_continuation(byte)) return {};
        code_point = code_point << 6U | (static_cast<unsigned char>(byte) & 0x3FU);
    }
    const bool overlong = (length == 3 && code_point < 0x800U) || (length == 4 && code_point < 0x10000U);
    const bool surrogate = code_point >= 0xD800U && code_point <= 0xDFFFU;
    if (overlong || surrogate || code_point > 0x10FFFFU) return {};
    return {code_point, length};
}

constexpr std::uint32_t byte_order_mark = 0xFEFFU;

// Of C0 and C1 only tab and line ends have a place in a text.
bool is_control(std::uint32_t code_point) {
    if (code_point == '\t' || code_point == '\n' || code_point == '\r') return false;
    return code_point < 0x20U || (code_point >= 0x7FU && code_point < 0xA0U);
}

}  // namespace

SourceText::SourceText(std::string_view text) : text_(text), starts_{0} {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\n') starts_.push_back(i + 1);
    }
}

std::optional<SourceText::Fault> SourceText::first_fault() const {
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t at = 0; at < text_.size();) {
        const Character character = decode(text_.substr(at));
        if (character.length == 0) return Fault{line, column, "this is not UTF-8 text"};
        if (character.code_point == byte_order_mark) {
            return Fault{line, column,
                         "a byte order mark (U+FEFF) is not allowed: save the file as UTF-8 without it"};
        }
        if (is_control(character.code_point))
            return Fault{line, column, "a control character is not allowed"};
        if (character.code_point == '\t' && column == 1)
            return Fault{line, column, "a line begins with a tab: indent with blanks"};
        const bool ends_line = character.code_point == '\n';
        line += ends_line ? 1 : 0;
        column = ends_line ? 1 : column + 1;
        at += character.length;
    }
    return std::nullopt;
}

std::string_view SourceText::line_at(std::size_t line) const {
    if (line >= starts_.size()) return {};
    const std::size_t end = line + 1 < starts_.size() ? starts_[line + 1] - 1 : text_.size();
    return text_.substr(starts_[line], end - starts_[line]);
}

std::size_t SourceText::column_of(std::size_t line, std::size_t byte) {
    const std::string_view whole = line_at(line);
    byte = std::min(byte, whole.size());
    if (line != line_ || byte < byte_) {
        line_ = line;
        byte_ = 0;
        column_ = 1;
    }
    column_ += count_characters(whole.substr(byte_, byte - byte_));
    byte_ = byte;
    return column_;
}

std::string_view SourceText::rest_of_line(std::size_t line, std::size_t byte) const {
    const std::string_view whole = line_at(line);
    return byte < whole.size() ? whole.substr(byte) : std::string_view{};
}

std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return !is_continuation(byte); }));
}

}  // namespace overens::workflows
