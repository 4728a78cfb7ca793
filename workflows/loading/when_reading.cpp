#include "workflows/loading/when_reading.hpp"

#include <algorithm>
#include <charconv>

namespace overens::workflows {

namespace {

constexpr std::string_view how_to_write_day =
    "write a date field, a day like 2025-01-01, next meeting of BODY, or cut-off of BODY";

bool begins_with_digit(std::string_view text) {
    return !text.empty() && text.front() >= '0' && text.front() <= '9';
}

// The same with its unit in the plural or the singular, where that is what is wrong.
std::optional<std::string> with_other_number(std::string_view text) {
    std::string other(text);
    if (other.ends_with('s')) {
        other.pop_back();
    } else {
        other += 's';
    }
    return parse_amount(other) ? std::optional(other) : std::nullopt;
}

std::optional<Amount> amount_of(Loading& loading, const Spot& spot, std::string_view text) {
    if (const auto amount = parse_amount(text)) return *amount;
    const auto other = with_other_number(text);
    loading.complaints.complain(spot, "time_unclear",
                                "'" + std::string(text) + "' is no amount of time: write " +
                                    other.value_or("45 days, 10 working days, 6 weeks, 3 months or 1 year"));
    return std::nullopt;
}

std::optional<std::string> one_body(Loading& loading, const Spot& spot, std::string_view name) {
    const auto named = loading.resolve_text(spot, std::string(name), {NameKind::place}, "the name of a body");
    if (!named) return std::nullopt;
    if (!loading.definition.place(named->name)->many) return named->name;
    loading.complaints.complain(spot, "one_or_several",
                                "several bodies may fill '" + named->name + "', and a day needs one");
    return std::nullopt;
}

std::optional<NamedDay> date_field(Loading& loading, const Spot& spot, std::string_view name) {
    const auto named = loading.resolve_text(spot, std::string(name), {NameKind::field}, "a day");
    if (!named) return std::nullopt;
    const Field& field = *loading.definition.field(named->name);
    if (field.type == ValueType::date && !field.per_party) return DateField{named->name};
    loading.complaints.complain(spot, "day_unclear",
                                "'" + named->name + "' is no day: " + std::string(how_to_write_day));
    return std::nullopt;
}

std::optional<NamedDay> day_of(Loading& loading, const Spot& spot, std::string_view text) {
    constexpr std::string_view meeting = "next meeting of ";
    constexpr std::string_view cut_off = "cut-off of ";
    if (text.starts_with(meeting)) {
        if (auto body = one_body(loading, spot, text.substr(meeting.size()))) return NextMeeting{*body};
        return std::nullopt;
    }
    if (text.starts_with(cut_off)) {
        if (auto body = one_body(loading, spot, text.substr(cut_off.size()))) return CutOff{*body};
        return std::nullopt;
    }
    if (const auto day = Day::parse(text)) return *day;
    if (is_dotted_name(text)) return date_field(loading, spot, text);
    loading.complaints.complain(spot, "day_unclear",
                                "'" + std::string(text) + "' is no day: " + std::string(how_to_write_day));
    return std::nullopt;
}

std::optional<When> before_or_after(Loading& loading, const Spot& spot, std::string_view text,
                                    std::string_view word, When::Kind kind) {
    const std::size_t at = text.find(word);
    const auto amount = amount_of(loading, spot, text.substr(0, at));
    if (!amount) return std::nullopt;
    auto day = day_of(loading, spot, text.substr(at + word.size()));
    if (!day) return std::nullopt;
    return When{kind, *amount, std::move(*day)};
}

// "1 October", and not 30 February; nor 29 February, which most years lack.
std::optional<Every> day_of_every_year(std::string_view text) {
    const std::size_t blank = text.find(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    const auto month = std::ranges::find(Every::month_names, text.substr(blank + 1));
    if (month == Every::month_names.end() || text.front() == '0') return std::nullopt;
    int day = 0;
    const std::string digits(text.substr(0, blank));
    const char* const end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, day);
    if (error != std::errc{} || stopped != end) return std::nullopt;
    const auto number = static_cast<int>(month - Every::month_names.begin()) + 1;
    constexpr int common_year = 2023;
    if (day < 1 || day > days_in_month(common_year, number)) return std::nullopt;
    return Every{std::nullopt, number, day};
}

}  // namespace

std::optional<Amount> read_amount(Loading& loading, const Spot& spot) {
    const auto text = read_word(loading.complaints, spot, "an amount of time");
    if (!text) return std::nullopt;
    return amount_of(loading, spot, *text);
}

std::optional<Amount> read_amount_before(Loading& loading, const Spot& spot) {
    const auto text = read_word(loading.complaints, spot, "an amount of time");
    if (!text) return std::nullopt;
    constexpr std::string_view before = " before";
    if (text->ends_with(before)) {
        return amount_of(loading, spot, std::string_view(*text).substr(0, text->size() - before.size()));
    }
    loading.complaints.complain(spot, "time_unclear", "write how long before, for example 14 days before");
    return std::nullopt;
}

std::optional<NamedDay> read_day(Loading& loading, const Spot& spot) {
    const auto text = read_word(loading.complaints, spot, "a day");
    if (!text) return std::nullopt;
    return day_of(loading, spot, *text);
}

std::optional<When> read_when(Loading& loading, const Spot& spot) {
    const auto text = read_word(loading.complaints, spot, "a time");
    if (!text) return std::nullopt;
    if (text->find(" before ") != std::string::npos) {
        return before_or_after(loading, spot, *text, " before ", When::Kind::before_day);
    }
    if (text->find(" after ") != std::string::npos) {
        return before_or_after(loading, spot, *text, " after ", When::Kind::after_day);
    }
    if (begins_with_digit(*text) && text->find('-') == std::string::npos) {
        if (const auto amount = amount_of(loading, spot, *text))
            return When{When::Kind::after_opening, *amount, {}};
        return std::nullopt;
    }
    auto day = day_of(loading, spot, *text);
    if (!day) return std::nullopt;
    return When{When::Kind::day, {}, std::move(*day)};
}

std::optional<Every> read_every(Loading& loading, const Spot& spot) {
    const auto text = read_word(loading.complaints, spot, "an amount of time or a day of the year");
    if (!text) return std::nullopt;
    if (const auto amount = parse_amount(*text)) return Every{*amount, 0, 0};
    if (auto every = day_of_every_year(*text)) return every;
    loading.complaints.complain(spot, "time_unclear",
                                "'" + *text +
                                    "' is not known here: write 6 months, or a day that every year " +
                                    "has, like 1 October");
    return std::nullopt;
}

}  // namespace overens::workflows
