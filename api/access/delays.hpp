// How long somebody has to wait before the next try to sign in: longer the more often it went wrong, counted
// for an account from one address, and for an address over all accounts. Never for an account as such, so
// that a stranger who tries cannot keep its owner out.
//
// Threads: any. Memory: bounded; the oldest are forgotten.
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "engine/time/day.hpp"

namespace overens::api {

class Delays {
  public:
    static constexpr int longest_s = 15 * 60;

    // So many tries in a row may go wrong before the next one has to wait.
    explicit Delays(int free_tries) : free_tries_(free_tries) {}

    // Seconds until the next try may be made; 0: now.
    int wait_s(const std::string& key, Instant now) const;
    // The same; where it may be made now, it counts as gone wrong until it is taken back.
    int begin_try(const std::string& key, Instant now);
    void take_back_one(const std::string& key);
    // All tries of that key.
    void forget(const std::string& key);

  private:
    struct Tries {
        int failed = 0;
        Instant last;
    };
    int pause_after(int failed) const;
    int seconds_left(const std::string& key, Instant now) const;
    void make_room();

    static constexpr std::size_t most_keys = 20'000;
    int free_tries_;
    mutable std::mutex mutex_;
    std::map<std::string, Tries> tries_;
};

// Whom an address stands for: itself, or, as an IPv6 network is given to one household or office, its first
// 64 bits (RFC 6177).
std::string one_client(const std::string& address);

}  // namespace overens::api
