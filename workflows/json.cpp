#include "workflows/json.hpp"

#include <array>

namespace overens::workflows {

namespace {

void write_text(std::string& to, const std::string& text) {
    static constexpr std::string_view digits = "0123456789abcdef";
    to += '"';
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (character == '"' || character == '\\') {
            to += '\\';
            to += character;
        } else if (byte < 0x20U) {
            to += "\\u00";
            to += digits[byte >> 4U];
            to += digits[byte & 0xFU];
        } else {
            to += character;
        }
    }
    to += '"';
}

}  // namespace

Json& Json::set(std::string_view key, Json value) {
    std::get<Object>(value_).insert_or_assign(std::string(key), std::move(value));
    return *this;
}

Json& Json::set_if_any(std::string_view key, Json value) {
    if (!value.says_nothing()) set(key, std::move(value));
    return *this;
}

bool Json::says_nothing() const {
    if (const auto* truth = std::get_if<bool>(&value_)) return !*truth;
    if (const auto* text = std::get_if<std::string>(&value_)) return text->empty();
    if (const auto* list = std::get_if<List>(&value_)) return list->empty();
    if (const auto* object = std::get_if<Object>(&value_)) return object->empty();
    return false;
}

std::string Json::to_text() const {
    std::string text;
    write(text);
    return text;
}

void Json::write(std::string& to) const {
    if (const auto* truth = std::get_if<bool>(&value_)) {
        to += *truth ? "true" : "false";
    } else if (const auto* number = std::get_if<std::int64_t>(&value_)) {
        to += std::to_string(*number);
    } else if (const auto* text = std::get_if<std::string>(&value_)) {
        write_text(to, *text);
    } else if (const auto* list = std::get_if<List>(&value_)) {
        to += '[';
        for (const Json& item : *list) {
            if (&item != list->data()) to += ',';
            item.write(to);
        }
        to += ']';
    } else {
        to += '{';
        bool is_first = true;
        for (const auto& [key, item] : std::get<Object>(value_)) {
            if (!std::exchange(is_first, false)) to += ',';
            write_text(to, key);
            to += ':';
            item.write(to);
        }
        to += '}';
    }
}

}  // namespace overens::workflows
