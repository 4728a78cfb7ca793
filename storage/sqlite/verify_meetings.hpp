// Checks what verify_log.hpp checks of cases, of meetings: the chain of each, its texts, its row, and the
// seals over its minutes; and that no meeting and no revision of a register is gone from the middle.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "storage/sqlite/connection.hpp"

namespace overens::storage {

struct MeetingReport {
    std::int64_t meetings = 0;
    std::int64_t entries = 0;
    std::int64_t texts = 0;
    std::int64_t disposed_texts = 0;
    std::vector<std::string> broken;  // the first finding of each meeting: a sentence that names it
};

// In the snapshot that `connection` is in. Throws SQLite::Exception when it cannot be read.
MeetingReport check_meetings(Connection& connection);

}  // namespace overens::storage
