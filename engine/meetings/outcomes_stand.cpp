#include "engine/meetings/outcomes_stand.hpp"

#include <algorithm>

#include "engine/meetings/attendance.hpp"
#include "engine/meetings/seats_here.hpp"

namespace overens {
namespace {

// Whether what has been written down of an item can have come about with those who take part now.
bool stands_with(const MeetingStep& step, const MeetingRecord& changed, const AgendaItem& item) {
    const auto there = taking_part(changed, item.entry.body, item.item);
    const Body* body = step.reg.body(item.entry.body);
    const int count = static_cast<int>(there.size());
    if (body != nullptr && item.outcome->outcome != Outcome::open && count < quorum_of(*body)) return false;
    const auto& vote = item.outcome->vote;
    if (vote && names_seats(step) && vote->yes + vote->no + vote->abstained > count) return false;
    return std::ranges::all_of(item.outcome->voices, [&](const Voice& voice) {
        return voice.kind == "note" || !names_seats(step) ||
               is_in(taking_part(changed, body_of_seat(voice.seat), item.item), voice.seat);
    });
}

}  // namespace

MeetingAdmission outcomes_against(const MeetingStep& step, const MeetingRecord& changed) {
    Blockers blockers;
    for (const AgendaItem& item : changed.agenda) {
        const bool judged = item.outcome && !changed.is_adjusted(item);
        if (!judged || stands_with(step, changed, item)) continue;
        const std::string section = "§ " + std::to_string(item.section);
        blockers.push_back({"outcome_stands_against",
                            {section + " kan inte ha beslutats så med den närvaron: rätta beslutet först",
                             section + " cannot have been decided so with that attendance: correct the "
                                       "decision first"},
                            "presences"});
    }
    if (blockers.empty()) return {};
    return Refusal{RefusalKind::conflict, std::move(blockers)};
}

}  // namespace overens
