// The inbox of whoever has signed in, and what they choose about their notices.
#include "api/notify/spreader.hpp"
#include "api/round.hpp"
#include "api/signed_in_service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

struct AskedParties : SignedInService {
    AskedParties() {
        add("registrar", {{"registrar", "kumla"}});
        add("elected", {{"member", "kumla_namnd"}});
        add("leader", {{"lead"}});
        const Json made = body_of(ask(
            "leader", "POST", in_orebro + "/cases",
            Json{{"lifecycle", "statement"}, {"title", "Hemsjukvård"}, {"parties", {"kumla", "nora", "laxa"}}}
                .dump()));
        address = in_orebro + "/cases/" + made["case"].get<std::string>();
        ask("leader", "POST", address + "/documents/draft/versions",
            Json{{"text", "§ 1 Syfte"}, {"label", "Utkast"}}.dump());
        const Response seen = ask("leader", "GET", address);
        const Response moved = ask("leader", "POST", address + "/transitions", move_ask().dump(), {},
                                   {{"if-match", *seen.header("ETag")}});
        INFO(moved.body);
        REQUIRE((moved.status == 200 || moved.status == 201));
        Spreader(service.store, service.clock, false).run();
    }
    std::string address;
};

}  // namespace

TEST_CASE("whoever is asked finds it in the inbox, and marks it read") {
    AskedParties parties;
    const Json inbox = body_of(parties.ask("registrar", "GET", "/v1/notices"));
    CHECK(inbox["unread"] == 1);
    REQUIRE(inbox["notices"].size() == 1);
    const Json& notice = inbox["notices"][0];
    CHECK(notice["topic"] == "task");
    CHECK(parties.address.ends_with(notice["case"].get<std::string>()));
    CHECK(notice["subject"]["sv"] == "Begäran, Yttra sig: Hemsjukvård, svar senast 1 oktober 2024");
    CHECK(notice["readAt"].is_null());

    const std::string one = "/v1/notices/" + notice["id"].get<std::string>();
    CHECK(body_of(parties.ask("registrar", "PUT", one, R"({"read": true})"))["unread"] == 0);
    CHECK(body_of(parties.ask("registrar", "GET", "/v1/notices?unread=true"))["notices"].empty());
    CHECK(body_of(parties.ask("registrar", "PUT", one, R"({"read": false})"))["unread"] == 1);
    CHECK(body_of(parties.ask("registrar", "POST", "/v1/notices/readings"))["unread"] == 0);
    CHECK(parties.ask("leader", "PUT", one, R"({"read": true})").status == 404);
    CHECK(code_of(parties.ask("registrar", "PUT", one, "{}")) != "");
    CHECK(body_of(parties.ask("leader", "GET", "/v1/notices"))["unread"].get<int>() >= 1);
    CHECK(body_of(parties.ask("elected", "GET", "/v1/notices"))["unread"] == 0);
    CHECK(parties.ask("", "GET", "/v1/notices").status == 401);
}

TEST_CASE("whoever no longer sees the case sees no words of it in the inbox") {
    AskedParties parties;
    REQUIRE(parties.service.store.accounts().save_grants("orebro", "p-registrar", {}));
    const Json inbox = body_of(parties.ask("registrar", "GET", "/v1/notices"));
    REQUIRE(inbox["notices"].size() == 1);
    CHECK(inbox["notices"][0]["subject"].is_null());
    CHECK(inbox["notices"][0]["case"].is_null());
    CHECK(inbox.dump().find("Hemsjukvård") == std::string::npos);
}

TEST_CASE("people choose what they are told of and when, and bad choices change nothing") {
    AskedParties parties;
    const Json usual = body_of(parties.ask("registrar", "GET", "/v1/notice-settings"));
    CHECK(usual["topics"].size() == all_topics.size());
    CHECK(usual["quiet"].is_null());
    const Response chosen = parties.ask("registrar", "PUT", "/v1/notice-settings",
                                        Json{{"topics", {{{"topic", "task"}, {"pace", "never"}}}},
                                             {"quiet", {{"from", "18:00"}, {"until", "07:30"}}}}
                                            .dump());
    INFO(chosen.body);
    REQUIRE(chosen.status == 200);
    CHECK(body_of(chosen)["topics"][0]["pace"] == "never");
    CHECK(body_of(chosen)["quiet"]["until"] == "07:30");
    for (const char* bad :
         {R"({})", R"({"topics": [{"topic": "spam", "pace": "never"}]})",
          R"({"topics": [{"topic": "task", "pace": "hourly"}]})",
          R"({"topics": [{"topic": "task", "pace": "daily"}, {"topic": "task", "pace": "never"}]})",
          R"({"topics": [], "quiet": {"from": "24:00", "until": "07:00"}})",
          R"({"topics": [], "quiet": {"from": "18:00"}})", R"({"topics": [], "more": 1})"}) {
        CAPTURE(bad);
        CHECK(parties.ask("registrar", "PUT", "/v1/notice-settings", bad).status == 422);
    }
    CHECK(body_of(parties.ask("registrar", "GET", "/v1/notice-settings")) == body_of(chosen));

    const Response seen = parties.ask("leader", "GET", parties.address);
    parties.ask("leader", "POST", parties.address + "/holds",
                Json{{"reason", "Väntar"}, {"lookAgainOn", "2024-12-02"}}.dump(), {},
                {{"if-match", *seen.header("ETag")}});
    CHECK(Spreader(parties.service.store, parties.service.clock, false).run() == 0);
}

TEST_CASE(
    "only who looks after the installation sees what is on its way out, and only administrators webhooks") {
    AskedParties parties;
    parties.add("keeper", {}, true);
    parties.add("chief", {{"administrator"}});
    CHECK(parties.ask("keeper", "GET", "/v1/outbox").status == 200);
    CHECK(parties.ask("registrar", "GET", "/v1/outbox").status == 403);
    CHECK(parties.ask("keeper", "GET", "/v1/outbox/0123").status == 404);
    const std::string hooks = in_orebro + "/webhooks";
    const std::string input = Json{{"url", "https://example.se/x"}, {"title", "Diariet"}}.dump();
    CHECK(parties.ask("registrar", "POST", hooks, input).status == 403);
    const Response made = parties.ask("chief", "POST", hooks, input);
    REQUIRE(made.status == 201);
    const std::string secret = body_of(made)["secret"].get<std::string>();
    CHECK(secret.starts_with("whsec_"));
    const std::string one = hooks + "/" + body_of(made)["id"].get<std::string>();
    CHECK(parties.ask("chief", "GET", hooks).body.find(secret) == std::string::npos);
    const Json renewed = body_of(parties.ask("chief", "POST", one + "/secrets"));
    CHECK(renewed["secret"] != secret);
    CHECK(renewed["formerSecretUntil"].is_string());
    CHECK(parties.ask("chief", "PUT", one, Json{{"url", "http://x.se"}, {"title", "x"}}.dump()).status ==
          422);
    CHECK(body_of(parties.ask(
              "chief", "PUT", one,
              Json{{"url", "https://x.se"}, {"title", "x"}, {"paused", true}}.dump()))["paused"] == true);
    CHECK(parties.ask("chief", "DELETE", one).status == 204);
    CHECK(parties.ask("chief", "DELETE", one).status == 404);
}
