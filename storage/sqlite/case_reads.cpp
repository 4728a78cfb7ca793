#include "storage/sqlite/case_reads.hpp"

#include "engine/cases/evolve.hpp"
#include "storage/codec/words.hpp"
#include "storage/sqlite/case_id.hpp"
#include "storage/sqlite/case_rows.hpp"
#include "storage/sqlite/entry_rows.hpp"
#include "storage/sqlite/page_of.hpp"

namespace overens::storage {

namespace {

std::size_t parts_of(const FoldedCase& folded) {
    return folded.subject->items.size() + folded.subject->remarks.size() + folded.texts->size();
}

}  // namespace

FoldedCase FoldedCases::find(CaseRef ref) {
    const std::lock_guard lock(mutex_);
    const auto found = places_.find(ref);
    if (found == places_.end()) return {};
    uses_.splice(uses_.begin(), uses_, found->second.use);
    return found->second.folded;
}

void FoldedCases::put(CaseRef ref, FoldedCase folded) {
    const std::lock_guard lock(mutex_);
    const auto found = places_.find(ref);
    if (found == places_.end()) {
        uses_.push_front(ref);
        parts_ += parts_of(folded);
        places_.emplace(ref, Place{std::move(folded), uses_.begin()});
    } else if (found->second.folded.subject->version < folded.subject->version) {
        parts_ += parts_of(folded);
        parts_ -= parts_of(found->second.folded);
        found->second.folded = std::move(folded);
    }
    let_go();
}

void FoldedCases::let_go() {
    while (places_.size() > 1 && (places_.size() > most_ || parts_ > most_parts_)) {
        const auto last = places_.find(uses_.back());
        parts_ -= parts_of(last->second.folded);
        places_.erase(last);
        uses_.pop_back();
    }
}

namespace {

std::int64_t newest_version(Connection& connection, CaseRef ref) {
    Statement row(connection, "SELECT version FROM cases WHERE collaboration = ?1 AND number = ?2",
                  ref.collaboration, ref.number);
    return row.next() ? row.number(0) : 0;
}

// Within a transaction: the entries are those of the version read.
void fold_on(Connection& connection, CaseRef ref, const CaseKey& key, Case& subject) {
    each_entry(connection, ref, key, {subject.version}, [&](const Entry& entry) {
        evolve(subject, entry);
        return true;
    });
}

}  // namespace

FoldedCase read_folded(Connection& connection, CaseRef ref, const CaseKey& key, FoldedCases& folded) {
    const std::int64_t newest = newest_version(connection, ref);
    const FoldedCase kept = folded.find(ref);
    if (kept.subject && kept.subject->version == newest) return kept;
    // Another snapshot may have been newer than this one: then what it left is of no use here.
    const bool is_older = kept.subject && kept.subject->version < newest;
    Case subject = is_older ? *kept.subject : Case{};
    TextsByNumber texts = is_older ? *kept.texts : TextsByNumber{};
    const std::int64_t known_texts = subject.last_text;
    fold_on(connection, ref, key, subject);
    if (subject.version == 0) return {};
    read_texts(connection, ref, known_texts, subject.last_text, texts);
    for (const Disposal& disposal : subject.disposals) {
        for (const int text : disposal.texts) texts.erase(text);
    }
    FoldedCase read{std::make_shared<const Case>(std::move(subject)),
                    std::make_shared<const TextsByNumber>(std::move(texts))};
    folded.put(ref, read);
    return read;
}

FoldedCase read_folded_as_of(Connection& connection, CaseRef ref, const CaseKey& key, Instant as_of) {
    Case subject;
    each_entry(connection, ref, key, {}, [&](const Entry& entry) {
        const bool recorded = entry.act.recorded_at <= as_of;
        if (recorded) evolve(subject, entry);
        return recorded;
    });
    if (subject.version == 0) return {};
    TextsByNumber texts;
    read_texts(connection, ref, 0, subject.last_text, texts);
    return {std::make_shared<const Case>(std::move(subject)),
            std::make_shared<const TextsByNumber>(std::move(texts))};
}

namespace {

TaskRow read_task(const Statement& row) {
    TaskRow task;
    task.case_id = case_id_of_bytes(row.text(0));
    task.case_title = row.text(1);
    task.lifecycle = row.text(2);
    task.item = row.small_number(3);
    task.work = row.text(4);
    task.round = row.small_number(5);
    const std::string kind = row.text(6);
    if (!read_word(kind, task.addressee.kind))
        throw StoreFailure("a task row: unknown addressee '" + kind + "'");
    task.addressee.id = row.text(7);
    task.addressee.office = row.text(8);
    task.state = row.text(9);
    task.addressee.seat = row.text(11);
    if (!row.is_null(10)) task.due = Day::clamped(row.number(10));
    task.case_officer = row.text(12);
    return task;
}

constexpr std::string_view select_tasks =
    "SELECT c.id, (SELECT text FROM texts WHERE collaboration = c.collaboration AND case_number = c.number "
    "AND number = c.title), c.lifecycle, i.item, i.work, i.round, i.addressee_kind, i.addressee, i.office, "
    "i.state, "
    "i.due, i.seat, i.case_officer FROM items i CROSS JOIN cases c ON c.collaboration = i.collaboration AND "
    "c.number = "
    "i.case_number";

// What is asked for, as conditions on `items i` with its numbered values.
struct TaskCondition {
    std::string sql = " WHERE i.collaboration = ?1";
    std::optional<std::int64_t> case_number;
    std::optional<std::string> addressee, case_officer;
    std::optional<Day> closed_due_from;

