#include "api/http/byte_range.hpp"

#include <algorithm>
#include <charconv>

namespace overens::api {

namespace {

// Digits alone; absent for anything else. Numbers too large to hold are as good as the largest.
std::optional<std::int64_t> whole_number_of(std::string_view text) {
    if (text.empty() || !std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    std::int64_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc::result_out_of_range ? INT64_MAX : number;
}

}  // namespace

std::string ByteRange::content_range(std::int64_t of_bytes) const {
    const std::string which =
        bytes == 0 ? "*" : std::to_string(from) + "-" + std::to_string(from + bytes - 1);
    return "bytes " + which + "/" + std::to_string(of_bytes);
}

std::optional<ByteRange> byte_range(std::string_view header, std::int64_t of_bytes) {
    constexpr std::string_view unit = "bytes=";
    const std::size_t dash = header.find('-');
    if (!header.starts_with(unit) || dash == header.npos) return std::nullopt;
    const std::string_view first_text = header.substr(unit.size(), dash - unit.size());
    const auto first = whole_number_of(first_text);
    const auto last = whole_number_of(header.substr(dash + 1));
    if (first_text.empty() && last) {  // so many at the end
        const std::int64_t bytes = std::min(*last, of_bytes);
        return ByteRange{of_bytes - bytes, bytes};
    }
    const bool open = header.size() == dash + 1;
    if (!first || (!last && !open) || (last && *last < *first)) return std::nullopt;
    if (*first >= of_bytes) return ByteRange{};
    const std::int64_t end = open ? of_bytes : std::min(*last, of_bytes - 1) + 1;
    return ByteRange{*first, end - *first};
}

}  // namespace overens::api
