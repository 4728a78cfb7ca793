#include "engine/time/statutory_time.hpp"

#include <string>

#include "catch.hpp"
#include "engine/time/days.hpp"

using namespace overens;
using testing::day;

namespace {

// "2024-12-27", or "2024-12-24 julafton → 2024-12-27" where the last day moved.
std::string text_of(const std::optional<LegalLimit>& limit) {
    if (!limit) return "unknown";
    if (!limit->is_moved()) return limit->day.to_text();
    return limit->counted.to_text() + " " + std::string(statutory_day_off(limit->counted).value_or("?")) +
           " → " + limit->day.to_text();
}

std::string_view statute_on(std::string_view text) {
    const MinutesRule* rule = minutes_rule_on(day(text));
    return rule == nullptr ? "none" : rule->statute;
}

}  // namespace

TEST_CASE(
    "thirteen decisions on one agreement get the last day of appeal and legal force that the law gives") {
    struct Row {
        std::string_view party;
        std::string_view decided, adjusted, announced;
        std::string_view last_appeal_day;
        std::string_view legal_force;
    };
    const Row rows[] = {
        {"Kumla", "2024-10-14", "2024-10-22", "2024-10-23", "2024-11-13", "2024-11-14"},
        {"Hallsberg", "2024-10-22", "2024-10-29", "2024-10-30", "2024-11-20", "2024-11-21"},
        {"Karlskoga", "2024-10-23", "2024-11-04", "2024-11-05", "2024-11-26", "2024-11-27"},
        {"Askersund", "2024-11-05", "2024-11-14", "2024-11-15", "2024-12-06", "2024-12-07"},
        {"Degerfors", "2024-11-13", "2024-11-20", "2024-11-21", "2024-12-12", "2024-12-13"},
        {"Lindesberg", "2024-11-19", "2024-11-28", "2024-11-29", "2024-12-20", "2024-12-21"},
        {"Lekeberg", "2024-11-20", "2024-12-02", "2024-12-03", "2024-12-24 julafton → 2024-12-27",
         "2024-12-28"},
        {"Region", "2024-11-25", "2024-12-05", "2024-12-06", "2024-12-27", "2024-12-28"},
        {"Hällefors", "2024-11-26", "2024-12-04", "2024-12-05", "2024-12-26 annandag jul → 2024-12-27",
         "2024-12-28"},
        {"Laxå", "2024-12-10", "2024-12-17", "2024-12-18", "2025-01-08", "2025-01-09"},
        {"Örebro", "2024-12-11", "2024-12-19", "2024-12-20", "2025-01-10", "2025-01-11"},
        {"Ljusnarsberg", "2024-12-12", "2024-12-12", "2024-12-13", "2025-01-03", "2025-01-04"},
        {"Nora", "2024-12-18", "2024-12-18", "2024-12-19", "2025-01-09", "2025-01-10"},
    };
    for (const Row& row : rows) {
        INFO(row.party);
        CHECK(text_of(last_appeal_day(day(row.announced))) == row.last_appeal_day);
        CHECK(expected_legal_force(day(row.announced)) == day(row.legal_force));
        CHECK(day(row.adjusted) <= latest_adjustment(day(row.decided))->day);
        CHECK(day(row.announced) <= latest_announcement(day(row.adjusted))->day);
    }
}

TEST_CASE("an announcement forgotten until January starts the appeal time only then") {
    CHECK(text_of(latest_announcement(day("2024-11-20"))) == "2024-11-22");
    CHECK(day("2025-01-07") > latest_announcement(day("2024-11-20"))->day);
    CHECK(text_of(last_appeal_day(day("2025-01-07"))) == "2025-01-28");
    CHECK(expected_legal_force(day("2025-01-07")) == day("2025-01-29"));
}

TEST_CASE("minutes adjusted on the sixteenth day are late") {
    const std::optional<LegalLimit> limit = latest_adjustment(day("2024-10-23"));
    CHECK(text_of(limit) == "2024-11-06");
    CHECK(day("2024-10-23") + 16 > limit->day);
}

