// Rows of the tables entries and texts.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/cases/decide.hpp"
#include "engine/ports/case_store.hpp"
#include "storage/codec/seal.hpp"
#include "storage/sqlite/case_ref.hpp"
#include "storage/sqlite/statement.hpp"

namespace overens::storage {

// Six columns from `column` on: recorded_at, happened_on, person, role, of_whom, origin.
Act read_act(const Statement& row, int column, const std::string& place);

struct InsertedEntry {
    std::int64_t number = 0;  // in the installation
    Hash seal;
};
// `before`: the seal of the case's last entry. Writes the entry and its texts.
InsertedEntry insert_entry(Connection& connection, CaseRef ref, const CaseKey& key, const Decided& decided,
                           const Hash& before);

struct EntryRange {
    std::int64_t after = 0;
    std::int64_t limit = -1;  // none
};
// In order; `take` returns false to end.
void each_entry(Connection& connection, CaseRef ref, const CaseKey& key, EntryRange range,
                const std::function<bool(const Entry&)>& take);

// Of the case's last entry; the first seal when it has none.
Hash last_seal(Connection& connection, CaseRef ref);

// Those brought by entries up to `sequence`; disposed ones are absent.
std::map<std::int64_t, std::string> read_texts(Connection& connection, CaseRef ref, std::int64_t sequence);

}  // namespace overens::storage
