// Drafts of an answer over the API: inside one organisation, merged into its one answer, and seen by nobody
// else.
#include "api/round.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

TEST_CASE("units of an organisation write drafts, see what they come to together, and give one answer") {
    const Round round;
    const std::string drafts = round.path_of("kumla") + "/drafts";
    const auto save = [&](const std::string& unit, const Json& body, const std::string& who) {
        return round.service.send("PUT", drafts + "/" + unit, body.dump(), who);
    };
    Json finance = with_stance("opposes");
    finance["remarks"] = Json{{{"clause", "2"}, {"text", "För dyrt"}}};
    Json nursing = with_stance("supports");
    nursing["remarks"] = Json{{{"clause", "1"}, {"text", "Otydligt"}}};
    REQUIRE(save("finance", finance, "registrar:kumla").status == 200);
    REQUIRE(save("nursing", nursing, "registrar:kumla").status == 200);
    const std::string before = round.service.tag_of_case(round.address);

    const auto seen = [&] { return body_of(round.service.send("GET", drafts, "", "registrar:kumla")); };
    CHECK(seen()["drafts"].size() == 2);
    CHECK(seen()["merged"]["remarks"].size() == 2);
    CHECK(seen()["conflicts"] ==
          Json::array({Json{{"of", "part"}, {"name", "stance"}, {"units", {"finance", "nursing"}}}}));
    CHECK(round.service.tag_of_case(round.address) == before);

    // Half-finished is fine; what could never be read is not.
    REQUIRE(save("nursing", Json{{"remarks", {{{"text", "Otydligt"}}}}}, "registrar:kumla").status == 200);
    CHECK(code_of(save("nursing", Json{{"remark", "Otydligt"}}, "registrar:kumla")) == "unknown_member");
    Json merged = seen()["merged"];
    CHECK(seen()["conflicts"].empty());
    REQUIRE(round.answer("kumla", merged).status == 201);
    CHECK(round.service.get(round.address + "/remarks")["counts"]["total"] == 2);

    for (const char* other : {"lead", "registrar:nora", "administrator"}) {
        INFO(other);
        CHECK(code_of(round.service.send("GET", drafts, "", other)) == "not_found");
        CHECK(code_of(save("finance", finance, other)) == "not_found");
    }
    CHECK(round.service.send("DELETE", drafts + "/finance", "", "registrar:kumla").status == 204);
    CHECK(round.service.send("DELETE", drafts + "/finance", "", "registrar:kumla").status == 404);
    CHECK(seen()["drafts"].size() == 1);
}

TEST_CASE("a task takes twenty drafts, and the ones there may always be saved again") {
    const Round round;
    const auto save = [&](int unit) {
        return round.service.send("PUT", round.path_of("kumla") + "/drafts/u" + std::to_string(unit), "{}",
                                  "registrar:kumla");
    };
    for (int unit = 1; unit <= 20; ++unit) REQUIRE(save(unit).status == 200);
    CHECK(code_of(save(21)) == "drafts_full");
    CHECK(save(20).status == 200);
}
