// Mandates by kind of matter, and who can when a body cannot.
#include "catch.hpp"
#include "engine/cases/agreement.hpp"
#include "engine/cases/resolve.hpp"
#include "engine/cases/world.hpp"
#include "engine/register/register.hpp"

using namespace overens;
using namespace overens::testing;

TEST_CASE("a body has its own mandate, and another one for the kinds of matters that its list names") {
    Body body;
    body.mandate = Mandate::endorse;
    body.mandate_basis = "samverkansavtal 2020 § 3";
    body.mandates = {{"statement", Mandate::decide, "reglemente § 4"}};
    CHECK(body.mandate_for("statement") == Mandate::decide);
    CHECK(body.basis_for("statement") == "reglemente § 4");
    CHECK(body.mandate_for("county_agreement") == Mandate::endorse);
    CHECK(body.basis_for("county_agreement") == "samverkansavtal 2020 § 3");
}

TEST_CASE("who lacks the mandate is told what it may do, and which body can") {
    Register reg = small_county();
    const Day day = Day::of(2024, 1, 1);
    Body& council = reg.bodies["council_a"];
    council.name = "Rådet";
    CHECK(bodies_with_mandate(reg, council, "statement", Mandate::decide, day).empty());
    CHECK(mandate_lacking(reg, council, "statement", Mandate::decide, day).sv ==
          "Rådet får inte besluta i sådana ärenden, bara bereda; inget annat organ där får det");
    reg.bodies["managers"].mandates = {{"statement", Mandate::decide, {}}};
    reg.bodies["managers"].name = "Chefsgruppen";
    CHECK(mandate_lacking(reg, council, "statement", Mandate::decide, day).sv ==
          "Rådet får inte besluta i sådana ärenden, bara bereda; det får: Chefsgruppen");
    CHECK(bodies_with_mandate(reg, council, "other", Mandate::decide, day).empty());
    reg.bodies["managers"].dissolved_from = day;
    CHECK(bodies_with_mandate(reg, council, "statement", Mandate::decide, day).empty());
}

TEST_CASE("a place is filled by a body that has the mandate for just that lifecycle") {
    World world;
    CHECK(places_not_filled(*world.definition, world.reg, world.day).empty());
    world.reg.bodies["regional"].mandates = {{"county_agreement", Mandate::prepare, {}}};
    const auto lacking = places_not_filled(*world.definition, world.reg, world.day);
    REQUIRE(lacking.size() == 1);
    CHECK(lacking.front().code == "mandate_too_low");
    world.reg.bodies["regional"].mandates = {{"another", Mandate::prepare, {}}};
    CHECK(places_not_filled(*world.definition, world.reg, world.day).empty());
}

TEST_CASE("a body whose mandate for the matter was taken back recommends, and does not decide") {
    World world;
    endorse_all_the_way(world);
    world.reg.bodies["south_committee"].mandates = {{"county_agreement", Mandate::endorse, {}}};
    commands::RegisterDecision decision;
    decision.item = world.item("party_decision", "south");
    decision.body = "south_committee";
    decision.version = world.subject.works.at("party_decision").version;
    const Actor secretary{"", "secretary", "south_committee"};
    CHECK(world.act(secretary, decision) == "mandate_too_low");
    world.reg.bodies["south_committee"].mandates.clear();
    CHECK(world.act(secretary, decision).empty());
}
