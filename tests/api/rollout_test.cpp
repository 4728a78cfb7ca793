// The rollout over the API: the grid, filtered, sorted and as it stood, and the forecast.
#include "api/service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

const char* const rollout_lifecycle = R"yaml(format: 1
lifecycle: routine
version: 1
title: {sv: "Rutin", en: "Routine"}
roles:
  lead: {title: {sv: "Ansvarig", en: "Lead"}}
words:
  ready: {sv: "Klart", en: "Ready"}
start: carrying_out
states:
  carrying_out:
    title: {sv: "Införs", en: "Rolling out"}
    work:
      plan: {title: {sv: "Planera", en: "Plan"}, ask: each party, answer: {ready: yes_no}, due: 3 weeks}
      train: {title: {sv: "Utbilda", en: "Train"}, ask: each party, follows: plan, answer: {ready: yes_no}}
    then: settled
  settled: {title: {sv: "Klart", en: "Settled"}, end: completed}
)yaml";

void fill_with_rollout(const Service& service) {
    fill_orebro(service);
    REQUIRE(service
                .send("POST", in_orebro + "/lifecycles", rollout_lifecycle, "administrator",
                      {{"content-type", "application/yaml"}})
                .status == 201);
}

std::string start_rollout(const Service& service, const char* title) {
    const Json receipt = service.post(
        in_orebro + "/cases",
        Json{{"lifecycle", "routine"}, {"title", title}, {"parties", {"kumla", "nora", "laxa"}}});
    return in_orebro + "/cases/" + receipt["case"].get<std::string>();
}

void answer(const Service& service, const std::string& address, const std::string& party,
            const std::string& work) {
    const Json tasks = service.get(address + "/tasks?work=" + work)["tasks"];
    for (const Json& task : tasks) {
        if (task["addressee"]["id"] != party) continue;
        service.post(answer_path(address, task), Json{{"parts", {{{"name", "ready"}, {"value", true}}}}},
                     "registrar:" + party);
    }
}

std::string parties_of(const Json& grid) {
    std::string names;
    for (const Json& row : grid["parties"]) names += row["party"]["id"].get<std::string>() + " ";
    return names;
}

}  // namespace

TEST_CASE("the grid tells who has come how far, who is late and who is silent, and how it stood") {
    const Service service;
    fill_with_rollout(service);
    const std::string address = start_rollout(service, "Rutin");
    service.set_today("2024-09-10");
    answer(service, address, "nora", "plan");
    service.set_today("2024-10-01");

    const Json grid = service.get(address + "/rollout");
    CHECK(grid["state"] == "carrying_out");
    CHECK(parties_of(grid) == "kumla nora laxa ");
    CHECK(grid["parties"][0]["cells"][0]["status"] == "late");
    CHECK(grid["parties"][0]["cells"][1]["status"] == "not_begun");
    CHECK(grid["parties"][1]["cells"][0] == Json{{"status", "done"},
                                                 {"task", 2},
                                                 {"openedOn", "2024-09-02"},
                                                 {"due", "2024-09-23"},
                                                 {"doneOn", "2024-09-10"},
                                                 {"nextOn", nullptr},
                                                 {"comment", nullptr},
                                                 {"evidence", 0},
                                                 {"silent", false}});
    CHECK(grid["parties"][1]["silentDays"] == 15);
    CHECK(grid["parties"][0]["silentDays"] == 21);
    CHECK(grid["measures"][1]["follows"] == "plan");
    CHECK(grid["percent"] == 16);
    CHECK(grid["progress"] == Json::array({Json{{"day", "2024-09-10"}, {"done", 1}}}));

    CHECK(parties_of(service.get(address + "/rollout?only=late")) == "kumla laxa ");
    const std::string train = service.get(address + "/tasks?work=train")["tasks"][0]["number"].dump();
    service.post(address + "/tasks/" + train + "/reports",
                 Json{{"comment", "Halva personalen"}, {"nextOn", "2024-10-15"}}, "registrar:nora");
    service.post(address + "/works/train/walk-throughs",
                 Json{{"on", "2024-10-24"}, {"text", "Nätverksträff"}});
    CHECK(service.get(address + "/rollout")["meetings"][0]["text"] == "Nätverksträff");
    const Json begun = service.get(address + "/rollout")["parties"][1]["cells"][1];
    CHECK(begun["status"] == "begun");
    CHECK(begun["comment"] == "Halva personalen");
    CHECK(begun["nextOn"] == "2024-10-15");
    CHECK(parties_of(service.get(address + "/rollout?only=silent&silentDays=20")) == "kumla laxa ");
    CHECK(parties_of(service.get(address + "/rollout?sort=party")) == "kumla laxa nora ");
    CHECK(parties_of(service.get(address + "/rollout?sort=done")) == "kumla laxa nora ");
    const Response csv = service.send("GET", address + "/rollout?format=csv&only=silent&silentDays=10");
    CHECK(csv.status == 200);
    CHECK(csv.body.find("Organisation;Etapp;Planera;Utbilda;Klara;Senaste uppgift\r\n") != std::string::npos);
    CHECK(csv.body.find("Nora kommun") == std::string::npos);
    CHECK(csv.body.find(";försenad, senast 2024-09-23;inte påbörjad;0;") != std::string::npos);
    const Response english = service.send("GET", address + "/rollout?format=csv&language=en&wave=0");
    CHECK(english.body.find("under way, next 2024-10-15: Halva personalen") != std::string::npos);
    CHECK(service.send("GET", address + "/rollout?format=xlsx").body.starts_with("PK"));
    CHECK(service.send("GET", address + "/rollout?format=pdf").status == 422);
    const Json before = service.get(address + "/rollout?asOf=2024-09-09");
    CHECK(before["done"] == 0);
    CHECK(before["parties"][0]["cells"][0]["status"] == "open");
    CHECK(service.send("GET", address + "/rollout?state=nothing").status == 404);
    CHECK(service.send("GET", address + "/rollout?only=everything").status == 422);
    CHECK(service.send("GET", start_statement(service) + "/rollout").status == 404);
}

