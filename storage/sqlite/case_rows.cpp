#include "storage/sqlite/case_rows.hpp"

#include <algorithm>

#include "storage/codec/record_codec.hpp"
#include "storage/codec/words.hpp"
#include "storage/sqlite/case_id.hpp"
#include "storage/sqlite/statement.hpp"
#include "storage/steps/folded_text.hpp"

namespace overens::storage {
namespace {

std::optional<std::int64_t> days_of(std::optional<Day> day) {
    return day ? std::optional<std::int64_t>(day->days_since_epoch()) : std::nullopt;
}

void count(Connection& connection, CaseRef ref, const CaseSummary& summary, std::string_view state,
           int change) {
    Statement(
        connection,
        "INSERT INTO case_counts (collaboration, lifecycle, phase, state, cases) VALUES (?1, ?2, ?3, ?4, ?5) "
        "ON CONFLICT DO UPDATE SET cases = cases + ?5",
        ref.collaboration, summary.lifecycle, summary.phase, state, change)
        .run();
}

bool holds(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

void enter_state(Connection& connection, CaseRef ref, const std::string& state) {
    Statement(connection, "INSERT INTO case_states (collaboration, state, case_number) VALUES (?1, ?2, ?3)",
              ref.collaboration, state, ref.number)
        .run();
}

void leave_state(Connection& connection, CaseRef ref, const std::string& state) {
    Statement(connection,
              "DELETE FROM case_states WHERE collaboration = ?1 AND state = ?2 AND case_number = ?3",
              ref.collaboration, state, ref.number)
        .run();
}

// Counts and states are touched only by steps that change them, and then only those that differ.
void move_between_states(Connection& connection, CaseRef ref, const CaseSummary& before,
                         const CaseSummary& summary) {
    const bool same_phase = before.phase == summary.phase;
    if (!same_phase) {
        count(connection, ref, before, "", -1);
        count(connection, ref, summary, "", +1);
    }
    for (const std::string& state : before.states) {
        const bool stays = holds(summary.states, state);
        if (!stays || !same_phase) count(connection, ref, before, state, -1);
        if (!stays) leave_state(connection, ref, state);
    }
    for (const std::string& state : summary.states) {
        const bool stayed = holds(before.states, state);
        if (!stayed || !same_phase) count(connection, ref, summary, state, +1);
        if (!stayed) enter_state(connection, ref, state);
    }
}

}  // namespace

std::optional<CaseRef> find_case_ref(Connection& connection, std::int64_t collaboration,
                                     std::string_view id) {
    const std::string bytes = bytes_of_case_id(id);
    Statement row(connection, "SELECT number FROM cases WHERE collaboration = ?1 AND id = ?2", collaboration,
                  Bytes{bytes});
    if (!row.next()) return std::nullopt;
    return CaseRef{collaboration, row.number(0)};
}

std::int64_t next_case_number(Connection& connection, std::int64_t collaboration) {
    Statement row(connection, "SELECT coalesce(max(number), 0) + 1 FROM cases WHERE collaboration = ?1",
                  collaboration);
    row.next();
    return row.number(0);
}

void insert_case(Connection& connection, CaseRef ref, std::string_view id, const CaseSummary& summary) {
    const std::string bytes = bytes_of_case_id(id);
    Statement(
        connection,
        "INSERT INTO cases (collaboration, number, id, lifecycle, lifecycle_version, title, phase, states, "
        "started_on, next_due, open_items, on_hold, version, changed_at) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        ref.collaboration, ref.number, Bytes{bytes}, summary.lifecycle, summary.lifecycle_version,
        summary.title.number, summary.phase, write_words(summary.states),
        summary.started_on.days_since_epoch(), days_of(summary.next_due), summary.open_items, summary.on_hold,
        summary.version, summary.changed_at.ms_since_epoch())
        .run();
    count(connection, ref, summary, "", +1);
    for (const std::string& state : summary.states) {
        count(connection, ref, summary, state, +1);
        enter_state(connection, ref, state);
    }
}

void update_case(Connection& connection, CaseRef ref, const CaseSummary& before, const CaseSummary& summary) {
    const bool stands_still = before.states == summary.states && before.phase == summary.phase &&
                              before.title == summary.title &&
                              before.lifecycle_version == summary.lifecycle_version;
    if (stands_still) {
        Statement(
            connection,
            "UPDATE cases SET next_due = ?3, open_items = ?4, on_hold = ?5, version = ?6, changed_at = ?7 "
            "WHERE collaboration = ?1 AND number = ?2",
            ref.collaboration, ref.number, days_of(summary.next_due), summary.open_items, summary.on_hold,
            summary.version, summary.changed_at.ms_since_epoch())
            .run();
        return;
    }
    Statement(connection,
              "UPDATE cases SET next_due = ?3, open_items = ?4, on_hold = ?5, version = ?6, changed_at = ?7, "
              "title = ?8, phase = ?9, states = ?10, lifecycle_version = ?11 WHERE collaboration = ?1 AND "
              "number = ?2",
              ref.collaboration, ref.number, days_of(summary.next_due), summary.open_items, summary.on_hold,
              summary.version, summary.changed_at.ms_since_epoch(), summary.title.number, summary.phase,
              write_words(summary.states), summary.lifecycle_version)
        .run();
    move_between_states(connection, ref, before, summary);
}

void insert_title(Connection& connection, CaseRef ref, std::string_view title) {
    Statement(connection,
              "INSERT INTO case_titles (collaboration, case_number, folded) VALUES (?1, ?2, ?3) "
              "ON CONFLICT DO UPDATE SET folded = ?3",
              ref.collaboration, ref.number, fold_for_search(title))
        .run();
}

void write_items(Connection& connection, CaseRef ref, const std::vector<ItemRow>& items) {
    for (const ItemRow& item : items) {
        Statement(
            connection,
            "INSERT INTO items (collaboration, case_number, item, work, round, addressee_kind, addressee, "
            "office, seat, state, due, open, case_officer) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) "
            "ON CONFLICT DO UPDATE SET work = ?4, round = ?5, addressee_kind = ?6, addressee = ?7, "
            "office = ?8, seat = ?9, state = ?10, due = ?11, open = ?12, "
            "case_officer = ?13",
            ref.collaboration, ref.number, item.item, item.work, item.round, stored_word(item.addressee.kind),
            item.addressee.id, item.addressee.office, item.addressee.seat, stored_word(item.state),
            days_of(item.due), item.open, item.case_officer)
            .run();
    }
}

}  // namespace overens::storage
