// Cases and the register's seats and bodies: who is asked for a vacant seat, who is named for it, who is left
// unbound, and what happens to open work when a body is no more.
#include "catch.hpp"
#include "engine/cases/world.hpp"

using namespace overens;
using namespace overens::testing;

namespace {

Seat seat_of(const std::string& id, const std::string& organisation, std::vector<Holding> holdings) {
    return {id, id, organisation, false, {}, std::move(holdings)};
}

// The steering group has a seat for each party and one that nobody names for; the north and the fourth are
// vacant.
void seat_the_steering_group(World& world) {
    const Holding always{"somebody", Day::of(2020, 1, 1), {}, {}};
    world.reg.bodies.at("steering").seats = {
        seat_of("north_seat", "north", {}), seat_of("south_seat", "south", {always}),
        seat_of("west_seat", "west", {always}), seat_of("users_seat", "", {})};
    world.reg.places["appointment"] = {{"body", {"steering"}}, {"appointing_body", {"managers"}}};
    world.reg.places["reorganisation"] = {
        {"decider", {"managers"}}, {"old_body", {"steering"}}, {"new_body", {"regional"}}};
    world.reg.bodies.at("managers").mandate = Mandate::decide;
}

// Whom the open items of a work are for, by number: "north:steering/north_seat steering:…".
std::string question_to(const World& world, const std::string& of_work) {
    std::string all;
    for (const int number : world.subject.works.at(of_work).items) {
        const Item& item = world.subject.items.at(number);
        if (item.facts.closed) continue;
        all += (all.empty() ? "" : " ") + item.addressee.id + ":" + item.addressee.seat;
    }
    return all;
}

template <class Kind>
const Kind* last_event(const World& world) {
    for (const Event& event : world.entries.back().events) {
        if (const auto* found = std::get_if<Kind>(&event)) return found;
    }
    return nullptr;
}

// Until the managers' group has the report to take a stand on; its item.
int bring_to_managers(World& assignment) {
    REQUIRE(assignment.start().empty());
    const std::map<std::string, GivenValue> fill{{"owners", std::vector<std::string>{"north"}},
                                                 {"report_by", Day::of(2024, 2, 1)}};
    REQUIRE(assignment.move("name", fill).empty());
    const commands::GiveAnswer report{
        assignment.item("doing", "north"), {{"report", GivenText{"done"}}}, {}, {}};
    REQUIRE(assignment.act(registrar("north"), report).empty());
    const int item = assignment.item("managers_answer", "managers");
    REQUIRE(item != 0);
    return item;
}

std::string follow_register(World& world) {
    return world.act(the_system(), commands::FollowRegister{});
}

void enter(World& world, const events::SeatFilled& filled, const std::string& holder) {
    for (Seat& seat : world.reg.bodies.at(filled.body).seats) {
        if (seat.id == filled.seat) fill_seat(seat, {holder, filled.from, filled.until, {}});
    }
}

World staffing() {
    World world("appointment", Day::of(2024, 2, 1));
    seat_the_steering_group(world);
    REQUIRE(world.start().empty());
    return world;
}

}  // namespace

TEST_CASE("a vacant seat asks the organisation that names for it, or the body itself") {
    World world = staffing();
    CHECK(question_to(world, "vacancies") == "north:steering/north_seat steering:steering/users_seat");

    const int item = world.item("vacancies", "north");
    commands::GiveAnswer named{item, {{"representative", GivenText{"head of care"}}}, {}, {}};
    CHECK(world.act(registrar("south"), named) == "not_allowed");
    REQUIRE(world.act(registrar("north"), named).empty());
    const auto* filled = last_event<events::SeatFilled>(world);
    REQUIRE(filled != nullptr);
    CHECK(filled->body + "/" + filled->seat == "steering/north_seat");
    CHECK(filled->from == world.day);

    // The register may be written by somebody else before the seat is entered: nobody is asked twice.
    REQUIRE(follow_register(world).empty());
    CHECK(question_to(world, "vacancies") == "steering:steering/users_seat");
    enter(world, *filled, "head of care");
    REQUIRE(follow_register(world).empty());
    CHECK(question_to(world, "vacancies") == "steering:steering/users_seat");
}

TEST_CASE("a seat that is left again is asked for again, before its holder's last day") {
    World world = staffing();
    auto& south = world.reg.bodies.at("steering").seats.at(1);
    south.holdings.front().until = Day::of(2024, 12, 31);
    REQUIRE(follow_register(world).empty());
    CHECK(world.subject.timers.at("register::") == Day::of(2024, 10, 3));
    world.pass_time(Day::of(2024, 10, 2));
    CHECK(world.item("vacancies", "south") == 0);
    world.pass_time(Day::of(2024, 10, 3));
    REQUIRE(world.item("vacancies", "south") != 0);

    // Named in good time, the new one sits from the day after.
    REQUIRE(
        world
            .act(registrar("south"),
                 commands::GiveAnswer{
                     world.item("vacancies", "south"), {{"representative", GivenText{"the next"}}}, {}, {}})
            .empty());
    CHECK(last_event<events::SeatFilled>(world)->from == Day::of(2025, 1, 1));
}

TEST_CASE("somebody who is seated in the register takes the question away, if nothing has been said") {
    World world = staffing();
    enter(world, {"steering", "north_seat", {}, world.day, {}}, "named elsewhere");
    REQUIRE(follow_register(world).empty());
    CHECK(question_to(world, "vacancies") == "steering:steering/users_seat");
    CHECK(rebuild(world.entries) == world.subject);
    const std::size_t entries = world.entries.size();
    REQUIRE(follow_register(world).empty());
    CHECK(world.entries.size() == entries);  // nothing new, nothing written
}

