#include "engine/time/working_days.hpp"

#include <string>

#include "catch.hpp"
#include "engine/time/days.hpp"
#include "engine/time/random.hpp"
#include "engine/time/statutory_time.hpp"

using namespace overens;
using testing::common;
using testing::day;

namespace {

// The slow and obvious way.
std::int32_t counted_one_by_one(const WorkingCalendar& calendar, Day after, Day to_and_with) {
    std::int32_t count = 0;
    for (Day each = after + 1; each <= to_and_with; each += 1) count += calendar.is_working_day(each) ? 1 : 0;
    return count;
}

}  // namespace

TEST_CASE("weekends, public holidays and three eves are off in every calendar") {
    struct Row {
        std::string_view day;
        bool works;
    };
    const Row rows[] = {
        {"2024-12-18", true},  {"2024-12-21", false}, {"2024-12-22", false}, {"2024-12-23", true},
        {"2024-12-24", false}, {"2024-12-25", false}, {"2024-12-26", false}, {"2024-12-27", true},
        {"2024-12-30", true},  {"2024-12-31", false}, {"2025-01-01", false}, {"2025-01-02", true},
        {"2025-01-06", false}, {"2025-04-17", true},  {"2025-04-18", false}, {"2025-04-21", false},
        {"2025-04-30", true},  {"2025-05-01", false}, {"2025-05-29", false}, {"2025-05-30", true},
        {"2025-06-06", false}, {"2025-06-19", true},  {"2025-06-20", false}, {"2025-06-09", true},
    };
    for (const Row& row : rows) {
        INFO(row.day);
        CHECK(common.is_working_day(day(row.day)) == row.works);
    }
}

TEST_CASE("working days are added and taken away over days off") {
    struct Row {
        std::string_view from;
        std::int32_t count;
        std::string_view to;
    };
    const Row rows[] = {
        {"2024-12-18", 0, "2024-12-18"},  {"2024-12-18", 1, "2024-12-19"},
        {"2024-12-20", 1, "2024-12-23"},  {"2024-12-23", 1, "2024-12-27"},
        {"2024-12-23", 3, "2025-01-02"},  {"2024-12-21", 1, "2024-12-23"},
        {"2024-12-21", 0, "2024-12-21"},  {"2024-12-21", -1, "2024-12-20"},
        {"2025-01-02", -1, "2024-12-30"}, {"2025-06-19", 1, "2025-06-23"},
        {"2023-03-24", -3, "2023-03-21"}, {"2025-01-07", -3, "2024-12-30"},
        {"2024-12-18", 10, "2025-01-09"}, {"2025-01-07", -10, "2024-12-16"},
        {"9999-12-30", 9, "9999-12-31"},  {"1583-01-03", -99, "1583-01-01"},
    };
    for (const Row& row : rows) {
        INFO(row.from << " and " << row.count);
        CHECK(common.add_working_days(day(row.from), row.count).to_text() == row.to);
    }
}

TEST_CASE("a day off moves forward or back, a working day stays") {
    CHECK(common.next_working_day(day("2024-12-24")) == day("2024-12-27"));
    CHECK(common.next_working_day(day("2024-12-27")) == day("2024-12-27"));
    CHECK(common.previous_working_day(day("2024-12-26")) == day("2024-12-23"));
    CHECK(common.previous_working_day(day("2024-12-23")) == day("2024-12-23"));
}

