#include "bench/disk_cost.hpp"

#include <sqlite3.h>

#include <stdexcept>

namespace overens::bench {

namespace {

constexpr std::int64_t copies = 50;

class Database {
  public:
    explicit Database(const std::filesystem::path& file) { check(sqlite3_open(file.c_str(), &handle_)); }
    ~Database() { sqlite3_close(handle_); }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void run(const std::string& sql) { check(sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr)); }
    std::string text(const std::string& sql) {
        std::string found;
        each(sql, [&](const std::string& first, std::int64_t) { found = first; });
        return found;
    }
    std::int64_t number(const std::string& sql) { return std::stoll(text(sql)); }
    // The first column as text and the second as a number, for each row.
    template <class Take>
    void each(const std::string& sql, const Take& take) {
        sqlite3_stmt* rows = nullptr;
        check(sqlite3_prepare_v2(handle_, sql.c_str(), -1, &rows, nullptr));
        while (sqlite3_step(rows) == SQLITE_ROW) {
            const auto* first = sqlite3_column_text(rows, 0);
            take(first == nullptr ? "" : reinterpret_cast<const char*>(first), sqlite3_column_int64(rows, 1));
        }
        sqlite3_finalize(rows);
    }
    std::int64_t bytes() { return number("PRAGMA page_count") * number("PRAGMA page_size"); }

  private:
    void check(int result) {
        if (result != SQLITE_OK) throw std::runtime_error(std::string("SQLite: ") + sqlite3_errmsg(handle_));
    }
    sqlite3* handle_ = nullptr;
};

std::map<std::string, std::int64_t> bytes_of_parts(Database& database) {
    std::map<std::string, std::int64_t> parts;
    database.each("SELECT name, sum(pgsize) FROM dbstat GROUP BY name",
                  [&](const std::string& name, std::int64_t bytes) { parts[name] = bytes; });
    return parts;
}

// `copy` is the number of a copy, `one` the case that is copied.
void copy_rows(Database& database) {
    const std::string from = " JOIN one USING (collaboration, case_number), copies ORDER BY ";
    database.run(
        "INSERT INTO cases SELECT cases.collaboration, number + copy * 1000, randomblob(16), lifecycle, "
        "lifecycle_version, title, phase, states, started_on, next_due, open_items, on_hold, version, "
        "changed_at "
        "FROM cases JOIN one ON one.collaboration = cases.collaboration AND one.case_number = number, "
        "copies");
    database.run(
        "INSERT INTO case_states SELECT collaboration, state, case_number + copy * 1000 FROM case_states" +
        from + "copy");
    database.run(
        "INSERT INTO entries SELECT NULL, collaboration, case_number + copy * 1000, sequence, recorded_at, "
        "happened_on, person, role, of_whom, origin, command, format, events, seal FROM entries" +
        from + "sequence, copy");
    database.run(
        "INSERT INTO texts SELECT collaboration, case_number + copy * 1000, number, sequence, commitment, "
        "NULL, "
        "NULL FROM texts" +
        from + "number, copy");
    database.run(
        "INSERT INTO items SELECT collaboration, case_number + copy * 1000, item, work, round, "
        "addressee_kind, "
        "addressee, office, state, due, open FROM items" +
        from + "item, copy");
    database.run(
        "INSERT INTO timers SELECT collaboration, case_number + copy * 1000, timer, day FROM timers" + from +
        "day, copy");
    database.run(
        "INSERT INTO notices SELECT number * 1000 + copy, collaboration, case_number + copy * 1000, "
        "sequence, event "
        "FROM notices" +
        from + "number, copy");
    database.run(
        "INSERT INTO notice_receivers SELECT notice_receivers.collaboration, addressee, notice * 1000 + copy "
        "FROM notice_receivers JOIN notices ON notices.number = notice "
        "JOIN one ON one.collaboration = notices.collaboration AND one.case_number = notices.case_number, "
        "copies "
        "ORDER BY notice, copy");
}

}  // namespace

DiskCost disk_cost(const std::filesystem::path& file) {
    Database database(file);
    database.run("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF");
    database.run(
        "CREATE TEMP TABLE one AS SELECT collaboration, case_number FROM entries GROUP BY 1, 2 "
        "ORDER BY count(*) DESC LIMIT 1");
    database.run(
        "CREATE TEMP TABLE copies AS WITH RECURSIVE c(copy) AS (VALUES (1) UNION ALL SELECT copy + 1 "
        "FROM c WHERE copy < " +
        std::to_string(copies) + ") SELECT copy FROM c");
    const std::string of_one = " FROM entries JOIN one USING (collaboration, case_number)";
    DiskCost cost;
    cost.entries = database.number("SELECT count(*)" + of_one);
    cost.events = database.number("SELECT sum(json_array_length(events))" + of_one);
    const std::string hex = database.text(
        "SELECT lower(hex(id)) FROM cases JOIN one ON one.collaboration = cases.collaboration "
        "AND one.case_number = number");
    cost.case_id = hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" +
                   hex.substr(16, 4) + "-" + hex.substr(20);
    cost.bytes = -database.bytes();
    cost.bytes_of = bytes_of_parts(database);
    copy_rows(database);
    cost.bytes = (cost.bytes + database.bytes()) / copies;
    for (const auto& [name, bytes] : bytes_of_parts(database))
        cost.bytes_of[name] = (bytes - cost.bytes_of[name]) / copies;
    return cost;
}

}  // namespace overens::bench
