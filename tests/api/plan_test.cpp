// The plan over the API: the day a pact can be in force, the last days for a wanted one, and what if.
#include "api/round.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

const char* const pact_lifecycle = R"yaml(format: 1
lifecycle: pact
version: 1
title: {sv: "Avtal", en: "Pact"}
roles:
  lead: {title: {sv: "Ansvarig", en: "Lead"}}
fields:
  first_day: {title: {sv: "Första dag", en: "First day"}, type: date, required: true}
start: asking
states:
  asking:
    title: {sv: "Förankras", en: "Asking around"}
    work: {view: {title: {sv: "Yttra sig", en: "Give a view"}, ask: each party, due: 3 weeks}}
    then: deciding
  deciding:
    title: {sv: "Partsbeslut", en: "The parties decide"}
    work: {decision: {title: {sv: "Besluta", en: "Decide"}, decide: each party, as: decide}}
    then: waiting
  waiting:
    title: {sv: "Väntar", en: "Waiting"}
    work: {day: {title: {sv: "Första dagen", en: "The first day"}, wait: {until: first_day}}}
    then: in_force
  in_force: {title: {sv: "Gäller", en: "In force"}, end: completed}
)yaml";

struct Pact {
    Pact() {
        fill_orebro(service);
        REQUIRE(service
                    .send("POST", in_orebro + "/lifecycles", pact_lifecycle, "administrator",
                          {{"content-type", "application/yaml"}})
                    .status == 201);
        const Json receipt = service.post(
            in_orebro + "/cases", Json{{"lifecycle", "pact"},
                                       {"title", "Hemsjukvård"},
                                       {"parties", {"kumla", "nora"}},
                                       {"fields", {{{"name", "first_day"}, {"value", "2024-10-01"}}}}});
        address = in_orebro + "/cases/" + receipt["case"].get<std::string>() + "/plan";
    }
    Response what_if(const Json& body) const {
        return service.send("POST", address + "/what-ifs", body.dump(), "lead");
    }

    Service service;
    std::string address;
};

std::string days_of(const Json& plan) {
    std::string all;
    for (const Json& state : plan["states"])
        all += state["state"].get<std::string>() + " " + state["beginsOn"].get<std::string>() + " ";
    return all;
}

}  // namespace

TEST_CASE("the plan goes by answers, cut-offs, meetings and minutes to the day it is in force") {
    const Pact pact;
    const Json plan = pact.service.get(pact.address + "?wanted=2024-12-01");
    // Three weeks to answer, to Monday the 23rd; papers by the 30th; decided on the 14th, on record two weeks
    // later.
    CHECK(days_of(plan) == "asking 2024-09-02 deciding 2024-09-23 waiting 2024-10-28 ");
    CHECK(plan["reachedOn"] == "2024-10-28");
    CHECK(plan["target"]["title"]["sv"] == "Gäller");
    const Json& item = plan["states"][1]["works"][0]["items"][0];
    CHECK(item["meetings"][0]["papersBy"] == "2024-09-30");
    // Decided on the 11th of November it is on record on the 25th: the papers can wait for that cut-off.
    CHECK(item["lastPapersOn"] == "2024-10-28");
    CHECK(item["ifMissed"] == Json{{"doneOn", "2024-11-25"}, {"reachedOn", "2024-11-25"}});
    CHECK(plan["text"][0]["sv"] == "Gäller: tidigast 2024-10-28.");
    CHECK(plan["text"][1]["sv"] == "Önskad dag 2024-12-01 hålls, med 34 dagars marginal.");
    CHECK(plan["text"][3]["sv"] ==
          "Missas manusstopp 2024-09-30 till Kumla kommun, nämnden blir det 2024-11-25, 28 dagar senare, och "
          "Gäller skjuts till 2024-11-25.");
    CHECK(pact.service.get(pact.address + "?wanted=2024-10-01")["text"][1]["en"] ==
          "The wanted day 2024-10-01 is not kept: 27 days too late.");
    CHECK(pact.service.get(pact.address + "?until=waiting")["reachedOn"] == "2024-10-28");
    CHECK(code_of(pact.service.send("GET", pact.address + "?until=nowhere")) == "state_unknown");
    CHECK(code_of(pact.service.send("GET", pact.address + "?wanted=soon")) == "wrong_query");
    const Round round;
    CHECK(code_of(round.service.send("GET", round.address + "/plan")) == "not_ahead");
}

