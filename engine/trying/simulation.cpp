#include "engine/trying/simulation.hpp"

#include <algorithm>

#include "engine/trying/transitions.hpp"

namespace overens::trying {

namespace {

using Ending = SimulatedRun::Ending;
using SpentOf = std::map<std::string, TimeSpent> SimulatedRun::*;

std::vector<EndTally> tally_ends(const std::vector<SimulatedRun>& runs) {
    std::map<std::pair<Ending, std::string>, std::vector<int>> days;
    for (const SimulatedRun& run : runs) days[{run.ending, run.end}].push_back(run.days);
    std::vector<EndTally> ends;
    for (auto& [end, each] : days)
        ends.push_back({end.first, end.second, static_cast<int>(each.size()), spread_of(each)});
    std::ranges::stable_sort(ends, [](const EndTally& a, const EndTally& b) {
        return a.ending != b.ending ? a.ending < b.ending : a.runs > b.runs;
    });
    return ends;
}

TimeTally tally_time(const std::vector<SimulatedRun>& runs, SpentOf spent, const std::string& name,
                     std::int64_t days) {
    TimeTally tally{name, 0, 0, 0, 0};
    for (const SimulatedRun& run : runs) {
        const auto found = (run.*spent).find(name);
        if (found == (run.*spent).end()) continue;
        ++tally.runs;
        tally.times += found->second.times;
        tally.days += found->second.days;
    }
    tally.share = days == 0 ? 0 : static_cast<double>(tally.days) / static_cast<double>(days);
    return tally;
}

void tally_ways(const Definition& definition, const std::vector<SimulatedRun>& runs,
                SimulationResult& result) {
    for (const std::string& name : transitions_of(definition)) {
        WayTally tally{name, 0, 0};
        for (const SimulatedRun& run : runs) {
            const auto found = run.taken.find(name);
            if (found == run.taken.end()) continue;
            ++tally.runs;
            tally.times += found->second;
        }
        if (tally.times == 0) {
            result.never_taken.push_back(name);
        } else {
            result.taken.push_back(std::move(tally));
        }
    }
}

SimulationResult tallied(const Definition& definition, std::vector<SimulatedRun> runs) {
    SimulationResult result;
    result.runs = static_cast<int>(runs.size());
    result.ends = tally_ends(runs);
    for (const SimulatedRun& run : runs) result.days += run.days;
    for (const State& state : definition.states) {
        if (!state.name.empty())
            result.states.push_back(tally_time(runs, &SimulatedRun::states, state.name, result.days));
    }
    for (const Work& work : definition.works) {
        TimeTally tally = tally_time(runs, &SimulatedRun::works, work.name, result.days);
        if (tally.times > 0) result.works.push_back(std::move(tally));
    }
    tally_ways(definition, runs, result);
    for (SimulatedRun& run : runs) {
        if (run.ending == Ending::reached_end) continue;
        ++(run.ending == Ending::stuck ? result.stuck : result.not_in_time);
        result.unfinished.push_back(std::move(run));
    }
    std::ranges::stable_sort(result.unfinished, {}, &SimulatedRun::ending);
    return result;
}

}  // namespace

DaySpread spread_of(std::vector<int> days) {
    if (days.empty()) return {};
    std::ranges::sort(days);
    const auto at = [&](std::size_t percent) {
        const std::size_t rank = (days.size() * percent + 99) / 100;
        return days[std::max<std::size_t>(rank, 1) - 1];
    };
    return {at(10), at(50), at(90)};
}

SimulationResult simulate(const std::shared_ptr<const Definition>& definition,
                          const SimulationSettings& settings, const std::function<void(int)>& progress) {
    std::vector<SimulatedRun> runs;
    for (int number = 0; number < settings.runs; ++number) {
        runs.push_back(
            simulate_run(definition, settings.each, settings.seed + static_cast<std::uint64_t>(number)));
        if (progress) progress(number + 1);
    }
    return tallied(*definition, std::move(runs));
}

}  // namespace overens::trying
