#include "engine/planning/decision_chain.hpp"

#include <algorithm>

#include "engine/planning/last_day.hpp"
#include "engine/time/statutory_time.hpp"

namespace overens {
namespace {

// Meetings are in the order of their days; a cut-off may be moved by itself, so all are looked at.
const Meeting* first_meeting(const Body& body, Day ready, Day not_before) {
    const auto from = std::ranges::lower_bound(body.meetings, std::max(ready, not_before), {}, &Meeting::day);
    const auto found =
        std::find_if(from, body.meetings.end(), [&](const Meeting& each) { return each.cut_off >= ready; });
    return found == body.meetings.end() ? nullptr : &*found;
}

std::optional<Day> on_record(const Body& body, Day decided, const MinutesTimes& times) {
    const int own_days = body.times().minutes_days;
    switch (body.regime) {
        case MinutesRegime::statutory: return decided + times.statutory_days.value_or(own_days);
        case MinutesRegime::agreed: return decided + times.agreed_days.value_or(own_days);
        case MinutesRegime::notes: break;
    }
    // Notes are placed on file at the meeting after.
    const Meeting* next = body.next_meeting(decided + 1);
    return next == nullptr ? std::nullopt : std::optional(next->day);
}

}  // namespace

std::optional<Day> counts_from(const Body& body, Day decided, Counts counts, const MinutesTimes& times) {
    if (counts == Counts::taken) return decided;
    const auto recorded = on_record(body, decided, times);
    if (counts == Counts::on_record || !recorded || body.regime != MinutesRegime::statutory) return recorded;
    const auto announced = latest_announcement(*recorded);
    return announced ? expected_legal_force(announced->day) : std::nullopt;
}

DecisionChain earliest_chain(const Register& reg, const std::vector<std::string>& path, Day ready,
                             Counts counts, const MinutesTimes& times, std::optional<Day> not_before) {
    DecisionChain chain;
    const Body* last = nullptr;
    for (const std::string& id : path) {
        const Body* body = reg.body_acting_for(id, ready);
        const Meeting* meeting =
            body == nullptr ? nullptr : first_meeting(*body, ready, not_before.value_or(ready));
        if (meeting == nullptr) {
            chain.no_meeting_in = body == nullptr ? id : body->id;
            return chain;
        }
        chain.meetings.push_back({body->id, meeting->cut_off, meeting->day});
        ready = meeting->day;
        last = body;
    }
    if (last == nullptr) return chain;
    chain.counts_from = counts_from(*last, ready, counts, times);
    if (!chain.counts_from) chain.no_meeting_in = last->id;
    return chain;
}

std::optional<Day> last_ready_day(const Register& reg, const std::vector<std::string>& path, Day first,
                                  Day wanted, Counts counts, const MinutesTimes& times,
                                  std::optional<Day> not_before) {
    return last_day_in_time(first, wanted, [&](Day ready) {
        const auto day = earliest_chain(reg, path, ready, counts, times, not_before).counts_from;
        return day && *day <= wanted;
    });
}

}  // namespace overens
