// Brings the tables of a database up to date: numbered files of SQL, run in order, each once. How many have
// been run stands in the database's user_version. A file is never changed once it has been released; what
// comes later is a new file.
#pragma once

#include <string_view>
#include <vector>

namespace overens::storage {

class Connection;

struct Migration {
    std::string_view name;  // "0001_first_tables"
    std::string_view sql;
};

const std::vector<Migration>& migrations_of_overens();
const std::vector<Migration>& migrations_of_content();

// Runs what is lacking, in one transaction. Throws StoreFailure when the database has been brought further
// than `migrations` reach: it belongs to a newer version of the program.
void migrate(Connection& connection, const std::vector<Migration>& migrations);

}  // namespace overens::storage
