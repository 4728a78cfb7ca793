#include "engine/rollout/pace.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace overens {
namespace {

constexpr double shortest_days = 0.5;  // done on the day it was asked
constexpr int fits = 3;                // after each filling in
constexpr int rounds_of_fit = 5;       // until measures and organisations agree
constexpr int most_draws = 60;         // until one lasts longer than it has already
constexpr double kernel = 0.35;        // of the spread: what was seen is a sample, not all there is

double log_of(double days) {
    return std::log(std::max(days, shortest_days));
}

}  // namespace

double Chance::share() {
    return static_cast<double>(dice_.below(std::size_t{1} << 53U)) * 0x1.0p-53;
}

double Chance::normal() {
    const double radius = std::sqrt(-2 * std::log(1 - share()));
    return radius * std::cos(2 * std::numbers::pi * share());
}

Pace::Pace(const std::vector<SeenTime>& seen, std::size_t measures, std::size_t organisations, Chance& chance)
    : measures_(measures), who_(organisations) {
    for (const SeenTime& time : seen) {
        logs_.push_back(log_of(time.working_days));
        ++measures_[time.measure].count;
        ++who_[time.who].count;
    }
    fit(seen);
    for (int again = 0; again < fits; ++again) {
        fill_in(seen, chance);
        fit(seen);
    }
}

double Pace::left_over(Chance& chance) const {
    return residuals_[chance.below(residuals_.size())] + kernel * spread_ * chance.normal();
}

void Pace::fill_in(const std::vector<SeenTime>& seen, Chance& chance) {
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (seen[i].finished) continue;
        const double least = log_of(seen[i].working_days);
        double drawn = least;
        for (int draw = 0; draw < most_draws && drawn <= least; ++draw)
            drawn = expected(seen[i]) + left_over(chance);
        logs_[i] = std::max(drawn, least);
    }
}

void Pace::fit(const std::vector<SeenTime>& seen) {
    for (int round = 0; round < rounds_of_fit; ++round) fit_means(seen);
    fit_spread(seen);
}

void Pace::fit_means(const std::vector<SeenTime>& seen) {
    std::vector<double> sums(measures_.size());
    for (std::size_t i = 0; i < seen.size(); ++i) sums[seen[i].measure] += logs_[i] - who_[seen[i].who].mean;
    for (std::size_t i = 0; i < sums.size(); ++i) measures_[i].mean = sums[i] / measures_[i].count;
    sums.assign(who_.size(), 0);
    for (std::size_t i = 0; i < seen.size(); ++i)
        sums[seen[i].who] += logs_[i] - measures_[seen[i].measure].mean;
    for (std::size_t i = 0; i < sums.size(); ++i) who_[i].mean = sums[i] / (who_[i].count + draw_);
}

// How much is left over, and from it how much of an organisation's pace is its own.
void Pace::fit_spread(const std::vector<SeenTime>& seen) {
    residuals_.clear();
    double squares = 0;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const double residual = logs_[i] - expected(seen[i]);
        squares += residual * residual;
        if (seen[i].finished) residuals_.push_back(residual);
    }
    double taken = static_cast<double>(measures_.size());
    double own = 0;
    for (const Group& group : who_) {
        taken += group.count / (group.count + draw_);
        const double raw = group.mean * (group.count + draw_) / group.count;
        own += raw * raw;
    }
    const double count = static_cast<double>(seen.size());
    const double organisations = static_cast<double>(who_.size());
    const double free = std::max(count - taken, 1.0);
    spread_ = std::sqrt(squares / free);
    const double own_variance =
        (own - spread_ * spread_ * organisations * organisations / count) / organisations;
    draw_ = std::clamp(spread_ * spread_ / std::max(own_variance, 1e-6), 0.5, 50.0);
    // What the means have taken up is given back, and what the kernel adds is taken off.
    const double inflate = std::sqrt(count / free) / std::sqrt(1 + kernel * kernel);
    for (double& residual : residuals_) residual *= inflate;
}

Pace::Future::Future(const Pace& pace, Chance& chance) : pace_(pace), chance_(chance) {
    for (const Group& group : pace.measures_) {
        measures_.push_back(group.mean +
                            chance.normal() * pace.spread_ / std::sqrt(static_cast<double>(group.count)));
    }
    for (const Group& group : pace.who_)
        who_.push_back(group.mean + chance.normal() * pace.spread_ / std::sqrt(group.count + pace.draw_));
}

double Pace::Future::take(std::size_t measure, std::size_t who, double elapsed, std::optional<double>& own) {
    if (!own) own = who == none ? chance_.normal() * pace_.spread_ / std::sqrt(pace_.draw_) : who_[who];
    const double least = elapsed > 0 ? log_of(elapsed) : -1e9;
    double drawn = least;
    for (int draw = 0; draw < most_draws && drawn <= least; ++draw)
        drawn = measures_[measure] + *own + pace_.left_over(chance_);
    // It has lasted longer than anything that was seen: nothing but that it goes on can be said.
    if (drawn <= least) drawn = least + pace_.spread_ * chance_.share();
    return std::exp(drawn);
}

}  // namespace overens
