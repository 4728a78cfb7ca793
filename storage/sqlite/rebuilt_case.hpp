// A case made again from its entries, and what every other row about it must therefore say.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "engine/ports/case_store.hpp"
#include "storage/sqlite/case_ref.hpp"
#include "storage/sqlite/definitions.hpp"
#include "storage/steps/case_summary.hpp"
#include "storage/steps/item_rows.hpp"

namespace overens::storage {

struct RebuiltCase {
    CaseSummary summary;
    std::map<int, ItemRow> items;
    std::map<std::string, Day> timers;
    std::map<std::string, std::int64_t> contents;  // by hash: the entry that names it first; none disposed of
    std::map<std::int64_t, int> disposed_texts;    // by number: the decision
};

// Throws StoreFailure when an entry or the lifecycle cannot be read.
RebuiltCase rebuild_case(Connection& connection, CaseRef ref, const CaseKey& key, Definitions& definitions);

// Which row says something else, in a sentence; nothing when none does.
std::optional<std::string> differing_row(Connection& connection, CaseRef ref, const RebuiltCase& rebuilt);

}  // namespace overens::storage
