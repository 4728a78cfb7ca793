#include "engine/rollout/forecast.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "engine/rollout/pace.hpp"

namespace overens {
namespace {

constexpr int fillings_in = 25;      // of what is not finished
constexpr int futures_of_each = 40;  // drawn after each
constexpr double longest_days = 5'000;

// Names as the numbers that Pace knows them by.
class Numbers {
  public:
    std::size_t of(const std::string& name) {
        return numbers_.try_emplace(name, numbers_.size()).first->second;
    }
    std::size_t find(const std::string& name) const {
        const auto found = numbers_.find(name);
        return found == numbers_.end() ? Pace::none : found->second;
    }
    std::size_t count() const { return numbers_.size(); }

  private:
    std::map<std::string, std::size_t> numbers_;
};

bool is_enough(const std::vector<MeasureTime>& seen, const std::vector<RemainingMeasures>& left) {
    std::map<std::string, int> finished;
    int all = 0;
    for (const MeasureTime& time : seen) {
        if (!time.finished) continue;
        ++finished[time.measure];
        ++all;
    }
    if (all < least_finished) return false;
    return std::ranges::all_of(left, [&](const RemainingMeasures& each) {
        return std::ranges::all_of(
            each.measures, [&](const std::string& measure) { return finished[measure] >= least_of_each; });
    });
}

// The working days of a calendar after a day, looked up once each.
class WorkingDays {
  public:
    WorkingDays(const WorkingCalendar& calendar, Day after) : calendar_(&calendar), days_{after} {}
    // The `count`-th of them.
    Day at(std::size_t count) {
        while (days_.size() <= count) days_.push_back(calendar_->add_working_days(days_.back(), 1));
        return days_[count];
    }

  private:
    const WorkingCalendar* calendar_;
    std::vector<Day> days_;
};

struct Remaining {
    std::size_t who = Pace::none;
    std::vector<std::size_t> measures;
    double elapsed = 0;
    WorkingDays days;
};

Day end_of(Remaining& remaining, Pace::Future& future) {
    double days = 0;
    double elapsed = remaining.elapsed;
    std::optional<double> own;
    for (const std::size_t measure : remaining.measures) {
        days += future.take(measure, remaining.who, elapsed, own) - elapsed;
        elapsed = 0;
    }
    return remaining.days.at(static_cast<std::size_t>(std::clamp(std::ceil(days), 1.0, longest_days)));
}

// The last day of each of many futures, the earliest first.
std::vector<Day> futures_of(const std::vector<MeasureTime>& seen, const std::vector<RemainingMeasures>& left,
                            Day today, std::uint64_t seed) {
    Numbers measures, who;
    std::vector<SeenTime> times;
    for (const MeasureTime& time : seen)
        times.push_back({measures.of(time.measure), who.of(time.who), time.working_days, time.finished});
    std::vector<Remaining> remaining;
    for (const RemainingMeasures& each : left) {
        if (each.measures.empty()) continue;
        Remaining added{who.find(each.who), {}, each.elapsed.value_or(0), {*each.calendar, today}};
        for (const std::string& measure : each.measures) added.measures.push_back(measures.find(measure));
        remaining.push_back(std::move(added));
    }
    Chance chance(seed);
    std::vector<Day> ends;
    for (int filling = 0; filling < fillings_in; ++filling) {
        const Pace pace(times, measures.count(), who.count(), chance);
        for (int each = 0; each < futures_of_each; ++each) {
            Pace::Future future(pace, chance);
            Day last = today;
            for (Remaining& of_one : remaining) last = std::max(last, end_of(of_one, future));
            ends.push_back(last);
        }
    }
    std::ranges::sort(ends);
    return ends;
}

}  // namespace

std::optional<Forecast> forecast(const std::vector<MeasureTime>& seen,
                                 const std::vector<RemainingMeasures>& left, Day today, std::uint64_t seed) {
    const bool nothing_left =
        std::ranges::all_of(left, [](const auto& each) { return each.measures.empty(); });
    if (nothing_left || !is_enough(seen, left)) return std::nullopt;
    const std::vector<Day> ends = futures_of(seen, left, today, seed);
    const std::size_t tenth = ends.size() / 10;
    std::set<std::string> who;
    int finished = 0;
    for (const MeasureTime& time : seen) {
        if (!time.finished) continue;
        who.insert(time.who);
        ++finished;
    }
    return Forecast{ends[tenth], ends[ends.size() - 1 - tenth], finished, static_cast<int>(who.size())};
}

}  // namespace overens
