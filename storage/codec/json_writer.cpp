#include "storage/codec/json_writer.hpp"

#include <charconv>

#include "engine/ports/case_store.hpp"
#include "storage/codec/utf8.hpp"

namespace overens::storage {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

bool is_plain(char character) {
    return static_cast<unsigned char>(character) < 0x80 && character >= ' ' && character != '"' &&
           character != '\\';
}

void escape(std::string& json, char character) {
    switch (character) {
        case '"': json += "\\\""; return;
        case '\\': json += "\\\\"; return;
        case '\n': json += "\\n"; return;
        default:
            json += "\\u00";
            json += hex_digits[static_cast<unsigned char>(character) >> 4];
            json += hex_digits[static_cast<unsigned char>(character) & 15];
    }
}

}  // namespace

void JsonWriter::key(std::string_view name) {
    separate();
    quote(name);
    json_ += ':';
    first_ = true;
}

void JsonWriter::number(std::int64_t value) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    raw({digits, static_cast<std::size_t>(end - digits)});
}

void JsonWriter::text(std::string_view value) {
    separate();
    quote(value);
}

void JsonWriter::open(char bracket) {
    separate();
    json_ += bracket;
    first_ = true;
}

void JsonWriter::close(char bracket) {
    json_ += bracket;
    first_ = false;
}

void JsonWriter::separate() {
    if (!first_) json_ += ',';
    first_ = false;
}

void JsonWriter::raw(std::string_view value) {
    separate();
    json_ += value;
}

void JsonWriter::quote(std::string_view value) {
    json_ += '"';
    while (!value.empty()) {
        std::size_t plain = 0;
        while (plain < value.size() && is_plain(value[plain])) ++plain;
        json_ += value.substr(0, plain);
        value.remove_prefix(plain);
        if (value.empty()) break;
        const std::size_t length = utf8_length(value);
        if (length == 0) throw StoreFailure("a text to be stored is not UTF-8");
        if (length == 1) escape(json_, value.front());
        if (length > 1) json_ += value.substr(0, length);
        value.remove_prefix(length);
    }
    json_ += '"';
}

}  // namespace overens::storage