    void bind(Statement& statement, std::int64_t collaboration) const {
        statement.bind(1, collaboration);
        if (case_number) statement.bind(4, *case_number);
        if (addressee) statement.bind(5, *addressee);
        if (case_officer) statement.bind(6, *case_officer);
        if (closed_due_from) statement.bind(7, closed_due_from->days_since_epoch());
    }
};

}  // namespace

Rows<TaskRow> list_tasks(Connection& connection, std::int64_t collaboration, const TaskFilter& filter,
                         Page page) {
    TaskCondition condition;
    if (filter.case_id) {
        const auto ref = find_case_ref(connection, collaboration, *filter.case_id);
        if (!ref) return {};
        condition.case_number = ref->number;
        condition.sql += " AND i.case_number = ?4";
    }
    condition.closed_due_from = filter.closed_due_from;
    condition.sql += filter.closed_due_from ? " AND i.open = 0 AND i.due >= ?7" : " AND i.open = 1";
    condition.addressee = filter.addressee;
    if (filter.addressee) condition.sql += " AND i.addressee = ?5";
    condition.case_officer = filter.case_officer;
    // As the index has it, for SQLite to see that it serves.
    if (filter.case_officer) condition.sql += " AND i.case_officer <> '' AND i.case_officer = ?6";

    Rows<TaskRow> tasks;
    Statement total(connection, "SELECT count(*) FROM (SELECT 1 FROM items i" + condition.sql + " LIMIT ?2)");
    condition.bind(total, collaboration);
    total.bind(2, most_counted + 1);
    if (total.next()) tasks.total = total.number(0);

    Statement rows(connection, std::string(select_tasks) + condition.sql +
                                   " ORDER BY i.due NULLS LAST, i.case_number, i.item LIMIT ?2 OFFSET ?3");
    condition.bind(rows, collaboration);
    rows.bind(2, limit_of(page));
    rows.bind(3, offset_of(page));
    while (rows.next()) tasks.rows.push_back(read_task(rows));
    return tasks;
}

ContentUses read_content_uses(Connection& connection, std::int64_t collaboration, const std::string& hash) {
    ContentUses uses;
    Statement rows(connection,
                   "SELECT DISTINCT c.id FROM entries e "
                   "JOIN cases c ON c.collaboration = e.collaboration AND c.number = e.case_number "
                   "WHERE e.collaboration = ?1 AND instr(e.events, ?2) > 0",
                   collaboration, hash);
    while (rows.next()) uses.cases.push_back(case_id_of_bytes(rows.text(0)));
    Statement others(connection,
                     "SELECT 1 WHERE EXISTS (SELECT 1 FROM meeting_entries WHERE collaboration = ?1 "
                     "AND instr(events, ?2) > 0) OR EXISTS (SELECT 1 FROM answer_drafts "
                     "WHERE collaboration = ?1 AND instr(answer, ?2) > 0)",
                     collaboration, hash);
    uses.elsewhere = others.next();
    return uses;
}

std::vector<Change> read_changes(Connection& connection, std::int64_t collaboration, const std::string& id,
                                 std::int64_t after, int limit) {
    Statement rows(
        connection,
        "SELECT e.number, c.id, e.sequence, e.command, NULL, NULL "
        "FROM entries e INDEXED BY entries_by_collaboration "
        "CROSS JOIN cases c ON c.collaboration = e.collaboration AND c.number = e.case_number "
        "WHERE e.collaboration = ?1 AND e.number > ?2 UNION ALL "
        "SELECT e.number, NULL, e.sequence, e.command, m.body, m.meeting "
        "FROM meeting_entries e INDEXED BY meeting_entries_by_number "
        "CROSS JOIN meetings m ON m.collaboration = e.collaboration AND m.number = e.meeting_number "
        "WHERE e.collaboration = ?1 AND e.number > ?2 ORDER BY 1 LIMIT ?3",
        collaboration, after, limit);
    std::vector<Change> changes;
    while (rows.next()) {
        Change& change = changes.emplace_back();
        change.number = rows.number(0);
        change.key.collaboration = id;
        if (!rows.is_null(1)) change.key.id = case_id_of_bytes(rows.text(1));
        change.sequence = rows.number(2);
        change.command = rows.text(3);
        if (!rows.is_null(4)) change.body = rows.text(4);
        if (!rows.is_null(5)) change.meeting = rows.text(5);
    }
    return changes;
}

std::optional<Instant> last_recorded_at(Connection& connection) {
    Statement row(
        connection,
        "SELECT max(recorded_at) FROM (SELECT max(recorded_at) AS recorded_at FROM registers UNION ALL "
        "SELECT max(recorded_at) FROM meeting_entries UNION ALL "
        "SELECT recorded_at FROM entries WHERE number = (SELECT max(number) FROM entries))");
    if (!row.next() || row.is_null(0)) return std::nullopt;
    return Instant::clamped(row.number(0));
}

}  // namespace overens::storage
