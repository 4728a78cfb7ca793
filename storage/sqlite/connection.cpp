#include "storage/sqlite/connection.hpp"

#include <sqlite3.h>

namespace overens::storage {
namespace {

constexpr int busy_timeout_ms = 5'000;

int open_flags(Connection::Kind kind) {
    const int access = kind == Connection::Kind::writer ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE
                                                        : SQLite::OPEN_READONLY;
    return access | SQLITE_OPEN_NOMUTEX;  // one thread at a time is this class's own rule
}

// journal_mode answers with a row, so it is asked rather than run.
void write_ahead(SQLite::Database& database) {
    if (database.execAndGet("PRAGMA journal_mode = WAL").getString() != "wal") {
        throw SQLite::Exception("the disk does not allow a write-ahead log", SQLITE_CANTOPEN);
    }
}

void set_up_writer(SQLite::Database& database) {
    write_ahead(database);
    database.exec(
        "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0; PRAGMA secure_delete = ON; "
        "PRAGMA journal_size_limit = 67108864");
}

void set_up_reader(SQLite::Database& database) {
    database.exec("PRAGMA query_only = ON");
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

}  // namespace

Connection::Connection(const std::filesystem::path& file, Kind kind, std::int64_t cache_kib)
    : database_(file.string(), open_flags(kind), busy_timeout_ms) {
    database_.exec(
        "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; "
        "PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0; PRAGMA cache_size = -" +
        std::to_string(cache_kib));
    kind == Kind::writer ? set_up_writer(database_) : set_up_reader(database_);
}

SQLite::Statement& Connection::prepare(std::string_view sql) {
    const auto kept = statements_.find(sql);
    if (kept != statements_.end()) return kept->second;
    std::string text(sql);
    SQLite::Statement statement(database_, text);
    return statements_.emplace(std::move(text), std::move(statement)).first->second;
}

bool Connection::in_transaction() const {
    return sqlite3_get_autocommit(database_.getHandle()) == 0;
}

}  // namespace overens::storage
