// The plan of a county agreement: the way ahead, the day it comes into force, by when each must have begun,
// who decides the timetable and what a missed cut-off costs.
#include "engine/planning/plan.hpp"
#include "catch.hpp"
#include "engine/cases/agreement.hpp"
#include "engine/cases/decision_steps.hpp"
#include "engine/definition/expected_path.hpp"
#include "engine/planning/legal_force.hpp"

using namespace overens;
using namespace overens::testing;

namespace {

std::string names(const Definition& definition, const Plan& plan) {
    std::string all;
    for (const PlannedState& state : plan.states)
        all += (all.empty() ? "" : " ") + definition.states[state.state].name;
    return all;
}

// The whole plan in one text, for what a failed check shows.
std::string told(const Definition& definition, const Plan& plan) {
    const auto shown = [](const std::optional<Day>& day) { return day ? day->to_text() : std::string("–"); };
    std::string all = "reached " + shown(plan.reached) + "\n";
    for (const PlannedState& state : plan.states) {
        all += definition.states[state.state].name + " " + state.begins.to_text() + "\n";
        for (const PlannedWork& work : state.works)
            all += "    " + definition.works[work.work].name + " " + shown(work.done) + "\n";
    }
    return all;
}

const PlannedWork* work_in(const Definition& definition, const Plan& plan, const std::string& name) {
    for (const PlannedState& state : plan.states) {
        for (const PlannedWork& work : state.works) {
            if (definition.works[work.work].name == name) return &work;
        }
    }
    return nullptr;
}

const PlannedItem& item_of(const PlannedWork& work, const std::string& party) {
    const auto found =
        std::ranges::find_if(work.items, [&](const PlannedItem& item) { return item.addressee.id == party; });
    REQUIRE(found != work.items.end());
    return *found;
}

Plan plan_of(const World& world, PlanOptions options = {}) {
    options.today = world.day;
    const auto plan = make_plan(*world.definition, world.reg, world.subject, options);
    REQUIRE(plan.has_value());
    return *plan;
}

void begin_with_days(World& world) {
    REQUIRE(world.start().empty());
    REQUIRE(world.set("earliest_force", world.day).empty());  // the meetings decide
}

}  // namespace

TEST_CASE("the expected path of a county agreement goes by every reader of the text, each once") {
    const auto definition = shipped_definition("county_agreement");
    std::string path;
    for (const StateIndex state : expected_path(*definition, definition->find_state("politics").value()))
        path += definition->states[state].name + " ";
    CHECK(path == "reworked council_talks political_round endorsing backed ");
    CHECK(definition->states[default_target(*definition).value()].name == "in_force");
}

TEST_CASE("from the first draft, the plan goes by every meeting to the day of entry into force") {
    World world;
    begin_with_days(world);
    const Plan plan = plan_of(world);
    CHECK(names(*world.definition, plan).starts_with("drafting consultation"));
    REQUIRE(plan.reached.has_value());
    CHECK(*plan.reached > Day::of(2023, 6, 1));
    CHECK(plan.states.back().begins <= *plan.reached);
    for (std::size_t i = 1; i < plan.states.size(); ++i)
        CHECK(plan.states[i - 1].begins <= plan.states[i].begins);
    // North has two bodies one after the other, and so decides the timetable.
    CHECK(plan.critical == "north");
    const PlannedWork* decisions = work_in(*world.definition, plan, "party_decision");
    REQUIRE(decisions != nullptr);
    CHECK(item_of(*decisions, "north").meetings.size() == 2);
    CHECK(item_of(*decisions, "south").meetings.size() == 1);
}

TEST_CASE("backwards, the last day for each step is the last one that keeps the wanted day") {
    World world;
    endorse_all_the_way(world);
    const auto wanted = plan_of(world).reached.value() + 60;
    PlanOptions options;
    options.wanted = wanted;
    const Plan plan = plan_of(world, options);
    const PlannedWork* decisions = work_in(*world.definition, plan, "party_decision");
    REQUIRE(decisions != nullptr);
    for (const PlannedItem& item : decisions->items) {
        INFO(item.addressee.id);
        REQUIRE(item.last_papers.has_value());
        // On that day it is in time, on the day after it is not: looked at from those days.
        const auto reached = [&](Day day) {
            PlanOptions later;
            later.not_before = day;
            World alone = world;
            alone.subject.parties = {item.addressee.id};
            std::erase_if(alone.subject.items, [&](const auto& each) {
                return each.second.work == "party_decision" && each.second.addressee.id != item.addressee.id;
            });
            auto& items = alone.subject.works.at("party_decision").items;
            items = {item.item};
            return plan_of(alone, later).reached;
        };
        CHECK(reached(*item.last_papers).value() <= wanted);
        const auto too_late = reached(*item.last_papers + 1);
        CHECK((!too_late || *too_late > wanted));
    }
    // And of each body after the first: papers a day later than that miss the last meeting that is in time.
    const PlannedItem& north = item_of(*decisions, "north");
    REQUIRE(north.meetings.size() == 2);
    CHECK(north.meetings[0].last_papers == north.last_papers);
    const auto last = north.meetings[1].last_papers;
    REQUIRE(last.has_value());
    CHECK(*last > *north.last_papers);
    const std::vector<std::string> second{north.meetings[1].body};
    const Counts counts = world.definition->works[decisions->work].counts;
    const auto counts_when = [&](Day ready) {
        return earliest_chain(world.reg, second, ready, counts, {}).counts_from.value_or(Day::last());
    };
    CHECK(counts_when(*last) <= wanted);
    CHECK(counts_when(*last + 1) > counts_when(*last));
    options.wanted = world.day + 1;
    const Plan hopeless = plan_of(world, options);
    CHECK_FALSE(hopeless.states.front().last_begin.has_value());
}

