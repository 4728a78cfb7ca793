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

// The number of the next step of a case or a meeting.
std::int64_t next_change(Connection& connection);

// Six columns from `column` on: recorded_at, happened_on, person, role, of_whom, origin.
Act read_act(const Statement& row, int column, const std::string& place);

// A text that is about to be written, with what hides and proves it.
struct CommittedText {
    std::int64_t number = 0;
    std::string salt;
    Hash commitment;
    std::string text;
};
using CommittedTexts = std::vector<CommittedText>;
// By number.
CommittedTexts commit_texts(const std::vector<StoredText>& texts);

// What an entry is called when it is sealed. Views what the caller holds.
struct EntryName {
    std::string_view collaboration;
    std::string_view owner;  // a case's id, or a meeting's "body/meeting"
    std::int64_t sequence = 0;
    std::string_view command;
};
// Views its arguments.
SealedEntry sealed_entry_of(const EntryName& entry, const Act& act, std::string_view events);
Hash seal_over(const Hash& before, const SealedEntry& sealed, const CommittedTexts& texts);

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

// Salt and words are overwritten; the commitments stay.
void dispose_of_texts(Connection& connection, CaseRef ref, const std::vector<int>& texts);

// Adds those numbered after `after`, up to and with `until`; disposed ones are absent.
void read_texts(Connection& connection, CaseRef ref, std::int64_t after, std::int64_t until,
                TextsByNumber& texts);

}  // namespace overens::storage