TEST_CASE("an organisation's own days off are joined and count as off") {
    const WorkingCalendar calendar({{day("2025-07-07"), day("2025-08-03")},
                                    {day("2024-12-30"), day("2025-01-03")},
                                    {day("2025-05-30"), day("2025-05-30")},
                                    {day("2024-12-27"), day("2024-12-29")},
                                    {day("2025-07-10"), day("2025-07-12")},
                                    {day("2025-03-02"), day("2025-03-01")}});
    REQUIRE(calendar.extra_days_off().size() == 3);
    CHECK(calendar.extra_days_off()[0] == DayRange{day("2024-12-27"), day("2025-01-03")});
    CHECK(calendar.extra_days_off()[2] == DayRange{day("2025-07-07"), day("2025-08-03")});
    CHECK(calendar.add_working_days(day("2024-12-23"), 1) == day("2025-01-07"));
    CHECK(calendar.add_working_days(day("2025-05-28"), 1) == day("2025-06-02"));
    CHECK(calendar.next_working_day(day("2025-07-20")) == day("2025-08-04"));
    CHECK(calendar.previous_working_day(day("2025-07-20")) == day("2025-07-04"));
    CHECK(calendar.is_working_day(day("2025-03-03")));
    CHECK(calendar == WorkingCalendar({calendar.extra_days_off().begin(), calendar.extra_days_off().end()}));
}

TEST_CASE("an organisation's days off never move a last day by law") {
    // A bridge day that the organisation keeps free: its reminders move, its last day of appeal does not.
    const WorkingCalendar calendar({{day("2024-12-27"), day("2024-12-30")}});
    CHECK(calendar.next_working_day(day("2024-12-24")) == day("2025-01-02"));
    CHECK(moved_to_weekday(day("2024-12-24"))->day == day("2024-12-27"));
}

TEST_CASE("working days between two days are what must be added to get there") {
    CHECK(common.working_days_between(day("2024-12-18"), day("2024-12-18")) == 0);
    CHECK(common.working_days_between(day("2024-12-20"), day("2024-12-23")) == 1);
    CHECK(common.working_days_between(day("2024-12-20"), day("2024-12-22")) == 0);
    CHECK(common.working_days_between(day("2024-12-23"), day("2024-12-20")) == -1);
    CHECK(common.working_days_between(day("2024-12-22"), day("2024-12-20")) == -1);
    CHECK(common.working_days_between(day("2024-01-01"), day("2024-12-31")) == 251);
}

TEST_CASE("a calendar without a working day ends at the end of time") {
    const WorkingCalendar never({{Day::first(), Day::last()}});
    CHECK(never.next_working_day(day("2024-12-18")) == Day::last());
    CHECK(never.previous_working_day(day("2024-12-18")) == Day::first());
    CHECK(never.add_working_days(day("2024-12-18"), 3) == Day::last());
    CHECK(never.add_working_days(day("2024-12-18"), -3) == Day::first());
}

TEST_CASE("adding and taking away working days keep their laws on random walks") {
    const std::uint32_t seed = testing::random_seed();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    for (int round = testing::random_rounds(300); round > 0; --round) {
        const Day start = testing::random_day(random);
        const WorkingCalendar calendar = testing::random_calendar(random, start);
        const std::int32_t count = testing::random_number(random, 1, 60);
        INFO(start.to_text() << " and " << count);

        const Day after = calendar.add_working_days(start, count);
        const Day before = calendar.add_working_days(start, -count);
        REQUIRE(calendar.is_working_day(after));
        REQUIRE(calendar.is_working_day(before));
        REQUIRE(counted_one_by_one(calendar, start, after) == count);
        REQUIRE(counted_one_by_one(calendar, before - 1, start - 1) == count);
        REQUIRE(calendar.working_days_between(start, after) == count);
        REQUIRE(calendar.working_days_between(start, before) == -count);

        // There and back is where the walk began, once it began on a working day.
        const Day working = calendar.next_working_day(start);
        REQUIRE(calendar.add_working_days(calendar.add_working_days(working, count), -count) == working);
        // In one go or in two is the same.
        const std::int32_t part = testing::random_number(random, 1, count);
        REQUIRE(calendar.add_working_days(calendar.add_working_days(start, part), count - part) == after);
        // A later start never ends earlier, and more days never end earlier.
        REQUIRE(calendar.add_working_days(start + 1, count) >= after);
        REQUIRE(calendar.add_working_days(start, count + 1) > after);
    }
}
