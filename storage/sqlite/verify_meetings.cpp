#include "storage/sqlite/verify_meetings.hpp"

#include <map>

#include "engine/machines/meeting.hpp"
#include "storage/codec/event_codec.hpp"
#include "storage/codec/seal_key.hpp"
#include "storage/sqlite/entry_rows.hpp"
#include "storage/sqlite/meeting_rows.hpp"
#include "storage/sqlite/statement.hpp"

namespace overens::storage {
namespace {

struct MeetingToCheck {
    MeetingRef ref;
    MeetingKey key;
    std::string state;
    std::int64_t day = 0;
    std::int64_t last_section = 0;
    std::int64_t version = 0;
};

using CommitmentsByEntry = std::map<std::int64_t, std::vector<Commitment>>;

class MeetingCheck {
  public:
    MeetingCheck(Connection& connection, const MeetingToCheck& checked, MeetingReport& report)
        : connection_(connection), checked_(checked), report_(report) {}

    // What is wrong; empty when nothing is.
    std::string run() {
        std::string wrong = check_texts();
        if (wrong.empty()) wrong = check_chain();
        return wrong.empty() ? check_row() : wrong;
    }

  private:
    std::string check_texts() {
        Statement rows(connection_,
                       "SELECT number, sequence, commitment, salt, text FROM meeting_texts "
                       "WHERE collaboration = ?1 AND meeting_number = ?2 ORDER BY number",
                       checked_.ref.collaboration, checked_.ref.number);
        while (rows.next()) {
            commitments_[rows.number(1)].push_back({rows.number(0), rows.text(2)});
            ++report_.texts;
            if (rows.is_null(4)) {
                ++report_.disposed_texts;
            } else if (commit_to(rows.text(3), rows.text(4)) != rows.text(2)) {
                return "text " + rows.text(0) + ", which entry " + rows.text(1) +
                       " brought, is not as it was written";
            }
        }
        return {};
    }

    std::string check_chain() {
        Statement seals(connection_,
                        "SELECT sequence, seal, events FROM meeting_entries "
                        "WHERE collaboration = ?1 AND meeting_number = ?2 ORDER BY sequence",
                        checked_.ref.collaboration, checked_.ref.number);
        const std::string owner = checked_.key.body + "/" + checked_.key.meeting;
        Hash seal = first_seal();
        for (const MeetingEntry& entry :
             read_meeting_entries(connection_, checked_.ref, checked_.key, 0, -1)) {
            ++report_.entries;
            if (!seals.next() || entry.sequence != record_.version + 1)
                return "entry " + std::to_string(record_.version + 1) + " is missing";
            const std::string events = seals.text(2);
            const SealedEntry sealed = sealed_entry_of(
                {checked_.key.collaboration, owner, entry.sequence, entry.command}, entry.act, events);
            seal = seal_after(seal, sealed, commitments_[entry.sequence]);
            if (seal != seals.text(1)) {
                return "entry " + std::to_string(entry.sequence) +
                       " is not as it was written, or one before it is gone";
            }
            evolve(record_, entry);
        }
        return {};
    }

    std::string check_row() {
        if (record_.version != checked_.version) {
            return "the meeting stands at entry " + std::to_string(checked_.version) + " of " +
                   std::to_string(record_.version);
        }
        if (machines::name_of(record_.state) != checked_.state ||
            record_.time.day.days_since_epoch() != checked_.day ||
            record_.last_section() != checked_.last_section) {
            return "its row in the list is not what its entries add up to";
        }
        for (const MinutesPart& part : record_.parts) {
            const bool sound =
                part.seal.empty() || is_sealed_by({part.sealed_content, part.seal, part.seal_key});
            if (!sound) return "the seal over part " + std::to_string(part.part) + " does not hold";
        }
        return {};
    }

    Connection& connection_;
    const MeetingToCheck& checked_;
    MeetingReport& report_;
    CommitmentsByEntry commitments_;
    MeetingRecord record_;
};

std::vector<MeetingToCheck> meetings_to_check(Connection& connection) {
    Statement rows(connection,
                   "SELECT m.collaboration, m.number, k.id, m.body, m.meeting, m.state, m.day, "
                   "m.last_section, m.version FROM meetings m JOIN collaborations k "
                   "ON k.number = m.collaboration ORDER BY 1, 2");
    std::vector<MeetingToCheck> all;
    while (rows.next()) {
        all.push_back({{rows.number(0), rows.number(1)},
                       {rows.text(2), rows.text(3), rows.text(4)},
                       rows.text(5),
                       rows.number(6),
                       rows.number(7),
                       rows.number(8)});
    }
    return all;
}

// A row that is gone as a whole leaves a gap in the numbers, or what belonged to it.
void check_numbers(Connection& connection, MeetingReport& report) {
    Statement meetings(connection,
                       "SELECT k.id, max(m.number), count(*) FROM meetings m JOIN collaborations k "
                       "ON k.number = m.collaboration GROUP BY k.id HAVING max(m.number) <> count(*)");
    while (meetings.next())
        report.broken.push_back(meetings.text(0) + ": of " + meetings.text(1) + " meetings " +
                                meetings.text(2) + " are there");
    Statement orphans(connection,
                      "SELECT k.id, count(*) FROM meeting_entries e JOIN collaborations k "
                      "ON k.number = e.collaboration WHERE NOT EXISTS (SELECT 1 FROM meetings m WHERE "
                      "m.collaboration = e.collaboration AND m.number = e.meeting_number) GROUP BY k.id");
    while (orphans.next())
        report.broken.push_back(orphans.text(0) + ": " + orphans.text(1) +
                                " entries belong to meetings that are not there");
    Statement registers(connection,
                        "SELECT k.id, max(r.revision), count(*) FROM registers r JOIN collaborations k "
                        "ON k.number = r.collaboration GROUP BY k.id HAVING max(r.revision) <> count(*)");
    while (registers.next())
        report.broken.push_back(registers.text(0) + ": of " + registers.text(1) +
                                " revisions of the register " + registers.text(2) + " are there");
}

}  // namespace

MeetingReport check_meetings(Connection& connection) {
    MeetingReport report;
    check_numbers(connection, report);
    for (const MeetingToCheck& each : meetings_to_check(connection)) {
        ++report.meetings;
        std::string wrong;
        try {
            wrong = MeetingCheck(connection, each, report).run();
        } catch (const StoreFailure& unreadable) {
            wrong = unreadable.what();
        }
        if (wrong.empty()) continue;
        report.broken.push_back(each.key.collaboration + ", meeting " + each.key.body + "/" +
                                each.key.meeting + ": " + wrong);
    }
    return report;
}

}  // namespace overens::storage
