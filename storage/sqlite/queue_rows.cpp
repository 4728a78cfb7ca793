#include "storage/sqlite/queue_rows.hpp"

#include <set>

#include "storage/codec/record_codec.hpp"
#include "storage/codec/seal.hpp"
#include "storage/sqlite/case_id.hpp"
#include "storage/sqlite/statement.hpp"

namespace overens::storage {
namespace {

// A notice is an event of the entry that brought it.
std::int64_t place_among_events(const Entry& entry, const events::Told& told) {
    for (std::size_t place = 0; place < entry.events.size(); ++place) {
        const auto* each = std::get_if<events::Told>(&entry.events[place]);
        if (each != nullptr && *each == told) return static_cast<std::int64_t>(place);
    }
    throw StoreFailure("a notice that is no event of its step");
}

void write_notice(Connection& connection, CaseRef ref, const Entry& entry, const events::Told& told) {
    Statement(connection,
              "INSERT INTO notices (collaboration, case_number, sequence, event) VALUES (?1, ?2, ?3, ?4)",
              ref.collaboration, ref.number, entry.sequence, place_among_events(entry, told))
        .run();
    const std::int64_t notice = connection.last_row();
    std::set<std::string> receivers;
    for (const Addressee& addressee : told.to) receivers.insert(addressee.id);
    for (const std::string& receiver : receivers) {
        Statement(connection,
                  "INSERT INTO notice_receivers (collaboration, addressee, notice) VALUES (?1, ?2, ?3)",
                  ref.collaboration, receiver, notice)
            .run();
    }
}

}  // namespace

Hash guard_hash(const RepeatGuard& guard) {
    return blake2b(std::to_string(guard.scope.size()) + ':' + guard.scope + guard.key);
}

void write_timers(Connection& connection, CaseRef ref, const std::vector<TimerChange>& timers) {
    for (const TimerChange& change : timers) {
        if (change.day) {
            Statement(connection,
                      "INSERT INTO timers (collaboration, case_number, timer, day) VALUES (?1, ?2, ?3, ?4) "
                      "ON CONFLICT DO UPDATE SET day = ?4",
                      ref.collaboration, ref.number, change.timer, change.day->days_since_epoch())
                .run();
        } else {
            Statement(connection,
                      "DELETE FROM timers WHERE collaboration = ?1 AND case_number = ?2 AND timer = ?3",
                      ref.collaboration, ref.number, change.timer)
                .run();
        }
    }
}

void write_errands(Connection& connection, CaseRef ref, const Entry& entry,
                   const std::vector<Errand>& errands) {
    for (const Errand& errand : errands) {
        if (errand.kind == Errand::Kind::notice) {
            write_notice(connection, ref, entry, errand.told);
            continue;
        }
        Statement(
            connection,
            "INSERT INTO errands (collaboration, case_number, sequence, format, errand, attempts, reason) "
            "VALUES (?1, ?2, ?3, ?4, ?5, 0, '')",
            ref.collaboration, ref.number, entry.sequence, record_format, write_errand(errand))
            .run();
    }
}

bool errand_waits(Connection& connection, std::int64_t number) {
    return Statement(connection, "SELECT 1 FROM errands WHERE number = ?1", number).next();
}

void finish_errand(Connection& connection, std::int64_t number) {
    Statement(connection, "DELETE FROM errands WHERE number = ?1", number).run();
}

void fail_errand(Connection& connection, std::int64_t number, const std::string& reason) {
    Statement(connection, "UPDATE errands SET attempts = attempts + 1, reason = ?2 WHERE number = ?1", number,
              reason)
        .run();
}

void write_reply(Connection& connection, CaseRef ref, const RepeatGuard& guard, const Receipt& receipt,
                 Instant recorded_at) {
    const std::int64_t now_ms = recorded_at.ms_since_epoch();
    Statement(connection, "DELETE FROM replies WHERE recorded_at < ?1", now_ms - reply_kept_ms).run();
    const Hash hash = guard_hash(guard);
    Statement(
        connection,
        "INSERT INTO replies (collaboration, guard, body_hash, case_number, sequence, made, recorded_at) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        ref.collaboration, Bytes{hash}, guard.body_hash, ref.number, receipt.sequence,
        write_numbers(receipt.made), now_ms)
        .run();
}

std::optional<KeptReply> find_reply(Connection& connection, std::int64_t collaboration, const std::string& id,
                                    const RepeatGuard& guard) {
    const Hash hash = guard_hash(guard);
    Statement row(connection,
                  "SELECT body_hash, cases.id, sequence, made FROM replies JOIN cases "
                  "ON cases.collaboration = replies.collaboration AND cases.number = replies.case_number "
                  "WHERE replies.collaboration = ?1 AND guard = ?2",
                  collaboration, Bytes{hash});
    if (!row.next()) return std::nullopt;
    KeptReply reply;
    reply.body_hash = row.text(0);
    reply.receipt.key = {id, case_id_of_bytes(row.text(1))};
    reply.receipt.sequence = row.number(2);
    reply.receipt.made = read_numbers(row.text(3), "a kept reply");
    return reply;
}

}  // namespace overens::storage
