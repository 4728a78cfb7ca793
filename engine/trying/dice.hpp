// Chance that can be repeated: the seed is an argument, and gives the same throws on every machine.
//
// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014): good enough for
// made-up people, also with seeds that follow on each other; never for secrets.
#pragma once

#include <cstddef>
#include <cstdint>

namespace overens::trying {

class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    // 0 to count - 1; `count` is at least 1.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(next() % count); }
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
    std::uint64_t next() {
        std::uint64_t mixed = state_ += 0x9e3779b97f4a7c15;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
        return mixed ^ (mixed >> 31);
    }

    std::uint64_t state_;
};

}  // namespace overens::trying
