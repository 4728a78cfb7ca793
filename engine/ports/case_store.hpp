// Where cases are kept. The engine asks; storage answers (SQLite, memory, and one that fails on purpose in
// tests).
//
// A store keeps, for every step, its entry, its texts, the changed rows, its errands and its receipt in one
// transaction: after transact returns, a crash loses nothing of it; before, nothing of it is there.
//
// Threads: every method may be called from any thread. Errors: what the caller may have caused is a Refusal;
// a broken disk or database is a StoreFailure (thrown), and nothing was changed unless the failure says that
// it is unknown.
#pragma once

#include <cstdint>
#include <expected>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "engine/access/standing.hpp"
#include "engine/cases/case.hpp"
#include "engine/cases/decide.hpp"
#include "engine/cases/errands.hpp"

namespace overens {

class StoreFailure : public std::runtime_error {
  public:
    explicit StoreFailure(const std::string& what, bool full = false)
        : std::runtime_error(what), full_(full) {}
    // The disk is full: reading still works.
    bool full() const { return full_; }

  private:
    bool full_;
};

struct CaseKey {
    std::string collaboration;
    std::string id;  // UUIDv7
    auto operator<=>(const CaseKey&) const = default;
};

// The same request sent twice has one effect. Kept for 48 hours.
struct RepeatGuard {
    std::string key;        // as the client gave it
    std::string scope;      // actor and route
    std::string body_hash;  // another body with the same key is refused: code "key_reused"
};

// What a step came to: enough to give the same answer again.
struct Receipt {
    CaseKey key;
    std::int64_t sequence = 0;  // of the entry; the case's version after it
    std::vector<int> made;      // numbers of items, decisions or remarks that the step made
    bool repeated = false;      // an earlier request with the same key did it
    bool nothing_changed = false;
};

struct StepInput {
    const Definition& definition;
    const Register& reg;
    Case& subject;
    // Of the account that the request names, as the rows of the transaction have it; null: none is named.
    const Standing* standing = nullptr;
};
// Decides one step on the rows of the transaction. May run twice, and on another thread than the caller's;
// must not keep references and must not call the store.
using Decider = std::function<std::expected<Decided, Refused>(const StepInput&)>;

struct StepRequest {
    CaseKey key;
    std::optional<std::int64_t>
        if_version;  // another version than this: refused as stale, code "version_changed"
    std::optional<RepeatGuard> repeat;
    // Set for a new case: the lifecycle it follows, newest version. The key must not be in use (code
    // "case_exists").
    std::optional<std::string> start_lifecycle;
    // Number of the errand done by this step, marked so in the transaction; one that no longer waits is
    // refused (code "errand_done").
    std::optional<std::int64_t> carries_out;
    // The account or link that asks; empty: nobody who has signed in.
    std::string account{};
    // Set where something is done once, by a link or otherwise: every link to this task is used up, in the
    // same transaction, whatever becomes of the task; or not before the step closes it, or the body that
    // decides has decided.
    std::optional<int> links_end_of{};
    bool links_end_when_done = false;
};

// One line of a list of cases.
struct CaseRow {
    std::string id;
    std::string lifecycle;
    int lifecycle_version = 0;
    std::string title;
    std::string phase;
    std::vector<std::string> states;  // active, innermost only
    Day started_on;
    std::optional<Day> next_due;
    int open_items = 0;
    bool on_hold = false;
    std::int64_t version = 0;
    Instant changed_at;
};

// One line of a list of tasks: an item of a case that is not closed.
struct TaskRow {
    std::string case_id;
    std::string case_title;
    std::string lifecycle;
    int item = 0;
    std::string work;
    int round = 1;
    Addressee addressee;
    std::string state;
    std::optional<Day> due;
    std::string case_officer{};  // an account; empty: nobody in particular
};

struct CaseFilter {
    std::optional<std::string> lifecycle, state, phase, text;
    std::optional<std::vector<std::string>> only{};  // among these, by id
};
struct TaskFilter {
    std::optional<std::string> case_id, addressee;  // addressee: an id in the register or a role
    std::optional<std::string> case_officer{};      // an account
    // Set: those where nothing is asked any more instead, of which this or a later day was the last.
    std::optional<Day> closed_due_from{};
};

// `page` counts from 1, `limit` 1–100; page × limit beyond 10 000 is the caller's to refuse.
struct Page {
    int page = 1;
    int limit = 20;
};
template <class Row>
struct Rows {
    std::vector<Row> rows;
    std::int64_t total = 0;  // exact up to 10 000; a larger one says that there are more than 10 000
};

// A case that has not ended, and the version of its lifecycle that it follows.
struct OpenCaseRow {
    std::string id;
    int lifecycle_version = 0;
    bool operator==(const OpenCaseRow&) const = default;
};

// Shared with others who read the same version: whoever wants to change something makes a copy.
struct ReadCase {
    std::shared_ptr<const Case> subject;  // never null; nor are the others
    std::shared_ptr<const Definition> definition;
    std::shared_ptr<const TextsByNumber> texts;  // disposed ones are absent
};

class CaseStore {
  public:
    virtual ~CaseStore() = default;

    virtual std::expected<Receipt, Refusal> transact(const StepRequest& request, const Decider& decider) = 0;

    // The case, folded; `as_of` folds only what had been recorded by then. Absent: not there (by then).
    virtual std::optional<ReadCase> read(const CaseKey& key, std::optional<Instant> as_of = {}) const = 0;
    // Entries after `after`, at most `limit`.
    virtual std::vector<Entry> entries(const CaseKey& key, std::int64_t after, int limit) const = 0;

    // Newest case first.
    virtual Rows<CaseRow> list(const std::string& collaboration, const CaseFilter& filter,
                               Page page) const = 0;
    // Every case of the lifecycle that has not ended, oldest first.
    virtual std::vector<OpenCaseRow> open_cases(const std::string& collaboration,
                                                const std::string& lifecycle) const = 0;
    // Open tasks by due day, those without one last.
    virtual Rows<TaskRow> tasks(const std::string& collaboration, const TaskFilter& filter,
                                Page page) const = 0;
};

}  // namespace overens
