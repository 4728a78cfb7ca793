// Lifecycles over the API: published, shown, drawn, and their places filled.
#include "api/service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

TEST_CASE("a lifecycle is published once, and the same number with other content is refused") {
    const Service service;
    fill_orebro(service);
    const HeaderList yaml{{"content-type", "application/yaml"}};
    const std::string path = in_orebro + "/lifecycles";
    CHECK(service.send("POST", path, statement_lifecycle, "administrator", yaml).status == 200);
    std::string other = statement_lifecycle;
    other.replace(other.find("Yttrande"), 8, "Utlåtande");
    const Response taken = service.send("POST", path, other, "administrator", yaml);
    CHECK(taken.status == 409);
    CHECK(body_of(taken)["code"] == "version_taken");
    CHECK(service.send("POST", path, statement_lifecycle, "lead", yaml).status == 403);
    CHECK(service.send("GET", path + "/statement/text").body == statement_lifecycle);
}

TEST_CASE("what is wrong in a lifecycle comes with its line and column, all at once") {
    const Service service;
    fill_orebro(service);
    std::string wrong = statement_lifecycle;
    wrong.replace(wrong.find("go: asking"), 10, "go: askng!");
    wrong.replace(wrong.find("ask: each party"), 15, "ask: each pirty");
    const Response response = service.send("POST", in_orebro + "/lifecycles", wrong, "administrator",
                                           {{"content-type", "application/yaml"}});
    CHECK(response.status == 422);
    const Json blockers = body_of(response)["blockers"];
    CHECK(blockers.size() >= 2);
    CHECK(blockers[0]["code"] == "name_unknown");
    CHECK(blockers[0]["at"].get<std::string>().find(':') != std::string::npos);
}

TEST_CASE("what fails the proof is kept as a draft, says why, and starts no case") {
    const Service service;
    fill_orebro(service);
    const std::string drafts = in_orebro + "/lifecycle-drafts";
    const std::string trap = R"yaml(format: 1
lifecycle: trap
version: 1
title: {sv: "Fälla", en: "Trap"}
roles:
  lead: {title: {sv: "Ledare", en: "Lead"}}
start: first
states:
  first:
    title: {sv: "Först", en: "First"}
    may:
      go_in: {title: {sv: "In", en: "In"}, by: lead, go: inside}
      leave: {title: {sv: "Ut", en: "Out"}, by: lead, go: done}
  inside: {title: {sv: "Inne", en: "Inside"}}
  done: {title: {sv: "Klart", en: "Done"}, end: completed}
)yaml";
    const HeaderList yaml{{"content-type", "application/yaml"}};
    CHECK(service.send("POST", in_orebro + "/lifecycles", trap, "administrator", yaml).status == 422);
    CHECK(service.send("POST", drafts, trap, "lead", yaml).status == 403);
    const Response saved = service.send("POST", drafts, trap, "administrator", yaml);
    CHECK(saved.status == 201);
    CHECK(*saved.header("Location") == drafts + "/trap");
    REQUIRE_FALSE(body_of(saved)["problems"].empty());
    CHECK(body_of(saved)["problems"][0]["code"] == "dead_end");
    CHECK(service.get(drafts)["drafts"][0]["name"] == "trap");
    CHECK(service.get(drafts + "/trap")["text"] == trap);
    CHECK(
        service.send("POST", in_orebro + "/cases", R"({"lifecycle":"trap","title":"Prov"})", "lead").status ==
        404);

    // Mended, it is published, and the draft is gone.
    std::string mended = trap;
    mended.replace(mended.find("en: \"Inside\"}}"), 14, "en: \"Inside\"}, then: done}");
    CHECK(body_of(service.send("POST", drafts, mended, "administrator", yaml))["problems"].empty());
    CHECK(service.send("POST", in_orebro + "/lifecycles", mended, "administrator", yaml).status == 201);
    CHECK(service.get(drafts)["drafts"].empty());

    service.send("POST", drafts, trap, "administrator", yaml);
    CHECK(service.send("DELETE", drafts + "/trap", {}, "administrator").status == 204);
    CHECK(service.send("DELETE", drafts + "/trap", {}, "administrator").status == 404);
    CHECK(service.send("POST", drafts, "format: 1\n", "administrator", yaml).status == 422);
}

TEST_CASE("a lifecycle that comes with the program is taken by its name") {
    const Service service;
    fill_orebro(service);
    const Json shipped = service.get("/v1/shipped-lifecycles")["shippedLifecycles"];
    CHECK(shipped.size() >= 3);
    service.post(in_orebro + "/lifecycles", Json{{"shipped", "county_agreement"}}, "administrator");
    const Json lifecycle = service.get(in_orebro + "/lifecycles/county_agreement");
    CHECK(lifecycle["title"]["en"] == "County-wide agreement");
    CHECK(lifecycle["states"][0]["name"] == "");
    CHECK(
        service.send("POST", in_orebro + "/lifecycles", R"({"shipped":"nothing"})", "administrator").status ==
        404);
    CHECK(service.send("POST", in_orebro + "/lifecycles", R"({})", "administrator").status == 422);

    SECTION("its places are filled with bodies that are there") {
        const std::string places = in_orebro + "/lifecycles/county_agreement/places";
        service.put(in_orebro + "/bodies/weak", Json{{"name", "Svagt"},
                                                     {"kind", "board"},
                                                     {"organisation", "kumla"},
                                                     {"regime", "notes"},
                                                     {"mandate", "inform"}});
        const Response wrong = service.send("PUT", places,
                                            R"({"places":[{"name":"steering_grop","bodies":["kumla_namnd"]},)"
                                            R"({"name":"managers_group","bodies":["nobody"]}]})",
                                            "administrator");
        CHECK(wrong.status == 422);
        CHECK(body_of(wrong)["blockers"].size() == 2);
        const Response weak = service.send(
            "PUT", places, R"({"places":[{"name":"managers_group","bodies":["weak"]}]})", "administrator");
        CHECK(weak.status == 422);
        CHECK(body_of(weak)["code"] == "mandate_too_low");
        service.put(places, Json{{"places", {{{"name", "steering_group"}, {"bodies", {"kumla_namnd"}}}}}});
        CHECK(service.get(places)["places"][0]["bodies"][0]["name"] == "Kumla kommun, nämnden");
        Json body = service.get(in_orebro + "/bodies/kumla_namnd");
        const Response lowered = service.send("PUT", in_orebro + "/bodies/kumla_namnd",
                                              Json{{"name", body["name"]},
                                                   {"kind", "committee"},
                                                   {"organisation", "kumla"},
                                                   {"regime", "statutory"},
                                                   {"mandate", "inform"}}
                                                  .dump(),
                                              "administrator");
        CHECK(body_of(lowered)["code"] == "mandate_too_low");
        CHECK(service.get(in_orebro + "/bodies/kumla_namnd") == body);
    }
}

TEST_CASE("a lifecycle is drawn in either language") {
    const Service service;
    fill_orebro(service);
    const std::string path = in_orebro + "/lifecycles/statement/diagram.svg";
    const Response swedish = service.send("GET", path);
    CHECK(swedish.media_type == "image/svg+xml");
    CHECK(swedish.body.find("Utarbetas") != std::string::npos);
    CHECK(service.send("GET", path + "?lang=en").body.find("Drafting") != std::string::npos);
    CHECK(service.send("GET", path + "?lang=de").status == 422);
    CHECK(service.send("GET", path + "?version=9").status == 404);
}
