#include "engine/time/amount.hpp"

#include <string>

#include "catch.hpp"
#include "engine/time/days.hpp"
#include "engine/time/random.hpp"

using namespace overens;
using testing::common;
using testing::day;

namespace {

constexpr std::string_view not_an_amount =
    " is not an amount of time. Write a whole number and a unit: \"45 days\", \"10 working days\", \"6 "
    "weeks\", "
    "\"3 months\" or \"1 year\".";

std::string text_of(const std::expected<Amount, std::string>& amount) {
    return amount ? to_text(*amount) : amount.error();
}

}  // namespace

TEST_CASE("an amount is read in the one way it is written") {
    struct Row {
        std::string_view text;
        Amount amount;
    };
    const Row rows[] = {
        {"45 days", {45, AmountUnit::days}},
        {"1 day", {1, AmountUnit::days}},
        {"10 working days", {10, AmountUnit::working_days}},
        {"1 working day", {1, AmountUnit::working_days}},
        {"6 weeks", {6, AmountUnit::weeks}},
        {"3 months", {3, AmountUnit::months}},
        {"1 year", {1, AmountUnit::years}},
        {"9999 years", {9999, AmountUnit::years}},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        const std::expected<Amount, std::string> amount = parse_amount(row.text);
        REQUIRE(amount);
        CHECK(*amount == row.amount);
        CHECK(to_text(*amount) == row.text);
    }
}

TEST_CASE("what is not an amount is refused in a sentence that says what to write") {
    struct Row {
        std::string_view text;
        std::string error;
    };
    const auto quoted = [](std::string_view text) {
        return "\"" + std::string(text) + "\"" + std::string(not_an_amount);
    };
    const Row rows[] = {
        {"", quoted("")},
        {"days", quoted("days")},
        {"45", quoted("45")},
        {"45 ", quoted("45 ")},
        {" 45 days", quoted(" 45 days")},
        {"45 days ", quoted("45 days ")},
        {"45  days", quoted("45  days")},
        {"45days", quoted("45days")},
        {"45 Days", quoted("45 Days")},
        {"-1 days", quoted("-1 days")},
        {"+1 day", quoted("+1 day")},
        {"1.5 years", quoted("1.5 years")},
        {"two weeks", quoted("two weeks")},
        {"10 business days", quoted("10 business days")},
        {"P3M", quoted("P3M")},
        {"1 years", "Write \"1 year\", not \"1 years\"."},
        {"2 working day", "Write \"2 working days\", not \"2 working day\"."},
        {"007 days", "Write \"7 days\", not \"007 days\"."},
        {"0 days", "An amount of time is from 1 to 9999. \"0 days\" is not."},
        {"10000 days", "An amount of time is from 1 to 9999. \"10000 days\" is not."},
        {"99999999999999999999 weeks",
         "An amount of time is from 1 to 9999. \"99999999999999999999 weeks\" is not."},
    };
    for (const Row& row : rows) CHECK(text_of(parse_amount(row.text)) == row.error);
    CHECK(text_of(parse_amount(std::string(1'000'000, '0') + " days")) ==
          "This" + std::string(not_an_amount));
}

TEST_CASE("amounts are added and taken away as the language says") {
    struct Row {
        std::string_view from;
        std::string_view amount;
        std::string_view added;
        std::string_view subtracted;
    };
    const Row rows[] = {
        {"2024-12-18", "45 days", "2025-02-01", "2024-11-03"},
        {"2024-12-18", "10 working days", "2025-01-09", "2024-12-04"},
        {"2023-03-24", "3 working days", "2023-03-29", "2023-03-21"},
        {"2023-03-24", "14 days", "2023-04-07", "2023-03-10"},
        {"2024-12-18", "6 weeks", "2025-01-29", "2024-11-06"},
        {"2024-12-18", "3 months", "2025-03-18", "2024-09-18"},
        {"2024-11-30", "3 months", "2025-02-28", "2024-08-30"},
        {"2024-05-31", "1 month", "2024-06-30", "2024-04-30"},
        {"2024-02-29", "1 year", "2025-02-28", "2023-02-28"},
        {"2024-02-29", "4 years", "2028-02-29", "2020-02-29"},
        {"2024-12-31", "6 months", "2025-06-30", "2024-06-30"},
        {"2024-12-18", "9999 years", "9999-12-31", "1583-01-01"},
    };
    for (const Row& row : rows) {
        INFO(row.from << " and " << row.amount);
        const Amount amount = parse_amount(row.amount).value();
        CHECK(add(day(row.from), amount, common).to_text() == row.added);
        CHECK(subtract(day(row.from), amount, common).to_text() == row.subtracted);
    }
}

TEST_CASE("only working days look at the calendar") {
    const WorkingCalendar summer({{day("2025-06-23"), day("2025-08-10")}});
    CHECK(add(day("2025-06-18"), {2, AmountUnit::working_days}, summer) == day("2025-08-11"));
    CHECK(add(day("2025-06-18"), {2, AmountUnit::weeks}, summer) == day("2025-07-02"));
}

TEST_CASE("taking away what was added leads back, and more never ends earlier") {
    const std::uint32_t seed = testing::random_seed();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int round = testing::random_rounds(300); round > 0; --round) {
        const Day start = testing::random_day(random);
        const WorkingCalendar calendar = testing::random_calendar(random, start);
        const Amount amount{testing::random_number(random, 1, 40),
                            static_cast<AmountUnit>(testing::random_number(random, 0, 4))};
        INFO(start.to_text() << " and " << to_text(amount));
        const Day working = calendar.next_working_day(start);
        const Day back = subtract(add(working, amount, calendar), amount, calendar);
        const bool may_be_cut = amount.unit == AmountUnit::months || amount.unit == AmountUnit::years;
        if (may_be_cut && working.day_of_month() > 28) {
            REQUIRE(back <= working);
            REQUIRE(working - back <= 3);
        } else {
            REQUIRE(back == working);
        }
        REQUIRE(add(start, amount, calendar) > start);
        REQUIRE(subtract(start, amount, calendar) < start);
        REQUIRE(add(start, {amount.count + 1, amount.unit}, calendar) > add(start, amount, calendar));
        REQUIRE(add(start + 1, amount, calendar) >= add(start, amount, calendar));
        REQUIRE(parse_amount(to_text(amount)) == amount);
    }
}
