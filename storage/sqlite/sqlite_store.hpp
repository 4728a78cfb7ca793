// A store in one data folder on this machine's disk, for an installation of one process.
//
// The folder holds
//     overens.db     cases, registers, lifecycles, what waits to be done (SQLite)
//     content.db     files by content (SQLite, a writer of its own)
//     overens.lock   held while a process has the folder open; a second process is refused
// and SQLite's -wal and -shm beside them. Nothing else may write to the two databases.
//
// Threads: one thread writes each database, and commits everything that queued up while it was busy in one
// go; callers wait for that commit. A decider therefore runs on the writer's thread, not on the caller's, and
// must not call the store. Readers have connections of their own, and see one moment's state in each call.
//
// Errors: StoreFailure. With full() the disk was full, nothing was changed, and writing may go on when there
// is room again. After any other error of the disk nothing more is written until the folder is opened again;
// if it came while committing, it is unknown whether those steps were kept, and the failure says so.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>

#include "engine/ports/store.hpp"

namespace overens {

struct SqliteOptions {
    int most_steps_per_commit = 256;
    int readers = 4;  // connections that read at the same time; others wait their turn
    std::int64_t writer_cache_kib = 65'536;
    std::int64_t reader_cache_kib = 8'192;  // each
    std::size_t cases_in_memory = 2'000;    // kept folded by the writer, least recently used go first
    std::size_t items_in_memory = 400'000;  // of all those cases together
    std::int64_t wal_pages_before_checkpoint = 4'000;
};

// Opens the folder, making it and bringing its tables up to date if need be. Throws StoreFailure when another
// process has it open, when it was written by a newer version of the program, or when it cannot be read.
std::unique_ptr<Store> open_sqlite_store(const std::filesystem::path& folder, SqliteOptions options,
                                         DefinitionReader reader);

}  // namespace overens
