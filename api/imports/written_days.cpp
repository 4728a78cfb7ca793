#include "api/imports/written_days.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <vector>

#include "api/imports/answer_template.hpp"

namespace overens::api {

namespace {

constexpr std::array<std::array<std::string_view, 2>, 12> months{{{"januari", "january"},
                                                                  {"februari", "february"},
                                                                  {"mars", "march"},
                                                                  {"april", "april"},
                                                                  {"maj", "may"},
                                                                  {"juni", "june"},
                                                                  {"juli", "july"},
                                                                  {"augusti", "august"},
                                                                  {"september", "september"},
                                                                  {"oktober", "october"},
                                                                  {"november", "november"},
                                                                  {"december", "december"}}};
constexpr std::array<std::array<std::string_view, 2>, 7> weekdays{{{"måndag", "monday"},
                                                                   {"tisdag", "tuesday"},
                                                                   {"onsdag", "wednesday"},
                                                                   {"torsdag", "thursday"},
                                                                   {"fredag", "friday"},
                                                                   {"lördag", "saturday"},
                                                                   {"söndag", "sunday"}}};

// From 1: the name, or its beginning of at least so many bytes; 0 for none of them.
template <std::size_t Count>
int place_among(const std::array<std::array<std::string_view, 2>, Count>& names, std::string_view word,
                std::size_t least) {
    if (word.size() < least) return 0;
    const auto found = std::ranges::find_if(
        names, [&](const auto& name) { return name[0].starts_with(word) || name[1].starts_with(word); });
    return found == names.end() ? 0 : static_cast<int>(found - names.begin()) + 1;
}

int month_called(std::string_view word) {
    return place_among(months, word, 3);
}
int weekday_called(std::string_view word) {
    return place_among(weekdays, word, 2);
}

struct Token {
    enum class Kind { number, word, sign } kind = Kind::sign;
    std::string text;
    int value = 0;  // of a number

    bool is(char sign) const { return kind == Kind::sign && text[0] == sign; }
    bool is_number(std::size_t least, std::size_t most) const {
        return kind == Kind::number && text.size() >= least && text.size() <= most;
    }
};

bool is_digit_here(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter_here(char c) {
    return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80U;
}

// In lower case, each kind of dash as "-", other blanks as " ".
std::string plain(std::string_view written) {
    std::string text = compared(written);
    for (const std::string_view dash : {"–", "—", "−", "‑"}) {
        for (std::size_t at = text.find(dash); at != text.npos; at = text.find(dash, at))
            text.replace(at, dash.size(), "-");
    }
    for (std::size_t at = text.find("\xC2\xA0"); at != text.npos; at = text.find("\xC2\xA0", at))
        text.replace(at, 2, " ");
    return text;
}

std::vector<Token> tokens_of(std::string_view written) {
    const std::string text = plain(written);
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == ' ') {
            ++at;
            continue;
        }
        std::size_t end = at + 1;
        Token token;
        if (is_digit_here(text[at])) {
            while (end < text.size() && is_digit_here(text[end])) ++end;
            token.kind = Token::Kind::number;
            const auto read = std::from_chars(text.data() + at, text.data() + end, token.value);
            if (read.ec != std::errc()) token.value = -1;
        } else if (is_letter_here(text[at])) {
            while (end < text.size() && is_letter_here(text[end])) ++end;
            token.kind = Token::Kind::word;
        }
        token.text = text.substr(at, end - at);
        at = end;
        // A stop after a word shortens it; a comma only parts.
        const bool after_word = !tokens.empty() && tokens.back().kind == Token::Kind::word;
        if (!token.is(',') && !(token.is('.') && after_word)) tokens.push_back(std::move(token));
    }
    return tokens;
}

struct DateParts {
    int year = 0;  // 0: not said
    int month = 0;
    int day = 0;
    int weekday = 0;  // from 1; 0: not said
};

class DayReader {
  public:
    explicit DayReader(std::string_view written) : tokens_(tokens_of(written)) {}

    // One day, or the first and the last.
    std::vector<DateParts> read() {
        DateParts first;
        take_weekday(first);
        if (take_range_in_month(first)) return at_end() ? both(first) : std::vector<DateParts>{};
        if (!take_date(first)) return {};
        if (at_end()) return {first};
        DateParts last;
        const bool several = take_sign('-');
        take_weekday(last);
        if (!several || !take_date(last) || !at_end()) return {};
        if (first.year == 0) first.year = last.year;
        return {first, last};
    }

  private:
    const Token& token(std::size_t ahead) const {
        static const Token none{Token::Kind::sign, " ", 0};
        return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead] : none;
    }
    bool at_end() const { return at_ == tokens_.size(); }
    bool take_sign(char sign) {
        if (!token(0).is(sign)) return false;
        ++at_;
        return true;
    }
    void take_weekday(DateParts& parts) {
        if (token(0).kind != Token::Kind::word) return;
        parts.weekday = weekday_called(token(0).text);
        if (parts.weekday != 0) ++at_;
        if (token(0).text == "den") ++at_;
    }
    void take_year(DateParts& parts) {
        if (token(0).is_number(4, 4)) parts.year = tokens_[at_++].value;
    }
    int month_at(std::size_t ahead) const {
        return token(ahead).kind == Token::Kind::word ? month_called(token(ahead).text) : 0;
    }

    // "12-13 dec 2024": the second day is kept aside.
    bool take_range_in_month(DateParts& first) {
        const bool fits = token(0).is_number(1, 2) && token(1).is('-') && token(2).is_number(1, 2);
        if (!fits || month_at(3) == 0) return false;
        first.day = token(0).value;
        first.month = month_at(3);
        last_day_ = token(2).value;
        at_ += 4;
        take_year(first);
        return true;
    }
    std::vector<DateParts> both(const DateParts& first) const {
        DateParts last = first;
        last.day = last_day_;
        last.weekday = 0;
        return {first, last};
    }

