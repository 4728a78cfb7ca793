// Three parties decide on one text: the lights, the counts and what it waits for, over the API alone.
#include <algorithm>

#include "api/service.hpp"
#include "api/small_agreement.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

struct Deciding {
    Service service{Day::of(2024, 9, 24)};
    std::string address;
    Json tasks;

    Deciding() {
        fill_orebro(service);
        const Response published = service.send("POST", in_orebro + "/lifecycles", small_agreement,
                                                "administrator", {{"content-type", "application/yaml"}});
        INFO(published.body);
        REQUIRE(published.status == 201);
        const Json receipt = service.post(in_orebro + "/cases", Json{{"lifecycle", "small_agreement"},
                                                                     {"title", "Hemsjukvård"},
                                                                     {"parties", {"kumla", "nora", "laxa"}}});
        address = in_orebro + "/cases/" + receipt["case"].get<std::string>();
        service.post(address + "/documents/proposal/versions",
                     Json{{"text", "Rådsversion"}, {"label", "v1"}});
        service.post(address + "/documents/proposal/versions",
                     Json{{"text", "Beslutsversion"}, {"label", "v2"}});
        service.put(address + "/fields/decide_by", Json{{"value", "2024-12-31"}}, "lead");
        service.post(address + "/transitions", Json{{"move", "dispatch"}});
        tasks = service.get(address + "/tasks")["tasks"];
    }

    const Json& task_of(const std::string& party) const {
        return *std::ranges::find_if(tasks,
                                     [&](const Json& each) { return each["addressee"]["id"] == party; });
    }
    std::string path_of(const std::string& party) const {
        return address + "/tasks/" + task_of(party)["number"].dump();
    }
    Json decide(const std::string& party, const char* on, int version, const char* outcome = "approved",
                const Json& more = Json::object()) const {
        Json body{{"body", party + "_namnd"},
                  {"outcome", outcome},
                  {"version", version},
                  {"section", "§ 87"},
                  {"happenedOn", on}};
        body.update(more);
        return service.post(path_of(party) + "/decisions", body, "registrar:" + party);
    }
    void register_fact(const std::string& party, const Json& receipt, const char* what,
                       const char* on) const {
        service.post(address + "/decisions/" + receipt["made"][0].dump() + "/facts",
                     Json{{"what", what}, {"happenedOn", on}}, "registrar:" + party);
    }
    Json seen() const { return service.get(address); }
    Json counts() const { return seen()["works"][0]["counts"]; }
    Json light(const std::string& party, const char* which) const {
        return service.get(path_of(party))["lights"][which];
    }
};

}  // namespace

TEST_CASE("a decision goes from taken to legal force, and the lights follow") {
    const Deciding deciding;
    deciding.service.set_today("2024-10-14");
    const Json receipt = deciding.decide("kumla", "2024-10-14", 2);
    CHECK(deciding.light("kumla", "decided")["state"] == "done");
    CHECK(deciding.light("kumla", "onRecord")["state"] == "not_yet");
    CHECK(deciding.counts()["takenOnText"] == 1);
    CHECK(deciding.service.get(deciding.address + "/decisions/" + receipt["made"][0].dump())["adjustBy"] ==
          "2024-10-28");

    deciding.service.set_today("2024-10-23");
    deciding.register_fact("kumla", receipt, "adjusted", "2024-10-22");
    CHECK(deciding.light("kumla", "onRecord")["on"] == "2024-10-22");
    CHECK(deciding.light("kumla", "legalForce")["state"] == "not_announced");
    deciding.register_fact("kumla", receipt, "announced", "2024-10-23");
    CHECK(deciding.light("kumla", "legalForce")["state"] == "expected");
    CHECK(deciding.light("kumla", "legalForce")["on"] == "2024-11-14");
    CHECK(deciding.counts()["announced"] == 1);
    CHECK(deciding.counts()["finalExpected"] == 0);
    deciding.service.set_today("2024-11-14");
    CHECK(deciding.counts()["finalExpected"] == 1);
    CHECK(deciding.counts()["finalConfirmed"] == 0);
}

