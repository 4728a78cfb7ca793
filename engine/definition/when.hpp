// Days as a lifecycle speaks of them: language section 7. There are only days, no times of day.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "engine/time/amount.hpp"
#include "engine/time/day.hpp"

namespace overens {

// A day that is known when the case is: DAY in the language.
struct DateField {
    std::string name;
    bool operator==(const DateField&) const = default;
};
struct NextMeeting {
    std::string place;  // the body that fills this place
    bool operator==(const NextMeeting&) const = default;
};
struct CutOff {  // the last day for papers to the next meeting
    std::string place;
    bool operator==(const CutOff&) const = default;
};
using NamedDay = std::variant<Day, DateField, NextMeeting, CutOff>;

// TIME in the language: a day, an amount after the work opened or the state was entered, or an amount before
// or after a day. A `due` on a day off moves forward and `before` moves back; `at` and `until` do not move.
struct When {
    enum class Kind { day, after_opening, before_day, after_day };
    Kind kind = Kind::day;
    Amount amount{};       // all but Kind::day
    NamedDay day = Day{};  // all but Kind::after_opening

    bool operator==(const When&) const = default;
};

// What a watch repeats: an amount after the state was entered, again and again, or a day of every year.
struct Every {
    // As the language writes them.
    static constexpr std::array<std::string_view, 12> month_names{
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};

    std::optional<Amount> amount;
    int month = 0;  // with no amount: 1–12
    int day = 0;

    bool operator==(const Every&) const = default;
};

// As the lifecycle writes it: "6 months before valid_until", "next meeting of owner", "1 October".
std::string to_text(const NamedDay& day);
std::string to_text(const When& when);
std::string to_text(const Every& every);

}  // namespace overens
