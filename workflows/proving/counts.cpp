#include "workflows/proving/counts.hpp"

#include <algorithm>
#include <bit>

namespace overens::workflows::proving {
namespace {

constexpr int most_told_apart = 6;

// As many as `work` asks for when `asked` are asked.
int needed_of(const Work& work, int asked) {
    if (work.enough_count) return std::min(*work.enough_count, asked);
    if (work.enough_percent) return (*work.enough_percent * asked + 99) / 100;
    return asked;
}

}  // namespace

int most_parties(const Definition& definition, const std::vector<WorkModel>& works) {
    int most = 0;
    for (WorkIndex work = 0; work < works.size(); ++work) {
        if (!works[work].by_party) continue;
        const Work& of = definition.works[work];
        int parties = 2;
        const bool counted = of.enough_count || of.enough_percent;
        while (counted && parties < most_told_apart && needed_of(of, parties) == parties) ++parties;
        most = std::max(most, parties);
    }
    return most;
}

Count count_of(const Model& model, const Configuration& at, WorkIndex work) {
    if (model.works[work].single) return {1, false};
    const int parties = at.parties();
    if (!model.works[work].by_party || parties == 0) return {};
    return {parties, parties == model.most_parties};
}

std::vector<KindSet> after_one(Count count, KindSet kinds, KindSet source, KindSet target) {
    std::vector<KindSet> after;
    const int at_least = std::popcount(kinds);
    const bool others_stay = kinds == source && count.least > 1;
    if (!others_stay) after.push_back((kinds & ~source) | target);
    if (count.or_more || count.least > at_least) after.push_back(kinds | target);
    return after;
}

std::optional<bool> is_enough(const Work& work, Count count, KindSet open, KindSet closed) {
    if (open == 0) return true;
    if (closed == 0) return false;
    // As many at least as there are kinds of them.
    const int least_closed = std::popcount(closed);
    if (count.or_more) {
        if (!work.enough_count && !work.enough_percent) return false;
        return work.enough_count && least_closed >= *work.enough_count ? std::optional(true) : std::nullopt;
    }
    const int needed = needed_of(work, count.least);
    if (least_closed >= needed) return true;
    return count.least - std::popcount(open) < needed ? std::optional(false) : std::nullopt;
}

bool is_fewer_than_all(const Work& work, Count count) {
    return !work.late_closes && needed_of(work, count.least) < count.least;
}

}  // namespace overens::workflows::proving