TEST_CASE("anybody reads the decisions that stand in valid minutes, and what has become of them") {
    const Deciding deciding;
    const Service& service = deciding.service;
    service.put(deciding.address + "/public-page", Json{{"open", true}, {"reason", "Alla får läsa"}}, "lead");
    const auto seen = [&] { return service.get("/v1/public" + deciding.address.substr(3))["decisions"]; };
    service.set_today("2024-10-14");
    const Json receipt = deciding.decide("kumla", "2024-10-14", 2);
    CHECK(seen().empty());
    service.set_today("2024-12-23");
    deciding.register_fact("kumla", receipt, "adjusted", "2024-10-22");
    REQUIRE(seen().size() == 1);
    CHECK(seen()[0]["since"].is_null());
    deciding.register_fact("kumla", receipt, "announced", "2024-10-23");
    deciding.register_fact("kumla", receipt, "appealed", "2024-11-05");
    CHECK(seen()[0]["since"]["sv"] == "överklagat");
    deciding.register_fact("kumla", receipt, "annulled", "2024-12-20");
    CHECK(seen()[0]["since"]["sv"] == "upphävt av domstol");
    CHECK(service.send("GET", "/v1/public" + deciding.address.substr(3) + "?format=html")
              .body.find("godkänt, upphävt av domstol") != std::string::npos);
    const Json other = deciding.decide("nora", "2024-12-16", 1);
    deciding.register_fact("nora", other, "adjusted", "2024-12-18");
    CHECK(seen()[1]["since"]["sv"] == "gäller en annan text (version 1)");
}

TEST_CASE("a decision on another text is flagged, and a new one is waited for") {
    const Deciding deciding;
    deciding.service.set_today("2024-11-11");
    deciding.decide("nora", "2024-11-11", 1);
    CHECK(deciding.light("nora", "decided")["state"] == "other_text");
    CHECK(deciding.counts()["otherText"] == 1);
    CHECK(deciding.counts()["takenOnText"] == 0);
    const Json waits = deciding.seen()["waitsFor"][0]["inside"];
    const auto nora =
        std::ranges::find_if(waits, [](const Json& each) { return each["who"]["id"] == "nora"; });
    REQUIRE(nora != waits.end());
    CHECK(nora->at("what")["en"] == "A new decision: the one taken was on another text");
    CHECK(nora->at("nextBody")["id"] == "nora_namnd");
    CHECK(nora->at("meeting") == "2024-12-10");
    CHECK(nora->at("cutOff") == "2024-11-26");
}

TEST_CASE("minutes that are late are late from the day by which they were to be adjusted") {
    const Deciding deciding;
    deciding.service.set_today("2024-12-16");
    deciding.decide("kumla", "2024-12-10", 2);
    deciding.service.set_today("2024-12-30");
    const Json inside = deciding.seen()["waitsFor"][0]["inside"];
    const auto kumla =
        std::ranges::find_if(inside, [](const Json& each) { return each["who"]["id"] == "kumla"; });
    REQUIRE(kumla != inside.end());
    CHECK(kumla->at("kind") == "adjustment");
    CHECK(kumla->at("due") == "2024-12-27");
    CHECK(kumla->at("late") == true);
    CHECK(kumla->at("lateDays") == 1);
}

TEST_CASE("papers after the cut-off are told as missed") {
    const Deciding deciding;
    deciding.service.set_today("2024-10-02");
    deciding.service.post(deciding.path_of("laxa") + "/agenda-places",
                          Json{{"body", "laxa_namnd"}, {"meeting", "2024-10-14"}}, "registrar:laxa");
    const Json task = deciding.service.get(deciding.path_of("laxa"));
    CHECK(task["agenda"][0]["missedCutOff"] == true);
    CHECK(task["nextMeeting"]["day"] == "2024-11-11");
    const Response wrong =
        deciding.service.send("POST", deciding.path_of("laxa") + "/agenda-places",
                              R"({"body":"laxa_namnd","meeting":"2024-10-15"})", "registrar:laxa");
    CHECK(wrong.status == 422);
}

