// What cannot be changed in a what-if is refused, whatever it is combined with; and what stands on an agenda
// goes with its meeting.
#include "engine/planning/what_if.hpp"
#include <algorithm>
#include <utility>
#include "catch.hpp"
#include "engine/cases/agreement.hpp"

using namespace overens;
using namespace overens::testing;

namespace {

const Day first = Day::of(2023, 1, 12);  // of every body of the small county; then every fourth week
const Day second = first + 28;
const Day third = first + 56;
const Day elsewhere = Day::of(2023, 2, 1);

std::string codes_of(const World& world, const WhatIf& what_if) {
    Register reg = world.reg;
    Case subject = world.subject;
    std::string codes;
    for (const Blocker& each : apply(what_if, reg, subject, world.day))
        codes += (codes.empty() ? "" : " ") + each.code + " " + each.at;
    return codes;
}

MeetingChange change(std::optional<Day> from, std::optional<Day> to, std::optional<Day> cut_off = {}) {
    return {"west_committee", from, to, cut_off};
}

}  // namespace

TEST_CASE("each meeting is changed once, and what cannot be is refused and nothing is made of it") {
    const World world;
    const auto codes = [&](std::vector<MeetingChange> changes) {
        return codes_of(world, {std::move(changes), {}});
    };
    CHECK(codes({change(first, {}), change(second, {}), change(third, {}), change(third, {})}) ==
          "meeting_repeated /meetings/3/from");
    CHECK(codes({change(first, elsewhere), change(first, elsewhere + 1)}) ==
          "meeting_repeated /meetings/1/from");
    CHECK(codes({change(first, elsewhere), change(elsewhere, elsewhere + 1)}) ==
          "meeting_repeated /meetings/1/from");
    CHECK(codes({change({}, elsewhere), change({}, elsewhere)}) == "day_repeated /meetings/1/to");
    CHECK(codes({change(first, elsewhere), change(second, elsewhere)}) == "day_repeated /meetings/1/to");
    CHECK(codes({change(elsewhere, {})}) == "no_such_meeting /meetings/0/from");
    CHECK(codes({change(first, {}, first - 3)}) == "meeting_day_missing /meetings/0/to");
    CHECK(codes({change({}, {})}) == "meeting_day_missing /meetings/0/to");
    CHECK(codes({change({}, Day::of(2022, 12, 1))}) == "day_passed /meetings/0/to");
    CHECK(codes({change(first, elsewhere, elsewhere + 1)}) == "cut_off_after_meeting /meetings/0/cutOff");
    CHECK(codes({{"nobody", first, {}, {}}}) == "body_unknown /meetings/0/body");
    CHECK(codes_of(world, {{}, {"west", "west"}}) == "party_repeated /addParties");
    // A day that one meeting leaves is free for another; the cut-off alone may be changed.
    CHECK(codes({change(first, elsewhere), change(second, first)}).empty());
    CHECK(codes({change(first, {}), change({}, first)}).empty());
    CHECK(codes({change(first, first, first - 3)}).empty());
}

TEST_CASE(
    "what stands on an agenda goes with a meeting that is moved, and to the next where it is cancelled") {
    World world;
    endorse_all_the_way(world);
    REQUIRE(world.set("earliest_force", world.day).empty());
    const int item = world.item("party_decision", "west");
    const Body& body = world.reg.bodies.at("west_committee");
    const Meeting& meeting = *body.next_meeting_for_papers(world.day);
    REQUIRE(world.act(lead(), commands::PlaceOnAgenda{item, body.id, meeting.day}).empty());
    world.day = meeting.cut_off + 1;  // the papers are in: a cut-off that has passed costs nothing
    const auto done = [&](const WhatIf& what_if) -> std::optional<Day> {
        Register reg = world.reg;
        Case subject = world.subject;
        REQUIRE(apply(what_if, reg, subject, world.day).empty());
        PlanOptions options;
        options.today = world.day;
        const auto plan = make_plan(*world.definition, reg, subject, options);
        REQUIRE(plan);
        for (const PlannedState& state : plan->states) {
            for (const PlannedWork& work : state.works) {
                for (const PlannedItem& each : work.items) {
                    if (each.item == item) return each.done;
                }
            }
        }
        return {};
    };
    const Day now = done({}).value();
    CHECK(now >= meeting.day + 14);
    const Day moved = meeting.day + 5;  // a Tuesday
    CHECK(done({{{body.id, meeting.day, moved, {}}}, {}}).value() - now == 5);
    const Meeting& next = *body.next_meeting(meeting.day + 1);
    CHECK(done({{{body.id, meeting.day, std::nullopt, {}}}, {}}).value() >= next.day + 14);
}

TEST_CASE("a joint meeting is changed at the body that leads it, in every calendar it stands in") {
    World world;
    std::vector<Meeting>& guests = world.reg.bodies.at("north_committee").meetings;
    std::ranges::find(guests, first, &Meeting::day)->hosted_by = "west_committee/" + first.to_text();
    CHECK(codes_of(world, {{{"north_committee", first, elsewhere, {}}}, {}}) ==
          "meeting_hosted /meetings/0/body");
    CHECK(codes_of(world, {{change(first, second + 1)}, {}}).empty());
    guests.push_back({second + 1, first});
    std::ranges::sort(guests, {}, &Meeting::day);
    CHECK(codes_of(world, {{change(first, second + 1)}, {}}) == "day_repeated /meetings/0/to");
    const auto days_after = [&](const MeetingChange& change) {
        Register reg = world.reg;
        Case subject = world.subject;
        REQUIRE(apply({{change}, {}}, reg, subject, world.day).empty());
        const Body& north = reg.bodies.at("north_committee");
        return std::pair{north.next_meeting(first)->day, north.next_meeting(elsewhere)->day};
    };
    CHECK(days_after(change(first, elsewhere)) == std::pair{elsewhere, elsewhere});
    CHECK(days_after(change(first, {})) == std::pair{second, second});
}
