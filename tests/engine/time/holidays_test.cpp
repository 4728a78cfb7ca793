#include "engine/time/holidays.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "catch.hpp"

using namespace overens;

namespace {

std::string text_of(const Holidays& holidays) {
    std::string text;
    for (const Holiday& holiday : holidays) {
        text += holiday.day.to_text() + " " + std::string(holiday.name) + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("Easter falls on the days of the almanac, 1900 to 2099") {
    struct Decade {
        std::int32_t first_year;
        std::int32_t easter[10];  // month and day: 415 is 15 April
    };
    const Decade decades[] = {
        {1900, {415, 407, 330, 412, 403, 423, 415, 331, 419, 411}},
        {1910, {327, 416, 407, 323, 412, 404, 423, 408, 331, 420}},
        {1920, {404, 327, 416, 401, 420, 412, 404, 417, 408, 331}},
        {1930, {420, 405, 327, 416, 401, 421, 412, 328, 417, 409}},
        {1940, {324, 413, 405, 425, 409, 401, 421, 406, 328, 417}},
        {1950, {409, 325, 413, 405, 418, 410, 401, 421, 406, 329}},
        {1960, {417, 402, 422, 414, 329, 418, 410, 326, 414, 406}},
        {1970, {329, 411, 402, 422, 414, 330, 418, 410, 326, 415}},
        {1980, {406, 419, 411, 403, 422, 407, 330, 419, 403, 326}},
        {1990, {415, 331, 419, 411, 403, 416, 407, 330, 412, 404}},
        {2000, {423, 415, 331, 420, 411, 327, 416, 408, 323, 412}},
        {2010, {404, 424, 408, 331, 420, 405, 327, 416, 401, 421}},
        {2020, {412, 404, 417, 409, 331, 420, 405, 328, 416, 401}},
        {2030, {421, 413, 328, 417, 409, 325, 413, 405, 425, 410}},
        {2040, {401, 421, 406, 329, 417, 409, 325, 414, 405, 418}},
        {2050, {410, 402, 421, 406, 329, 418, 402, 422, 414, 330}},
        {2060, {418, 410, 326, 415, 406, 329, 411, 403, 422, 414}},
        {2070, {330, 419, 410, 326, 415, 407, 419, 411, 403, 423}},
        {2080, {407, 330, 419, 404, 326, 415, 331, 420, 411, 403}},
        {2090, {416, 408, 330, 412, 404, 424, 415, 331, 420, 412}},
    };
    for (const Decade& decade : decades) {
        for (std::int32_t i = 0; i < 10; ++i) {
            const CalendarDate easter = easter_sunday(decade.first_year + i).date();
            INFO(decade.first_year + i);
            CHECK(easter.month * 100 + easter.day == decade.easter[i]);
        }
    }
}

TEST_CASE("Easter reaches its earliest and latest days, far away too") {
    CHECK(easter_sunday(1583) == Day::of(1583, 4, 10));
    CHECK(easter_sunday(1818) == Day::of(1818, 3, 22));
    CHECK(easter_sunday(1886) == Day::of(1886, 4, 25));
    CHECK(easter_sunday(2285) == Day::of(2285, 3, 22));
    CHECK(easter_sunday(3000) == Day::of(3000, 4, 13));
    for (std::int32_t year = 1583; year <= 9999; ++year) {
        const Day easter = easter_sunday(year);
        INFO(year);
        REQUIRE(easter.weekday() == Weekday::sunday);
        REQUIRE(easter >= Day::of(year, 3, 22));
        REQUIRE(easter <= Day::of(year, 4, 25));
    }
}

TEST_CASE("the public holidays of a year are those of the law") {
    CHECK(text_of(Holidays(2024)) ==
          "2024-01-01 nyårsdagen\n"
          "2024-01-06 trettondedag jul\n"
          "2024-03-29 långfredagen\n"
          "2024-03-31 påskdagen\n"
          "2024-04-01 annandag påsk\n"
          "2024-05-01 första maj\n"
          "2024-05-09 Kristi himmelsfärdsdag\n"
          "2024-05-19 pingstdagen\n"
          "2024-06-06 nationaldagen\n"
          "2024-06-22 midsommardagen\n"
          "2024-11-02 alla helgons dag\n"
          "2024-12-25 juldagen\n"
          "2024-12-26 annandag jul\n");
}

TEST_CASE("Whit Monday went and 6 June came in 2005") {
    CHECK(is_public_holiday(Day::of(2004, 5, 31)));
    CHECK(holiday_name(Day::of(2004, 5, 31)) == "annandag pingst");
    CHECK(!is_public_holiday(Day::of(2005, 5, 16)));
    CHECK(!is_public_holiday(Day::of(2003, 6, 6)));
    CHECK(holiday_name(Day::of(2005, 6, 6)) == "nationaldagen");
    CHECK(Holidays(2004).size() == Holidays(2005).size());
}

TEST_CASE("midsummer, All Saints' Day and Lady Day moved in 1953, and 1 May came in 1939") {
    CHECK(text_of(Holidays(1952)) ==
          "1952-01-01 nyårsdagen\n"
          "1952-01-06 trettondedag jul\n"
          "1952-03-25 Marie bebådelsedag\n"
          "1952-04-11 långfredagen\n"
          "1952-04-13 påskdagen\n"
          "1952-04-14 annandag påsk\n"
          "1952-05-01 första maj\n"
          "1952-05-22 Kristi himmelsfärdsdag\n"
          "1952-06-01 pingstdagen\n"
          "1952-06-02 annandag pingst\n"
          "1952-06-24 midsommardagen\n"
          "1952-11-02 alla helgons dag\n"
          "1952-12-25 juldagen\n"
          "1952-12-26 annandag jul\n");
    CHECK(text_of(Holidays(1953)) ==
          "1953-01-01 nyårsdagen\n"
          "1953-01-06 trettondedag jul\n"
          "1953-04-03 långfredagen\n"
          "1953-04-05 påskdagen\n"
          "1953-04-06 annandag påsk\n"
          "1953-05-01 första maj\n"
          "1953-05-14 Kristi himmelsfärdsdag\n"
          "1953-05-24 pingstdagen\n"
          "1953-05-25 annandag pingst\n"
          "1953-06-20 midsommardagen\n"
          "1953-10-31 alla helgons dag\n"
          "1953-12-25 juldagen\n"
          "1953-12-26 annandag jul\n");
    CHECK(!is_public_holiday(Day::of(1938, 5, 2)));
    CHECK(!holiday_name(Day::of(1938, 5, 1)));
    CHECK(holiday_name(Day::of(1939, 5, 1)) == "första maj");
}

TEST_CASE("midsummer eve is the Friday 19 to 25 June, and 23 June before 1953") {
    struct Row {
        std::int32_t year;
        std::string_view eve;
    };
    const Row rows[] = {
        {1950, "1950-06-23"}, {1952, "1952-06-23"}, {1953, "1953-06-19"}, {1999, "1999-06-25"},
        {2010, "2010-06-25"}, {2015, "2015-06-19"}, {2020, "2020-06-19"}, {2021, "2021-06-25"},
        {2023, "2023-06-23"}, {2024, "2024-06-21"}, {2025, "2025-06-20"}, {2026, "2026-06-19"},
    };
    for (const Row& row : rows) {
        const Day eve = *Day::parse(row.eve);
        INFO(row.eve);
        CHECK(midsummer_day(row.year) == eve + 1);
        CHECK(is_midsummer_eve(eve));
        CHECK(!is_midsummer_eve(eve + 1));
        CHECK(!is_public_holiday(eve));
    }
    CHECK(is_christmas_eve(Day::of(2024, 12, 24)));
    CHECK(!is_christmas_eve(Day::of(2024, 11, 24)));
    CHECK(is_new_years_eve(Day::of(2024, 12, 31)));
    CHECK(!is_new_years_eve(Day::of(2024, 10, 31)));
}

TEST_CASE("two holidays on one day are both listed, and the day has the name that comes first") {
    const Day day = Day::of(2008, 5, 1);
    const Holidays holidays(2008);
    CHECK(std::count_if(holidays.begin(), holidays.end(), [day](const Holiday& h) { return h.day == day; }) ==
          2);
    CHECK(holiday_name(day) == "första maj");
}

TEST_CASE("the list of a year and the answer for a day never differ") {
    for (std::int32_t year = 1900; year <= 2100; ++year) {
        const Holidays holidays(year);
        std::set<std::string_view> names;
        Day before = Day::of(year, 1, 1);
        for (const Holiday& holiday : holidays) {
            REQUIRE(before <= holiday.day);
            REQUIRE(holiday.day.year() == year);
            REQUIRE(names.insert(holiday.name).second);
            if (holiday.name == "midsommardagen") REQUIRE(holiday.day == midsummer_day(year));
            before = holiday.day;
        }
        for (Day day = Day::of(year, 1, 1); day.year() == year; day += 1) {
            const auto listed = std::find_if(holidays.begin(), holidays.end(),
                                             [day](const Holiday& holiday) { return holiday.day == day; });
            REQUIRE((listed != holidays.end()) == holiday_name(day).has_value());
            REQUIRE(is_public_holiday(day) == (listed != holidays.end() || day.weekday() == Weekday::sunday));
        }
    }
}

TEST_CASE("every rule has years it holds for") {
    for (const HolidayRule& rule : holiday_rules()) {
        INFO(rule.name);
        CHECK(rule.first_year <= rule.last_year);
    }
    for (const std::int32_t year : {1583, 1900, 9999}) CHECK(Holidays(year).size() >= 13);
}
