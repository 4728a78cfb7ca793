#include "api/ids.hpp"

#include <array>
#include <string_view>

namespace overens::api {

namespace {

std::mt19937_64 freshly_seeded() {
    std::random_device device;
    std::array<std::uint32_t, 16> words{};
    for (std::uint32_t& word : words) word = device();
    std::seed_seq sequence(words.begin(), words.end());
    return std::mt19937_64(sequence);
}

}  // namespace

RandomIds::RandomIds() : generator_(freshly_seeded()) {}

std::string RandomIds::new_id(Instant now) {
    const std::scoped_lock lock(mutex_);
    const std::uint64_t high = generator_();
    return uuid_v7(now, high, generator_());
}

std::string uuid_v7(Instant instant, std::uint64_t high, std::uint64_t low) {
    static constexpr std::string_view digits = "0123456789abcdef";
    const auto ms = static_cast<std::uint64_t>(instant.ms_since_epoch()) & 0xFFFF'FFFF'FFFFULL;
    const std::uint64_t first = ms << 16U | 0x7000U | (high & 0x0FFFU);
    const std::uint64_t second = 0x8000'0000'0000'0000ULL | (low & 0x3FFF'FFFF'FFFF'FFFFULL);
    std::string text;
    for (unsigned nibble = 0; nibble < 32; ++nibble) {
        const std::uint64_t half = nibble < 16 ? first : second;
        if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20) text += '-';
        text += digits[half >> (60U - 4U * (nibble % 16U)) & 0xFU];
    }
    return text;
}

}  // namespace overens::api
