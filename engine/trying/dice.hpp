// Chance that can be repeated: the same seed gives the same throws on every machine.
#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace overens::trying {

class Dice {
  public:
    explicit Dice(std::uint64_t seed) : random_(seed) {}

    // 0 to count - 1; `count` is at least 1. The engine of the standard is the same everywhere, its
    // distributions are not.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(random_() % count); }
    int between(int least, int most) {
        return least + static_cast<int>(below(static_cast<std::size_t>(most - least) + 1));
    }
    bool one_in(int count) { return between(1, count) == 1; }
    bool percent(int chance) { return between(1, 100) <= chance; }
    template <class Values>
    const auto& any_of(const Values& values) {
        return values[below(values.size())];
    }

  private:
    std::mt19937_64 random_;
};

}  // namespace overens::trying
