#include "engine/time/amount.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

namespace overens {
namespace {

struct UnitWords {
    AmountUnit unit;
    std::string_view one;
    std::string_view many;
};

constexpr std::array unit_words = {
    UnitWords{AmountUnit::days, "day", "days"},
    UnitWords{AmountUnit::working_days, "working day", "working days"},
    UnitWords{AmountUnit::weeks, "week", "weeks"},
    UnitWords{AmountUnit::months, "month", "months"},
    UnitWords{AmountUnit::years, "year", "years"},
};

// No amount is longer; what is longer is not quoted back.
constexpr std::size_t longest_text = 40;

std::unexpected<std::string> not_an_amount(std::string_view text) {
    const std::string subject = text.size() <= longest_text ? '"' + std::string(text) + '"' : "This";
    return std::unexpected(subject +
                           R"( is not an amount of time. Write a whole number and a unit: "45 days", )"
                           R"("10 working days", "6 weeks", "3 months" or "1 year".)");
}

std::unexpected<std::string> out_of_range(std::string_view text) {
    return std::unexpected("An amount of time is from 1 to " + std::to_string(Amount::most) + ". \"" +
                           std::string(text) + "\" is not.");
}

const UnitWords* unit_named(std::string_view word) {
    const auto found = std::find_if(unit_words.begin(), unit_words.end(), [word](const UnitWords& words) {
        return words.one == word || words.many == word;
    });
    return found == unit_words.end() ? nullptr : &*found;
}

Day add_signed(Day day, std::int32_t count, AmountUnit unit, const WorkingCalendar& calendar) {
    switch (unit) {
        case AmountUnit::days: return day + count;
        case AmountUnit::working_days: return calendar.add_working_days(day, count);
        case AmountUnit::weeks: return day + 7LL * count;
        case AmountUnit::months: return add_months(day, count);
        case AmountUnit::years: return add_months(day, 12LL * count);
    }
    assert(false && "an amount has one of the five units");
    return day;
}

}  // namespace

std::expected<Amount, std::string> parse_amount(std::string_view text) {
    if (text.size() > longest_text) return not_an_amount(text);
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 0 || digits == text.size() || text[digits] != ' ') return not_an_amount(text);
    const UnitWords* words = unit_named(text.substr(digits + 1));
    if (words == nullptr) return not_an_amount(text);

    Amount amount{0, words->unit};
    const auto read = std::from_chars(text.begin(), text.begin() + digits, amount.count);
    if (read.ec != std::errc() || amount.count < 1 || amount.count > Amount::most) return out_of_range(text);
    const std::string proper = to_text(amount);
    if (text != proper)
        return std::unexpected("Write \"" + proper + "\", not \"" + std::string(text) + "\".");
    return amount;
}

std::string to_text(Amount amount) {
    const UnitWords& words = unit_words[static_cast<std::size_t>(amount.unit)];
    std::string text = std::to_string(amount.count);
    text += ' ';
    text += amount.count == 1 ? words.one : words.many;
    return text;
}

Day add(Day day, Amount amount, const WorkingCalendar& calendar) {
    return add_signed(day, amount.count, amount.unit, calendar);
}

Day subtract(Day day, Amount amount, const WorkingCalendar& calendar) {
    return add_signed(day, -amount.count, amount.unit, calendar);
}

}  // namespace overens
