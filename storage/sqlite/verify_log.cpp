#include "storage/sqlite/verify_log.hpp"

#include <map>
#include <set>

#include "storage/codec/seal.hpp"
#include "storage/sqlite/case_id.hpp"
#include "storage/sqlite/case_ref.hpp"
#include "storage/sqlite/definitions.hpp"
#include "storage/sqlite/failure.hpp"
#include "storage/sqlite/rebuilt_case.hpp"
#include "storage/sqlite/register_rows.hpp"
#include "storage/sqlite/statement.hpp"
#include "storage/sqlite/verify_contents.hpp"
#include "storage/sqlite/verify_meetings.hpp"

namespace overens {
namespace storage {
namespace {

// So many cases are looked at in one snapshot: a long one would keep the write-ahead log from being cut.
constexpr int cases_per_snapshot = 200;
constexpr std::int64_t verify_cache_kib = 8'192;

struct Broken {
    std::int64_t sequence = 0;
    std::string problem;
};

struct CaseToCheck {
    CaseRef ref;
    std::string collaboration, id;
    std::int64_t version = 0;
};

std::string entry_of(std::int64_t sequence, const CaseToCheck& checked) {
    return "entry " + std::to_string(sequence) + " of " + std::to_string(checked.version);
}

class CaseCheck {
  public:
    CaseCheck(Connection& connection, const CaseToCheck& checked, Definitions& definitions, LogReport& report)
        : connection_(connection), checked_(checked), definitions_(definitions), report_(report) {}

    std::optional<Broken> run() {
        if (auto broken = read_texts()) return broken;
        if (auto broken = walk_chain()) return broken;
        if (sequence_ < checked_.version)
            return Broken{sequence_ + 1, entry_of(sequence_ + 1, checked_) + " is missing"};
        if (sequence_ > checked_.version) {
            return Broken{checked_.version + 1, "the case stands at entry " +
                                                    std::to_string(checked_.version) + " of " +
                                                    std::to_string(sequence_)};
        }
        const auto last = commitments_.rbegin();
        if (last != commitments_.rend() && last->first > sequence_) {
            return Broken{last->first, "text " + std::to_string(last->second.front().text) + " is of entry " +
                                           std::to_string(last->first) + ", which is not there"};
        }
        return check_rows();
    }

    // By hash: the entry that names it first. Empty when something is broken.
    const std::map<std::string, std::int64_t>& contents() const { return contents_; }

  private:
    std::optional<Broken> check_rows() {
        try {
            RebuiltCase rebuilt =
                rebuild_case(connection_, checked_.ref, {checked_.collaboration, checked_.id}, definitions_);
            if (auto row = differing_row(connection_, checked_.ref, rebuilt))
                return Broken{sequence_, std::move(*row)};
            if (auto wrong = wrongly_gone(rebuilt)) return wrong;
            contents_ = std::move(rebuilt.contents);
        } catch (const StoreFailure& unreadable) {
            return Broken{sequence_, unreadable.what()};
        }
        return std::nullopt;
    }

    // What is gone was disposed of by a decision, and what was disposed of is gone.
    std::optional<Broken> wrongly_gone(const RebuiltCase& rebuilt) const {
        for (const std::int64_t number : gone_) {
            if (rebuilt.disposed_texts.contains(number)) continue;
            return Broken{sequence_, "text " + std::to_string(number) + " is gone without a decision"};
        }
        for (const auto& [number, decision] : rebuilt.disposed_texts) {
            if (gone_.contains(number)) continue;
            return Broken{sequence_, "text " + std::to_string(number) + ", disposed of by decision " +
                                         std::to_string(decision) + ", is still there"};
        }
        return std::nullopt;
    }

    std::optional<Broken> read_texts() {
        Statement rows(connection_,
                       "SELECT number, sequence, commitment, salt, text FROM texts "
                       "WHERE collaboration = ?1 AND case_number = ?2 ORDER BY number",
                       checked_.ref.collaboration, checked_.ref.number);
        while (rows.next()) {
            const std::int64_t number = rows.number(0), sequence = rows.number(1);
            commitments_[sequence].push_back({number, rows.text(2)});
            ++report_.texts;
            if (rows.is_null(4)) {
                ++report_.disposed_texts;
                gone_.insert(number);
            } else if (commit_to(rows.text(3), rows.text(4)) != rows.text(2)) {
                return Broken{sequence, "text " + std::to_string(number) + ", which " +
                                            entry_of(sequence, checked_) +
                                            " brought, is not as it was written"};
            }
        }
        return std::nullopt;
    }

