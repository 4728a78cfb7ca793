#include "engine/access/stand_ins.hpp"

#include <algorithm>

namespace overens {

std::vector<Absence> absences_covered(
    const std::string& account,
    const std::function<std::vector<Absence>(const std::string& stand_in)>& naming) {
    std::vector<Absence> covered;
    std::vector<Absence> last = naming(account);
    for (int turn = 0; turn < most_stand_ins && !last.empty(); ++turn) {
        std::vector<Absence> next;
        for (const Absence& away : last) {
            covered.push_back(away);
            for (const Absence& before : naming(away.account)) {
                const Absence both{before.account, account, std::max(before.from, away.from),
                                   std::min(before.until, away.until)};
                const bool known =
                    both.account == account || std::ranges::find(covered, both) != covered.end();
                if (both.from <= both.until && !known) next.push_back(both);
            }
        }
        last = std::move(next);
    }
    return covered;
}

}  // namespace overens
