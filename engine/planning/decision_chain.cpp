#include "engine/planning/decision_chain.hpp"

#include <algorithm>

#include "engine/planning/last_day.hpp"
#include "engine/time/statutory_time.hpp"

namespace overens {
namespace {

// Meetings are in the order of their days; a cut-off may be moved by itself, so all are looked at.
const Meeting* own_meeting(const Body& body, Day ready, Day from) {
    const auto first = std::ranges::lower_bound(body.meetings, from, {}, &Meeting::day);
    const auto found =
        std::find_if(first, body.meetings.end(), [&](const Meeting& each) { return each.cut_off >= ready; });
    return found == body.meetings.end() || body.is_dissolved(found->day) ? nullptr : &*found;
}

std::optional<Day> on_record(const Body& body, Day decided, const MinutesTimes& times) {
    const int own_days = body.times().minutes_days;
    switch (body.regime) {
        case MinutesRegime::statutory: return adjusted_by_law(times, decided, own_days);
        case MinutesRegime::agreed:
            return WorkingCalendar{}.next_working_day(decided + times.agreed_days.value_or(own_days));
        case MinutesRegime::notes: break;
    }
    // Notes are placed on file at the meeting after.
    const Meeting* next = body.next_meeting(decided + 1);
    return next == nullptr ? std::nullopt : std::optional(next->day);
}

}  // namespace

ReachedMeeting first_meeting(const Register& reg, const std::string& id, Day ready, Day not_before) {
    Day from = std::max(ready, not_before);
    const Body* last = nullptr;
    const Body* body = reg.body(id);
    // No succession is longer than the register: one that runs in a circle ends.
    for (std::size_t steps = 0; body != nullptr && steps <= reg.bodies.size(); ++steps) {
        if (const Meeting* meeting = own_meeting(*body, ready, from)) return {body, meeting};
        last = body;
        if (!body->dissolved_from) break;
        from = std::max(from, *body->dissolved_from);
        body = reg.body(body->successor);
    }
    return {last, nullptr};
}

Day adjusted_by_law(const MinutesTimes& times, Day decided, std::optional<int> own_days) {
    const std::optional<int> days = times.statutory_days ? times.statutory_days : own_days;
    const auto limit = days ? moved_to_weekday(decided + *days) : latest_adjustment(decided);
    return limit ? limit->day : decided + days.value_or(0);
}

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
        const auto [body, meeting] = first_meeting(reg, id, ready, not_before.value_or(ready));
        // Two bodies of the path have become one: it takes the matter up once.
        if (body != nullptr && body == last) continue;
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
