#include "api/access/secrets.hpp"

#include <sodium.h>

#include <array>

#include "api/http/fingerprint.hpp"

namespace overens::api {

namespace {

// Crockford's base 32, in lower case: no i, l, o, u.
constexpr std::string_view letters = "0123456789abcdefghjkmnpqrstvwxyz";

std::string random_letters(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
    return text;
}

}  // namespace

std::string make_secret() {
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, 48> text{};
    sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return text.data();
}

std::string make_key_to_type() {
    std::string key = random_letters(16);
    for (const std::size_t at : {12U, 8U, 4U}) key.insert(at, "-");
    return key;
}

std::string make_short_id(std::string_view prefix) {
    return std::string(prefix) + random_letters(9);
}

std::string hash_of_secret(std::string_view secret) {
    return fingerprint(secret);
}

std::string hash_of_typed_key(std::string_view typed) {
    std::string plain;
    for (const char c : typed) {
        if (c == '-' || c == ' ') continue;
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    for (const std::size_t at : {12U, 8U, 4U}) {
        if (plain.size() > at) plain.insert(at, "-");
    }
    return fingerprint(plain);
}

}  // namespace overens::api