TEST_CASE("the last day to adjust and to announce move past days off") {
    struct Row {
        std::string_view from;
        std::string_view latest_adjustment;
        std::string_view latest_announcement;
    };
    const Row rows[] = {
        {"2024-11-13", "2024-11-27", "2024-11-15"},
        {"2024-11-14", "2024-11-28", "2024-11-16 lördag → 2024-11-18"},
        {"2024-11-15", "2024-11-29", "2024-11-17 söndag → 2024-11-18"},
        {"2024-12-10", "2024-12-24 julafton → 2024-12-27", "2024-12-12"},
        {"2024-12-12", "2024-12-26 annandag jul → 2024-12-27", "2024-12-14 lördag → 2024-12-16"},
        {"2024-12-17", "2024-12-31 nyårsafton → 2025-01-02", "2024-12-19"},
        {"2024-06-07", "2024-06-21 midsommarafton → 2024-06-24", "2024-06-09 söndag → 2024-06-10"},
        {"2024-03-27", "2024-04-10", "2024-03-29 långfredagen → 2024-04-02"},
        {"2024-04-29", "2024-05-13", "2024-05-01 första maj → 2024-05-02"},
        {"2024-06-04", "2024-06-18", "2024-06-06 nationaldagen → 2024-06-07"},
        {"2022-12-23", "2023-01-06 trettondedag jul → 2023-01-09", "2022-12-25 juldagen → 2022-12-27"},
    };
    for (const Row& row : rows) {
        INFO(row.from);
        CHECK(text_of(latest_adjustment(day(row.from))) == row.latest_adjustment);
        CHECK(text_of(latest_announcement(day(row.from))) == row.latest_announcement);
    }
}

TEST_CASE("legal force comes on a day off as on any other") {
    CHECK(expected_legal_force(day("2024-11-15")) == day("2024-12-07"));  // a Saturday
    CHECK(expected_legal_force(day("2024-12-02")) == day("2024-12-24"));  // Christmas eve
}

