#include "storage/sqlite/entry_rows.hpp"

#include <algorithm>

#include "storage/codec/event_codec.hpp"
#include "storage/codec/words.hpp"

namespace overens::storage {
namespace {

void insert_texts(Connection& connection, CaseRef ref, std::int64_t sequence, const CommittedTexts& texts) {
    for (const CommittedText& text : texts) {
        Statement(connection,
                  "INSERT INTO texts (collaboration, case_number, number, sequence, commitment, salt, text) "
                  "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                  ref.collaboration, ref.number, text.number, sequence, Bytes{text.commitment},
                  Bytes{text.salt}, text.text)
            .run();
    }
}

std::string place_of(const CaseKey& key, std::int64_t sequence) {
    return "entry " + std::to_string(sequence) + " of case " + key.id;
}

Entry read_entry(const Statement& row, const CaseKey& key) {
    Entry entry;
    entry.sequence = row.number(0);
    const std::string place = place_of(key, entry.sequence);
    entry.act = read_act(row, 1, place);
    entry.command = row.text(7);
    entry.events = read_events(row.text(9), row.small_number(8), place);
    return entry;
}

}  // namespace

std::int64_t next_change(Connection& connection) {
    Statement row(connection,
                  "SELECT max(coalesce((SELECT max(number) FROM entries), 0), "
                  "coalesce((SELECT max(number) FROM meeting_entries), 0)) + 1");
    row.next();
    return row.number(0);
}

Act read_act(const Statement& row, int column, const std::string& place) {
    Act act;
    act.recorded_at = Instant::clamped(row.number(column));
    act.happened_on = Day::clamped(row.number(column + 1));
    act.actor = {row.text(column + 2), row.text(column + 3), row.text(column + 4)};
    const std::string origin = row.text(column + 5);
    if (!read_word(origin, act.origin)) throw StoreFailure(place + ": unknown origin '" + origin + "'");
    return act;
}

CommittedTexts commit_texts(const std::vector<StoredText>& texts) {
    CommittedTexts committed;
    for (const StoredText& text : texts) {
        const std::string salt = make_salt();
        committed.push_back({text.id.number, salt, commit_to(salt, text.text), text.text});
    }
    std::ranges::sort(committed, {}, &CommittedText::number);
    return committed;
}

Hash seal_over(const Hash& before, const SealedEntry& sealed, const CommittedTexts& texts) {
    std::vector<Commitment> commitments;
    for (const CommittedText& text : texts) commitments.push_back({text.number, text.commitment});
    return seal_after(before, sealed, commitments);
}

SealedEntry sealed_entry_of(const EntryName& entry, const Act& act, std::string_view events) {
    return {entry.collaboration,
            entry.owner,
            entry.sequence,
            act.recorded_at.ms_since_epoch(),
            act.happened_on.days_since_epoch(),
            act.actor.person,
            act.actor.role,
            act.actor.of,
            stored_word(act.origin),
            entry.command,
            event_format,
            events};
}

InsertedEntry insert_entry(Connection& connection, CaseRef ref, const CaseKey& key, const Decided& decided,
                           const Hash& before) {
    const Entry& entry = decided.entry;
    const Act& act = entry.act;
    const std::string events = write_events(entry.events);
    const SealedEntry sealed =
        sealed_entry_of({key.collaboration, key.id, entry.sequence, entry.command}, act, events);
    const CommittedTexts texts = commit_texts(decided.texts);
    const Hash seal = seal_over(before, sealed, texts);
    insert_texts(connection, ref, entry.sequence, texts);
    Statement(connection,
              "INSERT INTO entries (number, collaboration, case_number, sequence, recorded_at, happened_on, "
              "person, "
              "role, of_whom, origin, command, format, events, seal) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
              next_change(connection), ref.collaboration, ref.number, entry.sequence, sealed.recorded_at_ms,
              sealed.happened_on_days, act.actor.person, act.actor.role, act.actor.of, sealed.origin,
              entry.command, event_format, events, Bytes{seal})
        .run();
    return {connection.last_row(), seal};
}

void each_entry(Connection& connection, CaseRef ref, const CaseKey& key, EntryRange range,
                const std::function<bool(const Entry&)>& take) {
    Statement rows(
        connection,
        "SELECT sequence, recorded_at, happened_on, person, role, of_whom, origin, command, format, events "
        "FROM entries WHERE collaboration = ?1 AND case_number = ?2 AND sequence > ?3 "
        "ORDER BY sequence LIMIT ?4",
        ref.collaboration, ref.number, range.after, range.limit);
    while (rows.next()) {
        if (!take(read_entry(rows, key))) return;
    }
}

Hash last_seal(Connection& connection, CaseRef ref) {
    Statement row(connection,
                  "SELECT seal FROM entries WHERE collaboration = ?1 AND case_number = ?2 "
                  "ORDER BY sequence DESC LIMIT 1",
                  ref.collaboration, ref.number);
    return row.next() ? row.text(0) : first_seal();
}

void dispose_of_texts(Connection& connection, CaseRef ref, const std::vector<int>& texts) {
    if (texts.empty()) return;
    connection.run("PRAGMA secure_delete = ON");
    for (const int number : texts) {
        Statement(connection,
                  "UPDATE texts SET salt = NULL, text = NULL "
                  "WHERE collaboration = ?1 AND case_number = ?2 AND number = ?3",
                  ref.collaboration, ref.number, number)
            .run();
    }
    connection.run("PRAGMA secure_delete = OFF");
}

void read_texts(Connection& connection, CaseRef ref, std::int64_t after, std::int64_t until,
                TextsByNumber& texts) {
    Statement rows(connection,
                   "SELECT number, text FROM texts WHERE collaboration = ?1 AND case_number = ?2 "
                   "AND number > ?3 AND number <= ?4 AND text IS NOT NULL ORDER BY number",
                   ref.collaboration, ref.number, after, until);
    while (rows.next()) texts.emplace_hint(texts.end(), rows.number(0), rows.text(1));
}

}  // namespace overens::storage
