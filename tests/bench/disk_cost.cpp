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

// Every column of the table, as it stands or as `replaced` says: a migration may add one.
std::string columns_of(Database& database, const std::string& table,
                       const std::map<std::string, std::string>& replaced) {
    std::string columns;
    database.each("SELECT name FROM pragma_table_info('" + table + "')",
                  [&](const std::string& name, std::int64_t) {
                      const auto found = replaced.find(name);
                      columns += columns.empty() ? "" : ", ";
                      columns += found == replaced.end() ? table + "." + name : found->second;
                  });
    return columns;
}

// `copy` is the number of a copy, `one` the case that is copied.
void copy_rows(Database& database) {
    const std::string number = "one.case_number + copy * 1000";
    const auto copy = [&](const std::string& table, std::map<std::string, std::string> replaced,
                          const std::string& on, const std::string& order) {
        database.run("INSERT INTO " + table + " SELECT " + columns_of(database, table, replaced) + " FROM " +
                     table + " JOIN one ON " + on + ", copies ORDER BY " + order);
    };
    const auto copy_of_case = [&](const std::string& table, std::map<std::string, std::string> replaced,
                                  const std::string& order) {
        replaced["case_number"] = number;
        copy(
            table, std::move(replaced),
            "one.collaboration = " + table + ".collaboration AND one.case_number = " + table + ".case_number",
            order);
    };
    copy("cases", {{"number", number}, {"id", "randomblob(16)"}},
         "one.collaboration = cases.collaboration AND one.case_number = number", "copy");
    copy_of_case("case_states", {}, "copy");
    copy_of_case("entries", {{"number", "NULL"}}, "sequence, copy");
    copy_of_case("texts", {{"salt", "NULL"}, {"text", "NULL"}}, "texts.number, copy");
    copy_of_case("items", {}, "item, copy");
    copy_of_case("timers", {}, "day, copy");
    copy_of_case("notices", {{"number", "notices.number * 1000 + copy"}}, "notices.number, copy");
    copy("notice_receivers", {{"notice", "notice * 1000 + copy"}},
         "one.collaboration = notice_receivers.collaboration AND one.case_number = (SELECT case_number FROM "
         "notices WHERE number = notice)",
         "notice, copy");
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
