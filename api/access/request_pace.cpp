#include "api/access/request_pace.hpp"

#include <algorithm>
#include <cmath>

namespace overens::api {

int RequestPace::wait_s(const std::string& who, Instant now) {
    const std::lock_guard lock(mutex_);
    if (left_.size() >= most_kept && !left_.contains(who)) make_room();
    Left& left = left_.try_emplace(who, Left{at_once_, now}).first->second;
    const std::chrono::duration<double> passed = now - left.at;
    left.requests = std::min(at_once_, left.requests + std::max(0.0, passed.count()) * each_second_);
    left.at = now;
    if (left.requests < 1) return static_cast<int>(std::ceil((1 - left.requests) / each_second_));
    left.requests -= 1;
    return 0;
}

void RequestPace::make_room() {
    const auto longest_ago =
        std::ranges::min_element(left_, {}, [](const auto& each) { return each.second.at; });
    if (longest_ago != left_.end()) left_.erase(longest_ago);
}

}  // namespace overens::api
