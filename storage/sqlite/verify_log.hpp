// Checks that what a data folder says has happened is what was once written: the chain of every case, entry
// by entry, and every text against its commitment (see storage/codec/seal.hpp).
//
// Reads only. May be run by any process, also while another has the folder open and writes to it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace overens {

struct BrokenCase {
    std::string collaboration;
    std::string case_id;
    std::int64_t sequence = 0;  // of the first entry that is not as it was written
    std::string problem;        // a sentence for people, naming the entry
};

struct LogReport {
    std::int64_t cases = 0;
    std::int64_t entries = 0;
    std::int64_t texts = 0;
    std::int64_t disposed_texts = 0;  // gone by decision; their commitments still hold
    std::vector<BrokenCase> broken;   // the first finding of each case
};

// Throws StoreFailure when the folder holds no store or cannot be read.
LogReport verify_log(const std::filesystem::path& folder);

}  // namespace overens
