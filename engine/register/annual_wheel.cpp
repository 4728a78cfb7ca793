#include "engine/register/annual_wheel.hpp"

#include <algorithm>

#include "engine/register/register.hpp"

namespace overens {
namespace {

std::optional<WheelTurn> turn_of(const Body& body, const WheelItem& item, int year, Day today) {
    const Meeting* own = meeting_of_item(body, item, year);
    const Meeting* next = body.next_meeting(today);
    if (own != nullptr && own == next) return WheelTurn{&item, year, own, false};
    const bool this_year = year == today.year();
    const bool missed = own == nullptr ? this_year && item.month < today.month() : own->day < today;
    const bool this_month = own == nullptr && this_year && item.month == today.month();
    if (!missed && !this_month) return std::nullopt;
    const bool same_year = next != nullptr && next->day.year() == year;
    return WheelTurn{&item, year, same_year ? next : nullptr, missed};
}

}  // namespace

const Meeting* meeting_of_item(const Body& body, const WheelItem& item, int year) {
    const Meeting* found = body.next_meeting(Day::of(year, item.month, 1));
    return found == nullptr || found->day.year() != year ? nullptr : found;
}

std::vector<WheelTurn> turns_awaited(const Body& body, const std::vector<TakenUp>& taken_up, Day today) {
    std::vector<WheelTurn> turns;
    const Meeting* next = body.next_meeting(today);
    const int last_year = next == nullptr ? today.year() : next->day.year();
    for (const WheelItem& item : body.wheel) {
        for (int year = today.year(); year <= last_year; ++year) {
            const bool taken = std::ranges::find(taken_up, TakenUp{item.id, year}) != taken_up.end();
            if (taken) continue;
            if (auto turn = turn_of(body, item, year, today)) turns.push_back(*turn);
        }
    }
    return turns;
}

}  // namespace overens
