#include "engine/trying/values.hpp"

#include <algorithm>
#include <charconv>

namespace overens::trying {

namespace {

constexpr int usual_days_ahead = 90;
constexpr std::int64_t usual_number = 1;
constexpr std::int64_t usual_amount_ore = 100'000;
constexpr std::int64_t most_kronor = 1'000'000'000'000;

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

std::optional<std::int64_t> amount_in_ore(std::string_view text) {
    const std::size_t comma = text.find_first_of(",.");
    const auto kronor = whole_number(text.substr(0, comma));
    if (!kronor || *kronor > most_kronor || *kronor < -most_kronor) return std::nullopt;
    if (comma == std::string_view::npos) return *kronor * 100;
    const std::string_view decimals = text.substr(comma + 1);
    const auto ore = whole_number(decimals);
    if (!ore || decimals.size() != 2 || *ore < 0) return std::nullopt;
    return *kronor * 100 + (text.front() == '-' ? -*ore : *ore);
}

std::optional<std::string> chosen_of(const std::vector<std::string>& choice, std::string_view text) {
    const auto named = std::ranges::find(choice, text);
    if (named != choice.end()) return *named;
    const auto number = whole_number(text);
    if (!number || *number < 1 || *number > static_cast<std::int64_t>(choice.size())) return std::nullopt;
    return choice[static_cast<std::size_t>(*number - 1)];
}

std::vector<std::string_view> between_commas(std::string_view text) {
    std::vector<std::string_view> parts;
    while (true) {
        const std::size_t comma = text.find(',');
        parts.push_back(trimmed(text.substr(0, comma)));
        if (comma == std::string_view::npos) return parts;
        text.remove_prefix(comma + 1);
    }
}

std::optional<GivenValue> several_of(const std::vector<std::string>& choice, std::string_view text) {
    if (text == "alla" || text == "all") return choice;
    std::vector<std::string> ids;
    for (const std::string_view part : between_commas(text)) {
        const auto id = chosen_of(choice, part);
        if (!id) return std::nullopt;
        if (std::ranges::find(ids, *id) == ids.end()) ids.push_back(*id);
    }
    return ids;
}

std::optional<GivenValue> yes_or_no(std::string_view text) {
    static constexpr std::string_view yes[]{"ja", "j", "yes", "y"};
    static constexpr std::string_view no[]{"nej", "n", "no"};
    if (std::ranges::find(yes, text) != std::end(yes)) return true;
    if (std::ranges::find(no, text) != std::end(no)) return false;
    return std::nullopt;
}

std::vector<std::string> names_in(std::string_view text) {
    std::vector<std::string> names;
    for (const std::string_view part : between_commas(text)) names.emplace_back(part);
    return names;
}

template <class Value>
std::optional<GivenValue> if_any(const std::optional<Value>& value) {
    return value ? std::optional<GivenValue>(*value) : std::nullopt;
}

}  // namespace

std::optional<Day> read_day(std::string_view typed, Day today) {
    const std::string_view text = trimmed(typed);
    if (!text.starts_with('+')) return Day::parse(text);
    const auto days = whole_number(text.substr(1));
    return days && *days >= 0 ? std::optional(today + *days) : std::nullopt;
}

std::optional<GivenValue> read_value(const Question& question, const Trial& trial, std::string_view typed) {
    const std::string_view text = trimmed(typed);
    if (text.empty()) return std::nullopt;
    switch (question.type) {
        case ValueType::yes_no: return yes_or_no(text);
        case ValueType::number: return if_any(whole_number(text));
        case ValueType::money: return if_any(amount_in_ore(text));
        case ValueType::date: return if_any(read_day(text, trial.today()));
        case ValueType::choice:
        case ValueType::party:
        case ValueType::organisation:
        case ValueType::body: return if_any(chosen_of(question.choice, text));
        case ValueType::parties:
        case ValueType::organisations: return several_of(question.choice, text);
        case ValueType::people: return names_in(text);
        case ValueType::file: return trial.new_content();
        default: return GivenText{std::string(text)};
    }
}

std::optional<GivenValue> usual_value(const Question& question, const Trial& trial) {
    switch (question.type) {
        case ValueType::yes_no: return true;
        case ValueType::number: return usual_number;
        case ValueType::money: return usual_amount_ore;
        case ValueType::date: return trial.today() + usual_days_ahead;
        case ValueType::choice:
        case ValueType::party:
        case ValueType::organisation:
        case ValueType::body:
            if (question.choice.empty()) return std::nullopt;
            return question.choice.front();
        case ValueType::parties:
        case ValueType::organisations:
            if (question.choice.empty()) return std::nullopt;
            return question.choice;
        case ValueType::people: return std::vector<std::string>{"Enhetschefen"};
        case ValueType::file: return trial.new_content();
        default: return GivenText{"En text"};
    }
}

}  // namespace overens::trying
