#include "api/http/json_text.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "api/http/utf8.hpp"

namespace overens::api {

namespace {

// Neither a quotation mark, a backslash nor a control character.
bool needs_no_escape(char c) {
    return static_cast<unsigned char>(c) >= 0x20U && c != '"' && c != '\\';
}

void add_escaped(std::string& out, char c) {
    static constexpr std::string_view digits = "0123456789abcdef";
    switch (c) {
        case '"': out += "\\\""; return;
        case '\\': out += "\\\\"; return;
        case '\n': out += "\\n"; return;
        case '\r': out += "\\r"; return;
        case '\t': out += "\\t"; return;
        case '\b': out += "\\b"; return;
        case '\f': out += "\\f"; return;
        default: break;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += "\\u00";
    out += digits[byte >> 4U];
    out += digits[byte & 0xFU];
}

}  // namespace

void JsonText::begin_value() {
    if (follows_) text_ += ',';
    follows_ = true;
}

void JsonText::open(char bracket) {
    begin_value();
    text_ += bracket;
    follows_ = false;
}

void JsonText::close(char bracket) {
    text_ += bracket;
    follows_ = true;
}

JsonText& JsonText::name(std::string_view name) {
    begin_value();
    text_ += '"';
    text_ += name;
    text_ += "\":";
    follows_ = false;
    return *this;
}

void JsonText::value(std::string_view text) {
    if (!is_utf8(text)) return value(Json(std::string(text)));
    begin_value();
    text_ += '"';
    for (auto at = text.begin(); at != text.end();) {
        const auto end = std::find_if_not(at, text.end(), needs_no_escape);
        text_.append(at, end);
        at = end;
        if (at != text.end()) add_escaped(text_, *at++);
    }
    text_ += '"';
}

void JsonText::value(std::int64_t number) {
    begin_value();
    char digits[20];
    const auto [end, error] = std::to_chars(std::begin(digits), std::end(digits), number);
    text_.append(digits, end);
}

void JsonText::value(bool yes) {
    begin_value();
    text_ += yes ? "true" : "false";
}

void JsonText::null() {
    begin_value();
    text_ += "null";
}

void JsonText::value(const Json& small) {
    begin_value();
    text_ += to_text(small);
}

Response json_response(int status, JsonText body) {
    Response response;
    response.status = status;
    response.media_type = "application/json";
    response.body = body.take();
    return response;
}

}  // namespace overens::api
