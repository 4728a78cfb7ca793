#include "engine/time/day.hpp"

namespace overens {
namespace {

constexpr std::int64_t ms_per_second = 1'000;
constexpr std::int64_t ms_per_minute = 60 * ms_per_second;
constexpr std::int64_t ms_per_hour = 60 * ms_per_minute;

constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Reads fixed text from left to right. Once something does not fit, everything after it fails too.
class Reader {
  public:
    explicit Reader(std::string_view text) : rest_(text) {}

    std::int32_t number(std::size_t digits) {
        std::int32_t value = 0;
        for (std::size_t i = 0; i < digits; ++i) {
            if (rest_.size() <= i || !is_digit(rest_[i])) return fail();
            value = value * 10 + (rest_[i] - '0');
        }
        rest_.remove_prefix(digits);
        return value;
    }
    std::int32_t number_up_to(std::size_t digits, std::int32_t most) {
        const std::int32_t value = number(digits);
        return value <= most ? value : fail();
    }
    void expect(char c) {
        if (!take(c)) fail();
    }
    bool take(char c) {
        if (rest_.empty() || rest_.front() != c) return false;
        rest_.remove_prefix(1);
        return true;
    }
    std::size_t digits_ahead() const {
        std::size_t count = 0;
        while (count < rest_.size() && is_digit(rest_[count])) ++count;
        return count;
    }
    bool ok() const { return ok_; }
    bool at_end() const { return ok_ && rest_.empty(); }

  private:
    std::int32_t fail() {
        ok_ = false;
        rest_ = {};
        return 0;
    }

    std::string_view rest_;
    bool ok_ = true;
};

std::optional<Day> read_day(Reader& reader) {
    const std::int32_t year = reader.number(4);
    reader.expect('-');
    const std::int32_t month = reader.number(2);
    reader.expect('-');
    const std::int32_t day = reader.number(2);
    if (!reader.ok()) return std::nullopt;
    return Day::from_date(year, month, day);
}

// Decimals of a second after the dot, in milliseconds.
std::int64_t read_decimals(Reader& reader) {
    const std::size_t digits = reader.digits_ahead();
    if (digits < 1 || digits > 9) {
        reader.expect('.');
        return 0;
    }
    std::int64_t nanoseconds = reader.number(digits);
    for (std::size_t i = digits; i < 9; ++i) nanoseconds *= 10;
    return nanoseconds / 1'000'000;
}

std::int64_t read_time_of_day(Reader& reader) {
    std::int64_t ms = reader.number_up_to(2, 23) * ms_per_hour;
    reader.expect(':');
    ms += reader.number_up_to(2, 59) * ms_per_minute;
    reader.expect(':');
    ms += reader.number_up_to(2, 59) * ms_per_second;
    return reader.take('.') ? ms + read_decimals(reader) : ms;
}

// What to take from the local time to reach UTC.
std::int64_t read_offset(Reader& reader) {
    if (reader.take('Z')) return 0;
    const bool is_east = reader.take('+');
    if (!is_east) reader.expect('-');
    std::int64_t ms = reader.number_up_to(2, 23) * ms_per_hour;
    reader.expect(':');
    ms += reader.number_up_to(2, 59) * ms_per_minute;
    return is_east ? ms : -ms;
}

void append_number(std::string& text, std::int64_t value, std::size_t digits) {
    const std::size_t start = text.size();
    text.append(digits, '0');
    for (std::size_t i = start + digits; i > start; --i) {
        text[i - 1] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
}

void append_day(std::string& text, Day day) {
    const CalendarDate date = day.date();
    append_number(text, date.year, 4);
    text += '-';
    append_number(text, date.month, 2);
    text += '-';
    append_number(text, date.day, 2);
}

}  // namespace

std::optional<Day> Day::parse(std::string_view text) {
    Reader reader(text);
    const std::optional<Day> day = read_day(reader);
    return reader.at_end() ? day : std::nullopt;
}

std::string Day::to_text() const {
    std::string text;
    text.reserve(10);
    append_day(text, *this);
    return text;
}

std::optional<Instant> Instant::parse(std::string_view text) {
    Reader reader(text);
    const std::optional<Day> day = read_day(reader);
    reader.expect('T');
    const std::int64_t ms_of_day = read_time_of_day(reader);
    const std::int64_t offset_ms = read_offset(reader);
    if (!reader.at_end() || !day) return std::nullopt;
    const std::int64_t ms = day->days_since_epoch() * ms_per_day + ms_of_day - offset_ms;
    if (ms < first_ms || ms > last_ms) return std::nullopt;
    return Instant(ms);
}

std::string Instant::to_text() const {
    const Day day = utc_day();
    const std::int64_t ms = ms_ - day.days_since_epoch() * ms_per_day;
    std::string text;
    text.reserve(24);
    append_day(text, day);
    text += 'T';
    append_number(text, ms / ms_per_hour, 2);
    text += ':';
    append_number(text, ms / ms_per_minute % 60, 2);
    text += ':';
    append_number(text, ms / ms_per_second % 60, 2);
    text += '.';
    append_number(text, ms % ms_per_second, 3);
    text += 'Z';
    return text;
}

}  // namespace overens
