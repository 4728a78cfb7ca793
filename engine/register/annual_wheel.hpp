// The annual wheel of a body: what comes up every year, in the same month.
//
// An item belongs to the body's first meeting of its month or, when none is held then, to the next one of
// that year. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/time/day.hpp"

namespace overens {

struct Body;
struct Meeting;

struct WheelItem {
    std::string id;  // short name within the body: "budget"
    int month = 1;
    std::string title;
    std::string kind = "decision";  // as of an item of an agenda

    bool operator==(const WheelItem&) const = default;
};

// An item that is to come up, and where.
struct WheelTurn {
    const WheelItem* item = nullptr;
    int year = 0;
    const Meeting* meeting = nullptr;  // none: no meeting is planned in what is left of the year
    bool missed = false;               // its own meeting, or its month, has passed without it
};

// The meeting that an item belongs to in a year; null when none is planned.
const Meeting* meeting_of_item(const Body& body, const WheelItem& item, int year);

// What was taken up, by whoever knows the agendas: item and year.
struct TakenUp {
    std::string item;
    int year = 0;
    bool operator==(const TakenUp&) const = default;
};

// What awaits the body today: the items of its next meeting, and those that were missed this year.
std::vector<WheelTurn> turns_awaited(const Body& body, const std::vector<TakenUp>& taken_up, Day today);

}  // namespace overens
