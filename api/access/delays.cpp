#include "api/access/delays.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

namespace overens::api {

// 1, 2, 4, … seconds after the free ones.
int Delays::pause_after(int failed) const {
    if (failed < free_tries_) return 0;
    const int doublings = std::min(failed - free_tries_, 12);
    return std::min(longest_s, 1 << doublings);
}

int Delays::seconds_left(const std::string& key, Instant now) const {
    const auto found = tries_.find(key);
    if (found == tries_.end()) return 0;
    const std::int64_t left = (found->second.last + 1000LL * pause_after(found->second.failed)) - now;
    return left <= 0 ? 0 : static_cast<int>((left + 999) / 1000);
}

int Delays::wait_s(const std::string& key, Instant now) const {
    const std::lock_guard lock(mutex_);
    return seconds_left(key, now);
}

int Delays::begin_try(const std::string& key, Instant now) {
    const std::lock_guard lock(mutex_);
    if (const int seconds = seconds_left(key, now); seconds > 0) return seconds;
    if (tries_.size() >= most_keys && !tries_.contains(key)) make_room();
    Tries& tries = tries_[key];
    // What lies long back is forgotten.
    if (now - tries.last > 2000LL * longest_s) tries.failed = 0;
    ++tries.failed;
    tries.last = now;
    return 0;
}

void Delays::take_back_one(const std::string& key) {
    const std::lock_guard lock(mutex_);
    const auto found = tries_.find(key);
    if (found != tries_.end() && --found->second.failed <= 0) tries_.erase(found);
}

void Delays::forget(const std::string& key) {
    const std::lock_guard lock(mutex_);
    tries_.erase(key);
}

void Delays::make_room() {
    const auto oldest = std::ranges::min_element(
        tries_, {}, [](const auto& each) { return each.second.last.ms_since_epoch(); });
    if (oldest != tries_.end()) tries_.erase(oldest);
}

std::string one_client(const std::string& address) {
    std::array<unsigned char, 16> bytes{};
    if (inet_pton(AF_INET6, address.c_str(), bytes.data()) != 1) return address;
    std::fill(bytes.begin() + 8, bytes.end(), 0);
    std::array<char, INET6_ADDRSTRLEN> text{};
    inet_ntop(AF_INET6, bytes.data(), text.data(), text.size());
    return text.data();
}

}  // namespace overens::api
