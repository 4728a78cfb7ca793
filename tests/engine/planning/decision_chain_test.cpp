// Chains of meetings, against all the ways in which meetings could be combined.
#include <array>

#include "catch.hpp"
#include "engine/planning/decision_chain.hpp"
#include "engine/time/random.hpp"
#include "engine/trying/dice.hpp"

using namespace overens;

namespace {

const Day first_monday = Day::of(2024, 9, 30);

Body body_of(const std::string& id, MinutesRegime regime, std::vector<Meeting> meetings) {
    return {id, id, "", "body", regime, Mandate::decide, std::move(meetings)};
}

Register with(std::vector<Body> bodies) {
    Register reg;
    for (Body& body : bodies) {
        const std::string id = body.id;
        reg.bodies[id] = std::move(body);
    }
    return reg;
}

// The municipality with the longest path in the story of Örebro county.
Register three_bodies() {
    return with(
        {body_of("committee", MinutesRegime::statutory, {{Day::of(2024, 10, 24), Day::of(2024, 10, 10)}}),
         body_of("board", MinutesRegime::statutory,
                 {{Day::of(2024, 10, 29), Day::of(2024, 10, 15)},
                  {Day::of(2024, 11, 26), Day::of(2024, 11, 12)}}),
         body_of("assembly", MinutesRegime::statutory,
                 {{Day::of(2024, 11, 27), Day::of(2024, 11, 13)},
                  {Day::of(2024, 12, 11), Day::of(2024, 11, 27)}})});
}

const std::vector<std::string> whole_path{"committee", "board", "assembly"};

// Every choice of one meeting at each body: papers are in by its cut-off, and the next body's papers are
// ready when this one has met. The earliest last day; nothing when no choice will do.
std::optional<Day> by_brute_force(const Register& reg, const std::vector<std::string>& path, std::size_t at,
                                  Day ready) {
    if (at == path.size()) return ready;
    std::optional<Day> best;
    for (const Meeting& meeting : reg.body(path[at])->meetings) {
        if (meeting.cut_off < ready) continue;
        const auto end = by_brute_force(reg, path, at + 1, meeting.day);
        if (end && (!best || *end < *best)) best = end;
    }
    return best;
}

Register random_register(trying::Dice& dice, const std::vector<std::string>& path) {
    Register reg;
    for (const std::string& id : path) {
        std::vector<Meeting> meetings;
        Day day = first_monday + static_cast<int>(dice.below(20));
        for (std::uint64_t left = dice.below(6); left > 0; --left) {
            meetings.push_back({day, day - static_cast<int>(dice.below(22))});
            day += 1 + static_cast<int>(dice.below(30));
        }
        reg.bodies[id] = body_of(id, MinutesRegime::statutory, std::move(meetings));
    }
    return reg;
}

}  // namespace

TEST_CASE("a matter goes from body to body, to the first meeting that its papers reach") {
    const Register reg = three_bodies();
    const DecisionChain chain = earliest_chain(reg, whole_path, first_monday, Counts::taken, {});
    REQUIRE(chain.meetings.size() == 3);
    CHECK(chain.meetings[1].meets == Day::of(2024, 11, 26));
    CHECK(chain.meetings[2].papers_by == Day::of(2024, 11, 27));
    CHECK(chain.counts_from == Day::of(2024, 12, 11));
    const auto counts = [&](Counts from) {
        return earliest_chain(reg, whole_path, first_monday, from, {}).counts_from;
    };
    CHECK(counts(Counts::on_record) == Day::of(2024, 12, 27));
    // The fourteenth day is Christmas Day, so the law's last day is the 27th. The second day after that is a
    // Sunday: announced on the 30th, and the last day to appeal is the 20th of January.
    CHECK(counts(Counts::final) == Day::of(2025, 1, 21));
    CHECK(earliest_chain(reg, {}, first_monday, Counts::taken, {}).counts_from == std::nullopt);
}

TEST_CASE("a body without a meeting left is named, and nothing is guessed after it") {
    const Register reg = three_bodies();
    const DecisionChain late = earliest_chain(reg, whole_path, Day::of(2024, 10, 11), Counts::taken, {});
    CHECK(late.no_meeting_in == "committee");
    CHECK(late.meetings.empty());
    CHECK_FALSE(late.counts_from);
    CHECK(earliest_chain(reg, {"unknown"}, first_monday, Counts::taken, {}).no_meeting_in == "unknown");
    // Notes are placed on file at the meeting after: where there is none, what was decided has no day.
    const Register notes =
        with({body_of("group", MinutesRegime::notes,
                      {{first_monday, first_monday}, {first_monday + 30, first_monday + 20}})});
    CHECK(earliest_chain(notes, {"group"}, first_monday, Counts::on_record, {}).counts_from ==
          first_monday + 30);
    CHECK(earliest_chain(notes, {"group"}, first_monday + 1, Counts::on_record, {}).no_meeting_in == "group");
    CHECK(earliest_chain(notes, {"group"}, first_monday + 1, Counts::taken, {}).counts_from ==
          first_monday + 30);
}

