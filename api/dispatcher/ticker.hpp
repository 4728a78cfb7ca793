// Runs the dispatcher in the background: what was left over, and days that come by themselves.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "api/dispatcher/dispatcher.hpp"
#include "api/log.hpp"

namespace overens::api {

class Ticker {
  public:
    // Begins at once, with what came due while the service was down. `with_days`: not when the clock is set
    // by hand, since then the days come when it is set. Both references must outlive it.
    Ticker(Dispatcher& dispatcher, Log& log, bool with_days);
    // Ends after the run at hand.
    ~Ticker();
    Ticker(const Ticker&) = delete;
    Ticker& operator=(const Ticker&) = delete;

  private:
    void run();
    void run_once();

    Dispatcher& dispatcher_;
    Log& log_;
    const bool with_days_;
    std::mutex mutex_;
    std::condition_variable ends_;
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace overens::api
