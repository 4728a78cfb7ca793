// What makes tampering visible. Each entry of a case is sealed with a hash over itself and the seal before
// it, so that no entry can be changed, put in or taken out without breaking every seal that follows.
//
// Words written by people are not in that hash; their commitments are: BLAKE2b-256(salt ‖ text). So a text
// can be disposed of, salt and all, while its commitment stays and the seals still hold; and without the salt
// nobody can find a short text by trying.
//
// A seal is BLAKE2b-256 over these parts, in this order, each as its length in bytes (eight bytes, least
// significant first) and then its bytes: the seal before (32 zero bytes for a case's first entry), the fields
// of SealedEntry in their order, and then, for each text by number, its number and its commitment. Numbers
// are written in decimal.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace overens::storage {

// 32 bytes, as such.
using Hash = std::string;

Hash blake2b(std::string_view bytes);
std::string to_hex(std::string_view bytes);
// Empty unless `hex` is pairs of lower-case digits.
std::string bytes_of_hex(std::string_view hex);

// 16 random bytes.
std::string make_salt();
Hash commit_to(std::string_view salt, std::string_view text);

struct Commitment {
    std::int64_t text = 0;
    Hash hash;
};

// An entry exactly as it stands in its row.
struct SealedEntry {
    std::string_view collaboration, case_id;
    std::int64_t sequence = 0;
    std::int64_t recorded_at_ms = 0;
    std::int64_t happened_on_days = 0;
    std::string_view person, role, of_whom, origin, command;
    std::int64_t format = 0;
    std::string_view events;
};

Hash first_seal();
// `commitments` by text number.
Hash seal_after(const Hash& before, const SealedEntry& entry, const std::vector<Commitment>& commitments);

}  // namespace overens::storage
