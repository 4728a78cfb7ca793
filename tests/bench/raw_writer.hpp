// The same rows written with nothing above SQLite: the ceiling that the service is measured against.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "bench/row_capture.hpp"

namespace overens::bench {

struct RawRun {
    double seconds = 0, cpu_seconds = 0;
    std::int64_t file_growth_bytes = 0;  // of the database, indexes included
};

// Writes the steps to the database in `folder` in so many commits of equal size: one thread, statements
// prepared beforehand, write-ahead log, synchronous FULL, foreign keys and checkpoints as the store has them.
// Throws std::runtime_error.
RawRun write_raw(const std::filesystem::path& folder, const std::vector<StepRows>& steps,
                 std::int64_t commits);

// How many transactions the write-ahead log of the database in `folder` has seen: the counter iChange in its
// index, which another process can read in the -shm file (SQLite, "WAL-mode File Format", section 2.1).
std::uint32_t transactions_so_far(const std::filesystem::path& folder);

}  // namespace overens::bench
