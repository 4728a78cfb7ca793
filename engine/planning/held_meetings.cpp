#include "engine/planning/held_meetings.hpp"

#include <algorithm>
#include <ranges>

#include "engine/cases/decision_steps.hpp"

namespace overens {
namespace {

Day last_day_of(const Body& body, Day meeting) {
    const auto planned = std::ranges::find(body.meetings, meeting, &Meeting::day);
    return planned == body.meetings.end() ? meeting : planned->last();
}

// Notes are placed on file at the next meeting, but written as soon as they are by anybody else.
std::optional<Day> minutes_by(const Body& body, Day held, const MinutesTimes& times) {
    if (body.regime == MinutesRegime::notes) return held + body.times().minutes_days;
    return counts_from(body, held, Counts::on_record, times);
}

}  // namespace

const AgendaPlace* awaits_excerpt(const Register& reg, const Item& item, Day today,
                                  const MinutesTimes& times) {
    const std::size_t now = place_on_path(item);
    const Body* body = now == item.path.size() ? nullptr : reg.body(item.path[now]);
    if (body == nullptr) return nullptr;
    const auto newest = std::ranges::find_if(
        item.agenda | std::views::reverse,
        [&](const AgendaPlace& place) { return place.body == body->id && !place.missed_cut_off; });
    if (newest == item.agenda.rend() || is_dealt_with(item, *newest)) return nullptr;
    const Day held = last_day_of(*body, newest->meeting);
    const auto by = minutes_by(*body, held, times);
    return held < today && by && today <= *by ? &*newest : nullptr;
}

}  // namespace overens
