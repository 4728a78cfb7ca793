// Threads for connections: a new one whenever none is free, up to a cap; beyond it, work waits its turn.
//
// One connection holds one thread as long as it lives, so a fixed small pool would let a few idle clients
// lock all others out.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace overens::api {

class GrowingPool {
  public:
    explicit GrowingPool(std::size_t most_threads) : most_threads_(most_threads) {}
    ~GrowingPool() { finish(); }
    GrowingPool(const GrowingPool&) = delete;
    GrowingPool& operator=(const GrowingPool&) = delete;

    // From any thread. After finish, does nothing.
    void add(std::function<void()> work);
    // Does what waits, and returns when every thread has ended.
    void finish();

    std::size_t threads() const;

  private:
    void run();

    const std::size_t most_threads_;
    mutable std::mutex mutex_;
    std::condition_variable ready_;
    std::deque<std::function<void()>> waiting_;
    std::vector<std::thread> threads_;
    std::size_t idle_ = 0;
    bool finishing_ = false;
};

}  // namespace overens::api
