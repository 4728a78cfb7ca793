#include "api/notify/public_address.hpp"

#include <netinet/in.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace overens::api {

namespace {

using Bytes16 = std::array<std::uint8_t, 16>;

struct Block4 {
    std::uint32_t first;
    int bits;
};

// IANA's registry of special-purpose IPv4 addresses, and multicast.
constexpr std::array special_ipv4{Block4{0x00000000, 8},  Block4{0x0A000000, 8},  Block4{0x64400000, 10},
                                  Block4{0x7F000000, 8},  Block4{0xA9FE0000, 16}, Block4{0xAC100000, 12},
                                  Block4{0xC0000000, 24}, Block4{0xC0000200, 24}, Block4{0xC0586300, 24},
                                  Block4{0xC0A80000, 16}, Block4{0xC6120000, 15}, Block4{0xC6336400, 24},
                                  Block4{0xCB007100, 24}, Block4{0xE0000000, 4},  Block4{0xF0000000, 4}};

bool is_public_ipv4(std::uint32_t address) {
    return std::ranges::none_of(special_ipv4, [&](const Block4& block) {
        return (address >> (32 - block.bits)) == (block.first >> (32 - block.bits));
    });
}

std::uint32_t four_bytes(const Bytes16& bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t i = at; i < at + 4; ++i) number = number << 8U | bytes[i];
    return number;
}

bool begins_with(const Bytes16& bytes, std::initializer_list<int> beginning) {
    return std::equal(beginning.begin(), beginning.end(), bytes.begin(),
                      [](int wanted, std::uint8_t byte) { return wanted == byte; });
}

// Only what has been given out for use on the internet (2000::/3), without the parts of it that lead back to
// IPv4 or are kept for examples.
bool is_public_ipv6(const Bytes16& bytes) {
    if (begins_with(bytes, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}))
        return is_public_ipv4(four_bytes(bytes, 12));
    if (begins_with(bytes, {0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0}))
        return is_public_ipv4(four_bytes(bytes, 12));
    if ((bytes[0] & 0xE0U) != 0x20U) return false;
    if (begins_with(bytes, {0x20, 0x02})) return is_public_ipv4(four_bytes(bytes, 2));
    const bool reserved = begins_with(bytes, {0x20, 0x01}) && bytes[2] < 2;
    const bool examples = begins_with(bytes, {0x20, 0x01, 0x0d, 0xb8}) || begins_with(bytes, {0x3f, 0xff});
    return !reserved && !examples;
}

}  // namespace

bool is_public_address(const sockaddr* address) {
    if (address->sa_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, address, sizeof v4);
        return is_public_ipv4(ntohl(v4.sin_addr.s_addr));
    }
    if (address->sa_family != AF_INET6) return false;
    sockaddr_in6 v6{};
    std::memcpy(&v6, address, sizeof v6);
    Bytes16 bytes{};
    std::memcpy(bytes.data(), &v6.sin6_addr, bytes.size());
    return is_public_ipv6(bytes);
}

}  // namespace overens::api