    std::optional<Broken> walk_chain() {
        Statement rows(
            connection_,
            "SELECT sequence, recorded_at, happened_on, person, role, of_whom, origin, command, format, "
            "events, seal FROM entries WHERE collaboration = ?1 AND case_number = ?2 ORDER BY sequence",
            checked_.ref.collaboration, checked_.ref.number);
        while (rows.next()) {
            ++report_.entries;
            const std::int64_t expected = sequence_ + 1;
            if (rows.number(0) != expected)
                return Broken{expected, entry_of(expected, checked_) + " is missing"};
            seal_ = seal_after(seal_, sealed_entry(rows), commitments_[expected]);
            if (seal_ != rows.text(10)) {
                return Broken{expected, entry_of(expected, checked_) + ", recorded " +
                                            Instant::clamped(rows.number(1)).to_text() +
                                            ", is not as it was written, or one before it is gone"};
            }
            sequence_ = expected;
        }
        return std::nullopt;
    }

    SealedEntry sealed_entry(const Statement& row) {
        for (int column = 3; column <= 7; ++column) texts_of_row_[column] = row.text(column);
        texts_of_row_[9] = row.text(9);
        return {checked_.collaboration, checked_.id,      row.number(0),    row.number(1),
                row.number(2),          texts_of_row_[3], texts_of_row_[4], texts_of_row_[5],
                texts_of_row_[6],       texts_of_row_[7], row.number(8),    texts_of_row_[9]};
    }

