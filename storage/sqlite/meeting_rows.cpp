#include "storage/sqlite/meeting_rows.hpp"

#include "engine/machines/meeting.hpp"
#include "storage/codec/event_codec.hpp"
#include "storage/codec/record_codec.hpp"
#include "storage/sqlite/accounts.hpp"
#include "storage/sqlite/entry_rows.hpp"
#include "storage/sqlite/queue_rows.hpp"
#include "storage/sqlite/register_rows.hpp"
#include "storage/sqlite/statement.hpp"

namespace overens::storage {
namespace {

std::string owner_of(const MeetingKey& key) {
    return key.body + "/" + key.meeting;
}

std::string place_of_entry(const MeetingKey& key, std::int64_t sequence) {
    return "entry " + std::to_string(sequence) + " of meeting " + owner_of(key);
}

Hash last_seal_of(Connection& connection, MeetingRef ref) {
    Statement row(connection,
                  "SELECT seal FROM meeting_entries WHERE collaboration = ?1 AND meeting_number = ?2 "
                  "ORDER BY sequence DESC LIMIT 1",
                  ref.collaboration, ref.number);
    return row.next() ? row.text(0) : first_seal();
}

}  // namespace

std::optional<MeetingRef> find_meeting_ref(Connection& connection, const MeetingKey& key) {
    Statement row(connection,
                  "SELECT m.collaboration, m.number FROM meetings m JOIN collaborations k "
                  "ON k.number = m.collaboration WHERE k.id = ?1 AND m.body = ?2 AND m.meeting = ?3",
                  key.collaboration, key.body, key.meeting);
    if (!row.next()) return std::nullopt;
    return MeetingRef{row.number(0), row.number(1)};
}

std::vector<MeetingEntry> read_meeting_entries(Connection& connection, MeetingRef ref, const MeetingKey& key,
                                               std::int64_t after, std::int64_t limit) {
    Statement rows(
        connection,
        "SELECT sequence, recorded_at, happened_on, person, role, of_whom, origin, command, format, events "
        "FROM meeting_entries WHERE collaboration = ?1 AND meeting_number = ?2 AND sequence > ?3 "
        "ORDER BY sequence LIMIT ?4",
        ref.collaboration, ref.number, after, limit);
    std::vector<MeetingEntry> entries;
    while (rows.next()) {
        MeetingEntry& entry = entries.emplace_back();
        entry.sequence = rows.number(0);
        const std::string place = place_of_entry(key, entry.sequence);
        entry.act = read_act(rows, 1, place);
        entry.command = rows.text(7);
        entry.events = read_meeting_events(rows.text(9), rows.small_number(8), place);
    }
    return entries;
}

MeetingRecord fold_meeting(Connection& connection, MeetingRef ref, const MeetingKey& key) {
    MeetingRecord record;
    for (const MeetingEntry& entry : read_meeting_entries(connection, ref, key, 0, -1)) evolve(record, entry);
    return record;
}

TextsByNumber read_meeting_texts(Connection& connection, MeetingRef ref) {
    Statement rows(connection,
                   "SELECT number, text FROM meeting_texts "
                   "WHERE collaboration = ?1 AND meeting_number = ?2 AND text IS NOT NULL",
                   ref.collaboration, ref.number);
    TextsByNumber texts;
    while (rows.next()) texts.emplace(rows.number(0), rows.text(1));
    return texts;
}

std::vector<MeetingKey> list_meeting_keys(Connection& connection, const std::string& collaboration,
                                          const std::string& body) {
    Statement rows(connection,
                   "SELECT m.body, m.meeting FROM meetings m JOIN collaborations k "
                   "ON k.number = m.collaboration WHERE k.id = ?1 AND (?2 = '' OR m.body = ?2) "
                   "ORDER BY m.day, m.body",
                   collaboration, body);
    std::vector<MeetingKey> keys;
    while (rows.next()) keys.push_back({collaboration, rows.text(0), rows.text(1)});
    return keys;
}

std::vector<UntoldMeeting> read_untold_meetings(Connection& connection) {
    Statement rows(connection,
                   "SELECT k.id, m.body, m.meeting, m.version FROM meetings m JOIN collaborations k "
                   "ON k.number = m.collaboration WHERE m.told_version < m.version "
                   "ORDER BY m.collaboration, m.number");
    std::vector<UntoldMeeting> untold;
    while (rows.next()) untold.push_back({{rows.text(0), rows.text(1), rows.text(2)}, rows.number(3)});
    return untold;
}

void write_told_of_meeting(Connection& connection, const UntoldMeeting& told) {
    const auto ref = find_meeting_ref(connection, told.key);
    if (!ref) return;
    Statement(connection,
              "UPDATE meetings SET told_version = max(told_version, ?3) "
              "WHERE collaboration = ?1 AND number = ?2",
              ref->collaboration, ref->number, told.version)
        .run();
}

std::optional<KeptMeetingReply> MeetingTables::find_meeting_reply(const std::string& collaboration,
                                                                  const RepeatGuard& guard) {
    const Hash hash = guard_hash(guard);
    Statement row(connection_,
                  "SELECT r.body_hash, m.body, m.meeting, r.version, r.made FROM meeting_replies r "
                  "JOIN collaborations k ON k.number = r.collaboration "
                  "JOIN meetings m ON m.collaboration = r.collaboration AND m.number = r.meeting_number "
                  "WHERE k.id = ?1 AND r.guard = ?2",
                  collaboration, Bytes{hash});
    if (!row.next()) return std::nullopt;
    KeptMeetingReply reply;
    reply.body_hash = row.text(0);
    reply.receipt.key = {collaboration, row.text(1), row.text(2)};
    reply.receipt.version = row.number(3);
    reply.receipt.made = read_numbers(row.text(4), "a kept reply");
    return reply;
}

std::shared_ptr<const Register> MeetingTables::register_of(const std::string& collaboration) {
    const auto number = find_collaboration(connection_, collaboration);
    return number ? registers_.find(connection_, *number) : nullptr;
}

Standing MeetingTables::standing_of(const std::string& collaboration, const std::string& account) {
    return read_standing(connection_, collaboration, account);
}

MeetingRecord MeetingTables::find_record(const MeetingKey& key) {
    const auto ref = find_meeting_ref(connection_, key);
    return ref ? fold_meeting(connection_, *ref, key) : MeetingRecord{};
}

int MeetingTables::sections_before(const MeetingKey& key, Day day) {
    Statement row(connection_,
                  "SELECT coalesce(max(last_section), 0) FROM meetings m JOIN collaborations k "
                  "ON k.number = m.collaboration WHERE k.id = ?1 AND m.body = ?2 AND m.meeting <> ?3 "
                  "AND m.day BETWEEN ?4 AND ?5",
                  key.collaboration, key.body, key.meeting, Day::of(day.year(), 1, 1).days_since_epoch(),
                  Day::of(day.year(), 12, 31).days_since_epoch());
    row.next();
    return row.small_number(0);
}

MeetingRef MeetingTables::ref_for(const TakenMeetingStep& taken) {
    const MeetingKey& key = taken.request.key;
    const MeetingRecord& record = taken.record;
    const std::int64_t collaboration = find_collaboration(connection_, key.collaboration).value();
    if (taken.decided.entry.sequence == 1) {
        Statement(connection_,
                  "INSERT INTO meetings (collaboration, number, body, meeting, state, day, last_section, "
                  "version) SELECT ?1, coalesce(max(number), 0) + 1, ?2, ?3, '', 0, 0, 0 FROM meetings "
                  "WHERE collaboration = ?1",
                  collaboration, key.body, key.meeting)
            .run();
    }
    const MeetingRef ref = find_meeting_ref(connection_, key).value();
    Statement(connection_,
              "UPDATE meetings SET state = ?3, day = ?4, last_section = ?5, version = ?6 "
              "WHERE collaboration = ?1 AND number = ?2",
              ref.collaboration, ref.number, machines::name_of(record.state),
              record.time.day.days_since_epoch(), record.last_section(), record.version)
        .run();
    return ref;
}

void MeetingTables::write_entry(MeetingRef ref, const TakenMeetingStep& taken) {
    const MeetingEntry& entry = taken.decided.entry;
    const MeetingKey& key = taken.request.key;
    const Act& act = entry.act;
    const std::string owner = owner_of(key), events = write_meeting_events(entry.events);
    const SealedEntry sealed =
        sealed_entry_of({key.collaboration, owner, entry.sequence, entry.command}, act, events);
    const CommittedTexts texts = commit_texts(taken.decided.texts);
    last_entry_ = next_change(connection_);
    const Hash seal = seal_over(last_seal_of(connection_, ref), sealed, texts);
    for (const CommittedText& text : texts) {
        Statement(connection_,
                  "INSERT INTO meeting_texts (collaboration, meeting_number, number, sequence, commitment, "
                  "salt, text) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                  ref.collaboration, ref.number, text.number, entry.sequence, Bytes{text.commitment},
                  Bytes{text.salt}, text.text)
            .run();
    }
    Statement(connection_,
              "INSERT INTO meeting_entries (collaboration, meeting_number, sequence, recorded_at, "
              "happened_on, person, role, of_whom, origin, command, format, events, seal, number) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
              ref.collaboration, ref.number, entry.sequence, sealed.recorded_at_ms, sealed.happened_on_days,
              act.actor.person, act.actor.role, act.actor.of, sealed.origin, entry.command, event_format,
              events, Bytes{seal}, last_entry_)
        .run();
}

void MeetingTables::write_meeting_reply(MeetingRef ref, const TakenMeetingStep& taken) {
    if (!taken.request.repeat) return;
    const std::int64_t now_ms = taken.decided.entry.act.recorded_at.ms_since_epoch();
    Statement(connection_, "DELETE FROM meeting_replies WHERE recorded_at < ?1", now_ms - reply_kept_ms)
        .run();
    const Hash hash = guard_hash(*taken.request.repeat);
    Statement(connection_,
              "INSERT INTO meeting_replies (collaboration, guard, body_hash, meeting_number, version, made, "
              "recorded_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
              ref.collaboration, Bytes{hash}, taken.request.repeat->body_hash, ref.number,
              taken.receipt.version, write_numbers(taken.receipt.made), now_ms)
        .run();
}

void MeetingTables::write_meeting(const TakenMeetingStep& taken) {
    const MeetingRef ref = ref_for(taken);
    write_entry(ref, taken);
    write_meeting_reply(ref, taken);
}

}  // namespace overens::storage
