#include "storage/sqlite/failure.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

namespace overens::storage {

Damage damage_of(const SQLite::Exception& exception) {
    switch (exception.getErrorCode() & 0xFF) {  // the rest of an extended code only tells more
        case SQLITE_FULL: return Damage::full;
        case SQLITE_IOERR:
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB: return Damage::disk;
        default: return Damage::none;
    }
}

StoreFailure failure_of(const SQLite::Exception& exception, std::string_view doing) {
    const bool full = damage_of(exception) == Damage::full;
    return StoreFailure("while " + std::string(doing) + ": " + exception.what(), full);
}

}  // namespace overens::storage
