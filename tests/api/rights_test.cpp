// Rights that change while they are used, and the traps in taking them away.
#include "api/access/request_pace.hpp"
#include "api/run_command.hpp"
#include "api/signed_in_service.hpp"
#include "catch.hpp"
#include "storage/memory/memory_store.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

std::string account_body(const std::string& name, bool keeper, bool closed) {
    return Json{{"loginName", name}, {"name", "Roll " + name}, {"keeper", keeper}, {"closed", closed}}.dump();
}

HeaderList token_of(SignedInService& in, const std::string& name, bool reads_only = false) {
    const Response made = in.ask(name, "POST", "/v1/credentials",
                                 Json{{"title", "Inläsning"}, {"readsOnly", reads_only}, {"days", 9}}.dump());
    REQUIRE(made.status == 201);
    return {{"authorization", "Bearer " + body_of(made)["secret"].get<std::string>()}};
}

}  // namespace

TEST_CASE("a key stays as it is when it is typed at the wrong door, or with a password that will not do") {
    SignedInService in;
    in.add("keeper", {}, true);
    const std::string key =
        body_of(in.ask("keeper", "POST", "/v1/accounts", account_body("nora", false, false)))["key"];
    const auto post = [&](const std::string& target, Json body) {
        body["key"] = key;
        return in.ask("", "POST", target, body.dump());
    };
    CHECK(code_of_answer(post("/v1/first-account",
                              {{"loginName", "nytt"}, {"name", "Ny"}, {"password", good_password}})) ==
          "key_wrong");
    CHECK(code_of_answer(post("/v1/password-resets", {{"password", "noranoranora"}})) == "password_easy");
    CHECK(post("/v1/password-resets", {{"password", good_password}}).status == 201);
    CHECK(code_of_answer(post("/v1/password-resets", {{"password", good_password}})) == "key_wrong");
}

TEST_CASE("a password set by key, and a closed account, take back what one could come in with") {
    SignedInService in;
    in.add("keeper", {}, true);
    in.add("kumla", {{"registrar", "kumla"}});
    const HeaderList token = token_of(in, "kumla");
    CHECK(in.ask("", "GET", in_orebro, {}, {}, token).status == 200);
    const std::string key = body_of(in.ask("keeper", "POST", "/v1/accounts/p-kumla/keys"))["key"];
    CHECK(in.ask("", "POST", "/v1/password-resets", Json{{"key", key}, {"password", good_password}}.dump())
              .status == 201);
    CHECK(in.ask("", "GET", in_orebro, {}, {}, token).status == 401);
    CHECK(in.ask("kumla", "GET", in_orebro).status == 401);

    const std::string later = body_of(in.ask("keeper", "POST", "/v1/accounts/p-kumla/keys"))["key"];
    CHECK(in.ask("keeper", "PUT", "/v1/accounts/p-kumla", account_body("kumla", false, true)).status == 200);
    CHECK(in.ask("", "POST", "/v1/password-resets", Json{{"key", later}, {"password", good_password}}.dump())
              .status == 401);
    CHECK_FALSE(in.service.store.accounts().set_password("p-kumla", "$argon2id$x"));
    CHECK(in.service.store.accounts().account("p-kumla")->closed);
}

TEST_CASE("a token does not take over the account that it belongs to") {
    SignedInService in;
    in.add("keeper", {}, true);
    in.add("kumla", {{"registrar", "kumla"}});
    const HeaderList token = token_of(in, "keeper");
    CHECK(in.ask("", "POST", "/v1/accounts/p-kumla/keys", {}, {}, token).status == 201);
    CHECK(in.ask("", "POST", "/v1/accounts/p-keeper/keys", {}, {}, token).status == 403);
    CHECK(in.ask("keeper", "POST", "/v1/accounts/p-keeper/keys").status == 201);
}

