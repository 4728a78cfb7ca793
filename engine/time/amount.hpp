// AMOUNT of the lifecycle language: "45 days", "10 working days", "6 weeks", "3 months", "1 year".
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include "engine/time/working_days.hpp"

namespace overens {

enum class AmountUnit : std::uint8_t { days, working_days, weeks, months, years };

// How long. `count` is 1 to Amount::most.
struct Amount {
    static constexpr std::int32_t most = 9999;

    std::int32_t count = 1;
    AmountUnit unit = AmountUnit::days;

    bool operator==(const Amount&) const = default;
};

// Reads a number, one blank and a unit; the unit in the singular after 1 and in the plural otherwise, so that
// there is one way to write each amount. The error is a sentence for the person who wrote the text, with what
// to write instead.
std::expected<Amount, std::string> parse_amount(std::string_view text);

// "1 year", "10 working days": what parse_amount reads.
std::string to_text(Amount amount);

// The day that lies `amount` after `day`. Weeks end on the same weekday, months and years on the same number,
// else on the month's last day. Only working days look at the calendar: whether a last day on a day off moves
// is the caller's to say (WorkingCalendar::next_working_day). Stops at Day::last().
Day add(Day day, Amount amount, const WorkingCalendar& calendar);

// The same, before `day`. Stops at Day::first().
Day subtract(Day day, Amount amount, const WorkingCalendar& calendar);

}  // namespace overens
