#include "storage/sqlite/backup.hpp"

#include <SQLiteCpp/Backup.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include "storage/sqlite/connection.hpp"
#include "storage/sqlite/failure.hpp"

namespace overens {
namespace storage {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t backup_cache_kib = 8'192;

// All pages in one step: in several, every write in between would make it begin again.
void copy_database(const fs::path& from, const fs::path& to) {
    Connection source(from, Connection::Kind::reader, backup_cache_kib);
    SQLite::Database target(to.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    SQLite::Backup backup(target, source.database());
    const int result = backup.executeStep(-1);
    if (result != SQLITE_DONE) throw SQLite::Exception("the copy could not be finished", result);
}

// A new file is on disk only when its folder is.
void sync_folder(const fs::path& folder) {
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && fsync(descriptor) == 0;
    if (descriptor >= 0) close(descriptor);
    if (!synced) throw StoreFailure(folder.string() + " could not be written to disk");
}

void prepare_target(const fs::path& to_folder) {
    std::error_code error;
    if (fs::create_directories(to_folder, error)) {
        fs::permissions(to_folder, fs::perms::owner_all, error);
    }
    if (error) throw StoreFailure(to_folder.string() + " cannot be made: " + error.message());
    for (const char* name : {"overens.db", "content.db", "seal.key"}) {
        if (fs::exists(to_folder / name)) throw StoreFailure(to_folder.string() + " already holds a " + name);
    }
}

// With the rights of the file itself: for its owner alone. A folder of an older version has none.
void copy_key(const fs::path& from, const fs::path& to) {
    if (fs::exists(from)) fs::copy_file(from, to);
}

void remove_copies(const fs::path& to_folder) {
    std::error_code ignored;
    for (const char* name :
         {"overens.db", "overens.db-journal", "content.db", "content.db-journal", "seal.key"}) {
        fs::remove(to_folder / name, ignored);
    }
}

}  // namespace
}  // namespace storage

void backup_store(const std::filesystem::path& folder, const std::filesystem::path& to_folder) {
    if (!std::filesystem::exists(folder / "overens.db")) {
        throw StoreFailure(folder.string() + " is not a data folder");
    }
    storage::prepare_target(to_folder);
    try {
        storage::copy_database(folder / "overens.db", to_folder / "overens.db");
        storage::copy_database(folder / "content.db", to_folder / "content.db");
        storage::copy_key(folder / "seal.key", to_folder / "seal.key");
        storage::sync_folder(to_folder);
    } catch (const SQLite::Exception& exception) {
        storage::remove_copies(to_folder);
        throw storage::failure_of(exception, "copying " + folder.string() + " to " + to_folder.string());
    } catch (...) {
        storage::remove_copies(to_folder);
        throw;
    }
}

}  // namespace overens
