// Where ids of new cases come from: UUIDv7, so that they sort by the time they were made (RFC 9562).
#pragma once

#include <cstdint>
#include <mutex>
#include <random>
#include <string>

#include "engine/time/day.hpp"

namespace overens::api {

class IdSource {
  public:
    virtual ~IdSource() = default;
    // Never the same twice. From any thread.
    virtual std::string new_id(Instant now) = 0;
};

// Drawn from the operating system; with a seed, the same row of ids each time (for tests and stories).
class RandomIds : public IdSource {
  public:
    RandomIds();
    explicit RandomIds(std::uint64_t seed) : generator_(seed) {}
    std::string new_id(Instant now) override;

  private:
    std::mutex mutex_;
    std::mt19937_64 generator_;
};

// A UUIDv7 of an instant and 74 chosen bits: `high` gives 12, `low` 62.
std::string uuid_v7(Instant instant, std::uint64_t high, std::uint64_t low);

}  // namespace overens::api