TEST_CASE("somebody is left who gives roles, from today on, whoever is closed") {
    SignedInService in;
    in.add("keeper", {}, true);
    in.add("admin", {{"administrator"}});
    in.add("next", {});
    const auto grant = [&](const std::string& account, const Json& grants) {
        return in.ask("admin", "PUT", in_orebro + "/people/" + account + "/grants",
                      Json{{"grants", grants}}.dump());
    };
    CHECK(code_of_answer(in.ask("keeper", "PUT", "/v1/accounts/p-admin",
                                account_body("admin", false, true))) == "last_administrator");
    CHECK(grant("p-next", {{{"role", "administrator"}, {"from", "2024-12-01"}}}).status == 200);
    CHECK(code_of_answer(grant("p-admin", Json::array())) == "last_administrator");
    CHECK(code_of_answer(grant("p-admin", {{{"role", "administrator"}, {"from", "2024-12-01"}}})) ==
          "last_administrator");
    CHECK(grant("p-next", {{{"role", "administrator"}}}).status == 200);
    CHECK(in.ask("keeper", "PUT", "/v1/accounts/p-admin", account_body("admin", false, true)).status == 200);
}

TEST_CASE("a role that belongs to an organisation is given for one, and one that nobody knows not at all") {
    SignedInService in;
    in.add("admin", {{"administrator"}});
    in.add("next", {});
    const auto grant = [&](const char* role, const char* of) {
        Json given{{"role", role}};
        if (*of != '\0') given["of"] = of;
        return code_of_answer(
            in.ask("admin", "PUT", in_orebro + "/people/p-next/grants", Json{{"grants", {given}}}.dump()));
    };
    for (const char* role : {"registrar", "member", "contact", "signatory"}) {
        INFO(role);
        CHECK(grant(role, "") == "role_unknown");
        CHECK(grant(role, "kumla").empty());
    }
    for (const char* role : {"obsever", "auditor", "registrator"}) {
        INFO(role);
        CHECK(grant(role, "") == "role_unknown");
        CHECK(grant(role, "kumla") == "role_unknown");
    }
    for (const char* role : {"lead", "coordinator", "observer", "administrator"}) {
        INFO(role);
        CHECK(grant(role, "").empty());
    }
}

TEST_CASE("where nobody is left who gives roles, who has the data folder does") {
    const TestLifecycles lifecycles;
    const auto folder = [&](const auto&) {
        std::unique_ptr<Store> store = make_memory_store(reader_of(lifecycles));
        Register reg;
        reg.collaboration = "orebro";
        REQUIRE_FALSE(store->write_register(reg, 0, Act{}));
        REQUIRE(store->accounts().save_account({"p-1", "forvaltare", "Förvaltare", ""}));
        return store;
    };
    const auto grant = [&](const char* collaboration, const char* login_name) {
        return run(
            {"user", "grant", collaboration, login_name, "administrator", "registrar:kumla", "--data", "x"},
            folder);
    };
    CHECK(grant("kalmar", "forvaltare").err.find("there is no collaboration 'kalmar'") != std::string::npos);
    CHECK(grant("orebro", "ingen").err.find("there is no account 'ingen'") != std::string::npos);
    CHECK(grant("orebro", "forvaltare").out == "forvaltare holds 2 roles in orebro\n");
    CHECK(run({"user", "key", "forvaltare", "--data", "x"}, folder)
              .out.starts_with("forvaltare sets a password"));
    CHECK(run({"user", "grant", "orebro", "forvaltare", "lead", "--data", "x"}).code == 3);
}

TEST_CASE("an observer of an organisation acts for nobody") {
    SignedInService in;
    in.service.services.sign_in = nullptr;
    const std::string address = start_statement(in.service);
    in.service.post(address + "/transitions", move_ask());
    in.service.services.sign_in = &in.sign_in;
    in.add("observer", {{"observer", "kumla"}});
    in.add("kumla", {{"contact", "kumla"}});
    const std::string signs = address + "/tasks/1/signs", sign = R"({"sign":"received"})";
    CHECK(in.ask("observer", "POST", signs, sign).status == 403);
    CHECK(in.ask("observer", "GET", address + "/tasks/1/drafts").status == 404);
    CHECK(in.ask("kumla", "POST", signs, sign).status == 201);
}

