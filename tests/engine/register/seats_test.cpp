// Who sits in a seat on which day, when it counts as vacant, and who acts for a body that is no more.
#include "catch.hpp"
#include "engine/register/register.hpp"

using namespace overens;

namespace {

Seat seat_with(std::vector<Holding> holdings) {
    return {"chair", "Ordförande", "north", false, {}, std::move(holdings)};
}

// Holders by first day, "a 2024-01-01–2024-06-30, b 2024-07-01–".
std::string in_words(const Seat& seat) {
    std::string words;
    for (const Holding& each : seat.holdings) {
        words += (words.empty() ? "" : ", ") + each.holder + " " + each.from.to_text() + "–" +
                 (each.until ? each.until->to_text() : "");
    }
    return words;
}

std::string day_text(const std::optional<Day>& day) {
    return day ? day->to_text() : "none";
}

Body body_ending(const std::string& id, std::optional<Day> from, const std::string& successor) {
    Body body;
    body.id = id;
    body.dissolved_from = from;
    body.successor = successor;
    return body;
}

}  // namespace

TEST_CASE("a seat is vacant from the day that nobody is named for") {
    const Day first = Day::of(2024, 1, 1);
    const Day last = Day::of(2024, 12, 31);
    const Day next = Day::of(2025, 1, 1);
    struct Row {
        const char* what;
        std::vector<Holding> holdings;
        Day day;
        const char* vacant_from;
    };
    const std::vector<Row> rows{
        {"nobody ever", {}, first, "2024-01-01"},
        {"somebody until further notice", {{"a", first, {}, {}}}, last, "none"},
        {"not yet", {{"a", next, {}, {}}}, last, "2024-12-31"},
        {"somebody whose last day is far away", {{"a", first, last, {}}}, Day::of(2024, 10, 2), "none"},
        {"the first day on which it is near", {{"a", first, last, {}}}, Day::of(2024, 10, 3), "2025-01-01"},
        {"the last day itself", {{"a", first, last, {}}}, last, "2025-01-01"},
        {"the day after", {{"a", first, last, {}}}, next, "2025-01-01"},
        {"somebody follows", {{"a", first, last, {}}, {"b", next, {}, {}}}, last, "none"},
        {"somebody follows after a gap",
         {{"a", first, last, {}}, {"b", next + 1, {}, {}}},
         last,
         "2025-01-01"},
        {"who follows leaves soon too",
         {{"a", first, last, {}}, {"b", next, next + 9, {}}},
         last,
         "2025-01-11"},
    };
    for (const Row& row : rows) {
        INFO(row.what);
        CHECK(day_text(seat_with(row.holdings).vacant_from(row.day)) == row.vacant_from);
    }
}

TEST_CASE("who is seated takes the place of whoever sat there, and leaves who comes later their day") {
    Seat seat = seat_with({{"a", Day::of(2024, 1, 1), {}, {}}});
    fill_seat(seat, {"b", Day::of(2024, 7, 1), {}, {}});
    CHECK(in_words(seat) == "a 2024-01-01–2024-06-30, b 2024-07-01–");
    fill_seat(seat, {"c", Day::of(2024, 3, 1), Day::of(2024, 3, 31), {}});
    CHECK(in_words(seat) == "a 2024-01-01–2024-02-29, c 2024-03-01–2024-03-31, b 2024-07-01–");
    fill_seat(seat, {"d", Day::of(2024, 3, 1), {}, {}});
    CHECK(in_words(seat) == "a 2024-01-01–2024-02-29, d 2024-03-01–2024-06-30, b 2024-07-01–");
    CHECK(seat.held_on(Day::of(2024, 6, 30))->holder == "d");
    CHECK(seat.held_on(Day::of(2023, 12, 31)) == nullptr);
}