TEST_CASE("what if a meeting is moved, booked or cancelled, a party is added, a round is skipped") {
    const Pact pact;
    const Json before = pact.service.get(pact.address);
    const auto then = [&](const Json& body) {
        const Response response = pact.what_if(body);
        INFO(response.body);
        REQUIRE(response.status == 200);
        return body_of(response);
    };
    const Json moved =
        then({{"meetings", {{{"body", "nora_namnd"}, {"from", "2024-10-14"}, {"to", "2024-10-21"}}}}});
    CHECK(moved["now"]["reachedOn"] == "2024-10-28");
    CHECK(moved["then"]["reachedOn"] == "2024-11-04");
    CHECK(moved["text"][0]["sv"] == "7 dagar senare.");
    REQUIRE(moved["differences"].size() == 1);
    CHECK(moved["differences"][0]["addressee"]["id"] == "nora");
    CHECK(moved["then"]["critical"]["id"] == "nora");
    CHECK(then({{"meetings", {{{"body", "nora_namnd"}, {"from", "2024-10-14"}}}}})["then"]["reachedOn"] ==
          "2024-11-25");
    const Json booked = then({{"skip", {"asking"}},
                              {"meetings",
                               {{{"body", "nora_namnd"}, {"to", "2024-09-20"}},
                                {{"body", "kumla_namnd"}, {"to", "2024-09-20"}, {"cutOff", "2024-09-10"}}}}});
    CHECK(booked["then"]["reachedOn"] == "2024-10-04");
    CHECK(then({{"minutesDays", {{"statutory", 0}}}})["then"]["reachedOn"] == "2024-10-14");
    CHECK(then({{"papersNotBefore", "2024-10-01"}})["then"]["reachedOn"] == "2024-11-25");
    const Json added = then({{"addParties", {"laxa"}}});
    CHECK(added["then"]["states"][1]["works"][0]["items"].size() == 3);
    Json none = Json::array();
    for (const char* day : {"2024-10-14", "2024-11-11", "2024-12-10"})
        none.push_back(Json{{"body", "kumla_namnd"}, {"from", day}});
    const Json stuck = then({{"meetings", none}});
    CHECK(stuck["then"]["reachedOn"].is_null());
    CHECK(stuck["then"]["noMeetingIn"]["id"] == "kumla_namnd");
    pact.service.put(in_orebro + "/organisations/laxa",
                     {{"name", "Laxå kommun"}, {"kind", "municipality"}, {"decisionPath", Json::array()}});
    CHECK(then({{"addParties", {"laxa"}}})["then"]["text"][0]["sv"] ==
          "Laxå kommun saknar väg till beslut i registret (decisionPath): längre går planen inte att räkna.");
    CHECK(pact.service.get(pact.address) == before);

    CHECK(code_of(pact.what_if({{"meetings", {{{"body", "nora_namnd"}, {"from", "2024-10-15"}}}}})) ==
          "no_such_meeting");
    CHECK(code_of(pact.what_if({{"meetings", {{{"body", "ingen"}, {"to", "2024-10-15"}}}}})) ==
          "body_unknown");
    CHECK(code_of(pact.what_if({{"meetings", {{{"body", "nora_namnd"}}}}})) == "meeting_day_missing");
    const auto moved_to = [&](const char* day) {
        return pact.what_if({{"meetings", {{{"body", "nora_namnd"}, {"from", "2024-10-14"}, {"to", day}}}}});
    };
    CHECK(code_of(moved_to("2024-11-11")) == "day_repeated");
    const Response closed = moved_to("2024-12-26");
    CHECK(code_of(closed) == "day_closed");
    CHECK(body_of(closed)["blockers"][0]["at"] == "/meetings/0/to");
    CHECK(body_of(closed)["blockers"][0]["message"]["sv"] ==
          "Den dagen är stängd (annandag jul); närmaste öppna dagar är 2024-12-23 och 2024-12-27");
    CHECK(code_of(pact.what_if({{"addParties", {"kumla"}}})) == "party_there");
    CHECK(code_of(pact.what_if({{"skip", {"nothing"}}})) == "state_unknown");
}