    bool take_date(DateParts& parts) {
        return take_international(parts) || take_named(parts) || take_slashed(parts) || take_dotted(parts);
    }
    bool take_international(DateParts& parts) {
        if (token(0).is_number(8, 8)) {
            const int value = tokens_[at_++].value;
            parts = {value / 10000, value / 100 % 100, value % 100, parts.weekday};
            return true;
        }
        const bool fits = token(0).is_number(4, 4) && token(1).is('-') && token(2).is_number(1, 2) &&
                          token(3).is('-') && token(4).is_number(1, 2);
        if (!fits) return false;
        parts = {token(0).value, token(2).value, token(4).value, parts.weekday};
        at_ += 5;
        return true;
    }
    bool take_named(DateParts& parts) {
        if (!token(0).is_number(1, 2) || month_at(1) == 0) return false;
        parts.day = token(0).value;
        parts.month = month_at(1);
        at_ += 2;
        take_year(parts);
        return true;
    }
    // Day before month, as with the year apart; a slash before the year too is also written the other way.
    bool take_slashed(DateParts& parts) {
        if (!token(0).is_number(1, 2) || !token(1).is('/') || !token(2).is_number(1, 2)) return false;
        if (token(3).is('/')) return false;
        parts.day = token(0).value;
        parts.month = token(2).value;
        at_ += 3;
        if (token(0).is('-') && token(1).is_number(4, 4) && !token(2).is('-')) ++at_;
        take_year(parts);
        return true;
    }
    bool take_dotted(DateParts& parts) {
        const bool fits = token(0).is_number(1, 2) && token(1).is('.') && token(2).is_number(1, 2) &&
                          token(3).is('.') && token(4).is_number(4, 4);
        if (!fits) return false;
        parts = {token(4).value, token(2).value, token(0).value, parts.weekday};
        at_ += 5;
        return true;
    }

    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    int last_day_ = 0;
};

std::expected<Day, DayFault> day_of(const DateParts& parts, std::optional<int> year) {
    if (parts.year == 0 && !year) return std::unexpected(DayFault::year_missing);
    const auto day = Day::from_date(parts.year == 0 ? *year : parts.year, parts.month, parts.day);
    if (!day) return std::unexpected(DayFault::no_such_day);
    if (parts.weekday != 0 && static_cast<int>(day->weekday()) != parts.weekday)
        return std::unexpected(DayFault::other_weekday);
    return *day;
}

// "09:00"; empty when there is no such time.
std::string clock_text(int hour, int minute) {
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return {};
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(hour) + ":" + two(minute);
}

// A number is a part of a day, or a whole hour; "13.3" may have been "13.30" or "13.03" before it was one.
std::optional<WrittenTimes> time_by_number(const std::string& digits) {
    double number = -1;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || number < 0) return std::nullopt;
    constexpr double minutes_of_day = 1440;
    const bool is_part = number < 1;
    if (!is_part && number != std::floor(number)) return std::nullopt;
    if (number > 23) return std::nullopt;
    const int minutes = static_cast<int>(std::lround(is_part ? number * minutes_of_day : number * 60));
    const std::string time = clock_text(minutes / 60, minutes % 60);
    return time.empty() ? std::nullopt : std::optional(WrittenTimes{time, {}});
}

// "13.00", "13:00" or "13" at `at`, which then moves on.
std::string take_time(const std::vector<Token>& tokens, std::size_t& at) {
    if (at >= tokens.size() || !tokens[at].is_number(1, 2)) return {};
    const int hour = tokens[at++].value;
    const bool has_minutes = at + 1 < tokens.size() && (tokens[at].is('.') || tokens[at].is(':')) &&
                             tokens[at + 1].is_number(2, 2);
    if (!has_minutes) return clock_text(hour, 0);
    at += 2;
    return clock_text(hour, tokens[at - 1].value);
}

}  // namespace

std::expected<WrittenDays, DayFault> days_written(std::string_view written, std::optional<int> year) {
    const std::vector<DateParts> parts = DayReader(written).read();
    if (parts.empty()) return std::unexpected(DayFault::unreadable);
    const auto first = day_of(parts.front(), year);
    if (!first) return std::unexpected(first.error());
    if (parts.size() == 1) return WrittenDays{*first, {}};
    const auto last = day_of(parts.back(), year);
    if (!last) return std::unexpected(last.error());
    if (*last < *first) return std::unexpected(DayFault::reversed);
    return WrittenDays{*first, *last == *first ? std::nullopt : std::optional(*last)};
}

std::optional<Weekday> weekday_written(std::string_view written) {
    const std::vector<Token> tokens = tokens_of(written);
    const int weekday = tokens.size() == 1 ? weekday_called(tokens[0].text) : 0;
    return weekday == 0 ? std::nullopt : std::optional(static_cast<Weekday>(weekday));
}

std::optional<WrittenTimes> times_written(const OfficeCell& written) {
    if (written.is_number) return time_by_number(written.text);
    std::vector<Token> tokens = tokens_of(written.text);
    std::erase_if(tokens, [](const Token& each) { return each.text == "kl" || each.text == "klockan"; });
    std::size_t at = 0;
    WrittenTimes times{take_time(tokens, at), {}};
    if (times.starts.empty()) return std::nullopt;
    if (at == tokens.size()) return times;
    const bool has_end = tokens[at].is('-') || tokens[at].text == "till" || tokens[at].text == "to";
    if (!has_end) return std::nullopt;
    times.ends = take_time(tokens, ++at);
    return times.ends.empty() || at != tokens.size() ? std::nullopt : std::optional(times);
}

}  // namespace overens::api
