// Cases and tasks as they are read, each within one snapshot.
#pragma once

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "engine/ports/case_store.hpp"
#include "engine/ports/change_feed.hpp"
#include "engine/ports/content_store.hpp"
#include "storage/sqlite/case_ref.hpp"
#include "storage/sqlite/connection.hpp"

namespace overens::storage {

// A case and its texts, shared by all who read this version; null when there is none.
struct FoldedCase {
    std::shared_ptr<const Case> subject;
    std::shared_ptr<const TextsByNumber> texts;
};

// Cases folded for readers, so that reading one again folds only what is new. Those used least recently go
// first: when there are more than `most`, or when together they hold more than `most_parts` items, remarks
// and texts. Threads: any.
class FoldedCases {
  public:
    FoldedCases(std::size_t most, std::size_t most_parts) : most_(most), most_parts_(most_parts) {}

    FoldedCase find(CaseRef ref);
    void put(CaseRef ref, FoldedCase folded);

  private:
    struct Place {
        FoldedCase folded;
        std::list<CaseRef>::iterator use;
    };

    void let_go();

    std::size_t most_, most_parts_;
    std::size_t parts_ = 0;
    std::mutex mutex_;
    std::list<CaseRef> uses_;  // most recent first
    std::map<CaseRef, Place> places_;
};

// The case as it stands.
FoldedCase read_folded(Connection& connection, CaseRef ref, const CaseKey& key, FoldedCases& folded);
// As it was recorded by then; null when nothing was.
FoldedCase read_folded_as_of(Connection& connection, CaseRef ref, const CaseKey& key, Instant as_of);

std::vector<OpenCaseRow> open_cases(Connection& connection, std::int64_t collaboration,
                                    const std::string& lifecycle);
Rows<CaseRow> list_cases(Connection& connection, std::int64_t collaboration, const CaseFilter& filter,
                         Page page);
Rows<TaskRow> list_tasks(Connection& connection, std::int64_t collaboration, const TaskFilter& filter,
                         Page page);

// By a search through all that is written.
ContentUses read_content_uses(Connection& connection, std::int64_t collaboration, const std::string& hash);

std::vector<Change> read_changes(Connection& connection, std::int64_t collaboration, const std::string& id,
                                 std::int64_t after, int limit);
// Of the newest step, or of a revision of a register that is newer.
std::optional<Instant> last_recorded_at(Connection& connection);

}  // namespace overens::storage
