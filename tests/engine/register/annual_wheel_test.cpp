// The annual wheel: which meeting an item of the year belongs to, and what awaits the body.
#include "catch.hpp"
#include "engine/register/register.hpp"

using namespace overens;

namespace {

Body steering_group() {
    Body body;
    body.id = body.name = "steering_group";
    for (const Day day :
         {Day::of(2024, 2, 9), Day::of(2024, 3, 15), Day::of(2024, 9, 6), Day::of(2025, 2, 7)})
        body.meetings.push_back({day, day - 8});
    body.wheel = {{"budget", 2, "Budget", "decision"}, {"follow_up", 5, "Uppföljning", "information"}};
    return body;
}

std::string awaited(const Body& body, Day today, const std::vector<TakenUp>& taken = {}) {
    std::string text;
    for (const WheelTurn& turn : turns_awaited(body, taken, today)) {
        text += (text.empty() ? "" : ", ") + turn.item->id + " " + std::to_string(turn.year) + "@" +
                (turn.meeting == nullptr ? "none" : turn.meeting->day.to_text()) +
                (turn.missed ? " missed" : "");
    }
    return text;
}

}  // namespace

TEST_CASE("an item of the year belongs to the meeting of its month, or else to the next one of that year") {
    const Body body = steering_group();
    CHECK(meeting_of_item(body, body.wheel[0], 2024)->day == Day::of(2024, 2, 9));
    CHECK(meeting_of_item(body, body.wheel[1], 2024)->day == Day::of(2024, 9, 6));
    CHECK(meeting_of_item(body, body.wheel[0], 2025)->day == Day::of(2025, 2, 7));
    CHECK(meeting_of_item(body, body.wheel[1], 2025) == nullptr);
}

TEST_CASE("what comes up at the next meeting awaits the body, once a year, and later when it was missed") {
    const Body body = steering_group();
    CHECK(awaited(body, Day::of(2024, 1, 10)) == "budget 2024@2024-02-09");
    CHECK(awaited(body, Day::of(2024, 1, 10), {{"budget", 2024}}).empty());
    CHECK(awaited(body, Day::of(2024, 1, 10), {{"budget", 2023}}) == "budget 2024@2024-02-09");
    CHECK(awaited(body, Day::of(2024, 2, 10)) == "budget 2024@2024-03-15 missed");
    CHECK(awaited(body, Day::of(2024, 4, 1), {{"budget", 2024}}) == "follow_up 2024@2024-09-06");
    CHECK(awaited(body, Day::of(2024, 10, 1), {{"budget", 2024}, {"follow_up", 2024}}) ==
          "budget 2025@2025-02-07");
    CHECK(awaited(body, Day::of(2025, 5, 2), {{"budget", 2025}}) == "follow_up 2025@none");
    CHECK(awaited(body, Day::of(2025, 6, 2), {{"budget", 2025}}) == "follow_up 2025@none missed");
}
