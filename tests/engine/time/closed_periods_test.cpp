#include "engine/time/closed_periods.hpp"

#include "catch.hpp"
#include "engine/time/days.hpp"
#include "engine/time/random.hpp"

using namespace overens;
using testing::common;
using testing::day;

TEST_CASE("reminders rest in July, at Christmas, on bridge days and on days off") {
    struct Row {
        std::string_view day;
        std::string_view next;  // the same day where a reminder may go out
        std::string_view why;
    };
    const Row rows[] = {
        {"2023-03-10", "2023-03-10", "a Friday, since they leave at 07.00"},
        {"2023-03-21", "2023-03-21", "a Tuesday"},
        {"2024-03-25", "2024-03-25", "Monday before Easter"},
        {"2024-03-29", "2024-04-02", "Good Friday"},
        {"2023-03-25", "2023-03-27", "a Saturday"},
        {"2023-05-18", "2023-05-22", "Ascension Day, then its bridge day"},
        {"2023-05-19", "2023-05-22", "bridge day"},
        {"2023-06-05", "2023-06-07", "bridge day before a Tuesday 6 June"},
        {"2025-05-02", "2025-05-05", "bridge day after a Thursday 1 May"},
        {"2024-04-30", "2024-04-30", "a Tuesday before a Wednesday off"},
        {"2023-06-22", "2023-06-22", "Thursday before midsummer eve"},
        {"2023-06-23", "2023-06-26", "midsummer eve"},
        {"2023-06-30", "2023-06-30", "last day of June"},
        {"2023-07-01", "2023-08-01", "July"},
        {"2023-07-31", "2023-08-01", "last day of July"},
        {"2023-08-01", "2023-08-01", "first day of August"},
        {"2024-12-19", "2024-12-19", "last day before Christmas rest"},
        {"2024-12-20", "2025-01-08", "first day of Christmas rest"},
        {"2024-12-27", "2025-01-08", "between the holidays"},
        {"2025-01-07", "2025-01-08", "last day of Christmas rest"},
        {"2025-01-08", "2025-01-08", "first day after Christmas rest"},
        {"2021-12-31", "2022-01-10", "Christmas rest that ends on a Friday"},
    };
    for (const Row& row : rows) {
        INFO(row.day << ": " << row.why);
        CHECK(next_reminder_day(day(row.day), common).to_text() == row.next);
        CHECK(may_send_reminder(day(row.day), common) == (row.day == row.next));
    }
}

TEST_CASE("an organisation's own days off make reminders rest and make bridge days") {
    const WorkingCalendar calendar(
        {{day("2025-06-23"), day("2025-08-10")}, {day("2025-10-28"), day("2025-10-28")}});
    CHECK(next_reminder_day(day("2025-06-23"), calendar) == day("2025-08-11"));
    CHECK(is_bridge_day(day("2025-10-27"), calendar));
    CHECK(!is_bridge_day(day("2025-10-27"), common));
    CHECK(next_reminder_day(day("2025-10-26"), calendar) == day("2025-10-29"));
}

TEST_CASE("where no reminder may ever go out the search ends with the calendar") {
    const WorkingCalendar never({{Day::first(), Day::last()}});
    CHECK(next_reminder_day(day("2025-10-26"), never) == Day::last());
}

TEST_CASE("the next day for a reminder is the first one that may have it") {
    const std::uint32_t seed = testing::random_seed();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int round = testing::random_rounds(200); round > 0; --round) {
        const Day start = testing::random_day(random);
        const WorkingCalendar calendar = testing::random_calendar(random, start);
        const Day next = next_reminder_day(start, calendar);
        INFO(start.to_text() << " gives " << next.to_text());
        REQUIRE(may_send_reminder(next, calendar));
        for (Day between = start; between < next; between += 1)
            REQUIRE(!may_send_reminder(between, calendar));
    }
}
