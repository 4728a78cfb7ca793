// The number of the newest committed entry, and a way to wait for a newer one.
//
// Threads: written and committed are called on the writer's thread, the others on any.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>

namespace overens::storage {

class ChangeSignal {
  public:
    explicit ChangeSignal(std::int64_t last) : written_(last), last_(last) {}

    // Not yet committed.
    void written(std::int64_t number) {
        if (number > written_) written_ = number;
    }
    void committed() {
        {
            const std::lock_guard lock(mutex_);
            last_ = written_;
        }
        changed_.notify_all();
    }
    // `newest`: what is left of what was written.
    void taken_back(std::int64_t newest) { written_ = newest; }

    std::int64_t last() const {
        const std::lock_guard lock(mutex_);
        return last_;
    }
    bool wait(std::int64_t after, std::chrono::milliseconds timeout) const {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, timeout, [&] { return last_ > after; });
    }

  private:
    std::int64_t written_;
    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    std::int64_t last_;
};

}  // namespace overens::storage
