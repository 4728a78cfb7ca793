// How fast measures go and organisations are: what a forecast draws from. Part of forecast.
//
// Measures and organisations are numbered from 0 here; one that was never seen has number none.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/trying/dice.hpp"

namespace overens {

// Chance that can be repeated on every machine.
class Chance {
  public:
    explicit Chance(std::uint64_t seed) : dice_(seed) {}
    double share();   // 0 to 1, never 1
    double normal();  // mean 0, deviation 1
    std::size_t below(std::size_t count) { return dice_.below(count); }

  private:
    trying::Dice dice_;
};

struct SeenTime {
    std::size_t measure = 0, who = 0;
    double working_days = 0;
    bool finished = true;
};

class Pace {
  public:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    // What is not finished is filled in by chance, as what was seen makes likely. At least one is finished.
    Pace(const std::vector<SeenTime>& seen, std::size_t measures, std::size_t organisations, Chance& chance);

    // One future: how fast everything turns out to be this time.
    class Future {
      public:
        Future(const Pace& pace, Chance& chance);
        // Working days, more than `elapsed`. Of an organisation that was never seen, `own` keeps what it
        // turned out to be.
        double take(std::size_t measure, std::size_t who, double elapsed, std::optional<double>& own);

      private:
        const Pace& pace_;
        Chance& chance_;
        std::vector<double> measures_, who_;
    };

  private:
    struct Group {
        double mean = 0;
        int count = 0;
    };

    double expected(const SeenTime& time) const { return measures_[time.measure].mean + who_[time.who].mean; }
    double left_over(Chance& chance) const;
    void fill_in(const std::vector<SeenTime>& seen, Chance& chance);
    void fit(const std::vector<SeenTime>& seen);
    void fit_means(const std::vector<SeenTime>& seen);
    void fit_spread(const std::vector<SeenTime>& seen);

    std::vector<double> logs_;  // of `seen`, in its order
    std::vector<Group> measures_, who_;
    std::vector<double> residuals_;  // of what is finished
    double spread_ = 1;              // deviation of what is left over
    double draw_ = 1;                // how strongly an organisation's own pace is drawn towards none
};

}  // namespace overens