TEST_CASE("a member is replaced from a day, in the seat of the organisation that is named") {
    World world = staffing();
    const std::map<std::string, GivenValue> fill{{"whose_seat", std::string{"west"}},
                                                 {"new_member", GivenText{"the new one"}},
                                                 {"from_day", Day::of(2024, 3, 1)}};
    REQUIRE(world.move("replace", fill).empty());
    const auto* filled = last_event<events::SeatFilled>(world);
    REQUIRE(filled != nullptr);
    CHECK(filled->seat == "west_seat");
    CHECK(filled->from == Day::of(2024, 3, 1));

    world.reg.bodies.at("steering").seats.push_back(seat_of("west_second", "west", {}));
    CHECK(world.move("replace", fill) == "no_such_seat");
    CHECK(rebuild(world.entries) == world.subject);
}

TEST_CASE("a body that is transformed hands its open work to the one that takes over, on the day") {
    World world("reorganisation", Day::of(2024, 2, 1));
    seat_the_steering_group(world);
    REQUIRE(world
                .act(lead(), commands::Start{"Ombildning",
                                             {"north", "south", "west"},
                                             {},
                                             {{"lead", "north"}},
                                             {{"what_happens", std::string{"transformed"}}},
                                             {}})
                .empty());
    world.add_version("plan");
    world.set("takes_effect", Day::of(2024, 4, 1));
    REQUIRE(world.move("submit").empty());
    commands::RegisterDecision decision;
    decision.item = world.item("reorganise", "managers");
    decision.body = "managers";
    decision.version = 1;
    REQUIRE(world.act(lead(), decision).empty());
    const int number = world.subject.last_decision;
    const auto on_record = commands::RegisterDecisionFact{number, machines::DecisionEvent::place_on_file, {}};
    REQUIRE(world.act(lead(), on_record).empty());
    const auto* end = last_event<events::BodyDissolved>(world);
    REQUIRE(end != nullptr);
    CHECK(end->body == "steering");
    CHECK(end->successor == "regional");
    CHECK(end->from == Day::of(2024, 4, 1));
    CHECK(world.where() == "under_way");
}

TEST_CASE("open work follows a body that is no more to the one that acts for it") {
    World assignment("assignment", Day::of(2024, 1, 8));
    assignment.reg.places["assignment"] = {{"managers_group", {"managers"}}};
    const int item = bring_to_managers(assignment);

    Body& managers = assignment.reg.bodies.at("managers");
    managers.dissolved_from = Day::of(2024, 3, 1);
    managers.successor = "steering";
    REQUIRE(follow_register(assignment).empty());
    CHECK(assignment.item("managers_answer", "managers") == item);  // not yet
    assignment.pass_time(Day::of(2024, 3, 1));
    CHECK(assignment.item("managers_answer", "steering") == item);
    CHECK(assignment.subject.items.at(item).path == std::vector<std::string>{"steering"});
    commands::RegisterDecision decision;
    decision.item = item;
    decision.body = "managers";
    decision.chosen = "finished";
    CHECK(assignment.act(lead(), decision) == "body_dissolved");
    decision.body = "steering";
    CHECK(assignment.act(lead(), decision).empty());
    CHECK(rebuild(assignment.entries) == assignment.subject);
}

TEST_CASE("a body that ends while the case is on hold hands over its work when the hold is lifted") {
    World assignment("assignment", Day::of(2024, 1, 8));
    assignment.reg.places["assignment"] = {{"managers_group", {"managers"}}};
    assignment.reg.bodies.at("managers").dissolved_from = Day::of(2024, 3, 1);
    assignment.reg.bodies.at("managers").successor = "steering";
    const int item = bring_to_managers(assignment);
    REQUIRE(assignment.act(lead(), commands::HoldCase{"reorganisation", {}, {}, {}, Day::of(2024, 4, 1)})
                .empty());
    assignment.pass_time(Day::of(2024, 3, 4));
    CHECK(assignment.item("managers_answer", "managers") == item);
    REQUIRE(assignment.act(lead(), commands::LiftHold{"it is over"}).empty());
    CHECK(assignment.item("managers_answer", "steering") == item);
}

TEST_CASE(
    "a body that is no more, and that nobody follows, leaves its work with nobody, and the lead is told") {
    World world("assignment", Day::of(2024, 1, 8));
    world.reg.places["assignment"] = {{"managers_group", {"managers"}}};
    REQUIRE(world.start().empty());
    REQUIRE(
        world
            .move("name", {{"owners", std::vector<std::string>{"north"}}, {"report_by", Day::of(2024, 2, 1)}})
            .empty());
    REQUIRE(
        world
            .act(registrar("north"),
                 commands::GiveAnswer{world.item("doing", "north"), {{"report", GivenText{"done"}}}, {}, {}})
            .empty());
    world.reg.bodies.at("managers").dissolved_from = world.day;
    REQUIRE(follow_register(world).empty());
    CHECK(question_to(world, "managers_answer").empty());
    CHECK_FALSE(world.subject.works.at("managers_answer").done);
    const auto* told = last_event<events::Told>(world);
    REQUIRE(told != nullptr);
    CHECK(told->kind == "work_for_nobody");
    const std::size_t entries = world.entries.size();
    REQUIRE(follow_register(world).empty());
    CHECK(world.entries.size() == entries);  // told once
}
