// Rollouts whose end is known: how long each organisation takes for each measure is drawn by chance, and what
// could be seen of it on a day is told.
#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>
#include <string>
#include <vector>

#include "engine/rollout/forecast.hpp"

namespace overens::testing {

enum class PaceOf { log_normal, gamma, mixture };

// Earlier rollouts by the same organisations, and one that is seen somewhere on its way.
class MadeUpRollouts {
  public:
    MadeUpRollouts(std::uint32_t seed, PaceOf kind, int organisations, int earlier)
        : random_(seed), kind_(kind), organisations_(organisations) {
        for (int i = 0; i < measures; ++i) measure_.push_back(std::log(10.0 + uniform() * 50));
        for (int i = 0; i < organisations; ++i) own_.push_back(0.4 * normal());
        for (int i = 0; i < earlier; ++i) add_earlier(i);
        run();
    }

    std::vector<MeasureTime> seen;
    std::vector<RemainingMeasures> left;
    Day today;
    Day truth;  // when the last one is done

  private:
    static constexpr int measures = 5;

    double uniform() { return static_cast<double>(random_()) / 4294967296.0; }
    double normal() {
        return std::sqrt(-2 * std::log(1 - uniform())) * std::cos(2 * std::numbers::pi * uniform());
    }
    // Around 1, more or less alike.
    double chance() {
        if (kind_ == PaceOf::log_normal) return std::exp(0.5 * normal());
        if (kind_ == PaceOf::mixture) return std::exp((uniform() < 0.15 ? 0.9 : 0.35) * normal());
        double sum = 0;
        for (int i = 0; i < 4; ++i) sum -= std::log(1 - uniform());
        return sum / 4;
    }
    double days(int organisation, int measure) {
        return std::ceil(std::exp(measure_[static_cast<std::size_t>(measure)] +
                                  own_[static_cast<std::size_t>(organisation)]) *
                         chance());
    }
    static std::string name(const char* kind, int number) { return kind + std::to_string(number); }

    void add_earlier(int) {
        for (int who = 0; who < organisations_; ++who) {
            for (int measure = 0; measure < measures; ++measure)
                seen.push_back({name("m", measure), name("o", who), days(who, measure), true});
        }
    }
    // The rollout runs to its end; it is seen when 20 to 60 of a hundred measures are done.
    void run() {
        std::vector<std::vector<double>> ends(static_cast<std::size_t>(organisations_));
        std::vector<double> all;
        for (int who = 0; who < organisations_; ++who) {
            double day = 0;
            for (int measure = 0; measure < measures; ++measure) {
                day += days(who, measure);
                ends[static_cast<std::size_t>(who)].push_back(day);
                all.push_back(day);
            }
        }
        std::ranges::sort(all);
        const double share = 0.2 + 0.4 * uniform();
        const double now = std::floor(all[static_cast<std::size_t>(share * static_cast<double>(all.size()))]);
        const WorkingCalendar& calendar = common_;
        const Day begun = Day::of(2025, 1, 7);
        today = calendar.add_working_days(begun, static_cast<int>(now));
        truth = calendar.add_working_days(begun, static_cast<int>(all.back()));
        for (int who = 0; who < organisations_; ++who) see(who, ends[static_cast<std::size_t>(who)], now);
    }
    void see(int who, const std::vector<double>& ends, double now) {
        RemainingMeasures remaining{name("o", who), {}, {}, &common_};
        double begun = 0;
        for (int measure = 0; measure < measures; ++measure) {
            const double end = ends[static_cast<std::size_t>(measure)];
            if (end <= now) {
                seen.push_back({name("m", measure), remaining.who, end - begun, true});
            } else {
                if (begun <= now && remaining.measures.empty()) {
                    remaining.elapsed = now - begun;
                    seen.push_back({name("m", measure), remaining.who, now - begun, false});
                }
                remaining.measures.push_back(name("m", measure));
            }
            begun = end;
        }
        left.push_back(std::move(remaining));
    }

    std::mt19937 random_;
    PaceOf kind_;
    int organisations_;
    std::vector<double> measure_, own_;
    inline static const WorkingCalendar common_{};
};

}  // namespace overens::testing
