#include "engine/time/day.hpp"

#include <chrono>
#include <string>

#include "catch.hpp"
#include "engine/time/random.hpp"

using namespace overens;

namespace {

std::string text_of(std::optional<Day> day) {
    return day ? day->to_text() : "refused";
}

std::string text_of(std::optional<Instant> instant) {
    return instant ? instant->to_text() : "refused";
}

}  // namespace

static_assert(Day() == Day::of(1970, 1, 1));
static_assert(Day::of(2024, 12, 18).days_since_epoch() == 20'075);
static_assert(Day::of(2024, 12, 18).weekday() == Weekday::wednesday);
static_assert(Instant().utc_day() == Day());
static_assert(sizeof(Day) == 4 && sizeof(Instant) == 8);

TEST_CASE("a day is read from ISO text and from nothing else") {
    struct Row {
        std::string_view text;
        std::string_view result;
    };
    const Row rows[] = {
        {"2024-12-18", "2024-12-18"}, {"1583-01-01", "1583-01-01"},
        {"9999-12-31", "9999-12-31"}, {"2024-02-29", "2024-02-29"},
        {"2000-02-29", "2000-02-29"}, {"1969-12-31", "1969-12-31"},
        {"2023-02-29", "refused"},    {"1900-02-29", "refused"},
        {"2024-04-31", "refused"},    {"2024-00-10", "refused"},
        {"2024-13-10", "refused"},    {"2024-12-00", "refused"},
        {"2024-12-32", "refused"},    {"1582-12-31", "refused"},
        {"0000-01-01", "refused"},    {"", "refused"},
        {"2024-12", "refused"},       {"2024-12-1", "refused"},
        {"2024-1-18", "refused"},     {"2024-12-18 ", "refused"},
        {" 2024-12-18", "refused"},   {"2024-12-18T", "refused"},
        {"2024/12/18", "refused"},    {"20241218", "refused"},
        {"12024-12-18", "refused"},   {"-024-12-18", "refused"},
        {"+024-12-18", "refused"},    {"2024-+1-18", "refused"},
        {"2024-1２-18", "refused"},   {"today", "refused"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(text_of(Day::parse(row.text)) == row.result);
    }
    CHECK(!Day::parse(std::string_view("2024-12-18\0", 11)));
}

TEST_CASE("every day agrees with the standard library's calendar, and the next day is the next") {
    using namespace std::chrono;
    std::int64_t wrong = 0;
    for (std::int32_t count = Day::first().days_since_epoch(); count <= Day::last().days_since_epoch();
         ++count) {
        const Day day(count);
        const year_month_day standard{sys_days{days{count}}};
        const CalendarDate date = day.date();
        const bool agrees =
            date.year == int(standard.year()) &&
            static_cast<unsigned>(date.month) == unsigned(standard.month()) &&
            static_cast<unsigned>(date.day) == unsigned(standard.day()) &&
            static_cast<unsigned>(day.weekday()) == weekday(sys_days{days{count}}).iso_encoding() &&
            count_days(date) == count;
        if (!agrees) ++wrong;
    }
    CHECK(wrong == 0);
    CHECK(Day::last() - Day::first() + 1 == 3'074'246);
}

TEST_CASE("a date that does not exist gives no day") {
    CHECK(Day::from_date(2024, 12, 18) == Day::of(2024, 12, 18));
    CHECK(!Day::from_date(2025, 2, 29));
    CHECK(!Day::from_date(1582, 12, 31));
    CHECK(!Day::from_date(10'000, 1, 1));
    CHECK(!Day::from_date(2024, 0, 1));
    CHECK(!Day::from_date(2024, 13, 1));
    CHECK(!Day::from_date(2024, 1, -1));
}

TEST_CASE("arithmetic with days stops at the ends of the calendar") {
    CHECK(Day::of(2024, 12, 31) + 1 == Day::of(2025, 1, 1));
    CHECK(Day::of(2025, 1, 1) - 1 == Day::of(2024, 12, 31));
    CHECK(Day::of(2025, 1, 1) - Day::of(2024, 1, 1) == 366);
    CHECK(Day::last() + 1 == Day::last());
    CHECK(Day::first() - 1 == Day::first());
    CHECK(Day() + INT64_MAX == Day::last());
    CHECK(Day() + INT64_MIN == Day::first());
    CHECK(Day() - INT64_MAX == Day::first());
    CHECK(Day() - INT64_MIN == Day::last());
    CHECK(Day::clamped(INT64_MAX) == Day::last());
    Day day = Day::of(2024, 2, 28);
    day += 2;
    CHECK(day == Day::of(2024, 3, 1));
    day -= 1;
    CHECK(day == Day::of(2024, 2, 29));
}

TEST_CASE("months end on the same number, else on the month's last day") {
    struct Row {
        Day from;
        std::int64_t months;
        Day to;
    };
    const Row rows[] = {
        {Day::of(2024, 1, 31), 1, Day::of(2024, 2, 29)},   {Day::of(2023, 1, 31), 1, Day::of(2023, 2, 28)},
        {Day::of(2024, 1, 31), 2, Day::of(2024, 3, 31)},   {Day::of(2024, 2, 29), 12, Day::of(2025, 2, 28)},
        {Day::of(2024, 2, 29), 48, Day::of(2028, 2, 29)},  {Day::of(2024, 11, 30), 3, Day::of(2025, 2, 28)},
        {Day::of(2024, 12, 18), 1, Day::of(2025, 1, 18)},  {Day::of(2025, 1, 18), -1, Day::of(2024, 12, 18)},
        {Day::of(2024, 3, 31), -1, Day::of(2024, 2, 29)},  {Day::of(2024, 3, 31), -13, Day::of(2023, 2, 28)},
        {Day::of(1583, 1, 31), -1, Day::first()},          {Day::of(9999, 12, 1), 1, Day::last()},
        {Day::of(2024, 1, 1), INT64_MAX, Day::last()},     {Day::of(2024, 1, 1), INT64_MIN, Day::first()},
        {Day::of(9999, 11, 30), 1, Day::of(9999, 12, 30)}, {Day::of(2024, 5, 5), 0, Day::of(2024, 5, 5)},
    };
    for (const Row& row : rows) {
        INFO(row.from.to_text() << " and " << row.months << " months");
        CHECK(add_months(row.from, row.months).to_text() == row.to.to_text());
    }
}

TEST_CASE("an instant is read from RFC 3339 text and from nothing else") {
    struct Row {
        std::string_view text;
        std::string_view result;
    };
    const Row rows[] = {
        {"2024-12-18T16:00:00.000Z", "2024-12-18T16:00:00.000Z"},
        {"2024-12-18T16:00:00Z", "2024-12-18T16:00:00.000Z"},
        {"2024-12-18T16:00:00.5Z", "2024-12-18T16:00:00.500Z"},
        {"2024-12-18T16:00:00.123456789Z", "2024-12-18T16:00:00.123Z"},
        {"2024-12-18T17:00:00.000+01:00", "2024-12-18T16:00:00.000Z"},
        {"2024-12-18T16:00:00.000-00:00", "2024-12-18T16:00:00.000Z"},
        {"2025-01-01T00:30:00+01:00", "2024-12-31T23:30:00.000Z"},
        {"2024-12-31T23:30:00-01:00", "2025-01-01T00:30:00.000Z"},
        {"1969-12-31T23:59:59.999Z", "1969-12-31T23:59:59.999Z"},
        {"1583-01-01T00:00:00Z", "1583-01-01T00:00:00.000Z"},
        {"9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"},
        {"9999-12-31T23:59:59-01:00", "refused"},
        {"1583-01-01T00:00:00+01:00", "refused"},
        {"2024-12-18T24:00:00Z", "refused"},
        {"2024-12-18T16:60:00Z", "refused"},
        {"2016-12-31T23:59:60Z", "refused"},
        {"2024-12-18T16:00:00", "refused"},
        {"2024-12-18T16:00Z", "refused"},
        {"2024-12-18 16:00:00Z", "refused"},
        {"2024-12-18t16:00:00z", "refused"},
        {"2024-12-18T16:00:00.Z", "refused"},
        {"2024-12-18T16:00:00.1234567890Z", "refused"},
        {"2024-12-18T16:00:00,5Z", "refused"},
        {"2024-12-18T16:00:00+0100", "refused"},
        {"2024-12-18T16:00:00+24:00", "refused"},
        {"2024-12-18T16:00:00Z ", "refused"},
        {"2023-02-29T16:00:00Z", "refused"},
        {"2024-12-18", "refused"},
        {"", "refused"},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(text_of(Instant::parse(row.text)) == row.result);
    }
}

TEST_CASE("an instant knows its day in UTC, before 1970 too") {
    CHECK(Instant::at_utc(Day::of(2024, 12, 18), 57'600'000).to_text() == "2024-12-18T16:00:00.000Z");
    CHECK(Instant(-1).utc_day() == Day::of(1969, 12, 31));
    CHECK(Instant(0).utc_day() == Day::of(1970, 1, 1));
    CHECK(Instant(-86'400'000).utc_day() == Day::of(1969, 12, 31));
    CHECK(Instant(-86'400'001).utc_day() == Day::of(1969, 12, 30));
    CHECK(Instant::first().utc_day() == Day::first());
    CHECK(Instant::last().utc_day() == Day::last());
}

TEST_CASE("arithmetic with instants stops at the ends of the calendar") {
    CHECK((Instant(0) + 1'500).to_text() == "1970-01-01T00:00:01.500Z");
    CHECK(Instant(2'000) - Instant(500) == 1'500);
    CHECK(Instant::last() + INT64_MAX == Instant::last());
    CHECK(Instant::last() - INT64_MAX == Instant::first());
    CHECK(Instant::first() + INT64_MIN == Instant::first());
    CHECK(Instant::first() - INT64_MIN == Instant::last());
}

TEST_CASE("text written is read back the same, and sorts as the moments do") {
    const std::uint32_t seed = testing::random_seed();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::uniform_int_distribution<std::int64_t> any_ms(Instant::first().ms_since_epoch(),
                                                       Instant::last().ms_since_epoch());
    for (int round = testing::random_rounds(2'000); round > 0; --round) {
        const Instant a(any_ms(random));
        const Instant b(any_ms(random));
        REQUIRE(Instant::parse(a.to_text()) == a);
        REQUIRE(Day::parse(a.utc_day().to_text()) == a.utc_day());
        REQUIRE((a.to_text() < b.to_text()) == (a < b));
    }
}
