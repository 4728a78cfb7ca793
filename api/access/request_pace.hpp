// How fast one account may ask: so many requests at once, and so many more each second. Beside what the proxy
// allows an address: people of one office share an address, and one token may come from many.
//
// Threads: any. Memory: bounded; whoever has not asked for the longest time is forgotten.
#pragma once

#include <chrono>
#include <cstddef>
#include <map>
#include <mutex>
#include <string>

namespace overens::api {

class RequestPace {
  public:
    using Instant = std::chrono::steady_clock::time_point;

    RequestPace(double at_once, double each_second) : at_once_(at_once), each_second_(each_second) {}

    // Seconds until whoever it is may ask again; 0: now, and it has been counted.
    int wait_s(const std::string& who, Instant now);

  private:
    struct Left {
        double requests = 0;
        Instant at;
    };
    void make_room();

    static constexpr std::size_t most_kept = 20'000;
    const double at_once_, each_second_;
    std::mutex mutex_;
    std::map<std::string, Left> left_;
};

}  // namespace overens::api
