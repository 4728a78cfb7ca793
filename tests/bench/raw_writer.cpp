#include "bench/raw_writer.hpp"

#include <sqlite3.h>

#include <chrono>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string>

#include "bench/server_process.hpp"

namespace overens::bench {

namespace {

constexpr int pages_before_checkpoint = 4'000;  // as the store's own

class RawDatabase {
  public:
    explicit RawDatabase(const std::filesystem::path& file) {
        check(sqlite3_open(file.c_str(), &handle_));
        run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 0;"
            "PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
    }
    ~RawDatabase() {
        for (const auto& [sql, statement] : statements_) sqlite3_finalize(statement);
        sqlite3_close(handle_);
    }
    RawDatabase(const RawDatabase&) = delete;
    RawDatabase& operator=(const RawDatabase&) = delete;

    sqlite3* handle() const { return handle_; }
    void check(int result) const {
        if (result != SQLITE_OK && result != SQLITE_DONE)
            throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(handle_));
    }
    void run(const char* sql) { check(sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr)); }

    sqlite3_stmt* statement(const std::string& sql) {
        sqlite3_stmt*& kept = statements_[sql];
        if (kept == nullptr)
            check(sqlite3_prepare_v3(handle_, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &kept, nullptr));
        return kept;
    }

    std::int64_t bytes() {
        std::int64_t product = 1;
        for (const char* sql : {"PRAGMA page_count", "PRAGMA page_size"}) {
            sqlite3_stmt* row = statement(sql);
            if (sqlite3_step(row) == SQLITE_ROW) product *= sqlite3_column_int64(row, 0);
            sqlite3_reset(row);
        }
        return product;
    }

  private:
    sqlite3* handle_ = nullptr;
    std::map<std::string, sqlite3_stmt*> statements_;
};

struct Table {
    std::vector<std::string> columns;
    std::vector<std::size_t> key;
};

Table table_of(RawDatabase& database, const std::string& name) {
    Table table;
    sqlite3_stmt* rows = database.statement("PRAGMA table_info(" + name + ")");
    while (sqlite3_step(rows) == SQLITE_ROW) {
        if (sqlite3_column_int(rows, 5) > 0) table.key.push_back(table.columns.size());
        table.columns.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(rows, 1)));
    }
    sqlite3_reset(rows);
    return table;
}

// A change as a statement and what is bound to it.
struct Prepared {
    sqlite3_stmt* statement = nullptr;
    std::vector<const Value*> values;
};

class Preparer {
  public:
    explicit Preparer(RawDatabase& database) : database_(database) {}

    Prepared prepare(const RowChange& change) {
        Prepared prepared;
        std::string sql = head_of(change, prepared.values);
        if (change.kind != RowChange::Kind::insert) sql += key_of(change, prepared.values);
        prepared.statement = database_.statement(sql);
        return prepared;
    }

  private:
    const Table& table(const std::string& name) {
        const auto known = tables_.find(name);
        return known != tables_.end() ? known->second
                                      : tables_.emplace(name, table_of(database_, name)).first->second;
    }

    std::string head_of(const RowChange& change, std::vector<const Value*>& values) {
        if (change.kind == RowChange::Kind::erase) return "DELETE FROM " + change.table;
        const bool insert = change.kind == RowChange::Kind::insert;
        std::string list;
        for (std::size_t column = 0; column < change.after.size(); ++column) {
            if (!insert && change.after[column] == change.before[column]) continue;
            list += list.empty() ? "" : ", ";
            list += insert ? "?" : table(change.table).columns[column] + " = ?";
            values.push_back(&change.after[column]);
        }
        return insert ? "INSERT INTO " + change.table + " VALUES (" + list + ")"
                      : "UPDATE " + change.table + " SET " + list;
    }

    std::string key_of(const RowChange& change, std::vector<const Value*>& values) {
        std::string list;
        for (const std::size_t column : table(change.table).key) {
            list += (list.empty() ? " WHERE " : " AND ") + table(change.table).columns[column] + " = ?";
            values.push_back(&change.before[column]);
        }
        return list;
    }

    RawDatabase& database_;
    std::map<std::string, Table> tables_;
};

int bind(sqlite3_stmt* statement, int index, const Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return sqlite3_bind_int64(statement, index, *number);
    if (const auto* text = std::get_if<std::string>(&value))
        return sqlite3_bind_text(statement, index, text->data(), static_cast<int>(text->size()), nullptr);
    if (const auto* bytes = std::get_if<Bytes>(&value))
        return sqlite3_bind_blob(statement, index, bytes->data(), static_cast<int>(bytes->size()), nullptr);
    return sqlite3_bind_null(statement, index);
}

void write(const RawDatabase& database, const Prepared& prepared) {
    int index = 0;
    for (const Value* value : prepared.values) database.check(bind(prepared.statement, ++index, *value));
    database.check(sqlite3_step(prepared.statement));
    database.check(sqlite3_reset(prepared.statement));
}

int remember_pages(void* pages, sqlite3*, const char*, int count) {
    *static_cast<int*>(pages) = count;
    return SQLITE_OK;
}

}  // namespace

RawRun write_raw(const std::filesystem::path& folder, const std::vector<StepRows>& steps,
                 std::int64_t commits) {
    RawDatabase database(folder / "overens.db");
    Preparer preparer(database);
    std::vector<std::vector<Prepared>> prepared(steps.size());
    for (std::size_t step = 0; step < steps.size(); ++step) {
        for (const RowChange& change : steps[step]) prepared[step].push_back(preparer.prepare(change));
    }
    int pages = 0;
    sqlite3_wal_hook(database.handle(), &remember_pages, &pages);
    RawRun result;
    result.file_growth_bytes = -database.bytes();
    result.cpu_seconds = -own_cpu_seconds();
    const auto begun = std::chrono::steady_clock::now();
    std::size_t step = 0;
    for (std::int64_t commit = 1; commit <= commits; ++commit) {
        database.run("BEGIN IMMEDIATE");
        const std::size_t end =
            steps.size() * static_cast<std::size_t>(commit) / static_cast<std::size_t>(commits);
        for (; step < end; ++step) {
            for (const Prepared& each : prepared[step]) write(database, each);
        }
        database.run("COMMIT");
        if (pages >= pages_before_checkpoint)
            sqlite3_wal_checkpoint_v2(database.handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr,
                                      nullptr);
    }
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    result.cpu_seconds += own_cpu_seconds();
    result.file_growth_bytes += database.bytes();
    return result;
}

std::uint32_t transactions_so_far(const std::filesystem::path& folder) {
    constexpr std::streamoff place_of_counter = 8;
    std::ifstream file(folder / "overens.db-shm", std::ios::binary);
    std::uint32_t count = 0;
    file.seekg(place_of_counter).read(reinterpret_cast<char*>(&count), sizeof count);
    if (!file) throw std::runtime_error("the write-ahead log's index cannot be read");
    return count;
}

}  // namespace overens::bench