TEST_CASE("a seat that is left is nobody's from that day on") {
    Seat seat =
        seat_with({{"a", Day::of(2024, 1, 1), Day::of(2024, 6, 30), {}}, {"b", Day::of(2024, 7, 1), {}, {}}});
    leave_seat(seat, Day::of(2024, 9, 1));
    CHECK(in_words(seat) == "a 2024-01-01–2024-06-30, b 2024-07-01–2024-08-31");
    leave_seat(seat, Day::of(2024, 7, 1));
    CHECK(in_words(seat) == "a 2024-01-01–2024-06-30");
    leave_seat(seat, Day::of(2023, 1, 1));
    CHECK(in_words(seat).empty());
    leave_seat(seat, Day::of(2023, 1, 1));
    CHECK(in_words(seat).empty());
}

TEST_CASE("the next day on which anything changes in a body's seats is known") {
    const std::vector<Seat> seats{seat_with({{"a", Day::of(2024, 1, 1), Day::of(2024, 12, 31), {}}})};
    CHECK(day_text(next_change(seats, Day::of(2023, 12, 1))) == "2024-01-01");
    CHECK(day_text(next_change(seats, Day::of(2024, 1, 1))) == "2024-10-03");  // it begins to count as vacant
    CHECK(day_text(next_change(seats, Day::of(2024, 10, 3))) == "2025-01-01");
    CHECK(day_text(next_change(seats, Day::of(2025, 1, 1))) == "none");
}

TEST_CASE("a body that is no more is followed by the one that acts for it") {
    const Day end = Day::of(2024, 1, 1);
    Register reg;
    reg.bodies = {
        {"old", body_ending("old", end, "middle")},    {"middle", body_ending("middle", end + 31, "new")},
        {"new", body_ending("new", {}, {})},           {"gone", body_ending("gone", end, {})},
        {"round", body_ending("round", end, "about")}, {"about", body_ending("about", end, "round")}};
    reg.places["agreement"] = {{"group", {"old", "new"}}, {"council", {"gone"}}};
    struct Row {
        const char* body;
        Day day;
        const char* acting;
    };
    const std::vector<Row> rows{
        {"old", end - 1, "old"},    {"old", end, "middle"},  {"old", end + 31, "new"},
        {"new", end + 31, "new"},   {"gone", end, "nobody"}, {"round", end, "nobody"},
        {"unknown", end, "nobody"},
    };
    for (const Row& row : rows) {
        INFO(row.body << " on " << row.day.to_text());
        const Body* acting = reg.body_acting_for(row.body, row.day);
        CHECK((acting == nullptr ? "nobody" : acting->id) == row.acting);
    }
    CHECK(reg.bodies_for("agreement", "group", end) == std::vector<std::string>{"middle", "new"});
    CHECK(reg.bodies_for("agreement", "group", end + 31) == std::vector<std::string>{"new"});
    CHECK(reg.bodies_for("agreement", "council", end).empty());
    CHECK(reg.path_on({"old", "gone"}, end + 31) == std::vector<std::string>{"new", "gone"});
}

TEST_CASE("a new term empties the elected seats, and leaves those of a post and those already elected") {
    const Day first = Day::of(2027, 1, 1);
    Seat elected = seat_with({{"a", Day::of(2023, 1, 1), {}, {}}});
    Seat leaving = seat_with({{"b", Day::of(2023, 1, 1), Day::of(2026, 6, 30), {}}});
    Seat reelected = seat_with({{"c", Day::of(2023, 1, 1), Day::of(2026, 12, 31), {}}, {"c", first, {}, {}}});
    Seat post = elected;
    post.ex_officio = true;
    std::vector<Seat> seats{elected, leaving, reelected, post};
    CHECK(begin_term(seats, first) == 1);
    CHECK(in_words(seats[0]) == "a 2023-01-01–2026-12-31");
    CHECK(in_words(seats[1]) == in_words(leaving));
    CHECK(in_words(seats[2]) == in_words(reelected));
    CHECK(in_words(seats[3]) == in_words(post));
    CHECK(begin_term(seats, first) == 0);
    CHECK(seats[0].held_on(Day::of(2026, 12, 31)) != nullptr);
    CHECK(seats[0].held_on(first) == nullptr);
}
