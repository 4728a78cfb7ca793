// The rows of contents, whole ones and those on their way in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/ports/content_store.hpp"
#include "storage/codec/seal.hpp"
#include "storage/sqlite/connection.hpp"

namespace overens::storage {

// Of every piece but a content's last one.
inline constexpr std::size_t piece_bytes = 256 * 1024;

struct FoundContent {
    std::int64_t number = 0;
    ContentInfo info;
};

// Those that have come as a whole.
std::optional<FoundContent> find_content(Connection& connection, const std::string& collaboration,
                                         const Hash& hash);
// The pieces that hold the bytes from `from` on, cut to `most` bytes; shorter when pieces are gone.
std::string read_bytes(Connection& connection, std::int64_t content, std::int64_t from, std::int64_t most);

// What is on its way in, by its number.
std::int64_t insert_unnamed_content(Connection& connection, const std::string& collaboration);
void insert_piece(Connection& connection, std::int64_t content, int piece, std::string_view bytes);
// From now on it is found.
void name_content(Connection& connection, std::int64_t content, const Hash& hash, const ContentInfo& info);

// From now on it is found no more, and can be deleted as what never came to its end.
void unname_content(Connection& connection, std::int64_t content);

// Whole contents are never touched by these. A few pieces at a time, so that nobody waits long for the
// writer; true when there are more.
bool delete_some_unnamed_pieces(Connection& connection, std::int64_t content);
void delete_unnamed_content(Connection& connection, std::int64_t content);
// All that a crash has left.
void delete_left_over_contents(Connection& connection);

}  // namespace overens::storage
