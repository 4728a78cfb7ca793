#include "engine/register/seats.hpp"

#include <algorithm>

namespace overens {
namespace {

void keep_earlier(std::optional<Day>& earliest, Day day, Day after) {
    if (day > after && (!earliest || day < *earliest)) earliest = day;
}

}  // namespace

const Holding* Seat::held_on(Day day) const {
    const auto found = std::find_if(holdings.begin(), holdings.end(), [&](const Holding& each) {
        return each.from <= day && (!each.until || *each.until >= day);
    });
    return found == holdings.end() ? nullptr : &*found;
}

std::optional<Day> Seat::vacant_from(Day day) const {
    const Holding* held = held_on(day);
    if (held == nullptr) return day;
    // Nobody after the last one of those who follow each other.
    while (held != nullptr && held->until) {
        const Day next = *held->until + 1;
        held = held_on(next);
        if (held == nullptr) return next - days_before_vacancy <= day ? std::optional(next) : std::nullopt;
    }
    return std::nullopt;
}

void fill_seat(Seat& seat, Holding holding) {
    auto& holdings = seat.holdings;
    std::erase_if(holdings, [&](const Holding& each) { return each.from == holding.from; });
    for (Holding& each : holdings) {
        const bool before = each.from < holding.from;
        if (before && (!each.until || *each.until >= holding.from)) each.until = holding.from - 1;
        if (!before && (!holding.until || *holding.until >= each.from)) holding.until = each.from - 1;
    }
    holdings.push_back(std::move(holding));
    std::sort(holdings.begin(), holdings.end(),
              [](const Holding& a, const Holding& b) { return a.from < b.from; });
}

void leave_seat(Seat& seat, Day from) {
    std::erase_if(seat.holdings, [&](const Holding& each) { return each.from >= from; });
    if (seat.holdings.empty()) return;
    std::optional<Day>& until = seat.holdings.back().until;
    if (!until || *until >= from) until = from - 1;
}

int begin_term(std::vector<Seat>& seats, Day first) {
    int left = 0;
    for (Seat& seat : seats) {
        if (seat.ex_officio) continue;
        for (Holding& holding : seat.holdings) {
            const bool sits_on = holding.from < first && (!holding.until || *holding.until >= first);
            if (!sits_on) continue;
            holding.until = first - 1;
            ++left;
        }
    }
    return left;
}

std::optional<Day> next_change(const std::vector<Seat>& seats, Day after) {
    std::optional<Day> earliest;
    for (const Seat& seat : seats) {
        for (const Holding& each : seat.holdings) {
            keep_earlier(earliest, each.from, after);
            if (!each.until) continue;
            keep_earlier(earliest, *each.until + 1, after);
            keep_earlier(earliest, *each.until + 1 - days_before_vacancy, after);
        }
    }
    return earliest;
}

}  // namespace overens
