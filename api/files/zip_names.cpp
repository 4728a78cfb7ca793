#include "api/files/zip_names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace overens::api {

namespace {

// A file's header in a ZIP file (APPNOTE.TXT 4.3.7).
constexpr std::string_view signature{"PK\x03\x04", 4};
constexpr std::size_t flags_at = 6, packed_size_at = 18, name_length_at = 26, extra_length_at = 28;
constexpr std::size_t header_bytes = 30;
constexpr std::uint32_t size_comes_later = 8;  // a flag: the packed size stands after the file, here is 0

std::uint32_t number_at(std::string_view bytes, std::size_t at, std::size_t length) {
    std::uint32_t number = 0;
    for (std::size_t index = length; index-- > 0;)
        number = number << 8U | static_cast<unsigned char>(bytes[at + index]);
    return number;
}

constexpr std::array parts_of_formats{
    std::pair<std::string_view, std::string_view>{
        "word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    std::pair<std::string_view, std::string_view>{
        "xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    std::pair<std::string_view, std::string_view>{
        "ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
};

bool some_begin_with(const std::vector<std::string_view>& names, std::string_view begin) {
    return std::ranges::any_of(names, [&](std::string_view name) { return name.starts_with(begin); });
}

}  // namespace

std::vector<std::string_view> names_in_zip(std::string_view head) {
    std::vector<std::string_view> names;
    while (head.starts_with(signature) && head.size() > header_bytes) {
        const std::size_t name_length = number_at(head, name_length_at, 2);
        names.push_back(head.substr(header_bytes, name_length));
        const std::size_t packed = number_at(head, packed_size_at, 4);
        const bool later = (number_at(head, flags_at, 2) & size_comes_later) != 0 && packed == 0;
        const std::size_t end = header_bytes + name_length + number_at(head, extra_length_at, 2) + packed;
        // Where the size is not told, the next header is looked for.
        const std::size_t next = later ? head.find(signature, end) : end;
        if (next >= head.size()) break;
        head.remove_prefix(next);
    }
    return names;
}

std::string_view office_type_by_names(const std::vector<std::string_view>& names) {
    const bool is_package = some_begin_with(names, "[Content_Types].xml") ||
                            some_begin_with(names, "_rels/") || some_begin_with(names, "docProps/");
    if (!is_package) return {};
    for (const auto& [part, media_type] : parts_of_formats) {
        if (some_begin_with(names, part)) return media_type;
    }
    return {};
}

}  // namespace overens::api
