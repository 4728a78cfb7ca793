#include "api/http/fingerprint.hpp"

#include <sodium.h>

#include <array>

namespace overens::api {

std::string fingerprint(std::string_view text) {
    std::array<unsigned char, 32> hash{};
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    crypto_generichash(hash.data(), hash.size(), bytes, text.size(), nullptr, 0);
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string hexadecimal;
    for (const unsigned char byte : hash) {
        hexadecimal += digits[byte / 16U];
        hexadecimal += digits[byte % 16U];
    }
    return hexadecimal;
}

}  // namespace overens::api
