#include "storage/codec/utf8.hpp"

namespace overens::storage {
namespace {

unsigned char byte_at(std::string_view text, std::size_t index) {
    return static_cast<unsigned char>(text[index]);
}

// The second byte tells overlong forms, surrogates and codes that are too large.
bool second_byte_fits(unsigned char first, unsigned char second) {
    if (first == 0xE0) return second >= 0xA0;
    if (first == 0xED) return second <= 0x9F;
    if (first == 0xF0) return second >= 0x90;
    if (first == 0xF4) return second <= 0x8F;
    return true;
}

std::size_t length_by_first_byte(unsigned char first) {
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return 2;
    if (first >= 0xE0 && first <= 0xEF) return 3;
    if (first >= 0xF0 && first <= 0xF4) return 4;
    return 0;
}

}  // namespace

std::size_t utf8_length(std::string_view text) {
    if (text.empty()) return 0;
    const unsigned char first = byte_at(text, 0);
    const std::size_t length = length_by_first_byte(first);
    if (length < 2) return length;
    if (text.size() < length || !second_byte_fits(first, byte_at(text, 1))) return 0;
    for (std::size_t index = 1; index < length; ++index) {
        if ((byte_at(text, index) & 0xC0) != 0x80) return 0;
    }
    return length;
}

}  // namespace overens::storage
