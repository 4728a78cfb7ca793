// Checks that what a data folder holds is what was once written: the chain of every case and of every
// meeting, entry by entry, and every text against its commitment (see storage/codec/seal.hpp); that lists
// show what the entries of a case add up to; that every content is what its hash says, and that those named
// in entries are there; that every published lifecycle is what its hash says; and that no entry is gone from
// the installation's own count. What this cannot see: entries taken off the very end, with all that follows
// from them; and what stands in registers, drafts, notices and kept replies.
//
// Reads only. May be run by any process, also while another has the folder open and writes to it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "engine/ports/register_store.hpp"

namespace overens {

struct BrokenCase {
    std::string collaboration;
    std::string case_id;
    std::int64_t sequence = 0;  // of the first entry that is not as it was written
    std::string problem;        // a sentence for people, naming the entry or the row
};

struct LogReport {
    std::int64_t cases = 0;
    std::int64_t meetings = 0;
    std::int64_t entries = 0;
    std::int64_t texts = 0;
    std::int64_t disposed_texts = 0;  // gone by decision; their commitments still hold
    std::int64_t contents = 0;
    std::int64_t lifecycles = 0;
    std::vector<BrokenCase> broken;          // the first finding of each case
    std::vector<std::string> broken_beside;  // of meetings, contents, counts, lifecycles and the
                                             // installation's own count of entries
    bool sound() const { return broken.empty() && broken_beside.empty(); }
};

// Throws StoreFailure when the folder holds no store or cannot be read.
LogReport verify_log(const std::filesystem::path& folder, const DefinitionReader& reader);

}  // namespace overens
