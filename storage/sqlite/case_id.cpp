#include "storage/sqlite/case_id.hpp"

#include <algorithm>
#include <array>

#include "storage/codec/seal.hpp"

namespace overens::storage {
namespace {

constexpr std::size_t uuid_bytes = 16;
constexpr std::size_t uuid_letters = 36;
constexpr std::array<std::size_t, 4> hyphens{8, 13, 18, 23};

bool is_hyphen_place(std::size_t index) {
    return std::find(hyphens.begin(), hyphens.end(), index) != hyphens.end();
}

// The 32 digits of a UUID written in lower case; empty for anything else.
std::string uuid_digits(std::string_view id) {
    if (id.size() != uuid_letters) return {};
    std::string digits;
    for (std::size_t index = 0; index < id.size(); ++index) {
        if (is_hyphen_place(index) != (id[index] == '-')) return {};
        if (id[index] != '-') digits += id[index];
    }
    return digits;
}

}  // namespace

std::string bytes_of_case_id(std::string_view id) {
    const std::string digits = uuid_digits(id);
    const std::string bytes = bytes_of_hex(digits);
    if (bytes.size() == uuid_bytes) return bytes;
    std::string padded(id);
    if (padded.size() <= uuid_bytes) padded.resize(uuid_bytes + 1, '\0');
    return padded;
}

std::string case_id_of_bytes(std::string_view bytes) {
    if (bytes.size() != uuid_bytes) return std::string(bytes.substr(0, bytes.find('\0')));
    const std::string digits = to_hex(bytes);
    return digits.substr(0, 8) + '-' + digits.substr(8, 4) + '-' + digits.substr(12, 4) + '-' +
           digits.substr(16, 4) + '-' + digits.substr(20);
}

}  // namespace overens::storage
