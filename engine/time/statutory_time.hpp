// Time set by law: when a period ends, and the legal clocks of a statutory body's minutes.
//
// Sources: lag (1930:173) om beräkning av lagstadgad tid, in the wordings of 2 § that held from 1950 on, by
// SFS 1935:100, 1961:70, 1962:55, 1965:127 and 1974:756 (prop. 1961:46, 1962:63 and 1974:147); kommunallagen
// (1991:900) and (2017:725). Each rule carries the day from which it holds. Nothing here looks at an
// organisation's working days (working_days.hpp).
//
// Everything here is derived: the last day something may be done, never that it was done. An answer for a day
// before the oldest rule known is absent rather than guessed.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "engine/time/day.hpp"

namespace overens {

// A last day by law. `counted` is where the period ends; `day` is the last day in fact: the next weekday
// where `counted` is a day off by 2 § of the law of 1930.
struct LegalLimit {
    Day counted;
    Day day;

    constexpr bool is_moved() const { return day != counted; }
    bool operator==(const LegalLimit&) const = default;
};

// 1 §: a period in weeks ends on the same weekday, one in months or years on the same number, else on the
// month's last day. A period in days ends that many days after the day it runs from. `count` is 0 or more.
constexpr Day end_of_days(Day from, std::int32_t count) {
    return from + count;
}
constexpr Day end_of_weeks(Day from, std::int32_t count) {
    return from + 7LL * count;
}
constexpr Day end_of_months(Day from, std::int32_t count) {
    return add_months(from, count);
}
constexpr Day end_of_years(Day from, std::int32_t count) {
    return add_months(from, 12LL * count);
}

// The days that 2 § counts as days off besides Sundays and other public holidays, from `valid_from` on until
// the next row. Public holidays have a history of their own, see holidays.hpp.
struct DayOffRule {
    Day valid_from;
    std::string_view statute;  // the SFS number that gave 2 § these words
    // Saturdays from the first of these months to the end of the last one; 0: none.
    std::int32_t first_saturday_month = 0;
    std::int32_t last_saturday_month = 0;
    bool easter_eve = false;
    bool midsummer_eve = true;
    bool christmas_eve = true;
    bool new_years_eve = false;

    constexpr bool has_saturdays_in(std::int32_t month) const {
        return first_saturday_month <= month && month <= last_saturday_month;
    }
};

// Every row known, oldest first. The law is older than the oldest row, which begins with the year from which
// last days are reckoned here.
std::span<const DayOffRule> day_off_rules();
// The row that held on `day`; nullptr before the oldest. Lives as long as the program.
const DayOffRule* day_off_rule_on(Day day);

// 2 §: what makes `day` a day off on which no last day falls, as a Swedish word that lives as long as the
// program: "lördag", "söndag", "julafton", "annandag jul" … Absent when it is none, and before the oldest
// row.
std::optional<std::string_view> statutory_day_off(Day day);

// 2 §: `counted` itself, or the next weekday where it is a day off. Absent before the oldest row.
std::optional<LegalLimit> moved_to_weekday(Day counted);

// The legal clocks of kommunallagen that hold for acts from `valid_from` on, until the next row.
struct MinutesRule {
    Day valid_from;
    std::string_view statute;           // "kommunallagen (2017:725)"
    std::int32_t adjust_within_days;    // after the meeting
    std::int32_t announce_within_days;  // after the adjustment
    std::int32_t appeal_weeks;          // from the announcement
};

// Every rule known, oldest first.
std::span<const MinutesRule> minutes_rules();
// The rule that held on `day`; nullptr before the oldest. Lives as long as the program.
const MinutesRule* minutes_rule_on(Day day);

// The clocks below are those of assemblies, executive boards and committees, and of no other body. Each runs
// from a registered fact, and is absent when that fact lies before the oldest rule.

// Latest day to adjust the minutes: 14 days after the meeting. Moved by 2 §: it is the last day for an act.
std::optional<LegalLimit> latest_adjustment(Day meeting);

// Latest day to announce the adjustment on the notice board: the second day after it. Moved by 2 §, likewise.
std::optional<LegalLimit> latest_announcement(Day adjusted);

// Last day of appeal: three weeks from the announcement. Moved by 2 §. For a joint committee, `announced` is
// the day of the last of the notice boards. The announcement must stay up until then, or time does not run
// out.
std::optional<LegalLimit> last_appeal_day(Day announced);

// Legal force, if nobody appeals: the day after the last day of appeal. Not moved: nothing is to be done that
// day, and it comes on a Sunday or a holiday as on any other.
std::optional<Day> expected_legal_force(Day announced);

}  // namespace overens