TEST_CASE("weeks end on the same weekday, months and years on the same number or the month's last day") {
    struct Row {
        Day result;
        std::string_view expected;
    };
    const Row rows[] = {
        {end_of_days(day("2024-12-18"), 14), "2025-01-01"},
        {end_of_weeks(day("2024-12-18"), 3), "2025-01-08"},
        {end_of_weeks(day("2024-12-18"), 0), "2024-12-18"},
        {end_of_months(day("2025-01-31"), 1), "2025-02-28"},
        {end_of_months(day("2025-08-31"), 6), "2026-02-28"},
        {end_of_years(day("2024-02-29"), 1), "2025-02-28"},
        {end_of_years(day("2024-02-29"), 4), "2028-02-29"},
        {end_of_years(day("2024-12-18"), 2'000'000'000), "9999-12-31"},
    };
    for (const Row& row : rows) CHECK(row.result.to_text() == row.expected);
}

TEST_CASE("days off by the law of 1930 are told by their names") {
    struct Row {
        std::string_view day;
        std::string_view name;
    };
    const Row rows[] = {
        {"2024-12-23", "none"},
        {"2024-12-24", "julafton"},
        {"2024-12-25", "juldagen"},
        {"2024-12-26", "annandag jul"},
        {"2024-12-27", "none"},
        {"2024-12-28", "lördag"},
        {"2024-12-29", "söndag"},
        {"2024-12-30", "none"},
        {"2024-12-31", "nyårsafton"},
        {"2025-01-01", "nyårsdagen"},
        {"2025-01-02", "none"},
        {"2025-06-20", "midsommarafton"},
        {"2023-12-24", "julafton"},
        {"2023-12-31", "nyårsafton"},
        {"2024-03-28", "none"},
        {"2024-03-30", "lördag"},
        {"2004-05-31", "annandag pingst"},
        {"2005-05-16", "none"},
        {"2003-06-06", "none"},
        {"2006-06-06", "nationaldagen"},
    };
    for (const Row& row : rows) {
        INFO(row.day);
        CHECK(statutory_day_off(day(row.day)).value_or("none") == row.name);
    }
}

TEST_CASE("days off are those of the law as it was worded then") {
    struct Row {
        std::string_view counted;
        std::string_view last_day;
    };
    const Row rows[] = {
        // 1935: Sundays, holidays, and the eves of Easter, midsummer and Christmas; no Saturdays.
        {"1950-01-07", "1950-01-07"},
        {"1950-04-08", "1950-04-08 påskafton → 1950-04-11"},
        {"1950-06-23", "1950-06-23 midsommarafton → 1950-06-26"},
        {"1952-06-23", "1952-06-23 midsommarafton → 1952-06-25"},
        {"1953-06-19", "1953-06-19 midsommarafton → 1953-06-22"},
        {"1952-03-25", "1952-03-25 Marie bebådelsedag → 1952-03-26"},
        {"1953-03-25", "1953-03-25"},
        {"1955-12-24", "1955-12-24 julafton → 1955-12-27"},
        {"1955-12-31", "1955-12-31"},
        {"1961-05-27", "1961-05-27"},
        // 1961: Saturdays from June to September.
        {"1961-06-03", "1961-06-03 lördag → 1961-06-05"},
        {"1961-09-30", "1961-09-30 lördag → 1961-10-02"},
        {"1961-10-07", "1961-10-07"},
        {"1962-03-31", "1962-03-31"},
        // 1962: from April to September.
        {"1962-04-07", "1962-04-07 lördag → 1962-04-09"},
        {"1965-03-27", "1965-03-27"},
        {"1965-09-25", "1965-09-25 lördag → 1965-09-27"},
        // 1965: all Saturdays. 1974: New Year's eve.
        {"1965-10-02", "1965-10-02 lördag → 1965-10-04"},
        {"1970-05-01", "1970-05-01 första maj → 1970-05-04"},
        {"1973-12-31", "1973-12-31"},
        {"1974-12-31", "1974-12-31 nyårsafton → 1975-01-02"},
        // 2005: 6 June comes, Whit Monday goes.
        {"2004-05-31", "2004-05-31 annandag pingst → 2004-06-01"},
        {"2004-06-07", "2004-06-07"},
        {"2005-05-16", "2005-05-16"},
        {"2005-06-06", "2005-06-06 nationaldagen → 2005-06-07"},
        {"2100-12-24", "2100-12-24 julafton → 2100-12-27"},
    };
    for (const Row& row : rows) CHECK(text_of(moved_to_weekday(day(row.counted))) == row.last_day);
}

TEST_CASE("a last day moves to the first weekday and never further") {
    for (Day counted = Day::of(1950, 1, 1); counted < Day::of(2101, 1, 1); counted += 1) {
        const std::optional<LegalLimit> limit = moved_to_weekday(counted);
        REQUIRE(limit);
        REQUIRE(limit->counted == counted);
        REQUIRE(!statutory_day_off(limit->day));
        for (Day between = counted; between < limit->day; between += 1) REQUIRE(statutory_day_off(between));
        REQUIRE(limit->day - counted <= 5);
    }
}

TEST_CASE("every rule carries the day it holds from, and nothing is guessed before the oldest") {
    REQUIRE(minutes_rules().size() == 2);
    CHECK(minutes_rule_on(day("1991-12-31")) == nullptr);
    CHECK(statute_on("1992-01-01") == "kommunallagen (1991:900)");
    CHECK(statute_on("2017-12-31") == "kommunallagen (1991:900)");
    CHECK(statute_on("2018-01-01") == "kommunallagen (2017:725)");
    CHECK(minutes_rule_on(Day::last()) == &minutes_rules().back());
    CHECK(text_of(latest_adjustment(day("1991-12-31"))) == "unknown");
    CHECK(text_of(latest_announcement(day("1991-12-31"))) == "unknown");
    CHECK(text_of(last_appeal_day(day("1991-12-31"))) == "unknown");
    CHECK(!expected_legal_force(day("1991-12-31")));
    CHECK(text_of(last_appeal_day(day("1992-01-02"))) == "1992-01-23");

    CHECK(day_off_rule_on(day("1949-12-31")) == nullptr);
    CHECK(text_of(moved_to_weekday(day("1949-12-31"))) == "unknown");
    CHECK(!statutory_day_off(day("1949-12-25")));
}

TEST_CASE("the end of the calendar ends a search for a weekday") {
    CHECK(moved_to_weekday(Day::last())->day == Day::last());
    CHECK(expected_legal_force(Day::last()) == Day::last());
}
