// What a case takes on disk when there are many like it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

namespace overens::bench {

struct DiskCost {
    std::string case_id;  // a UUID
    std::int64_t entries = 0, events = 0;
    std::int64_t bytes = 0;                        // of one case, indexes included
    std::map<std::string, std::int64_t> bytes_of;  // the same, for each table and index
};

// Takes the longest case in `database`, a copy that may be changed, puts in as many more like it as make the
// figure steady, row by row in the order in which they would come if all went on at the same time, and
// divides what the file grew by. Without texts: their rows are as they are left after disposal. Without
// replies, which are kept for two days.
DiskCost disk_cost(const std::filesystem::path& database);

}  // namespace overens::bench
