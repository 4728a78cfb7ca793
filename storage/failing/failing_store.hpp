// A store that fails when told to: for tests of those who use a store.
//
// Reads and writes go to the store behind it, which must outlive it. Writes are transact, write_register,
// publish, the end of an upload, finish_errand and fail_errand. Threads: as the store behind it; plan_failure
// may be called at any time.
#pragma once

#include <memory>

#include "engine/ports/store.hpp"

namespace overens {

enum class PlannedFailure {
    broken,   // nothing is written
    full,     // nothing is written, and the failure says that the disk is full
    unknown,  // written, but the answer is lost on the way: as when a connection breaks during a commit
};

class FailingStore : public Store {
  public:
    // The `nth` write from now on (1: the next) fails, and with `from_then_on` every write after it.
    virtual void plan_failure(int nth, PlannedFailure failure, bool from_then_on = false) = 0;
    // Writes that reached the store behind.
    virtual int writes_done() const = 0;
};

std::unique_ptr<FailingStore> make_failing_store(Store& behind);

}  // namespace overens
