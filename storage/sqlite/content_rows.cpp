#include "storage/sqlite/content_rows.hpp"

#include <algorithm>

#include "storage/sqlite/statement.hpp"

namespace overens::storage {
namespace {

constexpr int pieces_at_a_time = 8;
constexpr std::size_t bytes_of_a_hash = 32;

std::int64_t collaboration_number(Connection& connection, const std::string& id) {
    Statement(connection, "INSERT INTO collaborations (id) VALUES (?1) ON CONFLICT DO NOTHING", id).run();
    Statement row(connection, "SELECT number FROM collaborations WHERE id = ?1", id);
    row.next();
    return row.number(0);
}

std::optional<std::int64_t> first_left_over(Connection& connection) {
    Statement row(connection, "SELECT content FROM uploads LIMIT 1");
    return row.next() ? std::optional(row.number(0)) : std::nullopt;
}

}  // namespace

std::optional<FoundContent> find_content(Connection& connection, const std::string& collaboration,
                                         const Hash& hash) {
    if (hash.size() != bytes_of_a_hash) return std::nullopt;
    Statement row(connection,
                  "SELECT c.number, c.size_bytes, c.media_type FROM contents c "
                  "JOIN collaborations k ON k.number = c.collaboration WHERE k.id = ?1 AND c.hash = ?2",
                  collaboration, Bytes{hash});
    if (!row.next()) return std::nullopt;
    return FoundContent{row.number(0), {to_hex(hash), row.number(1), row.text(2)}};
}

std::string read_bytes(Connection& connection, std::int64_t content, std::int64_t from, std::int64_t most) {
    constexpr auto each = static_cast<std::int64_t>(piece_bytes);
    std::string bytes;
    Statement rows(connection,
                   "SELECT bytes FROM pieces WHERE content = ?1 AND piece BETWEEN ?2 AND ?3 ORDER BY piece",
                   content, from / each, (from + most - 1) / each);
    while (rows.next()) bytes += rows.text(0);
    const auto before = static_cast<std::size_t>(from % each);
    if (bytes.size() <= before) return {};
    bytes.erase(0, before);
    bytes.resize(std::min(bytes.size(), static_cast<std::size_t>(most)));
    return bytes;
}

std::int64_t insert_unnamed_content(Connection& connection, const std::string& collaboration) {
    Statement(connection,
              "INSERT INTO contents (collaboration, hash, size_bytes, media_type) "
              "VALUES (?1, randomblob(16), 0, '')",
              collaboration_number(connection, collaboration))
        .run();
    const std::int64_t content = connection.last_row();
    Statement(connection, "INSERT INTO uploads (content) VALUES (?1)", content).run();
    return content;
}

void insert_piece(Connection& connection, std::int64_t content, int piece, std::string_view bytes) {
    Statement(connection, "INSERT INTO pieces (content, piece, bytes) VALUES (?1, ?2, ?3)", content, piece,
              Bytes{bytes})
        .run();
}

void name_content(Connection& connection, std::int64_t content, const Hash& hash, const ContentInfo& info) {
    Statement(connection, "UPDATE contents SET hash = ?2, size_bytes = ?3, media_type = ?4 WHERE number = ?1",
              content, Bytes{hash}, info.size_bytes, info.media_type)
        .run();
    Statement(connection, "DELETE FROM uploads WHERE content = ?1", content).run();
}

void unname_content(Connection& connection, std::int64_t content) {
    Statement(connection, "UPDATE contents SET hash = randomblob(16) WHERE number = ?1", content).run();
    Statement(connection, "INSERT INTO uploads (content) VALUES (?1)", content).run();
}

bool delete_some_unnamed_pieces(Connection& connection, std::int64_t content) {
    Statement some(connection,
                   "DELETE FROM pieces WHERE content IN (SELECT content FROM uploads WHERE content = ?1) "
                   "AND piece IN (SELECT piece FROM pieces WHERE content = ?1 ORDER BY piece LIMIT ?2)",
                   content, pieces_at_a_time);
    return some.run() == pieces_at_a_time;
}

void delete_unnamed_content(Connection& connection, std::int64_t content) {
    if (Statement(connection, "DELETE FROM uploads WHERE content = ?1", content).run() == 0) return;
    Statement(connection, "DELETE FROM contents WHERE number = ?1", content).run();
}

void delete_left_over_contents(Connection& connection) {
    for (auto content = first_left_over(connection); content; content = first_left_over(connection)) {
        connection.run("BEGIN IMMEDIATE");
        while (delete_some_unnamed_pieces(connection, *content)) {
        }
        delete_unnamed_content(connection, *content);
        connection.run("COMMIT");
    }
}

}  // namespace overens::storage
