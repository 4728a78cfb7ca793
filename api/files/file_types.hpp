// Which files are taken, told by what their bytes are. What the sender says is only compared with that.
#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/cases/refusal.hpp"

namespace overens::api {

struct FileType {
    std::string_view name;        // "PDF"
    std::string_view media_type;  // without parameters
    std::string_view extension;   // ".pdf"
    bool is_text = false;         // in UTF-8, the whole of it
};

std::span<const FileType> taken_file_types();

// By media type, also one that only older programs use, with or without parameters; nullptr for one that is
// not taken.
const FileType* file_type_of(std::string_view media_type);

// As it is stored and sent: "text/plain; charset=utf-8".
std::string stored_media_type(const FileType& type);

struct RefusedFile {
    int status = 0;
    Blocker why;
};

// What tells enough of a file; more does not change what it is taken for.
inline constexpr std::size_t telling_bytes = 512 * 1024;

// Before anything is read: 415 when what is said to come is not taken. application/octet-stream says nothing.
std::optional<RefusedFile> refused_as_said(std::string_view said);

// What a file is by its first `telling_bytes` bytes, or all of them. 422 when it is something else than was
// said, 415 when it is not taken. `said` has not been refused. Threads: any.
std::expected<const FileType*, RefusedFile> type_by_bytes(std::string_view head, std::string_view said);

// An Office file that holds macros is of another type than one that holds none; of no other file nothing.
bool may_hold_macros(const FileType& type);
RefusedFile file_with_macros(const FileType& type, std::string_view said);

RefusedFile empty_file();
RefusedFile text_in_another_encoding(const FileType& type);

}  // namespace overens::api
