// What has been committed, in order, for live views: which case or meeting took which step. Ids only.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/ports/case_store.hpp"

namespace overens {

struct Change {
    std::int64_t number = 0;  // grows with every step of the installation; gaps are possible
    CaseKey key;              // without an id: of a meeting
    std::int64_t sequence = 0;
    std::string command;
    std::string body{}, meeting{};  // of a meeting: who leads it, and its address there
};

class ChangeFeed {
  public:
    virtual ~ChangeFeed() = default;

    virtual std::int64_t last_change() const = 0;
    // When the newest step, or the newest revision of a register, was recorded; absent when there is none.
    virtual std::optional<Instant> last_recorded_at() const = 0;
    // Changes of a collaboration after `after`, oldest first, at most `limit`.
    virtual std::vector<Change> changes(const std::string& collaboration, std::int64_t after,
                                        int limit) const = 0;
    // Waits until there is a change after `after` or the time is over; true when there is one.
    virtual bool wait_for_change(std::int64_t after, std::chrono::milliseconds timeout) const = 0;
};

}  // namespace overens
