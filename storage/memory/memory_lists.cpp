#include "storage/memory/memory_lists.hpp"

#include <ranges>

#include "storage/codec/words.hpp"
#include "storage/steps/folded_text.hpp"

namespace overens::storage {
namespace {

CaseRow case_row(const MemoryCase& written) {
    const CaseSummary& summary = written.summary;
    return {written.id,         summary.lifecycle, summary.lifecycle_version, written.title(),
            summary.phase,      summary.states,    summary.started_on,        summary.next_due,
            summary.open_items, summary.on_hold,   summary.version,           summary.changed_at};
}

bool matches(const MemoryCase& written, const CaseFilter& filter) {
    const CaseSummary& summary = written.summary;
    if (filter.lifecycle && *filter.lifecycle != summary.lifecycle) return false;
    if (filter.phase && *filter.phase != summary.phase) return false;
    if (filter.state &&
        std::find(summary.states.begin(), summary.states.end(), *filter.state) == summary.states.end()) {
        return false;
    }
    if (filter.only && std::ranges::find(*filter.only, written.id) == filter.only->end()) return false;
    if (!filter.text) return true;
    return fold_for_search(written.title()).find(fold_for_search(*filter.text)) != std::string::npos;
}

TaskRow task_row(const MemoryCase& written, const ItemRow& item) {
    return {written.id,
            written.title(),
            written.summary.lifecycle,
            item.item,
            item.work,
            item.round,
            item.addressee,
            std::string(stored_word(item.state)),
            item.due,
            item.case_officer};
}

}  // namespace

Rows<CaseRow> cases_in(const MemoryCollaboration& in, const CaseFilter& filter, Page page) {
    std::vector<CaseRow> found;
    for (const auto& written : in.cases | std::views::reverse) {
        if (matches(written, filter)) found.push_back(case_row(written));
    }
    return page_of(std::move(found), page);
}

Rows<TaskRow> tasks_in(const MemoryCollaboration& in, const TaskFilter& filter, Page page) {
    std::vector<TaskRow> found;
    for (const MemoryCase& written : in.cases) {
        if (filter.case_id && *filter.case_id != written.id) continue;
        for (const auto& [unused, item] : written.items) {
            const bool wanted =
                filter.closed_due_from ? !item.open && item.due >= filter.closed_due_from : item.open;
            if (!wanted || (filter.addressee && *filter.addressee != item.addressee.id)) continue;
            if (filter.case_officer &&
                (item.case_officer.empty() || *filter.case_officer != item.case_officer))
                continue;
            found.push_back(task_row(written, item));
        }
    }
    // Cases and items are in their order already.
    std::ranges::stable_sort(found, {}, [](const TaskRow& row) { return row.due.value_or(Day::last()); });
    return page_of(std::move(found), page);
}

}  // namespace overens::storage
