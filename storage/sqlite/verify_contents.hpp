// Checks content.db: that every content is what its hash says, and that those that are named are there.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace overens::storage {

struct ContentReport {
    std::int64_t contents = 0;
    std::vector<std::string> broken;  // a sentence each, naming collaboration and hash
};

// One snapshot for each content. Throws SQLite::Exception when the file cannot be read.
ContentReport check_contents(const std::filesystem::path& file);

}  // namespace overens::storage
