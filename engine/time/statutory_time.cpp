#include "engine/time/statutory_time.hpp"

#include <algorithm>
#include <array>

#include "engine/time/holidays.hpp"

namespace overens {
namespace {

// The law was changed together with those on bills, cheques and promissory notes, whose days off are the
// same; where its own text could not be read (1935, 1962), that of the law beside it is what is here. When
// SFS 1965:127 came into force could not be read either: Saturdays from April to September were off already,
// so it first made a difference on 1 October that year. SFS 1974:756 came into force a week after it was
// printed, on 10 December 1974. Later amendments, up to SFS 2022:931, kept the list of days.
constexpr std::array day_off_table = {
    DayOffRule{.valid_from = Day::of(1950, 1, 1), .statute = "SFS 1935:100", .easter_eve = true},
    DayOffRule{.valid_from = Day::of(1961, 6, 1),
               .statute = "SFS 1961:70",
               .first_saturday_month = 6,
               .last_saturday_month = 9,
               .easter_eve = true},
    DayOffRule{.valid_from = Day::of(1962, 4, 1),
               .statute = "SFS 1962:55",
               .first_saturday_month = 4,
               .last_saturday_month = 9,
               .easter_eve = true},
    DayOffRule{.valid_from = Day::of(1965, 10, 1),
               .statute = "SFS 1965:127",
               .first_saturday_month = 1,
               .last_saturday_month = 12},
    DayOffRule{.valid_from = Day::of(1974, 12, 17),
               .statute = "SFS 1974:756",
               .first_saturday_month = 1,
               .last_saturday_month = 12,
               .new_years_eve = true},
};

// The days and weeks are the same in both laws; what is told apart is which law to name.
constexpr std::array minutes_table = {
    MinutesRule{.valid_from = Day::of(1992, 1, 1),
                .statute = "kommunallagen (1991:900)",
                .adjust_within_days = 14,
                .announce_within_days = 2,
                .appeal_weeks = 3},
    MinutesRule{.valid_from = Day::of(2018, 1, 1),
                .statute = "kommunallagen (2017:725)",
                .adjust_within_days = 14,
                .announce_within_days = 2,
                .appeal_weeks = 3},
};

// The newest row that holds on `day`; the tables are in order.
template <class Table>
auto row_on(const Table& table, Day day) -> decltype(table.data()) {
    const auto after =
        std::find_if(table.begin(), table.end(), [day](const auto& row) { return row.valid_from > day; });
    return after == table.begin() ? nullptr : &*(after - 1);
}

}  // namespace

std::span<const DayOffRule> day_off_rules() {
    return day_off_table;
}

const DayOffRule* day_off_rule_on(Day day) {
    return row_on(day_off_table, day);
}

std::optional<std::string_view> statutory_day_off(Day day) {
    const DayOffRule* rule = day_off_rule_on(day);
    if (rule == nullptr) return std::nullopt;
    if (const std::optional<std::string_view> name = holiday_name(day)) return name;
    if (rule->easter_eve && day + 1 == easter_sunday(day.year())) return "påskafton";
    if (rule->midsummer_eve && is_midsummer_eve(day)) return "midsommarafton";
    if (rule->christmas_eve && is_christmas_eve(day)) return "julafton";
    if (rule->new_years_eve && is_new_years_eve(day)) return "nyårsafton";
    if (day.weekday() == Weekday::sunday) return "söndag";
    if (day.weekday() == Weekday::saturday && rule->has_saturdays_in(day.month())) return "lördag";
    return std::nullopt;
}

std::optional<LegalLimit> moved_to_weekday(Day counted) {
    if (day_off_rule_on(counted) == nullptr) return std::nullopt;
    Day day = counted;
    while (statutory_day_off(day) && day < Day::last()) day += 1;
    return LegalLimit{counted, day};
}

std::span<const MinutesRule> minutes_rules() {
    return minutes_table;
}

const MinutesRule* minutes_rule_on(Day day) {
    return row_on(minutes_table, day);
}

std::optional<LegalLimit> latest_adjustment(Day meeting) {
    const MinutesRule* rule = minutes_rule_on(meeting);
    if (rule == nullptr) return std::nullopt;
    return moved_to_weekday(end_of_days(meeting, rule->adjust_within_days));
}

std::optional<LegalLimit> latest_announcement(Day adjusted) {
    const MinutesRule* rule = minutes_rule_on(adjusted);
    if (rule == nullptr) return std::nullopt;
    return moved_to_weekday(end_of_days(adjusted, rule->announce_within_days));
}

std::optional<LegalLimit> last_appeal_day(Day announced) {
    const MinutesRule* rule = minutes_rule_on(announced);
    if (rule == nullptr) return std::nullopt;
    return moved_to_weekday(end_of_weeks(announced, rule->appeal_weeks));
}

std::optional<Day> expected_legal_force(Day announced) {
    const std::optional<LegalLimit> appeal = last_appeal_day(announced);
    if (!appeal) return std::nullopt;
    return appeal->day + 1;
}

}  // namespace overens