TEST_CASE("nobody stands in who holds nothing here, nor as administrator, nor for longer than a year") {
    SignedInService in;
    in.add("admin", {{"administrator"}, {"lead"}});
    in.add("member", {{"observer"}});
    in.add("stranger", {});
    const auto away = [&](const std::string& stand_in, const std::string& until) {
        return in.ask(
            "admin", "PUT", "/v1/accounts/p-admin/absences",
            Json{{"absences", {{{"standIn", stand_in}, {"from", "2024-09-01"}, {"until", until}}}}}.dump());
    };
    CHECK(code_of_answer(away("p-member", "2025-09-03")) == "absence_too_long");
    const Response stranger = away("p-stranger", "2024-09-08"), nobody = away("p-nobody", "2024-09-08");
    CHECK(code_of_answer(stranger) == "unknown_account");
    CHECK(stranger.body == nobody.body);
    // One who was let stand in before, and holds nothing here any more.
    REQUIRE(in.service.store.accounts().save_absences(
        "p-admin", {{"p-admin", "p-stranger", Day::of(2024, 9, 1), Day::of(2024, 9, 8)}}));
    CHECK(in.ask("stranger", "GET", in_orebro).status == 404);
    CHECK(body_of(in.ask("member", "GET", in_orebro + "/people"))["people"][0]["absences"][0]["standIn"]
              .is_null());
    REQUIRE(away("p-member", "2024-09-08").status == 200);
    const std::string start = R"({"lifecycle":"statement","title":"Ett yttrande","parties":["kumla"]})";
    CHECK(in.ask("member", "POST", in_orebro + "/cases", start, "lead").status == 201);
    CHECK(in.ask("member", "POST", in_orebro + "/cases", start, "administrator").status == 403);
    const Json people = body_of(in.ask("member", "GET", in_orebro + "/people"))["people"];
    CHECK(people[0]["absences"][0]["standIn"] == "p-member");
}

TEST_CASE("the live stream ends for whoever may see no more") {
    SignedInService in;
    in.add("observer", {{"observer"}});
    in.add("lead", {{"lead"}});
    const std::string start = R"({"lifecycle":"statement","title":"Ett yttrande","parties":["kumla"]})";
    const auto next = [](const Response& response) {
        return response.stream->next(std::chrono::milliseconds(0));
    };
    const Response by_grant = in.ask("observer", "GET", in_orebro + "/stream");
    const Response by_session =
        in.service.send("GET", in_orebro + "/stream", {}, {}, {in.cookie("observer")});
    for (const Response* each : {&by_grant, &by_session}) {
        REQUIRE(each->stream != nullptr);
        CHECK(next(*each) == "retry: 2000\n\n");
    }
    CHECK(in.ask("lead", "POST", in_orebro + "/cases", start).status == 201);
    CHECK(next(by_grant)->find("event: change") != std::string::npos);
    for (const Credential& each : in.sign_in.accounts().credentials("p-observer")) in.sign_in.end(each, "");
    CHECK(in.ask("lead", "POST", in_orebro + "/cases", start).status == 201);
    CHECK_FALSE(next(by_grant));
    CHECK_FALSE(next(by_session));
}

TEST_CASE("an account asks as fast as people do, and waits when it asks faster") {
    RequestPace pace(3, 0.5);
    RequestPace::Instant now{};
    for (int i = 0; i < 3; ++i) CHECK(pace.wait_s("a", now) == 0);
    CHECK(pace.wait_s("a", now) == 2);
    CHECK(pace.wait_s("b", now) == 0);
    now += std::chrono::seconds(1);
    CHECK(pace.wait_s("a", now) == 1);
    now += std::chrono::seconds(1);
    CHECK(pace.wait_s("a", now) == 0);
    CHECK(pace.wait_s("a", now) == 2);
    now += std::chrono::hours(1);
    for (int i = 0; i < 3; ++i) CHECK(pace.wait_s("a", now) == 0);
    CHECK(pace.wait_s("a", now) == 2);

    SignedInService in;
    in.add("kumla", {{"registrar", "kumla"}});
    Response last;
    for (int i = 0; i < 100'000 && last.status != 429; ++i) last = in.ask("kumla", "GET", "/v1/credentials");
    CHECK(code_of_answer(last) == "too_many_requests");
    REQUIRE(last.header("Retry-After") != nullptr);
    CHECK(*last.header("Retry-After") == "1");
}
