// Days that come or have come already, and other cases that end: what is free, and what is known of them.
//
// Whether a day has come is free until it has been looked at, and then the same for all that look in the same
// step. A day of the calendar that the lifecycle itself names stays come once it has.
#include <algorithm>

#include "workflows/proving/steps.hpp"

namespace overens::workflows::proving {

// A day comes, if it is known; what others do, and a condition, may never come.
bool Steps::surely_comes(WorkIndex wait) const {
    return std::holds_alternative<WaitUntil>(*model_.definition.works[wait].wait);
}

bool Steps::day_is_sure(const Configuration& at, const Watch& watch) const {
    if (!watch.at || watch.at->kind == When::Kind::after_opening) return true;
    const auto* field = std::get_if<DateField>(&watch.at->day);
    const auto tracked = field == nullptr ? std::nullopt : model_.tracked_field(field->name);
    return !tracked || at.is_given(*tracked);
}

std::optional<Day> Steps::fixed_day(const Configuration& at, const Model::Awaited& awaited) const {
    if (!awaited.is_that_day) return std::nullopt;
    return awaited.field ? at.fixed_day(*awaited.field) : awaited.day;
}

std::optional<bool> Steps::has_come(const Making& making, std::optional<std::size_t> awaited) const {
    const auto found = std::ranges::find(making.come, awaited, &Come::awaited);
    if (found != making.come.end()) return found->has_come;
    const auto fixed = awaited ? fixed_day(making.at, model_.awaited[*awaited]) : std::nullopt;
    if (fixed && making.at.come_to() >= fixed) return true;
    return std::nullopt;
}

// The end of another case is told at once: where it is waited for, it has not come.
std::vector<Steps::Come> Steps::not_come(const Configuration& at) const {
    std::vector<Come> waited_for;
    for (const WorkIndex work : at.works_marked()) {
        const auto& wait = model_.definition.works[work].wait;
        const WorkPlace place = at.work(work);
        if (wait && std::holds_alternative<WaitCases>(*wait) && place.open && !place.done)
            waited_for.push_back({model_.awaited_by_work[work].value(), false});
    }
    return waited_for;
}

void Steps::let_come(Making& making, std::optional<std::size_t> awaited, bool has_come) const {
    if (!awaited) return;
    making.come.push_back({*awaited, has_come});
    if (!has_come) return;
    const Model::Awaited& what = model_.awaited[*awaited];
    if (what.field && what.matters_to_work)
        making.at.give(*what.field);  // a day that is not known does not come
    if (const auto fixed = fixed_day(making.at, what)) making.at.come_to(*fixed);
}

// A day that is set is another day: one that is counted from now on has not come yet.
void Steps::set_field(Making& making, const SetField& effect) {
    give(making.at, effect.field);
    const auto tracked = model_.tracked_field(effect.field);
    if (!tracked) return;
    const auto* when = std::get_if<When>(&effect.value);
    const bool is_day = when != nullptr && when->kind == When::Kind::day;
    const auto* fixed = is_day ? std::get_if<Day>(&when->day) : nullptr;
    const bool is_given = fixed != nullptr || (is_day && std::holds_alternative<DateField>(when->day));
    const bool lies_ahead = when != nullptr && !is_given;
    making.at.set_fixed_day(*tracked, fixed == nullptr ? std::nullopt : std::optional(*fixed));
    for (std::size_t awaited = 0; awaited < model_.awaited.size(); ++awaited) {
        if (model_.awaited[awaited].field != tracked) continue;
        std::erase_if(making.come, [&](const Come& each) { return each.awaited == awaited; });
        if (lies_ahead) let_come(making, awaited, false);
    }
}

// Somebody gives a day with a move.
void Steps::fill(Making& making, const std::string& field) const {
    give(making.at, field);
    if (const auto tracked = model_.tracked_field(field)) making.at.set_fixed_day(*tracked, {});
}

// A day that the lifecycle has set may be changed by whoever may give it.
void Steps::add_days(const Configuration& from) {
    for (const std::size_t field : from.fixed_days_marked()) {
        if (!model_.may_be_changed[field]) continue;
        Making making;
        making.at = from;
        making.at.set_fixed_day(field, {});
        add_edge({Label::Of::day, static_cast<std::uint32_t>(field), 0}, Cause::act, std::move(making));
    }
}

}  // namespace overens::workflows::proving
