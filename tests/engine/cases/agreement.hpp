// The steps of a county agreement as tests take them: each requires that it was done.
#pragma once

#include "catch.hpp"
#include "engine/cases/world.hpp"

namespace overens::testing {

using machines::DecisionEvent;

inline const std::string excerpt(64, 'e');

inline commands::GiveAnswer answer(int item, const std::string& stance,
                                   std::vector<commands::GivenRemark> remarks = {}) {
    return {item, {{"stance", stance}}, std::move(remarks), {}};
}

inline void go_out_for_consultation(World& world) {
    REQUIRE(world.start().empty());
    REQUIRE(world.set("earliest_force", Day::of(2025, 1, 1)).empty());
    REQUIRE(world.set("in_force_when", std::string{"on_record"}).empty());
    REQUIRE(world.add_version("proposal").empty());
    REQUIRE(world.move("send_out").empty());
}

// Drafted, sent out and answered by all; the round is compiled.
inline void consult(World& world) {
    go_out_for_consultation(world);
    for (const std::string party : parties) {
        REQUIRE(world.act(registrar(party), answer(world.item("consultation.respond", party), "supports"))
                    .empty());
    }
    REQUIRE(world.move("finish").empty());
}

inline commands::RegisterDecision decision_of(const World& world, const std::string& work,
                                              const std::string& addressee, const std::string& body) {
    commands::RegisterDecision decision;
    decision.item = world.item(work, addressee);
    REQUIRE(decision.item > 0);
    decision.body = body;
    decision.version = world.subject.works.at(work).version;
    if (work == "party_decision") decision.parts["excerpt"] = excerpt;
    return decision;
}

inline void decide_by(World& world, const std::string& work, const std::string& addressee,
                      const std::string& body, Outcome outcome, std::vector<DecisionEvent> then) {
    commands::RegisterDecision decision = decision_of(world, work, addressee, body);
    decision.outcome = outcome;
    REQUIRE(world.act(lead(), decision).empty());
    for (const DecisionEvent event : then) {
        REQUIRE(world.act(lead(), commands::RegisterDecisionFact{world.subject.last_decision, event, {}})
                    .empty());
    }
}

// The party's whole path: each body proposes to the next, and the last decides; its minutes are adjusted.
inline void decide_along_path(World& world, const std::string& party, Outcome outcome = Outcome::approved) {
    const std::vector<std::string> path = world.reg.organisation(party)->decision_path;
    for (const std::string& body : path) {
        const bool decides = body == path.back();
        decide_by(world, "party_decision", party, body, decides ? outcome : Outcome::proposed_to_next,
                  {DecisionEvent::adjust});
    }
}

inline void endorse_all_the_way(World& world) {
    consult(world);
    REQUIRE(world.move("present").empty());
    decide_by(world, "steering_view", "steering", "steering", Outcome::approved, {});
    decide_by(world, "managers_view", "managers", "managers", Outcome::approved, {});
    REQUIRE(world.move("to_regional_council").empty());
    decide_by(world, "council_view", "regional", "regional", Outcome::approved, {});
    REQUIRE(world.where() == "endorsing not_begun");  // the minutes are not adjusted
    REQUIRE(world
                .act(lead(),
                     commands::RegisterDecisionFact{world.subject.last_decision, DecisionEvent::adjust, {}})
                .empty());
    REQUIRE(world.where() == "papers not_begun");
    REQUIRE(world.add_version("decision_package").empty());
    REQUIRE(world.set("decide_by", Day::of(2024, 12, 31)).empty());
    REQUIRE(world.move("dispatch").empty());
}

}  // namespace overens::testing
