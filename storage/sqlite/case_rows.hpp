// What is written of a case besides its entries: its line in lists, its states, its title for searching, its
// items, and how many cases there are of each kind.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "storage/sqlite/case_ref.hpp"
#include "storage/sqlite/connection.hpp"
#include "storage/steps/case_summary.hpp"

namespace overens::storage {

std::optional<CaseRef> find_case_ref(Connection& connection, std::int64_t collaboration, std::string_view id);
std::int64_t next_case_number(Connection& connection, std::int64_t collaboration);

void insert_case(Connection& connection, CaseRef ref, std::string_view id, const CaseSummary& summary);
// `before`: the line as it is written now.
void update_case(Connection& connection, CaseRef ref, const CaseSummary& before, const CaseSummary& summary);

void insert_title(Connection& connection, CaseRef ref, std::string_view title);
void write_items(Connection& connection, CaseRef ref, const std::vector<ItemRow>& items);

}  // namespace overens::storage
