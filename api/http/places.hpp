// A number of places that those who need something scarce take and give back.
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <optional>

namespace overens::api {

// Held while it lives; its Places must outlive it. One made without Places holds nothing.
class Place {
  public:
    Place() = default;
    explicit Place(std::atomic<std::size_t>& taken) : taken_(&taken) {}

  private:
    struct GiveBack {
        void operator()(std::atomic<std::size_t>* taken) const { --*taken; }
    };
    std::unique_ptr<std::atomic<std::size_t>, GiveBack> taken_;
};

// From any thread.
class Places {
  public:
    explicit Places(std::size_t most) : most_(most) {}

    // Nothing when all are taken.
    std::optional<Place> take() {
        if (taken_.fetch_add(1) < most_) return Place(taken_);
        --taken_;
        return std::nullopt;
    }

  private:
    const std::size_t most_;
    std::atomic<std::size_t> taken_ = 0;
};

}  // namespace overens::api
