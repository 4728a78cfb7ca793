#include "api/notify/post_office.hpp"

#include <random>
#include <string>

namespace overens::api {

namespace {

using namespace std::chrono_literals;

constexpr auto idle_rest = 1s;
constexpr auto rest_after_trouble = 10s;
constexpr int transfer_wait_ms = 1'000;

Chance random_chance() {
    return [generator = std::mt19937(std::random_device()())]() mutable {
        return std::uniform_real_distribution<double>(0, 1)(generator);
    };
}

}  // namespace

PostOffice::PostOffice(Store& store, const Clock& clock, Log& log, TransferRules rules, MailedLinks links)
    : log_(log),
      courier_(store, clock, log, std::move(rules), random_chance(), std::move(links)),
      thread_([this] { run(); }) {}

PostOffice::~PostOffice() {
    {
        const std::scoped_lock lock(mutex_);
        ending_ = true;
    }
    ends_.notify_all();
    courier_.wake();
    thread_.join();
}

void PostOffice::run() {
    std::unique_lock lock(mutex_);
    while (!ending_) {
        lock.unlock();
        bool more = false;
        auto rest = std::chrono::milliseconds(idle_rest);
        try {
            more = courier_.step(transfer_wait_ms);
        } catch (const std::exception& failure) {
            log_.error(std::string("while sending notices: ") + failure.what());
            rest = rest_after_trouble;
        }
        lock.lock();
        if (!more) ends_.wait_for(lock, rest, [this] { return ending_; });
    }
}

}  // namespace overens::api