TEST_CASE("a what-if that changes one meeting twice is refused, and the service goes on") {
    const Pact pact;
    const auto row = [](const char* from, const char* to) {
        Json change{{"body", "nora_namnd"}};
        if (from != nullptr) change["from"] = from;
        if (to != nullptr) change["to"] = to;
        return change;
    };
    const auto code = [&](const Json& meetings) { return code_of(pact.what_if({{"meetings", meetings}})); };
    CHECK(code({row("2024-10-14", nullptr), row("2024-11-11", nullptr), row("2024-12-10", nullptr),
                row("2024-12-10", nullptr)}) == "meeting_repeated");
    CHECK(code({row("2024-10-14", "2024-10-15"), row("2024-10-14", "2024-10-16")}) == "meeting_repeated");
    CHECK(code(Json::array({row(nullptr, "2024-08-30")})) == "day_passed");
    Json only_cut_off = row("2024-10-14", nullptr);
    only_cut_off["cutOff"] = "2024-10-01";
    CHECK(code(Json::array({only_cut_off})) == "meeting_day_missing");
    CHECK(code_of(pact.what_if({{"addParties", {"laxa", "laxa"}}})) == "party_repeated");
    CHECK(pact.service.get(pact.address)["reachedOn"] == "2024-10-28");
}

TEST_CASE("what a change does to each party is told in words, and one day is one day") {
    const Pact pact;
    const Response response = pact.what_if(
        {{"meetings", {{{"body", "nora_namnd"}, {"from", "2024-10-14"}, {"to", "2024-10-15"}}}}});
    const Json text = body_of(response)["text"];
    REQUIRE(text.size() == 2);
    CHECK(text[0] == Json{{"sv", "1 dag senare."}, {"en", "1 day later."}});
    CHECK(text[1]["sv"] == "Nora kommun, Besluta: 1 dag senare, 2024-10-29.");
    const Json kept = pact.service.get(pact.address + "?wanted=2024-10-29")["text"];
    CHECK(kept[1]["sv"] == "Önskad dag 2024-10-29 hålls, med 1 dags marginal.");
    CHECK(kept[1]["en"] == "The wanted day 2024-10-29 is kept, with 1 day to spare.");
}

TEST_CASE("the plan says what it rests on: a hold, a day that is set, a body that is no more") {
    const Pact pact;
    const std::string of_case = pact.address.substr(0, pact.address.size() - std::string("/plan").size());
    const auto text = [&](std::size_t line) { return pact.service.get(pact.address)["text"][line]["sv"]; };
    pact.service.put(in_orebro + "/bodies/nora_namnd", {{"name", "Nora kommun, nämnden"},
                                                        {"organisation", "nora"},
                                                        {"kind", "committee"},
                                                        {"regime", "statutory"},
                                                        {"mandate", "decide"},
                                                        {"dissolvedFrom", "2024-10-01"}});
    CHECK(text(0) ==
          "Längre går planen inte att räkna: Nora kommun, nämnden upphör 2024-10-01 och ingen tar över.");
    pact.service.post(
        of_case + "/holds",
        {{"reason", "Väntar in en utredning"}, {"until", "2024-12-02"}, {"lookAgainOn", "2024-12-02"}});
    CHECK(text(0) == "Ärendet är vilande till 2024-12-02; planen är räknad från den dagen.");
}

TEST_CASE("where a day that is set decides, no party is said to") {
    Pact pact;
    const std::string of_case = pact.address.substr(0, pact.address.size() - std::string("/plan").size());
    pact.service.put(of_case + "/fields/first_day", {{"value", "2025-01-01"}});
    const Json plan = pact.service.get(pact.address + "?wanted=2025-01-01");
    CHECK(plan["critical"].is_null());
    CHECK(plan["text"][1]["sv"] == "Önskad dag 2025-01-01 hålls.");
    CHECK(plan["text"][2]["sv"] ==
          "”Första dagen” avgör tidplanen: 2025-01-01. Allt annat är klart 2024-10-28, 65 dagar före.");
}
