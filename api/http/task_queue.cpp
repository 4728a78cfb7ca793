#include "api/http/task_queue.hpp"

#include <system_error>
#include <utility>

namespace overens::api {

void GrowingPool::add(std::function<void()> work) {
    const std::scoped_lock lock(mutex_);
    if (finishing_) return;
    waiting_.push_back(std::move(work));
    if (waiting_.size() > idle_ && threads_.size() < most_threads_) {
        try {
            threads_.emplace_back([this] { run(); });
        } catch (const std::system_error&) {
            // The system gives no more threads: the work waits for one of those there are.
        }
    }
    ready_.notify_one();
}

void GrowingPool::run() {
    std::unique_lock lock(mutex_);
    while (true) {
        ++idle_;
        ready_.wait(lock, [this] { return finishing_ || !waiting_.empty(); });
        --idle_;
        if (waiting_.empty()) return;
        const auto work = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        work();
        lock.lock();
    }
}

void GrowingPool::finish() {
    std::vector<std::thread> threads;
    {
        const std::scoped_lock lock(mutex_);
        finishing_ = true;
        threads.swap(threads_);
    }
    ready_.notify_all();
    for (std::thread& thread : threads) thread.join();
}

std::size_t GrowingPool::threads() const {
    const std::scoped_lock lock(mutex_);
    return threads_.size();
}

}  // namespace overens::api