TEST_CASE("a file in the answer is evidence, and silence is as long as the lifecycle says of each measure") {
    const Service service;
    fill_orebro(service);
    std::string lifecycle = rollout_lifecycle;
    const auto put_in = [&](const std::string& before, const std::string& text) {
        lifecycle.insert(lifecycle.find(before), text);
    };
    put_in("ready: yes_no}}\n    then", "report: {type: file, required: false}, ");
    put_in("}\n    then", ", silence: [{after: 10 working days, tell: lead}]");
    put_in("start:", "  report: {sv: \"Underlag\", en: \"Report\"}\n");
    const Response published = service.send("POST", in_orebro + "/lifecycles", lifecycle, "administrator",
                                            {{"content-type", "application/yaml"}});
    INFO(published.body);
    REQUIRE(published.status == 201);
    const std::string address = start_rollout(service, "Rutin");
    const Response put = service.send("POST", in_orebro + "/contents", "%PDF-1.7", "registrar:kumla",
                                      {{"content-type", "application/pdf"}});
    answer(service, address, "kumla", "plan");
    answer(service, address, "nora", "plan");
    const Json tasks = service.get(address + "/tasks?work=train&addressee=kumla")["tasks"];
    service.post(
        answer_path(address, tasks[0]),
        Json{{"parts",
              {{{"name", "ready"}, {"value", true}}, {{"name", "report"}, {"value", body_of(put)["hash"]}}}}},
        "registrar:kumla");
    CHECK(service.get(address + "/rollout")["parties"][0]["cells"][1]["evidence"] == 1);

    service.set_today("2024-09-13");
    CHECK(parties_of(service.get(address + "/rollout?only=silent")).empty());
    service.set_today("2024-09-16");
    const Json silent = service.get(address + "/rollout?only=silent");
    CHECK(parties_of(silent) == "nora ");
    CHECK(silent["parties"][0]["silent"] == true);
    CHECK(silent["parties"][0]["cells"][1]["silent"] == true);
    CHECK(service.get(address + "/rollout")["parties"][2]["silent"] == false);  // plan has no limit: 30
    CHECK(parties_of(service.get(address + "/rollout?only=silent&silentDays=9")) == "nora laxa ");
    CHECK(parties_of(service.get(address + "/rollout?only=silent&silentDays=11")).empty());
    service.set_today("2024-10-14");
    CHECK(parties_of(service.get(address + "/rollout?only=silent")) == "nora laxa ");
}

