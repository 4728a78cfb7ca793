#include "engine/access/stand_ins.hpp"

#include <algorithm>
#include <utility>

namespace overens {
namespace {

bool is_known(const std::vector<Standing::Instead>& covered, const Absence& absence) {
    return std::ranges::find(covered, absence, &Standing::Instead::absence) != covered.end();
}

// `before`, taken over by who acts in `last`, on the days that both are away.
Standing::Instead passed_on(const Standing::Instead& last, const Absence& before) {
    Standing::Instead both{{before.account, last.absence.stand_in, std::max(before.from, last.absence.from),
                            std::min(before.until, last.absence.until)},
                           {},
                           last.through};
    both.through.push_back(last.grants);
    return both;
}

}  // namespace

std::vector<Standing::Instead> stood_in_for(const std::string& account, const KnownAbsences& known) {
    std::vector<Standing::Instead> covered;
    std::vector<Standing::Instead> last;
    for (Absence& each : known.naming(account)) last.push_back({std::move(each), {}, {}});
    for (int turn = 0; turn < most_stand_ins && !last.empty(); ++turn) {
        std::vector<Standing::Instead> next;
        for (Standing::Instead& away : last) {
            away.grants = known.grants_if_open(away.absence.account);
            if (away.grants.empty()) continue;  // nobody here: nothing to do for them, nor through them
            for (const Absence& before : known.naming(away.absence.account)) {
                Standing::Instead both = passed_on(away, before);
                const bool is_new = both.absence.account != account && !is_known(covered, both.absence);
                if (both.absence.from <= both.absence.until && is_new) next.push_back(std::move(both));
            }
            covered.push_back(std::move(away));
        }
        last = std::move(next);
    }
    return covered;
}

}  // namespace overens
