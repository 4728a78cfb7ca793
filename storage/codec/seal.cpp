#include "storage/codec/seal.hpp"

#include <sodium.h>

#include "storage/codec/hasher.hpp"

namespace overens::storage {
namespace {

constexpr std::size_t hash_bytes = 32;
constexpr std::size_t salt_bytes = 16;

class SealHasher : public Hasher {
  public:
    void part(std::string_view part) {
        char length[8];
        for (std::size_t index = 0; index < sizeof length; ++index) {
            length[index] = static_cast<char>(part.size() >> (8 * index) & 0xFF);
        }
        add({length, sizeof length});
        add(part);
    }
    void number(std::int64_t number) { part(std::to_string(number)); }
};

int digit_of(char character) {
    if (character >= '0' && character <= '9') return character - '0';
    if (character >= 'a' && character <= 'f') return character - 'a' + 10;
    return -1;
}

}  // namespace

Hash blake2b(std::string_view bytes) {
    Hasher hasher;
    hasher.add(bytes);
    return hasher.result();
}

std::string to_hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(2 * bytes.size());
    for (const char byte : bytes) {
        hex += digits[static_cast<unsigned char>(byte) >> 4];
        hex += digits[static_cast<unsigned char>(byte) & 15];
    }
    return hex;
}

std::string bytes_of_hex(std::string_view hex) {
    if (hex.size() % 2 != 0) return {};
    std::string bytes;
    for (std::size_t index = 0; index < hex.size(); index += 2) {
        const int high = digit_of(hex[index]);
        const int low = digit_of(hex[index + 1]);
        if (high < 0 || low < 0) return {};
        bytes += static_cast<char>(high * 16 + low);
    }
    return bytes;
}

std::string make_salt() {
    prepare_sodium();
    std::string salt(salt_bytes, '\0');
    randombytes_buf(salt.data(), salt.size());
    return salt;
}

Hash commit_to(std::string_view salt, std::string_view text) {
    Hasher hasher;
    hasher.add(salt);
    hasher.add(text);
    return hasher.result();
}

Hash first_seal() {
    return Hash(hash_bytes, '\0');
}

Hash seal_after(const Hash& before, const SealedEntry& entry, const std::vector<Commitment>& commitments) {
    SealHasher hasher;
    hasher.part(before);
    hasher.part(entry.collaboration);
    hasher.part(entry.case_id);
    hasher.number(entry.sequence);
    hasher.number(entry.recorded_at_ms);
    hasher.number(entry.happened_on_days);
    for (const auto text : {entry.person, entry.role, entry.of_whom, entry.origin, entry.command})
        hasher.part(text);
    hasher.number(entry.format);
    hasher.part(entry.events);
    for (const Commitment& commitment : commitments) {
        hasher.number(commitment.text);
        hasher.part(commitment.hash);
    }
    return hasher.result();
}

}  // namespace overens::storage
