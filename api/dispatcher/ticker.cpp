#include "api/dispatcher/ticker.hpp"

#include <string>

namespace overens::api {

namespace {

using namespace std::chrono_literals;

constexpr auto every = 2s;

}  // namespace

Ticker::Ticker(Dispatcher& dispatcher, Log& log, bool with_days)
    : dispatcher_(dispatcher), log_(log), with_days_(with_days), thread_([this] { run(); }) {}

Ticker::~Ticker() {
    {
        const std::scoped_lock lock(mutex_);
        ending_ = true;
    }
    ends_.notify_all();
    thread_.join();
}

void Ticker::run() {
    std::unique_lock lock(mutex_);
    while (!ending_) {
        lock.unlock();
        run_once();
        lock.lock();
        ends_.wait_for(lock, every, [this] { return ending_; });
    }
}

void Ticker::run_once() {
    try {
        const Passed passed = with_days_ ? dispatcher_.run_due() : dispatcher_.run_errands();
        if (passed.failed > 0)
            log_.warn(std::to_string(passed.failed) + " errands or timers failed and will be tried again");
    } catch (const std::exception& failure) {
        log_.error(std::string("in the background: ") + failure.what());
    }
}

}  // namespace overens::api