TEST_CASE("a body that is no more is followed on the day of the meeting, not of the papers") {
    Register reg =
        with({body_of("committee", MinutesRegime::statutory,
                      {{first_monday, first_monday - 7}, {first_monday + 14, first_monday + 7}}),
              body_of("board", MinutesRegime::statutory,
                      {{first_monday - 1, first_monday - 8}, {first_monday + 15, first_monday + 8}})});
    Body& committee = reg.bodies.at("committee");
    committee.dissolved_from = first_monday + 1;
    const auto chain = [&](Day ready, const std::vector<std::string>& path) {
        return earliest_chain(reg, path, ready, Counts::taken, {});
    };
    // Nobody follows it: the meeting that stands in its calendar after that is not held.
    CHECK(chain(first_monday - 7, {"committee"}).counts_from == first_monday);
    CHECK(chain(first_monday - 6, {"committee"}).no_meeting_in == "committee");
    committee.successor = "board";
    CHECK(chain(first_monday - 7, {"committee"}).counts_from == first_monday);
    const DecisionChain followed = chain(first_monday - 6, {"committee"});
    REQUIRE(followed.counts_from == first_monday + 15);
    CHECK(followed.meetings.front().body == "board");
    // Two steps of the path that have become one body are one step.
    CHECK(chain(first_monday - 6, {"committee", "board"}).meetings.size() == 1);
    reg.bodies.at("board").meetings.clear();
    CHECK(chain(first_monday - 6, {"committee"}).no_meeting_in == "board");
    reg.bodies.at("board").dissolved_from = first_monday;
    reg.bodies.at("board").successor = "committee";
    CHECK_FALSE(chain(first_monday - 6, {"committee"}).counts_from);
}

TEST_CASE("minutes are not adjusted on a day off: by law, and by what a council has agreed") {
    const Day wednesday = Day::of(2024, 12, 18);
    const auto on_record = [&](MinutesRegime regime, MinutesTimes times) {
        return counts_from(body_of("body", regime, {}), wednesday, Counts::on_record, times);
    };
    CHECK(on_record(MinutesRegime::statutory, {}) == Day::of(2025, 1, 2));
    CHECK(on_record(MinutesRegime::statutory, {3, {}}) == Day::of(2024, 12, 23));
    CHECK(on_record(MinutesRegime::statutory, {0, {}}) == wednesday);
    CHECK(on_record(MinutesRegime::agreed, {{}, 7}) == Day::of(2024, 12, 27));
}

TEST_CASE("the last day for papers is the last one that keeps the wanted day") {
    const Register reg = three_bodies();
    const auto last = [&](Day wanted) {
        return last_ready_day(reg, whole_path, first_monday, wanted, Counts::taken, {});
    };
    CHECK(last(Day::of(2024, 12, 31)) == Day::of(2024, 10, 10));
    CHECK(last(Day::of(2024, 12, 11)) == Day::of(2024, 10, 10));
    CHECK_FALSE(last(Day::of(2024, 12, 10)));
}

TEST_CASE("no combination of meetings is earlier than the chain, and no later papers are in time") {
    const std::uint64_t seed = testing::random_seed();
    const std::array<std::vector<std::string>, 3> paths{{{"a"}, {"a", "b"}, {"a", "b", "c"}}};
    for (int run = 0; run < testing::random_rounds(300); ++run) {
        trying::Dice dice(seed + static_cast<std::uint64_t>(run));
        INFO("seed " << seed + static_cast<std::uint64_t>(run));
        const auto& path = paths.at(dice.below(3));
        const Register reg = random_register(dice, path);
        const Day ready = first_monday + static_cast<int>(dice.below(40));
        CHECK(earliest_chain(reg, path, ready, Counts::taken, {}).counts_from ==
              by_brute_force(reg, path, 0, ready));
        const Day wanted = ready + static_cast<int>(dice.below(150));
        std::optional<Day> latest;
        for (Day day = ready; day <= wanted; day += 1) {
            const auto end = by_brute_force(reg, path, 0, day);
            if (end && *end <= wanted) latest = day;
        }
        CHECK(last_ready_day(reg, path, ready, wanted, Counts::taken, {}) == latest);
    }
}
