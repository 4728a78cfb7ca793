#include "storage/sqlite/verify_contents.hpp"

#include <optional>

#include "storage/codec/seal.hpp"
#include "storage/sqlite/statement.hpp"

namespace overens::storage {
namespace {

constexpr std::int64_t cache_kib = 4'096;

struct StoredContent {
    std::int64_t number = 0, size_bytes = 0;
    std::string collaboration;
    Hash hash;
};

// Those that have come as a whole: until then, what stands for the hash is shorter.
std::optional<StoredContent> content_after(Connection& connection, std::int64_t number) {
    Statement row(connection,
                  "SELECT c.number, c.size_bytes, k.id, c.hash FROM contents c "
                  "JOIN collaborations k ON k.number = c.collaboration "
                  "WHERE c.number > ?1 AND length(c.hash) = 32 "
                  "ORDER BY c.number LIMIT 1",
                  number);
    if (!row.next()) return std::nullopt;
    return StoredContent{row.number(0), row.number(1), row.text(2), row.text(3)};
}

std::string bytes_of(Connection& connection, const StoredContent& content) {
    std::string bytes;
    Statement rows(connection, "SELECT bytes FROM pieces WHERE content = ?1 ORDER BY piece", content.number);
    while (rows.next()) bytes += rows.text(0);
    return bytes;
}

}  // namespace

ContentReport check_contents(const std::filesystem::path& file) {
    Connection connection(file, Connection::Kind::reader, cache_kib);
    ContentReport report;
    for (auto content = content_after(connection, 0); content;
         content = content_after(connection, content->number)) {
        ++report.contents;
        const std::string bytes = bytes_of(connection, *content);
        const bool whole = static_cast<std::int64_t>(bytes.size()) == content->size_bytes;
        if (whole && blake2b(bytes) == content->hash) continue;
        report.broken.push_back(content->collaboration + ", content " + to_hex(content->hash) +
                                (whole ? ": its bytes are not those that it is named by"
                                       : ": " + std::to_string(bytes.size()) + " of " +
                                             std::to_string(content->size_bytes) + " bytes are there"));
    }
    return report;
}

}  // namespace overens::storage
