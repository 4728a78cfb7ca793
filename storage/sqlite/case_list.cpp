// Lists of cases: kept counts tell how many there are, and which index leads to the page with the least
// reading.
#include <algorithm>
#include <string>

#include "storage/codec/record_codec.hpp"
#include "storage/sqlite/case_id.hpp"
#include "storage/sqlite/case_reads.hpp"
#include "storage/sqlite/page_of.hpp"
#include "storage/sqlite/statement.hpp"
#include "storage/steps/folded_text.hpp"

namespace overens::storage {
namespace {

std::int64_t count_kept(Connection& connection, std::int64_t collaboration, const CaseFilter& filter) {
    Statement row(
        connection,
        "SELECT coalesce(sum(cases), 0) FROM case_counts WHERE collaboration = ?1 "
        "AND state = coalesce(?2, '') AND (?3 IS NULL OR lifecycle = ?3) AND (?4 IS NULL OR phase = ?4)",
        collaboration, filter.state, filter.lifecycle, filter.phase);
    row.next();
    return row.number(0);
}

// Where the search for rows begins; the newest case first in each.
enum class Way { all_cases, by_lifecycle, by_phase, by_state, by_title };

// More cases than this are searched through faster in the narrow table of titles.
constexpr std::int64_t few_enough_to_look_up_titles = 20'000;

Way best_way(Connection& connection, std::int64_t collaboration, const CaseFilter& filter) {
    Way best = Way::all_cases;
    std::int64_t fewest = count_kept(connection, collaboration, {});
    const auto consider = [&](Way way, const CaseFilter& part) {
        const std::int64_t count = count_kept(connection, collaboration, part);
        if (count >= fewest) return;
        fewest = count;
        best = way;
    };
    if (filter.lifecycle) consider(Way::by_lifecycle, {filter.lifecycle, {}, {}, {}});
    if (filter.phase) consider(Way::by_phase, {{}, {}, filter.phase, {}});
    if (filter.state) consider(Way::by_state, {{}, filter.state, {}, {}});
    if (filter.text && (best == Way::all_cases || fewest > few_enough_to_look_up_titles))
        return Way::by_title;
    return best;
}

std::string_view from_clause(Way way) {
    switch (way) {
        case Way::all_cases: return " FROM cases c";
        case Way::by_lifecycle: return " FROM cases c INDEXED BY cases_by_lifecycle";
        case Way::by_phase: return " FROM cases c INDEXED BY cases_by_phase";
        case Way::by_state:
            return " FROM case_states s CROSS JOIN cases c ON c.collaboration = s.collaboration "
                   "AND c.number = s.case_number";
        case Way::by_title:
            return " FROM case_titles f CROSS JOIN cases c ON c.collaboration = f.collaboration "
                   "AND c.number = f.case_number";
    }
    return {};
}

std::string_view order_clause(Way way) {
    if (way == Way::by_state) return " ORDER BY s.case_number DESC";
    if (way == Way::by_title) return " ORDER BY f.case_number DESC";
    return " ORDER BY c.number DESC";
}

std::string_view state_condition(Way way) {
    if (way == Way::by_state) return " AND s.state = ?6";
    return " AND EXISTS (SELECT 1 FROM case_states WHERE collaboration = c.collaboration AND state = ?6 "
           "AND case_number = c.number)";
}

std::string_view text_condition(Way way) {
    if (way == Way::by_title) return " AND instr(f.folded, ?7) > 0";
    return " AND instr((SELECT folded FROM case_titles WHERE collaboration = c.collaboration "
           "AND case_number = c.number), ?7) > 0";
}

std::string_view collaboration_condition(Way way) {
    if (way == Way::by_state) return " WHERE s.collaboration = ?1";
    if (way == Way::by_title) return " WHERE f.collaboration = ?1";
    return " WHERE c.collaboration = ?1";
}

constexpr int first_id = 8;

std::string among(std::size_t ids) {
    std::string sql = " AND c.id IN (NULL";
    for (std::size_t i = 0; i < ids; ++i) sql += ", ?" + std::to_string(first_id + static_cast<int>(i));
    return sql + ")";
}

std::string rows_that_match(Way way, const CaseFilter& filter) {
    std::string sql(from_clause(way));
    sql += collaboration_condition(way);
    if (filter.lifecycle) sql += " AND c.lifecycle = ?4";
    if (filter.phase) sql += " AND c.phase = ?5";
    if (filter.state) sql += state_condition(way);
    if (filter.text) sql += text_condition(way);
    if (filter.only) sql += among(filter.only->size());
    return sql;
}

// What a filter asks for, as rows have it.
struct FilterWords {
    explicit FilterWords(const CaseFilter& filter) : folded(fold_for_search(filter.text.value_or(""))) {
        if (!filter.only) return;
        for (const std::string& id : *filter.only) ids.push_back(bytes_of_case_id(id));
    }
    std::string folded;
    std::vector<std::string> ids;
};

// `words` must outlive the statement's use.
void bind_filter(Statement& statement, std::int64_t collaboration, const CaseFilter& filter,
                 const FilterWords& words) {
    statement.bind(1, collaboration);
    if (filter.lifecycle) statement.bind(4, *filter.lifecycle);
    if (filter.phase) statement.bind(5, *filter.phase);
    if (filter.state) statement.bind(6, *filter.state);
    if (filter.text) statement.bind(7, words.folded);
    int place = first_id;
    for (const std::string& id : words.ids) statement.bind(place++, Bytes{id});
}

CaseRow read_case_row(const Statement& row) {
    CaseRow line;
    line.id = case_id_of_bytes(row.text(0));
    line.lifecycle = row.text(1);
    line.lifecycle_version = row.small_number(2);
    line.title = row.text(3);
    line.phase = row.text(4);
    line.states = read_words(row.text(5), "states of case " + line.id);
    line.started_on = Day::clamped(row.number(6));
    if (!row.is_null(7)) line.next_due = Day::clamped(row.number(7));
    line.open_items = row.small_number(8);
    line.on_hold = row.number(9) != 0;
    line.version = row.number(10);
    line.changed_at = Instant::clamped(row.number(11));
    return line;
}

// The title is looked up for the rows shown only, not for those that a later page skips.
constexpr std::string_view select_line =
    "SELECT c.id, c.lifecycle, c.lifecycle_version, (SELECT text FROM texts WHERE collaboration = "
    "c.collaboration "
    "AND case_number = c.number AND number = c.title), c.phase, c.states, c.started_on, c.next_due, "
    "c.open_items, "
    "c.on_hold, c.version, c.changed_at";

}  // namespace

std::vector<OpenCaseRow> open_cases(Connection& connection, std::int64_t collaboration,
                                    const std::string& lifecycle) {
    Statement rows(connection,
                   "SELECT id, lifecycle_version FROM cases WHERE collaboration = ?1 AND lifecycle = ?2 "
                   "AND phase IN ('active', 'suspended') ORDER BY number",
                   collaboration, lifecycle);
    std::vector<OpenCaseRow> cases;
    while (rows.next()) cases.push_back({case_id_of_bytes(rows.text(0)), rows.small_number(1)});
    return cases;
}

Rows<CaseRow> list_cases(Connection& connection, std::int64_t collaboration, const CaseFilter& filter,
                         Page page) {
    Rows<CaseRow> cases;
    cases.total = count_kept(connection, collaboration, filter);
    if (cases.total == 0) return cases;
    const Way way = best_way(connection, collaboration, filter);
    const std::string matching = rows_that_match(way, filter);
    const FilterWords words(filter);
    if (filter.text || filter.only) {
        Statement total(connection, "SELECT count(*) FROM (SELECT 1" + matching + " LIMIT ?2)");
        bind_filter(total, collaboration, filter, words);
        total.bind(2, most_counted + 1);
        if (total.next()) cases.total = total.number(0);
    }
    Statement rows(connection, std::string(select_line) + matching + std::string(order_clause(way)) +
                                   " LIMIT ?2 OFFSET ?3");
    bind_filter(rows, collaboration, filter, words);
    rows.bind(2, limit_of(page));
    rows.bind(3, offset_of(page));
    while (rows.next()) cases.rows.push_back(read_case_row(rows));
    return cases;
}

}  // namespace overens::storage