TEST_CASE(
    "a missed cut-off costs the days until the next meeting, and the agreement as many as it has to wait") {
    World world;
    endorse_all_the_way(world);
    REQUIRE(world.set("earliest_force", world.day).empty());
    const Plan plan = plan_of(world);
    const PlannedWork& decisions = *work_in(*world.definition, plan, "party_decision");
    const PlannedItem& north = item_of(decisions, "north");
    INFO(told(*world.definition, plan));
    const PlannedItem& south = item_of(decisions, "south");
    REQUIRE(north.done.has_value());
    CHECK(*north.done_if_missed - *north.done == 28);
    CHECK(*north.target_if_missed - *plan.reached == 28);
    // South is done four weeks before north: so much it can lose.
    CHECK(*south.done_if_missed - *south.done == 28);
    CHECK(*south.target_if_missed == *plan.reached);
}

TEST_CASE("what has been decided is not planned again, and what waits for its minutes waits for them alone") {
    World world;
    endorse_all_the_way(world);
    decide_along_path(world, "south");
    decide_by(world, "party_decision", "west", "west_committee", Outcome::approved, {});
    const Plan plan = plan_of(world);
    const PlannedWork& decisions = *work_in(*world.definition, plan, "party_decision");
    CHECK(item_of(decisions, "south").closed);
    CHECK(item_of(decisions, "west").meetings.empty());
    CHECK(item_of(decisions, "west").done == world.day + 14);
    CHECK(item_of(decisions, "north").meetings.size() == 2);
}

TEST_CASE("a party without a meeting is named, and a round that is skipped takes no time") {
    World world;
    begin_with_days(world);
    PlanOptions options;
    const Day with_round = plan_of(world).reached.value();
    options.skipped = {"consultation", "political_round"};
    const Plan quick = plan_of(world, options);
    INFO(told(*world.definition, quick));
    CHECK(*quick.reached < with_round);
    world.reg.bodies.at("west_committee").meetings.clear();
    const Plan stuck = plan_of(world);
    CHECK_FALSE(stuck.reached.has_value());
    CHECK(stuck.no_meeting_in == "west_committee");
    CHECK(stuck.critical == "west");
}

TEST_CASE("a state that does not lie ahead has no plan") {
    World world;
    endorse_all_the_way(world);
    PlanOptions options;
    options.today = world.day;
    options.target = world.definition->find_state("steering");
    CHECK_FALSE(make_plan(*world.definition, world.reg, world.subject, options).has_value());
}

TEST_CASE(
    "an agreement that is in force when the decisions are final waits for legal force, by the law's limits") {
    World world;
    endorse_all_the_way(world);
    REQUIRE(world.set("earliest_force", world.day).empty());
    const Plan on_record = plan_of(world);
    CHECK_FALSE(on_record.unsure);
    REQUIRE(world.set("in_force_when", std::string{"final"}).empty());
    const Plan final = plan_of(world);
    INFO(told(*world.definition, final));
    CHECK_FALSE(final.unsure);
    // North's assembly is the last on record; two days later it is announced, and three weeks after that the
    // time to appeal is over.
    CHECK(*final.reached == *legal_force_after(*on_record.reached));
    CHECK(*final.reached - *on_record.reached >= 24);
    SECTION("what is announced has its own day") {
        for (const std::string party : parties) decide_along_path(world, party);
        REQUIRE(
            world
                .act(lead(),
                     commands::RegisterDecisionFact{world.subject.last_decision, DecisionEvent::announce, {}})
                .empty());
        const DecisionRecord& announced = *find_decision(world.subject, world.subject.last_decision);
        CHECK(plan_of(world).reached >= announced.final_expected);
        CHECK(*plan_of(world).reached == *legal_force_after(world.day));
    }
}

TEST_CASE(
    "an agreement that is in force when the decisions are taken waits for no minutes, in plan and in fact") {
    World world;
    endorse_all_the_way(world);
    REQUIRE(world.set("earliest_force", world.day).empty());
    const Plan on_record = plan_of(world);
    REQUIRE(world.set("in_force_when", std::string{"taken"}).empty());
    const Plan taken = plan_of(world);
    INFO(told(*world.definition, taken));
    const PlannedItem& north = item_of(*work_in(*world.definition, taken, "party_decision"), "north");
    CHECK(*taken.reached == north.meetings.back().meets);
    CHECK(*taken.reached < *on_record.reached);
    const auto is_in_force = [&] {
        const auto state = world.subject.states.find("in_force");
        return state != world.subject.states.end() && state->second.active;
    };
    for (const std::string party : parties) {
        CHECK_FALSE(is_in_force());
        const std::vector<std::string> path = world.reg.organisation(party)->decision_path;
        for (const std::string& body : path) {
            commands::RegisterDecision decision = decision_of(world, "party_decision", party, body);
            decision.outcome = body == path.back() ? Outcome::approved : Outcome::proposed_to_next;
            // What all say together meets the condition that all do.
            if (body == "north_assembly") {
                decision.outcome = Outcome::approved_conditionally;
                decision.condition = "all_others_likewise";
            }
            REQUIRE(world.act(lead(), decision).empty());
        }
    }
    // Every decision taken, no minutes adjusted.
    CHECK(is_in_force());
    for (const auto& [number, item] : world.subject.items) {
        if (item.work == "party_decision") CHECK_FALSE(item.facts.on_record);
    }
    REQUIRE(world
                .act(lead(),
                     commands::RegisterDecisionFact{world.subject.last_decision, DecisionEvent::adjust, {}})
                .empty());
    CHECK(is_in_force());
}
