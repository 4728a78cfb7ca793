// One connection to one database, with its statements kept. Used by one thread at a time.
#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>

namespace overens::storage {

class Connection {
  public:
    enum class Kind {
        writer,  // the only one that writes and checkpoints; every commit is on disk when it returns
        reader,  // cannot write, and leaves checkpoints alone even when it is the last to close
    };
    // Throws SQLite::Exception. A reader needs a database that is there.
    Connection(const std::filesystem::path& file, Kind kind, std::int64_t cache_kib);

    SQLite::Database& database() { return database_; }

    // The kept statement for `sql`, ready to be bound; only its first statement is run. Lives as long as the
    // connection.
    SQLite::Statement& prepare(std::string_view sql);

    // Runs statements that give no rows, without keeping them.
    void run(const std::string& sql) { database_.exec(sql); }

    std::int64_t last_row() const { return database_.getLastInsertRowid(); }
    bool in_transaction() const;

  private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };

    SQLite::Database database_;
    std::unordered_map<std::string, SQLite::Statement, TextHash, std::equal_to<>> statements_;
};

}  // namespace overens::storage