TEST_CASE("a rollout begins with a pilot and is widened, wave by wave, each with its own progress") {
    const Service service;
    fill_with_rollout(service);
    const Json receipt = service.post(
        in_orebro + "/cases", Json{{"lifecycle", "routine"}, {"title", "I etapper"}, {"parties", {"kumla"}}});
    const std::string address = in_orebro + "/cases/" + receipt["case"].get<std::string>();
    const std::string waves = address + "/rollout/waves";
    service.put(
        in_orebro + "/organisations/lekeberg",
        Json{{"name", "Lekebergs kommun"}, {"kind", "municipality"}, {"decisionPath", Json::array()}});
    const auto wave = [](const char* title, Json organisations) {
        return Json{{"title", title}, {"organisations", std::move(organisations)}, {"reason", "Beslutat"}};
    };
    service.post(waves, wave("Pilot", {"kumla"}));
    answer(service, address, "kumla", "plan");
    CHECK(service.get(address + "/tasks")["tasks"].size() == 2);

    service.set_today("2024-10-01");
    service.post(waves, wave("Etapp 2", {"nora", "laxa"}));
    const Json grid = service.get(address + "/rollout");
    CHECK(parties_of(grid) == "kumla nora laxa ");
    CHECK(grid["parties"][0]["wave"] == 1);
    CHECK(grid["parties"][2]["wave"] == 2);
    CHECK(grid["parties"][2]["cells"][0]["openedOn"] == "2024-10-01");
    REQUIRE(grid["waves"].size() == 2);
    CHECK(grid["waves"][0] == Json::parse(R"({"number":1,"title":"Pilot","addedOn":"2024-09-02",)"
                                          R"("organisations":1,"done":1,"total":2,"percent":50,)"
                                          R"("progress":[{"day":"2024-09-02","done":1}]})"));
    CHECK(grid["waves"][1]["organisations"] == 2);
    CHECK(grid["waves"][1]["progress"].empty());
    CHECK(parties_of(service.get(address + "/rollout?wave=2")) == "nora laxa ");
    CHECK(parties_of(service.get(address + "/rollout?wave=0")).empty());
    CHECK(service.get(address + "/rollout?asOf=2024-09-05")["waves"].size() == 1);
    CHECK(service.get(address + "/parties")["parties"].size() == 3);
    const Json events = service.get(address + "/events?limit=100");
    CHECK(events.dump().find("Etapp 2: Nora kommun, Laxå kommun") != std::string::npos);

    const auto refused = [&](const Json& body, const char* who = "lead") {
        return body_of(service.send("POST", waves, body.dump(), who))["code"];
    };
    CHECK(refused(wave("Etapp 3", {"hallsberg"}), "registrar:kumla") == "not_allowed");
    CHECK(refused(wave("Etapp 3", {"nora"})) == "in_a_wave");
    CHECK(refused(wave("Etapp 3", {"atlantis"})) == "unknown_organisation");
    CHECK(refused(wave("Etapp 3", Json::array())) == "value_does_not_fit");
    CHECK(refused(wave("Etapp 3", {"lekeberg", "lekeberg"})) == "named_twice");
    CHECK(service.get(address + "/rollout")["waves"].size() == 2);
    for (const char* work : {"plan", "train"}) {
        for (const char* party : {"kumla", "nora", "laxa"}) answer(service, address, party, work);
    }
    CHECK(service.get(address + "/rollout")["percent"] == 100);
    CHECK(refused(wave("Etapp 3", {"lekeberg"})) == "case_ended");
}

TEST_CASE("a forecast waits until there is enough to learn from, and learns from other cases too") {
    const Service service;
    fill_with_rollout(service);
    const std::string address = start_rollout(service, "Den första");
    const Json early = service.get(address + "/rollout/forecast");
    CHECK(early["until"] == "train");
    CHECK(early["forecast"].is_null());
    CHECK(early["leastFinished"] == 20);
    for (int other = 0; other < 4; ++other) {
        const std::string earlier = start_rollout(service, "En tidigare");
        for (const char* work : {"plan", "train"}) {
            service.set_today((Day::of(2024, 9, 10) + (10 * other + (work[0] == 't' ? 5 : 0))).to_text());
            for (const char* party : {"kumla", "nora", "laxa"}) answer(service, earlier, party, work);
        }
    }
    const Json later = service.get(address + "/rollout/forecast");
    REQUIRE(later["forecast"].is_object());
    CHECK(later["forecast"]["learntFrom"] == 24);
    CHECK(later["forecast"]["organisations"] == 3);
    CHECK(later["forecast"]["from"] > service.get("/v1/clock")["today"]);
    CHECK(later["forecast"]["to"] >= later["forecast"]["from"]);
    CHECK(later["measures"].size() == 2);
    CHECK(later == service.get(address + "/rollout/forecast?seed=1"));
    CHECK(service.get(address + "/rollout/forecast?until=plan")["until"] == "plan");
    CHECK(service.send("GET", address + "/rollout/forecast?until=dance").status == 404);
}
