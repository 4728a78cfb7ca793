#include "api/http/utf8.hpp"

#include <algorithm>
#include <cstdint>

namespace overens::api {

namespace {

struct Lead {
    std::size_t following = 0;  // bytes after the first
    std::uint32_t bits = 0;
    std::uint32_t least = 0;  // smaller code points have a shorter form
    bool valid = false;
};

Lead read_lead(unsigned char byte) {
    if (byte < 0x80) return {0, byte, 0, true};
    if ((byte & 0xE0U) == 0xC0) return {1, byte & 0x1FU, 0x80, true};
    if ((byte & 0xF0U) == 0xE0) return {2, byte & 0x0FU, 0x800, true};
    if ((byte & 0xF8U) == 0xF0) return {3, byte & 0x07U, 0x10000, true};
    return {};
}

}  // namespace

bool is_utf8(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size();) {
        const Lead lead = read_lead(static_cast<unsigned char>(bytes[i]));
        if (!lead.valid || i + lead.following >= bytes.size()) return false;
        std::uint32_t point = lead.bits;
        for (std::size_t k = 1; k <= lead.following; ++k) {
            const auto next = static_cast<unsigned char>(bytes[i + k]);
            if ((next & 0xC0U) != 0x80) return false;
            point = point << 6U | (next & 0x3FU);
        }
        const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
        if (point < lead.least || point > 0x10FFFF || surrogate) return false;
        i += lead.following + 1;
    }
    return true;
}

char32_t next_character(std::string_view text, std::size_t& at) {
    const Lead lead = read_lead(static_cast<unsigned char>(text[at]));
    char32_t point = lead.bits;
    const std::size_t end = std::min(text.size(), at + lead.following + 1);
    for (++at; at < end; ++at) point = point << 6U | (static_cast<unsigned char>(text[at]) & 0x3FU);
    return point;
}

std::size_t characters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

}  // namespace overens::api
