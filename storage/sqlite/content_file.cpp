#include "storage/sqlite/content_file.hpp"

#include "storage/codec/seal.hpp"
#include "storage/sqlite/failure.hpp"
#include "storage/sqlite/migrations/migrations.hpp"
#include "storage/sqlite/statement.hpp"

namespace overens::storage {
namespace {

constexpr std::int64_t content_cache_kib = 4'096;
constexpr int reader_count = 2;
constexpr WriterOptions options{.most_jobs_per_commit = 16, .wal_pages_before_checkpoint = 8'000};

std::unique_ptr<Connection> open_and_migrate(const std::filesystem::path& file) {
    auto connection = std::make_unique<Connection>(file, Connection::Kind::writer, content_cache_kib);
    migrate(*connection, migrations_of_content());
    return connection;
}

struct FoundContent {
    std::int64_t number = 0;
    ContentInfo info;
};

std::optional<FoundContent> find(Connection& connection, const std::string& collaboration, const Hash& hash) {
    Statement row(connection,
                  "SELECT c.number, c.size_bytes, c.media_type FROM contents c "
                  "JOIN collaborations k ON k.number = c.collaboration WHERE k.id = ?1 AND c.hash = ?2",
                  collaboration, Bytes{hash});
    if (!row.next()) return std::nullopt;
    return FoundContent{row.number(0), {to_hex(hash), row.number(1), row.text(2)}};
}

std::int64_t collaboration_number(Connection& connection, const std::string& id) {
    Statement(connection, "INSERT INTO collaborations (id) VALUES (?1) ON CONFLICT DO NOTHING", id).run();
    Statement row(connection, "SELECT number FROM collaborations WHERE id = ?1", id);
    row.next();
    return row.number(0);
}

void insert_pieces(Connection& connection, std::int64_t content, std::string_view bytes) {
    for (int piece = 0; !bytes.empty(); ++piece) {
        const std::string_view part = bytes.substr(0, ContentFile::piece_bytes);
        bytes.remove_prefix(part.size());
        Statement(connection, "INSERT INTO pieces (content, piece, bytes) VALUES (?1, ?2, ?3)", content,
                  piece, Bytes{part})
            .run();
    }
}

std::string read_pieces(Connection& connection, const FoundContent& content) {
    std::string bytes;
    bytes.reserve(static_cast<std::size_t>(content.info.size_bytes));
    Statement rows(connection, "SELECT bytes FROM pieces WHERE content = ?1 ORDER BY piece", content.number);
    while (rows.next()) bytes += rows.text(0);
    return bytes;
}

}  // namespace

ContentFile::ContentFile(const std::filesystem::path& file)
    : writer_(open_and_migrate(file), *this, options), readers_(file, reader_count, content_cache_kib) {}

ContentInfo ContentFile::put(const std::string& collaboration, std::string_view bytes,
                             const std::string& media_type) {
    const Hash hash = blake2b(bytes);
    ContentInfo result;
    writer_.write([&](Connection& connection) {
        if (const auto found = find(connection, collaboration, hash)) {
            result = found->info;
            return;
        }
        result = {to_hex(hash), static_cast<std::int64_t>(bytes.size()), media_type};
        Statement(
            connection,
            "INSERT INTO contents (collaboration, hash, size_bytes, media_type) VALUES (?1, ?2, ?3, ?4)",
            collaboration_number(connection, collaboration), Bytes{hash}, result.size_bytes, media_type)
            .run();
        insert_pieces(connection, connection.last_row(), bytes);
    });
    return result;
}

std::optional<ContentInfo> ContentFile::info(const std::string& collaboration, const std::string& hash) {
    return readers_.read([&](Connection& connection) -> std::optional<ContentInfo> {
        const auto found = find(connection, collaboration, bytes_of_hex(hash));
        return found ? std::optional(found->info) : std::nullopt;
    });
}

std::optional<std::string> ContentFile::get(const std::string& collaboration, const std::string& hash) {
    const Hash wanted = bytes_of_hex(hash);
    auto bytes = readers_.read([&](Connection& connection) -> std::optional<std::string> {
        const auto found = find(connection, collaboration, wanted);
        return found ? std::optional(read_pieces(connection, *found)) : std::nullopt;
    });
    if (bytes && blake2b(*bytes) != wanted) throw StoreFailure("the content " + hash + " is damaged");
    return bytes;
}

}  // namespace overens::storage
