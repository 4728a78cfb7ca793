// A local calendar day and a moment in UTC: the two notions of time that everything else is built on.
//
// Both are values: freely copied, compared and shared between threads. Neither knows what day or time it is
// now, and neither knows a time zone: turning a local day into a moment (Europe/Stockholm) is done at the
// edge, by the caller. Both stay within the years 1583 to 9999 of the Gregorian calendar (ISO 8601 without
// agreement between the parties): arithmetic that would leave them stops at the first or last value, so text
// written can always be read back.
#pragma once

#include <algorithm>
#include <cassert>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace overens {

// Numbered as in ISO 8601.
enum class Weekday : std::uint8_t { monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday };

// A day taken apart: month 1 to 12, day of the month 1 to 31.
struct CalendarDate {
    std::int32_t year = 1970;
    std::int32_t month = 1;
    std::int32_t day = 1;

    bool operator==(const CalendarDate&) const = default;
};

constexpr bool is_leap_year(std::int32_t year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

// `month` is 1 to 12.
constexpr std::int32_t days_in_month(std::int32_t year, std::int32_t month) {
    if (month == 2) return is_leap_year(year) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

// Days from 1970-01-01 to a date that exists, 1583 or later. Counts from 1 March, so that the leap day comes
// last.
constexpr std::int32_t count_days(CalendarDate date) {
    const std::int32_t year = date.month > 2 ? date.year : date.year - 1;
    const std::int32_t month_from_march = (date.month + 9) % 12;
    const std::int32_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    return 365 * year + year / 4 - year / 100 + year / 400 + day_of_year - 719'468;
}

struct Day {
    // 1970-01-01.
    constexpr Day() = default;
    // Days since 1970-01-01, as stored. Must lie within first() and last().
    constexpr explicit Day(std::int32_t days_since_epoch) : days_(days_since_epoch) {
        assert(days_ >= first_count && days_ <= last_count);
    }

    static constexpr Day first() { return Day(first_count); }  // 1583-01-01
    static constexpr Day last() { return Day(last_count); }    // 9999-12-31

    // For dates from outside: absent when there is no such day, or not within first() and last().
    static constexpr std::optional<Day> from_date(std::int32_t year, std::int32_t month, std::int32_t day) {
        if (year < 1583 || year > 9999 || month < 1 || month > 12) return std::nullopt;
        if (day < 1 || day > days_in_month(year, month)) return std::nullopt;
        return Day(count_days({year, month, day}));
    }
    // For dates known to exist: Day::of(2024, 12, 18).
    static constexpr Day of(std::int32_t year, std::int32_t month, std::int32_t day) {
        const std::optional<Day> result = from_date(year, month, day);
        assert(result.has_value());
        return *result;
    }
    // The nearest day within first() and last(), for counts that may lie outside.
    static constexpr Day clamped(std::int64_t days_since_epoch) {
        const std::int64_t count = std::clamp<std::int64_t>(days_since_epoch, first_count, last_count);
        return Day(static_cast<std::int32_t>(count));
    }
    // Reads "2024-12-18" and nothing else: ten characters, no blanks, 1583-01-01 to 9999-12-31.
    static std::optional<Day> parse(std::string_view text);

    // "2024-12-18".
    std::string to_text() const;

    constexpr std::int32_t days_since_epoch() const { return days_; }
    constexpr CalendarDate date() const;
    constexpr std::int32_t year() const { return date().year; }
    constexpr std::int32_t month() const { return date().month; }
    constexpr std::int32_t day_of_month() const { return date().day; }
    constexpr Weekday weekday() const {
        const std::int32_t days_after_thursday = (days_ % 7 + 7) % 7;  // 1970-01-01 was a Thursday
        return static_cast<Weekday>((days_after_thursday + 3) % 7 + 1);
    }

    constexpr auto operator<=>(const Day&) const = default;

    // Whole days; stops at first() and last().
    friend constexpr Day operator+(Day day, std::int64_t days) {
        return clamped(day.days_ + clamp_step(days));
    }
    friend constexpr Day operator-(Day day, std::int64_t days) {
        return clamped(day.days_ - clamp_step(days));
    }
    constexpr Day& operator+=(std::int64_t days) { return *this = *this + days; }
    constexpr Day& operator-=(std::int64_t days) { return *this = *this - days; }
    // Days from `from` to `to`.
    friend constexpr std::int32_t operator-(Day to, Day from) { return to.days_ - from.days_; }

  private:
    static constexpr std::int32_t first_count = count_days({1583, 1, 1});
    static constexpr std::int32_t last_count = count_days({9999, 12, 31});
    // A longer step leaves the calendar from any day; cutting it there keeps the sum from overflowing.
    static constexpr std::int64_t clamp_step(std::int64_t days) {
        return std::clamp<std::int64_t>(days, -10'000'000, 10'000'000);
    }

    std::int32_t days_ = 0;
};

constexpr CalendarDate Day::date() const {
    const std::int32_t count = days_ + 719'468;  // from 0000-03-01; never negative from 1583 on
    const std::int32_t era = count / 146'097;    // 400 years
    const std::int32_t day_of_era = count % 146'097;
    const std::int32_t year_of_era =
        (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
    const std::int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int32_t month_from_march = (5 * day_of_year + 2) / 153;
    const std::int32_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
    const std::int32_t day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    return {era * 400 + year_of_era + (month <= 2 ? 1 : 0), month, day};
}

// The same number in the month `months` later (earlier, if negative), else that month's last day:
// 31 January + 1 month = 28 or 29 February. Stops at Day::first() and Day::last().
constexpr Day add_months(Day day, std::int64_t months) {
    const CalendarDate from = day.date();
    months = std::clamp<std::int64_t>(months, -200'000, 200'000);  // leaves the calendar either way
    const std::int64_t month_count = from.year * 12LL + (from.month - 1) + months;
    if (month_count < 1583 * 12LL) return Day::first();
    if (month_count > 9999 * 12LL + 11) return Day::last();
    const auto year = static_cast<std::int32_t>(month_count / 12);
    const auto month = static_cast<std::int32_t>(month_count % 12) + 1;
    return Day::of(year, month, std::min(from.day, days_in_month(year, month)));
}

// A moment in UTC, in milliseconds since 1970-01-01T00:00:00Z without leap seconds.
struct Instant {
    // 1970-01-01T00:00:00.000Z.
    constexpr Instant() = default;
    // As stored. Must lie within first() and last().
    constexpr explicit Instant(std::int64_t ms_since_epoch) : ms_(ms_since_epoch) {
        assert(ms_ >= first_ms && ms_ <= last_ms);
    }

    static constexpr Instant first() { return Instant(first_ms); }  // 1583-01-01T00:00:00.000Z
    static constexpr Instant last() { return Instant(last_ms); }    // 9999-12-31T23:59:59.999Z
    static constexpr Instant clamped(std::int64_t ms_since_epoch) {
        return Instant(std::clamp(ms_since_epoch, first_ms, last_ms));
    }
    // `ms_of_day` milliseconds after the day began in UTC, 0 to 86 399 999.
    static constexpr Instant at_utc(Day day, std::int64_t ms_of_day = 0) {
        assert(ms_of_day >= 0 && ms_of_day < ms_per_day);
        return Instant(day.days_since_epoch() * ms_per_day + ms_of_day);
    }
    // Reads RFC 3339: "2024-12-18T16:00:00Z", with up to nine decimals of a second (those after the third are
    // cut) and with "+01:00" or "-01:00" in place of Z, which is then reckoned into UTC. Capital T and Z
    // only; no leap second. Absent for anything else, and for moments outside first() and last().
    static std::optional<Instant> parse(std::string_view text);

    // "2024-12-18T16:00:00.000Z", always with three decimals, so that texts sort as the moments do.
    std::string to_text() const;

    constexpr std::int64_t ms_since_epoch() const { return ms_; }
    // The day in UTC; not the local day.
    constexpr Day utc_day() const {
        const std::int64_t days = ms_ >= 0 ? ms_ / ms_per_day : -((-ms_ + ms_per_day - 1) / ms_per_day);
        return Day(static_cast<std::int32_t>(days));
    }

    constexpr auto operator<=>(const Instant&) const = default;

    // Milliseconds; stops at first() and last().
    friend constexpr Instant operator+(Instant instant, std::int64_t ms) {
        return clamped(instant.ms_ + clamp_step(ms));
    }
    friend constexpr Instant operator-(Instant instant, std::int64_t ms) {
        return clamped(instant.ms_ - clamp_step(ms));
    }
    // Milliseconds from `from` to `to`.
    friend constexpr std::int64_t operator-(Instant to, Instant from) { return to.ms_ - from.ms_; }

    static constexpr std::int64_t ms_per_day = 86'400'000;

  private:
    static constexpr std::int64_t first_ms = Day::first().days_since_epoch() * ms_per_day;
    static constexpr std::int64_t last_ms = (Day::last().days_since_epoch() + 1) * ms_per_day - 1;
    static constexpr std::int64_t clamp_step(std::int64_t ms) {
        return std::clamp(ms, first_ms - last_ms, last_ms - first_ms);
    }

    std::int64_t ms_ = 0;
};

}  // namespace overens
