// Many clients at once, driven by one thread: each sends its next request as soon as the one before is
// answered.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

#include "bench/connection.hpp"
#include "bench/course.hpp"

namespace overens::bench {

// A client's courses, one after the other.
class Client {
  public:
    // `more` makes the next course; nothing when there are no more.
    using More = std::function<std::optional<Course>()>;
    explicit Client(More more) : more_(std::move(more)), course_(more_()) {}

    // The course under way; absent when all are done.
    const std::optional<Course>& course() const { return course_; }
    // Courses on which something was acknowledged, the newest last.
    const std::vector<Course>& past() const { return past_; }
    // The request answered last; absent before the first.
    const std::optional<api::Request>& acknowledged() const { return acknowledged_; }
    void take(const api::Response& answer);

  private:
    More more_;
    std::optional<Course> course_;
    std::vector<Course> past_;
    std::optional<api::Request> acknowledged_;
};

using Until = std::optional<std::chrono::steady_clock::time_point>;

// Runs until all clients are done, or until then. What is under way at that moment is neither waited for nor
// taken. Returns how many requests were answered; throws when one was refused.
std::int64_t run_load(int port, std::vector<Client>& clients, Until until = {});

}  // namespace overens::bench
