#include "api/imports/cell_values.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <map>

#include "api/imports/xml_part.hpp"
#include "engine/time/day.hpp"

namespace overens::api {

namespace {

// "_x000D_" is a character that XML cannot have, or would lose (ECMA-376, part 1, 22.9.2.19).
std::optional<unsigned> escaped_character(std::string_view text) {
    if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return std::nullopt;
    unsigned value = 0;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + 6, value, 16);
    return error == std::errc() && end == text.data() + 6 && value < 0x80U ? std::optional(value)
                                                                           : std::nullopt;
}

std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (const auto character = escaped_character(text.substr(at))) {
            if (*character != '\r') plain += static_cast<char>(*character);
            at += 6;
        } else if (text[at] != '\r') {
            plain += text[at];
        }
    }
    return plain;
}

// Of one piece, or of many with formats of their own; not how they are pronounced (rPh).
std::string text_of_pieces(const pugi::xml_node& node) {
    std::string text;
    for (const pugi::xml_node& child : node) {
        if (local_name(child) == "t") text += child.text().get();
        if (local_name(child) == "r") text += child_of(child, "t").text().get();
    }
    return unescaped(text);
}

// Whether a number format shows a year or a day of the month.
bool shows_day(std::string_view format) {
    bool quoted = false;
    bool bracketed = false;
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char c = format[i];
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '[') bracketed = true;
        if (c == ']') bracketed = false;
        if (c == '\\' || c == '_' || c == '*') ++i;  // the next character stands for itself
        if (!bracketed && std::string_view("yYdD").contains(c)) return true;
    }
    return false;
}

bool is_day_by_number(int format) {
    return (format >= 14 && format <= 17) || format == 22;
}

std::string day_text(double number, bool from_1904) {
    const Day first = from_1904 ? Day::of(1904, 1, 1) : Day::of(1899, 12, 30);
    return (first + static_cast<std::int64_t>(std::floor(number))).to_text();
}

std::optional<double> number_in(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = error == std::errc() && end == text.data() + text.size() && std::isfinite(number);
    return is_number ? std::optional(number) : std::nullopt;
}

std::string number_text(double number) {
    std::array<char, 400> digits{};
    constexpr double most_whole = 1e15;
    const auto format = std::abs(number) < most_whole ? std::chars_format::fixed : std::chars_format::general;
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number, format);
    return std::string(digits.data(), written.ptr);
}

OfficeCell number_cell(const pugi::xml_node& cell, std::string_view value, const SharedWords& words) {
    const std::optional<double> number = number_in(value);
    if (!number) return {std::string(value)};
    std::size_t style = 0;
    const std::string_view given = attribute_of(cell, "s");
    std::from_chars(given.data(), given.data() + given.size(), style);
    constexpr double last_day = 2'958'465;  // 9999-12-31
    const bool is_day = style < words.is_day.size() && words.is_day[style];
    if (is_day && *number >= 1 && *number <= last_day) return {day_text(*number, words.from_1904)};
    return {number_text(*number), true};
}

}  // namespace

void add_shared_texts(const pugi::xml_node& table, SharedWords& words) {
    for (const pugi::xml_node& each : table) words.texts.push_back(text_of_pieces(each));
}

void add_styles(const pugi::xml_node& styles, SharedWords& words) {
    std::map<int, bool> own;
    for (const pugi::xml_node& each : child_of(styles, "numFmts")) {
        if (const auto number = whole_number_in(attribute_of(each, "numFmtId")))
            own[*number] = shows_day(attribute_of(each, "formatCode"));
    }
    for (const pugi::xml_node& each : child_of(styles, "cellXfs")) {
        const int format = whole_number_in(attribute_of(each, "numFmtId")).value_or(0);
        const auto found = own.find(format);
        words.is_day.push_back(found == own.end() ? is_day_by_number(format) : found->second);
    }
}

OfficeCell cell_value(const pugi::xml_node& cell, const SharedWords& words) {
    const std::string_view type = attribute_of(cell, "t");
    if (type == "inlineStr") return {text_of_pieces(child_of(cell, "is"))};
    const std::string_view value = child_of(cell, "v").text().get();
    if (type == "s") {
        std::size_t number = words.texts.size();
        std::from_chars(value.data(), value.data() + value.size(), number);
        return {number < words.texts.size() ? words.texts[number] : std::string()};
    }
    if (type == "b") return {value == "1" ? "true" : "false"};
    if (type == "d") return {std::string(value.substr(0, 10))};
    if (type == "str" || type == "e") return {unescaped(value)};
    return value.empty() ? OfficeCell{} : number_cell(cell, value, words);
}

std::optional<int> whole_number_in(std::string_view digits) {
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool is_one = error == std::errc() && end == digits.data() + digits.size() && number >= 1;
    return is_one ? std::optional(number) : std::nullopt;
}

}  // namespace overens::api
