// One range of bytes, as the header Range asks for it (RFC 9110, section 14).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace overens::api {

struct ByteRange {
    std::int64_t from = 0;
    std::int64_t bytes = 0;  // 0: nothing of what is asked for is there

    // "bytes 0-99/1000".
    std::string content_range(std::int64_t of_bytes) const;
};

// "bytes=0-99", "bytes=100-", "bytes=-5", of something of `of_bytes` bytes. Absent when all of it is to be
// sent: for several ranges, other units, and what cannot be read.
std::optional<ByteRange> byte_range(std::string_view header, std::int64_t of_bytes);

}  // namespace overens::api