    Connection& connection_;
    const CaseToCheck& checked_;
    Definitions& definitions_;
    LogReport& report_;
    std::map<std::string, std::int64_t> contents_;
    std::map<std::int64_t, std::vector<Commitment>> commitments_;  // by the entry that brought them
    std::set<std::int64_t> gone_;                                  // numbers of texts without words
    std::map<int, std::string> texts_of_row_;                      // what the sealed entry views
    Hash seal_ = first_seal();
    std::int64_t sequence_ = 0;
};

std::vector<CaseToCheck> next_cases(Connection& connection, CaseRef after) {
    Statement rows(connection,
                   "SELECT c.collaboration, c.number, k.id, c.id, c.version FROM cases c "
                   "JOIN collaborations k ON k.number = c.collaboration "
                   "WHERE (c.collaboration, c.number) > (?1, ?2) ORDER BY c.collaboration, c.number LIMIT ?3",
                   after.collaboration, after.number, cases_per_snapshot);
    std::vector<CaseToCheck> cases;
    while (rows.next()) {
        cases.push_back(
            {{rows.number(0), rows.number(1)}, rows.text(2), case_id_of_bytes(rows.text(3)), rows.number(4)});
    }
    return cases;
}

// Contents are kept before anything names them, so that a look afterwards finds them all.
void check_named(Connection& contents, const CaseToCheck& checked,
                 const std::map<std::string, std::int64_t>& named, LogReport& report) {
    for (const auto& [hex, sequence] : named) {
        const Hash hash = bytes_of_hex(hex);
        Statement row(contents,
                      "SELECT 1 FROM contents c JOIN collaborations k ON k.number = c.collaboration "
                      "WHERE k.id = ?1 AND c.hash = ?2",
                      checked.collaboration, Bytes{hash});
        if (row.next()) continue;
        report.broken.push_back(
            {checked.collaboration, checked.id, sequence,
             "content " + hex + ", which " + entry_of(sequence, checked) + " names, is not there"});
        return;
    }
}

struct Files {
    Connection log, contents;
    Definitions definitions;
};

void check_cases(Files& files, const std::vector<CaseToCheck>& cases, LogReport& report) {
    for (const CaseToCheck& checked : cases) {
        ++report.cases;
        CaseCheck check(files.log, checked, files.definitions, report);
        if (auto broken = check.run()) {
            report.broken.push_back(
                {checked.collaboration, checked.id, broken->sequence, std::move(broken->problem)});
        }
        check_named(files.contents, checked, check.contents(), report);
    }
}

// Entries are numbered one by one, and none is ever taken away.
void check_count_of_entries(Connection& connection, LogReport& report) {
    Statement row(connection, "SELECT count(*), coalesce(max(number), 0) FROM entries");
    row.next();
    const std::int64_t gone = row.number(1) - row.number(0);
    if (gone == 0) return;
    report.broken_beside.push_back(std::to_string(gone) + " of the installation's " +
                                   std::to_string(row.number(1)) + " entries are gone");
}

void check_counts(Connection& connection, LogReport& report) {
    Statement rows(
        connection,
        "SELECT k.id, n.lifecycle, n.phase, n.state, sum(n.kept), sum(n.counted) FROM ("
        "SELECT collaboration, lifecycle, phase, state, cases AS kept, 0 AS counted FROM case_counts "
        "UNION ALL SELECT collaboration, lifecycle, phase, '', 0, count(*) FROM cases GROUP BY 1, 2, 3 "
        "UNION ALL SELECT c.collaboration, c.lifecycle, c.phase, s.state, 0, count(*) FROM case_states s "
        "JOIN cases c ON c.collaboration = s.collaboration AND c.number = s.case_number GROUP BY 1, 2, 3, 4"
        ") n JOIN collaborations k ON k.number = n.collaboration GROUP BY 1, 2, 3, 4 "
        "HAVING sum(n.kept) <> sum(n.counted)");
    while (rows.next()) {
        report.broken_beside.push_back(rows.text(0) + ", case_counts, " + rows.text(1) + " " + rows.text(2) +
                                       (rows.text(3).empty() ? "" : " in " + rows.text(3)) + ": says " +
                                       rows.text(4) + ", but there are " + rows.text(5));
    }
}

// Empty: it cannot be read.
std::string hash_read_from(const LifecycleText& text, const DefinitionReader& reader) {
    try {
        const auto definition = reader(text);
        return definition ? definition->hash : std::string();
    } catch (const std::exception&) {
        return {};
    }
}

// What the cases follow is what was published.
void check_lifecycles(Connection& connection, const DefinitionReader& reader, LogReport& report) {
    Statement rows(connection,
                   "SELECT k.id, l.name, l.version, l.hash, l.collaboration FROM lifecycles l "
                   "JOIN collaborations k ON k.number = l.collaboration ORDER BY 1, 2, 3");
    while (rows.next()) {
        ++report.lifecycles;
        const auto published =
            read_lifecycle(connection, rows.number(4), rows.text(1), static_cast<int>(rows.number(2)));
        if (published && hash_read_from(published->text, reader) == rows.text(3)) continue;
        report.broken_beside.push_back(rows.text(0) + ", lifecycle " + rows.text(1) + ", version " +
                                       rows.text(2) + ": its text is not the one that was published");
    }
}

LogReport check_log(const std::filesystem::path& folder, const DefinitionReader& reader) {
    Files files{{folder / "overens.db", Connection::Kind::reader, verify_cache_kib},
                {folder / "content.db", Connection::Kind::reader, verify_cache_kib},
                Definitions(reader)};
    LogReport report;
    std::vector<CaseToCheck> cases;
    CaseRef last;
    do {
        files.log.run("BEGIN");
        cases = next_cases(files.log, last);
        check_cases(files, cases, report);
        files.log.run("COMMIT");
        if (!cases.empty()) last = cases.back().ref;
    } while (!cases.empty());
    check_count_of_entries(files.log, report);
    check_counts(files.log, report);
    check_lifecycles(files.log, reader, report);
    MeetingReport meetings = check_meetings(files.log);
    report.meetings = meetings.meetings;
    report.entries += meetings.entries;
    report.texts += meetings.texts;
    report.disposed_texts += meetings.disposed_texts;
    for (std::string& each : meetings.broken) report.broken_beside.push_back(std::move(each));
    ContentReport contents = check_contents(folder / "content.db");
    report.contents = contents.contents;
    for (std::string& each : contents.broken) report.broken_beside.push_back(std::move(each));
    return report;
}

}  // namespace
}  // namespace storage

LogReport verify_log(const std::filesystem::path& folder, const DefinitionReader& reader) {
    for (const char* file : {"overens.db", "content.db"}) {
        if (!std::filesystem::exists(folder / file))
            throw StoreFailure(folder.string() + " is not a data folder: it has no " + file);
    }
    try {
        return storage::check_log(folder, reader);
    } catch (const SQLite::Exception& exception) {
        throw storage::failure_of(exception, "checking the log of " + folder.string());
    }
}

}  // namespace overens