TEST_CASE("what is put off until a day waits for the first meeting from that day on") {
    const Deciding deciding;
    deciding.service.set_today("2024-10-14");
    const auto put_off = [&](const char* until) {
        const Json body{{"body", "laxa_namnd"},
                        {"outcome", "postponed"},
                        {"version", 2},
                        {"happenedOn", "2024-10-14"},
                        {"returnsOn", until}};
        return deciding.service.send("POST", deciding.path_of("laxa") + "/decisions", body.dump(),
                                     "registrar:laxa");
    };
    CHECK(put_off("2024-10-14").status == 422);
    REQUIRE(put_off("2024-12-01").status == 201);
    const Json task = deciding.service.get(deciding.path_of("laxa"));
    CHECK(task["decisions"][0]["returnsOn"] == "2024-12-01");
    CHECK(task["nextMeeting"]["day"] == "2024-12-10");
}

TEST_CASE("what cannot have happened, or is somebody else's, is refused") {
    const Deciding deciding;
    deciding.service.set_today("2024-10-14");
    const std::string path = deciding.path_of("kumla") + "/decisions";
    const auto send = [&](const Json& body, const char* who) {
        return deciding.service.send("POST", path, body.dump(), who).status;
    };
    const Json good{{"body", "kumla_namnd"}, {"outcome", "approved"}, {"version", 2}};
    const auto with = [&](const char* name, const Json& value) {
        Json body = good;
        body[name] = value;
        return body;
    };
    CHECK(send(good, "registrar:nora") == 403);
    CHECK(send(with("body", "nora_namnd"), "registrar:kumla") >= 400);
    CHECK(send(with("version", 9), "registrar:kumla") == 422);
    CHECK(send(with("outcome", "approved_conditionally"), "registrar:kumla") == 422);
    CHECK(send(with("outcome", "liked"), "registrar:kumla") == 422);
    CHECK(send(with("happenedOn", "2024-10-15"), "registrar:kumla") == 422);
    const Json receipt = deciding.decide("kumla", "2024-10-14", 2);
    const std::string facts = deciding.address + "/decisions/" + receipt["made"][0].dump() + "/facts";
    CHECK(deciding.service.send("POST", facts, R"({"what":"announced"})", "registrar:kumla").status == 409);
    CHECK(deciding.service
              .send("POST", facts, R"({"what":"adjusted","happenedOn":"2024-10-13"})", "registrar:kumla")
              .status == 422);
    CHECK(deciding.service
              .send("POST", deciding.address + "/decisions/99/facts", R"({"what":"adjusted"})",
                    "registrar:kumla")
              .status == 404);
    CHECK(deciding.service
              .send("POST", deciding.address + "/documents/proposal/versions", R"({"text":"ny"})", "lead")
              .status == 409);
}

TEST_CASE("when all have decided on the same text and are on record, the parties agree") {
    const Deciding deciding;
    deciding.service.set_today("2024-12-10");
    const Json laxa = deciding.decide(
        "laxa", "2024-12-10", 2, "approved_conditionally",
        Json{{"condition", "all_others_likewise"}, {"conditionText", "om alla övriga beslutar likadant"}});
    deciding.register_fact("laxa", laxa, "adjusted", "2024-12-10");
    for (const char* party : {"kumla", "nora"}) {
        const Json receipt = deciding.decide(party, "2024-11-11", 2);
        deciding.register_fact(party, receipt, "adjusted", "2024-11-20");
    }
    const Json seen = deciding.seen();
    CHECK(seen["phase"] == "completed");
    CHECK(seen["works"][0]["counts"]["accepts"] == 3);
    CHECK(deciding.service.get(deciding.address + "/decisions")["decisions"].size() == 3);
}

TEST_CASE("the decision log has what the parties have registered in cases, once each") {
    const Deciding deciding;
    deciding.service.set_today("2024-11-11");
    deciding.decide("kumla", "2024-10-14", 2);
    deciding.decide("nora", "2024-11-11", 1);
    const Json log = deciding.service.get(in_orebro + "/decision-log")["decisions"];
    REQUIRE(log.size() == 2);
    CHECK(log[0]["body"]["id"] == "kumla_namnd");
    CHECK(log[0]["day"] == "2024-10-14");
    CHECK(log[0]["section"] == "§ 87");
    CHECK(log[0]["meeting"].is_null());
    CHECK(deciding.address.ends_with(log[0]["case"].get<std::string>()));
    const Json of_nora = deciding.service.get(in_orebro + "/decision-log?body=nora_namnd")["decisions"];
    REQUIRE(of_nora.size() == 1);
    CHECK(of_nora[0]["decision"] == 2);
}
