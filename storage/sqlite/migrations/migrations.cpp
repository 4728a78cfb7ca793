#include "storage/sqlite/migrations/migrations.hpp"

#include <string>

#include "engine/ports/case_store.hpp"
#include "storage/sqlite/connection.hpp"

namespace overens::storage {
namespace {

std::size_t migrations_done(Connection& connection) {
    return connection.database().execAndGet("PRAGMA user_version").getUInt();
}

void run(Connection& connection, const std::vector<Migration>& migrations, std::size_t done) {
    for (std::size_t index = done; index < migrations.size(); ++index) {
        connection.run(std::string(migrations[index].sql));
    }
    connection.run("PRAGMA user_version = " + std::to_string(migrations.size()));
}

}  // namespace

void migrate(Connection& connection, const std::vector<Migration>& migrations) {
    const std::size_t done = migrations_done(connection);
    if (done > migrations.size()) {
        throw StoreFailure(
            "the data folder was written by a newer version of the program (its tables have number " +
            std::to_string(done) + ", this version knows " + std::to_string(migrations.size()) + ")");
    }
    if (done == migrations.size()) return;
    connection.run("BEGIN IMMEDIATE");
    try {
        run(connection, migrations, done);
        connection.run("COMMIT");
    } catch (...) {
        if (connection.in_transaction()) connection.run("ROLLBACK");
        throw;
    }
}

}  // namespace overens::storage
