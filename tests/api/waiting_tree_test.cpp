// What the tree of a county agreement says in each of its states: by the rules that `decide` goes by.
#include "api/views/waiting_view.hpp"
#include "catch.hpp"
#include "engine/cases/agreement.hpp"

namespace county = overens::testing;

namespace {

using overens::Day;
using overens::api::Json;

Json tree_of(const county::World& world) {
    static const overens::TextsByNumber none;
    return overens::api::waiting_view({*world.definition, world.reg, world.subject, none, world.day});
}

// What each node at the top says, in order.
std::string told_by(const Json& tree) {
    std::string all;
    for (const Json& node : tree) {
        all += node["kind"].get<std::string>() + " " + node["what"]["en"].get<std::string>();
        if (node["due"].is_string()) all += " " + node["due"].get<std::string>();
        all += "\n";
    }
    return all;
}

const Json* node_of(const Json& tree, const std::string& work) {
    for (const Json& node : tree) {
        if (node["work"] == work) return &node;
    }
    return nullptr;
}

void register_last(county::World& world, county::DecisionEvent what) {
    REQUIRE(world
                .act(county::lead(),
                     overens::commands::RegisterDecisionFact{world.subject.last_decision, what, {}})
                .empty());
}

}  // namespace

TEST_CASE("an agreement that a court has stayed waits for the court, by name") {
    county::World world;
    county::endorse_all_the_way(world);
    for (const std::string party : county::parties) county::decide_along_path(world, party);
    using county::DecisionEvent;
    for (const DecisionEvent event : {DecisionEvent::announce, DecisionEvent::appeal, DecisionEvent::stay})
        register_last(world, event);
    REQUIRE(world.where().starts_with("under_stay"));
    const Json tree = tree_of(world);
    REQUIRE(!tree.empty());
    CHECK(tree[0]["kind"] == "expression");
    CHECK(tree[0]["what"]["en"] == "Stayed: the court is awaited");
    REQUIRE(tree[0]["inside"].size() == 1);
    const Json& stay = tree[0]["inside"][0];
    CHECK(stay["kind"] == "legal_force");
    CHECK(stay["who"]["id"] == "west");
    CHECK(stay["since"] == world.day.to_text());
    CHECK(told_by(tree).find("Take the text up again") == std::string::npos);
}

TEST_CASE("an agreement in force waits for no move that is refused, and tells the day that ends it") {
    county::World world;
    county::endorse_all_the_way(world);
    REQUIRE(world.set("valid_until", Day::of(2027, 12, 31)).empty());
    for (const std::string party : county::parties) county::decide_along_path(world, party);
    world.pass_time(Day::of(2025, 1, 1));
    REQUIRE(world.where().starts_with("applying"));
    const std::string told = told_by(tree_of(world));
    INFO(told);
    CHECK(told.find("Question whether it applies") == std::string::npos);
    CHECK(told.find("Give notice") == std::string::npos);
    CHECK(told.find("day Then by itself: Expired 2028-01-01\n") != std::string::npos);
    CHECK(told.find("signal Then by itself: Replaced\n") != std::string::npos);
}

TEST_CASE("work that follows other work says which, and counts those who are to be asked") {
    county::World world;
    county::endorse_all_the_way(world);
    const Json before = tree_of(world);
    REQUIRE(node_of(before, "gap_analysis") != nullptr);
    CHECK((*node_of(before, "gap_analysis"))["what"]["en"] ==
          "Gap analysis (follows: Name implementation leads)");
    overens::commands::GiveAnswer leads{world.item("name_leads", "south"), {}, {}, {}};
    leads.parts["leads"] = std::vector<std::string>{"p-1"};
    REQUIRE(world.act(county::registrar("south"), leads).empty());
    const Json after = tree_of(world);
    CHECK((*node_of(after, "gap_analysis"))["summary"]["en"] == "Waiting for 3 of 3: south; and 2 more");
}

TEST_CASE("a move that something is lacking for says what") {
    county::World world;
    REQUIRE(world.start().empty());
    const Json tree = tree_of(world);
    REQUIRE(tree.size() == 1);
    CHECK(tree[0]["kind"] == "move");
    CHECK(tree[0]["who"]["id"] == "north");
    CHECK(tree[0]["what"]["en"].get<std::string>().starts_with(
        "Share for comments (Upload: Proposed agreement; "));
}

TEST_CASE("a body that is no more is awaited no longer: whoever follows it, or nobody, with the day") {
    county::World world;
    county::endorse_all_the_way(world);
    overens::Body& committee = world.reg.bodies.at("west_committee");
    committee.dissolved_from = world.day + 1;
    const auto of_west = [&] {
        const Json tree = tree_of(world);
        const Json* decisions = node_of(tree, "party_decision");
        REQUIRE(decisions != nullptr);
        return *decisions;
    };
    CHECK(of_west()["summary"]["en"].get<std::string>().ends_with(
        "west: west_committee is no more from 2023-01-03 and nobody follows it"));
    committee.successor = "south_committee";
    const Json followed = of_west();
    for (const Json& each : followed["inside"]) {
        if (each["who"]["id"] != "west") continue;
        CHECK(each["nextBody"]["id"] == "south_committee");
        CHECK(each["meeting"].is_string());
    }
    county::World early;
    county::consult(early);
    REQUIRE(early.move("present").empty());
    early.reg.bodies.at("managers").dissolved_from = early.day;
    county::decide_by(early, "steering_view", "steering", "steering", overens::Outcome::approved, {});
    CHECK(told_by(tree_of(early)) == "work There is nobody to ask for: The managers' view\n");
}
