// Lists of cases and tasks, from what a store in memory holds.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "storage/memory/memory_rows.hpp"

namespace overens::storage {

template <class Row>
Rows<Row> page_of(std::vector<Row> all, Page page) {
    Rows<Row> rows;
    rows.total = static_cast<std::int64_t>(all.size());
    const auto from =
        std::min(all.size(), static_cast<std::size_t>(page.page - 1) * static_cast<std::size_t>(page.limit));
    const auto to = std::min(all.size(), from + static_cast<std::size_t>(page.limit));
    for (auto index = from; index < to; ++index) rows.rows.push_back(std::move(all[index]));
    return rows;
}

// Newest case first.
Rows<CaseRow> cases_in(const MemoryCollaboration& in, const CaseFilter& filter, Page page);
// By due day; those without one last.
Rows<TaskRow> tasks_in(const MemoryCollaboration& in, const TaskFilter& filter, Page page);

}  // namespace overens::storage
