// Random walks: whatever is asked of a meeting, in whatever order, what always holds goes on holding.
#include <random>
#include <set>

#include "catch.hpp"
#include "engine/meetings/a_council.hpp"
#include "engine/meetings/attendance.hpp"
#include "engine/meetings/sealed_text.hpp"
#include "engine/time/random.hpp"

using namespace overens;
using namespace overens::testing;
using machines::MinutesEvent;

namespace {

class RandomActs {
  public:
    explicit RandomActs(unsigned seed) : random_(seed) {}

    int below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }

    template <class... Words>
    std::string one_of(Words... words) {
        const std::vector<std::string> all{words...};
        return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    }
    std::string seat() {
        return one_of("welfare/north_1", "welfare/south_1", "welfare/west_1", "welfare/north_d",
                      "welfare/south_d", "welfare/empty_d", "health/north_1", "nowhere/x");
    }
    std::string seat_or_none() { return below(2) == 0 ? seat() : std::string(); }
    Presence presence() {
        Presence made{seat(), {}, one_of("member", "member", "member", "absent", "deputy", "serving"), {}};
        if (made.as == "serving") made.serves_for = seat();
        if (below(4) == 0) made.from_item = below(5);
        if (below(4) == 0) made.to_item = below(5);
        return made;
    }
    AgendaInput entry() {
        AgendaInput made;
        made.kind = one_of("decision", "information", "dialogue", "dance");
        made.title = "Punkt";
        made.on_day = 1 + below(2);
        return made;
    }

    MeetingCommand command() {
        using namespace meeting_commands;
        const int item = 1 + below(4), part = 1 + below(2);
        switch (below(15)) {
            case 0: return AddItem{entry(), one_of("", "skäl")};
            case 1: return WithdrawItem{item, one_of("", "skäl")};
            case 2: return OrderAgenda{{2, 1, 3}};
            case 3: return PublishAgenda{};
            case 4:
            case 5: return HoldMeeting{seat(), {seat()}, "sekreterare", {}};
            case 6:
            case 7: {
                NoteAttendance attendance;
                for (int count = 1 + below(5); count > 0; --count) attendance.presences.push_back(presence());
                return attendance;
            }
            case 8: return NoteConflict{item, seat(), seat_or_none(), {}, seat_or_none(), seat_or_none()};
            case 9:
            case 10: {
                DecideItem decide;
                decide.item = item;
                decide.outcome.outcome = below(3) == 0 ? Outcome::open : Outcome::approved;
                decide.outcome.wording = "Beslut.";
                if (below(4) == 0) decide.outcome.vote = Vote{below(3), below(3), 0};
                if (below(4) == 0) decide.assignments = {{"Gör något", {}, {}}};
                return decide;
            }
            case 11: return WriteMinutes{below(2) == 0 ? std::vector<int>{} : std::vector<int>{item}};
            case 12:
                return MoveMinutes{part, static_cast<MinutesEvent>(below(4)), {seat(), seat()}, "pen", {},
                                   {}};
            case 13: return AskAddition{part, seat(), "Tillägg."};
            default:
                return below(6) == 0 ? MeetingCommand(CancelMeeting{"skäl"}) : MeetingCommand(CloseMeeting{});
        }
    }

  private:
    std::mt19937 random_;
};

bool was_to_check(const MeetingRecord& record, const MinutesPart& part, const std::string& seat) {
    return std::ranges::any_of(part.items, [&](int number) {
        const AgendaItem& item = *record.find(number);
        const auto adjusters = record.adjusters_of(item);
        return seat == record.chair_of(item) || std::ranges::find(adjusters, seat) != adjusters.end();
    });
}

// What must hold of every record, however it came to be.
void check_record(const MeetingRecord& record, const Register& reg) {
    std::set<int> sections, numbers;
    for (const AgendaItem& item : record.agenda) {
        if (item.section != 0) CHECK(sections.insert(item.section).second);
        if (item.number != 0) CHECK(numbers.insert(item.number).second);
        CHECK((item.outcome.has_value() || item.section == 0));
        CHECK_FALSE((item.withdrawn && item.outcome));
        if (item.part != 0) CHECK(item.outcome.has_value());
    }
    std::set<std::string> taking;
    for (const AgendaItem& item : record.agenda) {
        for (const std::string& body : record.bodies()) {
            const auto there = taking_part(record, body, item.item);
            CHECK(std::set<std::string>(there.begin(), there.end()).size() == there.size());
            const auto ordinary = std::ranges::count(reg.body(body)->seats, false, &Seat::deputy);
            CHECK(static_cast<std::ptrdiff_t>(there.size()) <= ordinary);
        }
    }
    for (const MinutesPart& part : record.parts) {
        for (const int item : part.items) CHECK(record.find(item)->part == part.part);
        for (const std::string& seat : part.adjusted_by) CHECK(was_to_check(record, part, seat));
        CHECK_FALSE(part.last_appeal_day.has_value());  // a council has no legal clock
    }
    CHECK((record.first_section != 0 || sections.empty()));
}

}  // namespace

TEST_CASE("whatever is asked of a meeting, what always holds goes on holding") {
    const unsigned seed = random_seed();
    CAPTURE(seed);
    RandomActs acts(seed);
    int decided = 0;
    for (int walk = 0; walk < random_rounds(60); ++walk) {
        AtMeeting at;
        if (walk % 2 == 0) at.open_with_members();  // half of them begin where it takes luck to come
        for (int step = 0; step < 120; ++step) {
            if (step == 20) at.day = at.record.version == 0 ? at.day : at.record.time.day;
            const std::string refused = at.act(acts.command());
            if (refused.empty()) check_record(at.record, at.reg);
        }
        REQUIRE(at.unchanged_by_refusals);
        MeetingRecord again;
        for (const MeetingEntry& entry : at.entries) evolve(again, entry);
        REQUIRE(again == at.record);
        for (const AgendaItem& item : at.record.agenda) decided += item.outcome ? 1 : 0;
        for (const MinutesPart& part : at.record.parts)
            CHECK_FALSE(sealed_text(at.record, part, at.texts).empty());
    }
    CHECK(decided > 0);
}
