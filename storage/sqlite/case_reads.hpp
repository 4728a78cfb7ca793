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
#include "storage/sqlite/case_ref.hpp"
#include "storage/sqlite/connection.hpp"

namespace overens::storage {

// Cases folded for readers, so that reading one again folds only what is new. Threads: any.
class FoldedCases {
  public:
    explicit FoldedCases(std::size_t most) : most_(most) {}

    std::shared_ptr<const Case> find(CaseRef ref);
    void put(CaseRef ref, std::shared_ptr<const Case> folded);

  private:
    struct Place {
        std::shared_ptr<const Case> folded;
        std::list<CaseRef>::iterator use;
    };

    std::size_t most_;
    std::mutex mutex_;
    std::list<CaseRef> uses_;  // most recent first
    std::map<CaseRef, Place> places_;
};

// The case as it stands; `version` is its newest.
Case read_folded(Connection& connection, CaseRef ref, const CaseKey& key, FoldedCases& folded);
// As it was recorded by then; version 0 when nothing was.
Case read_folded_as_of(Connection& connection, CaseRef ref, const CaseKey& key, Instant as_of);

std::vector<OpenCaseRow> open_cases(Connection& connection, std::int64_t collaboration,
                                    const std::string& lifecycle);
Rows<CaseRow> list_cases(Connection& connection, std::int64_t collaboration, const CaseFilter& filter,
                         Page page);
Rows<TaskRow> list_tasks(Connection& connection, std::int64_t collaboration, const TaskFilter& filter,
                         Page page);

std::vector<Change> read_changes(Connection& connection, std::int64_t collaboration, const std::string& id,
                                 std::int64_t after, int limit);
// Of the newest step, or of a revision of a register that is newer.
std::optional<Instant> last_recorded_at(Connection& connection);

}  // namespace overens::storage
