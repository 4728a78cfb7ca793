#include "storage/sqlite/verify_log.hpp"

#include <map>

#include "storage/codec/seal.hpp"
#include "storage/sqlite/case_id.hpp"
#include "storage/sqlite/case_ref.hpp"
#include "storage/sqlite/failure.hpp"
#include "storage/sqlite/statement.hpp"

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
    CaseCheck(Connection& connection, const CaseToCheck& checked, LogReport& report)
        : connection_(connection), checked_(checked), report_(report) {}

    std::optional<Broken> run() {
        if (auto broken = read_texts()) return broken;
        if (auto broken = walk_chain()) return broken;
        if (sequence_ == checked_.version) return std::nullopt;
        return Broken{sequence_ + 1, entry_of(sequence_ + 1, checked_) + " is missing"};
    }

  private:
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
    LogReport& report_;
    std::map<std::int64_t, std::vector<Commitment>> commitments_;  // by the entry that brought them
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

void check_cases(Connection& connection, const std::vector<CaseToCheck>& cases, LogReport& report) {
    for (const CaseToCheck& checked : cases) {
        ++report.cases;
        if (auto broken = CaseCheck(connection, checked, report).run()) {
            report.broken.push_back(
                {checked.collaboration, checked.id, broken->sequence, std::move(broken->problem)});
        }
    }
}

LogReport check_log(const std::filesystem::path& file) {
    Connection connection(file, Connection::Kind::reader, verify_cache_kib);
    LogReport report;
    std::vector<CaseToCheck> cases;
    CaseRef last;
    do {
        connection.run("BEGIN");
        cases = next_cases(connection, last);
        check_cases(connection, cases, report);
        connection.run("COMMIT");
        if (!cases.empty()) last = cases.back().ref;
    } while (!cases.empty());
    return report;
}

}  // namespace
}  // namespace storage

LogReport verify_log(const std::filesystem::path& folder) {
    const auto file = folder / "overens.db";
    if (!std::filesystem::exists(file)) throw StoreFailure(folder.string() + " is not a data folder");
    try {
        return storage::check_log(file);
    } catch (const SQLite::Exception& exception) {
        throw storage::failure_of(exception, "checking the log of " + folder.string());
    }
}

}  // namespace overens
