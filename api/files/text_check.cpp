#include "api/files/text_check.hpp"

#include <algorithm>

#include "api/http/utf8.hpp"

namespace overens::api {

namespace {

// Bell, backspace, tab, line feed, form feed, carriage return and escape do occur, in old lists and logs.
bool belongs_in_text(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte >= 0x20 && byte != 0x7F) ||
           std::string_view("\a\b\t\n\f\r\x1B").find(c) != std::string_view::npos;
}

// Bytes at the end that can only be the beginning of a character: at most three.
std::size_t cut_off_bytes(std::string_view bytes) {
    for (std::size_t back = 1; back <= std::min<std::size_t>(3, bytes.size()); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if ((byte & 0xC0U) == 0x80) continue;
        const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

}  // namespace

void TextCheck::add(std::string_view bytes) {
    if (!is_text_) return;
    std::string joined;
    if (!cut_off_.empty()) {
        joined = cut_off_ + std::string(bytes);
        bytes = joined;
    }
    const std::size_t whole = bytes.size() - cut_off_bytes(bytes);
    is_text_ = is_utf8(bytes.substr(0, whole)) && std::ranges::all_of(bytes, belongs_in_text);
    cut_off_ = bytes.substr(whole);
}

}  // namespace overens::api
