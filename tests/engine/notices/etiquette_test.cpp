#include "engine/notices/etiquette.hpp"

#include "catch.hpp"
#include "engine/time/closed_periods.hpp"
#include "engine/time/days.hpp"
#include "engine/time/random.hpp"

using namespace overens;
using testing::common;
using testing::day;

namespace {

std::string written(const std::optional<LocalTime>& time) {
    if (!time) return "never";
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return time->day.to_text() + " " + two(time->minute / 60) + ":" + two(time->minute % 60);
}

LocalTime at(std::string_view date, int hour, int minute = 0) {
    return {day(date), hour * 60 + minute};
}

}  // namespace

TEST_CASE("a notice leaves when it is wanted, and what urges on only when people are at work") {
    struct Row {
        Topic topic;
        NoticePace pace;
        LocalTime now;
        std::string_view leaves;
        std::string_view why;
    };
    const Row rows[] = {
        {Topic::task, NoticePace::at_once, at("2024-09-07", 23), "2024-09-07 23:00", "papers on any day"},
        {Topic::task, NoticePace::at_once, at("2024-07-10", 9), "2024-07-10 09:00", "in July too"},
        {Topic::task, NoticePace::never, at("2024-09-03", 9), "never", "not at all"},
        {Topic::news, NoticePace::daily, at("2024-09-03", 6, 59), "2024-09-03 07:00", "this morning"},
        {Topic::news, NoticePace::daily, at("2024-09-03", 7), "2024-09-04 07:00", "next morning"},
        {Topic::news, NoticePace::weekly, at("2024-09-03", 9), "2024-09-09 07:00", "on Monday"},
        {Topic::news, NoticePace::weekly, at("2024-09-09", 6), "2024-09-09 07:00", "it is Monday"},
        {Topic::reminder, NoticePace::at_once, at("2024-09-03", 9), "2024-09-03 09:00", "a Tuesday"},
        {Topic::reminder, NoticePace::at_once, at("2024-09-06", 13, 59), "2024-09-06 13:59",
         "Friday before 14"},
        {Topic::reminder, NoticePace::at_once, at("2024-09-06", 14), "2024-09-09 07:00", "Friday after 14"},
        {Topic::task, NoticePace::at_once, at("2024-09-06", 15), "2024-09-06 15:00", "only reminders rest"},
        {Topic::reminder, NoticePace::at_once, at("2024-07-01", 9), "2024-08-01 07:00", "July"},
        {Topic::silence, NoticePace::at_once, at("2024-12-20", 7), "2025-01-08 07:00", "at Christmas"},
        {Topic::overdue, NoticePace::daily, at("2025-01-07", 12), "2025-01-08 07:00", "the day after"},
        {Topic::escalation, NoticePace::weekly, at("2024-12-18", 9), "2025-01-08 07:00",
         "the Monday is closed"},
        {Topic::reminder, NoticePace::at_once, at("2023-05-19", 9), "2023-05-22 07:00", "a bridge day"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.why);
        NoticeSettings settings;
        settings.set(row.topic, row.pace);
        CHECK(written(leaves_at(row.topic, settings, common, row.now)) == row.leaves);
    }
}

TEST_CASE("nobody is written to in their quiet hours") {
    NoticeSettings settings;
    settings.quiet = QuietHours{18 * 60, 8 * 60};
    const auto leaves = [&](Topic topic, LocalTime now) {
        return written(leaves_at(topic, settings, common, now));
    };
    CHECK(leaves(Topic::task, at("2024-09-03", 17, 59)) == "2024-09-03 17:59");
    CHECK(leaves(Topic::task, at("2024-09-03", 18)) == "2024-09-04 08:00");
    CHECK(leaves(Topic::task, at("2024-09-03", 3)) == "2024-09-03 08:00");
    CHECK(leaves(Topic::news, at("2024-09-03", 9)) == "2024-09-04 08:00");
    CHECK(leaves(Topic::reminder, at("2024-09-06", 19)) == "2024-09-09 08:00");
    settings.quiet = QuietHours{12 * 60, 13 * 60};
    CHECK(leaves(Topic::task, at("2024-09-03", 12, 30)) == "2024-09-03 13:00");
    CHECK(leaves(Topic::task, at("2024-09-03", 13)) == "2024-09-03 13:00");
    settings.quiet = QuietHours{600, 600};
    CHECK(leaves(Topic::task, at("2024-09-03", 10)) == "2024-09-03 10:00");
}

TEST_CASE("whatever is chosen, nothing leaves early, in quiet hours, or when reminders rest") {
    const std::uint32_t seed = testing::random_seed();
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < testing::random_rounds(20'000); ++round) {
        NoticeSettings settings;
        const Topic topic = all_topics[static_cast<std::size_t>(testing::random_number(random, 0, 10))];
        settings.set(topic, all_paces[static_cast<std::size_t>(testing::random_number(random, 0, 3))]);
        if (testing::random_number(random, 0, 1) == 1)
            settings.quiet =
                QuietHours{testing::random_number(random, 0, 1439), testing::random_number(random, 0, 1439)};
        const LocalTime now{Day::of(2024, 1, 1) + testing::random_number(random, 0, 800),
                            testing::random_number(random, 0, 1439)};
        const auto leaves = leaves_at(topic, settings, common, now);
        REQUIRE(leaves.has_value() == (settings.pace_for(topic) != NoticePace::never));
        if (!leaves) continue;
        CAPTURE(written(now), written(leaves), word_of(topic));
        REQUIRE(*leaves >= now);
        REQUIRE(leaves->day - now.day <= 45);
        const bool quiet = settings.quiet && settings.quiet->contains(leaves->minute);
        REQUIRE_FALSE(quiet);
        if (!is_reminding(topic)) continue;
        REQUIRE(may_send_reminder(leaves->day, common));
        const bool friday = leaves->day.weekday() == Weekday::friday && leaves->minute >= friday_afternoon;
        REQUIRE_FALSE(friday);
    }
}

TEST_CASE("topics and paces are read as they are written") {
    for (const Topic topic : all_topics) CHECK(topic_of(word_of(topic)) == topic);
    for (const NoticePace pace : all_paces) CHECK(pace_of(word_of(pace)) == pace);
    CHECK_FALSE(topic_of("spam"));
    CHECK_FALSE(pace_of(""));
    CHECK(topic_of_kind("late_to_send") == Topic::escalation);
    CHECK(topic_of_kind("excused") == Topic::news);
}
