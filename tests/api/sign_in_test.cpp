// Signing in as people do it: the first account, keys, passwords, sessions, tokens, roles.
#include <sodium.h>

#include <algorithm>
#include <set>

#include "api/access/delays.hpp"
#include "api/access/secrets.hpp"
#include "api/signed_in_service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

// "overens=…" of a Set-Cookie.
std::pair<std::string, std::string> cookie_of(const Response& response) {
    const std::string* set = response.header("Set-Cookie");
    REQUIRE(set != nullptr);
    return {"cookie", set->substr(0, set->find(';'))};
}

std::string sign_in_body(const std::string& name, const std::string& password) {
    return Json{{"loginName", name}, {"password", password}}.dump();
}

// As a calendar program sends "name:password".
std::pair<std::string, std::string> basic_of(const std::string& pair) {
    std::string text(sodium_base64_ENCODED_LEN(pair.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(pair.data()),
                      pair.size(), sodium_base64_VARIANT_ORIGINAL);
    return {"authorization", "Basic " + std::string(text.c_str())};
}

}  // namespace

TEST_CASE("the first account is made with the key of the first start, once, and signs in") {
    SignedInService in;
    const NewSecret key = in.sign_in.make_key("", "");
    const auto ask = [&](const std::string& typed, const std::string& name) {
        return in.ask("", "POST", "/v1/first-account",
                      Json{{"key", typed},
                           {"loginName", name},
                           {"name", "Systemförvaltare"},
                           {"password", good_password}}
                          .dump());
    };
    CHECK(code_of_answer(ask("0000-0000-0000-0000", "Forvaltare")) == "key_wrong");
    // As people type it.
    std::string typed = key.secret;
    for (char& c : typed) c = c == '-' ? ' ' : static_cast<char>(std::toupper(c));
    const Response made = ask(typed, "Forvaltare");
    REQUIRE(made.status == 201);
    CHECK(body_of(made)["account"]["loginName"] == "forvaltare");
    CHECK(body_of(made)["account"]["keeper"] == true);
    CHECK(code_of_answer(ask(typed, "another")) == "key_wrong");

    const auto cookie = cookie_of(made);
    const std::string target = "/v1/collaborations/ny";
    const Response founded = in.ask("", "PUT", target, R"({"name":"Ny samverkan"})", {}, {cookie});
    CHECK(founded.status == 201);
    // Whoever makes it administers it, and sees no other.
    CHECK(body_of(in.ask("", "GET", "/v1/session", {}, {}, {cookie}))["collaborations"] ==
          Json::parse(R"([{"id":"ny","name":"Ny samverkan","roles":[
              {"actingAs":"administrator","role":"administrator","of":null,"insteadOf":null}]}])"));
    CHECK(in.ask("", "GET", in_orebro, {}, {}, {cookie}).status == 404);
    CHECK(in.ask("", "PUT", in_orebro, R"({"name":"Övertagen"})", {}, {cookie}).status == 404);
}

TEST_CASE("one signs in by password, and the cookie is what it should be") {
    SignedInService in;
    in.add("kumla", {{"registrar", "kumla"}});
    const Response nobody = in.ask("", "GET", "/v1/session");
    CHECK(body_of(nobody) == Json::parse(R"({"signInNeeded":true,"account":null,"firstAccountNeeded":false,
        "outsideSignIn":null})"));
    CHECK(in.ask("", "GET", in_orebro).status == 401);

    Request request{"POST", "/v1/session", "", {{"content-type", "application/json"}}, {}};
    request.body = sign_in_body("KUMLA", good_password);
    request.is_secure = true;
    const Response secure = in.service.router.handle(request);
    REQUIRE(secure.status == 201);
    const std::string set = *secure.header("Set-Cookie");
    CHECK(set.starts_with("__Host-overens="));
    for (const char* flag : {"; Path=/", "; HttpOnly", "; SameSite=Strict", "; Secure"}) {
        INFO(flag);
        CHECK(set.find(flag) != std::string::npos);
    }
    request.is_secure = false;
    const auto cookie = cookie_of(in.service.router.handle(request));
    CHECK(in.ask("", "GET", in_orebro, {}, {}, {cookie}).status == 200);
    CHECK(in.ask("", "DELETE", "/v1/session", {}, {}, {cookie}).status == 204);
    CHECK(in.ask("", "GET", in_orebro, {}, {}, {cookie}).status == 401);
}

TEST_CASE("a wrong password and an unknown name answer the same, and slow down one address alone") {
    SignedInService in;
    in.add("kumla", {{"registrar", "kumla"}});
    const auto try_from = [&](const std::string& address, const std::string& name,
                              const std::string& password) {
        Request request{"POST", "/v1/session", "", {{"content-type", "application/json"}}, {}};
        request.body = sign_in_body(name, password);
        request.client_address = address;
        return in.service.router.handle(request);
    };
    CHECK(body_of(try_from("192.0.2.1", "kumla", "fel lösenord här")) ==
          body_of(try_from("192.0.2.1", "ingen", "fel lösenord här")));
    for (int i = 0; i < 4; ++i) CHECK(try_from("192.0.2.1", "kumla", "fel lösenord här").status == 401);
    const Response slowed = try_from("192.0.2.1", "kumla", good_password);
    CHECK(slowed.status == 429);
    REQUIRE(slowed.header("Retry-After") != nullptr);
    CHECK(*slowed.header("Retry-After") == "1");
    // The owner is not kept out by a stranger.
    CHECK(try_from("198.51.100.9", "kumla", good_password).status == 201);
    in.service.clock.set(in.service.clock.now() + 1000);
    CHECK(try_from("192.0.2.1", "kumla", good_password).status == 201);
}

TEST_CASE("pauses grow, have an end, and are forgotten") {
    Delays delays(3);
    const Instant start = local_hour(Day::of(2024, 9, 2), 8);
    Instant now = start;
    std::vector<int> waits;
    for (int i = 0; i < 16; ++i) {
        CHECK(delays.begin_try("a", now) == 0);
        waits.push_back(delays.wait_s("a", now));
        now = now + 1000LL * waits.back();
    }
    CHECK(waits == std::vector<int>{0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900});
    CHECK(delays.wait_s("b", now) == 0);
    CHECK(delays.begin_try("a", now) == 0);
    CHECK(delays.wait_s("a", now + 899'001) == 1);
    CHECK(delays.wait_s("a", now + 900'000) == 0);
    CHECK(delays.begin_try("a", now + 3'600'000) == 0);
    CHECK(delays.wait_s("a", now + 3'600'000) == 0);
    delays.forget("a");
    CHECK(delays.wait_s("a", start) == 0);
}

TEST_CASE("many tries at once are many, and what went well is one less") {
    Delays delays(3);
    const Instant now = local_hour(Day::of(2024, 9, 2), 8);
    for (int i = 0; i < 3; ++i) CHECK(delays.begin_try("a", now) == 0);
    CHECK(delays.begin_try("a", now) == 1);
    delays.take_back_one("a");
    CHECK(delays.begin_try("a", now) == 0);
    CHECK(delays.begin_try("a", now) == 1);
}

TEST_CASE("an IPv6 network is one client, and an IPv4 address another") {
    CHECK(one_client("2001:db8:1:2::1") == one_client("2001:db8:1:2:ffff::9"));
    CHECK(one_client("2001:db8:1:2::1") != one_client("2001:db8:1:3::1"));
    CHECK(one_client("192.0.2.1") == "192.0.2.1");
    CHECK(one_client("unix") == "unix");
}

TEST_CASE("a session ends when it is not used, and after twelve hours") {
    SignedInService in;
    in.add("kumla", {{"registrar", "kumla"}});
    const auto seen_after = [&](const std::pair<std::string, std::string>& cookie, int minutes) {
        in.service.clock.set(in.service.clock.now() + minutes * 60'000LL);
        return in.ask("", "GET", in_orebro, {}, {}, {cookie}).status;
    };
    const auto idle = in.cookie("kumla");
    CHECK(seen_after(idle, 59) == 200);
    CHECK(seen_after(idle, 59) == 200);
    CHECK(seen_after(idle, 61) == 401);
    const auto long_one = in.cookie("kumla");
    for (int half_hour = 1; half_hour < 24; ++half_hour) CHECK(seen_after(long_one, 30) == 200);
    CHECK(seen_after(long_one, 30) == 401);
}

TEST_CASE("a request that another site made with somebody's cookie changes nothing") {
    SignedInService in;
    in.add("admin", {{"administrator"}});
    const std::string target = in_orebro + "/organisations/askersund";
    const std::string body = R"({"name":"Askersunds kommun","kind":"municipality"})";
    const auto put = [&](const HeaderList& headers) {
        return in.ask("admin", "PUT", target, body, {}, headers).status;
    };
    CHECK(put({{"sec-fetch-site", "cross-site"}}) == 403);
    CHECK(put({{"sec-fetch-site", "same-site"}}) == 403);
    CHECK(put({{"origin", "https://elsewhere.example"}, {"host", "overens.example"}}) == 403);
    CHECK(put({{"origin", "null"}, {"host", "overens.example"}}) == 403);
    CHECK(in.ask("admin", "GET", target).status == 404);
    CHECK(put({{"sec-fetch-site", "same-origin"}}) == 201);
    CHECK(put({{"origin", "http://overens.example"}, {"host", "overens.example"}}) == 200);
}

TEST_CASE("a token is shown once, kept as a hash, bound as it was ordered, and taken back") {
    SignedInService in;
    in.add("kumla", {{"administrator"}});
    const Response made = in.ask("kumla", "POST", "/v1/credentials",
                                 R"({"title":"Nattlig export","collaboration":"orebro","days":30})");
    REQUIRE(made.status == 201);
    const std::string secret = body_of(made)["secret"], id = body_of(made)["id"];
    CHECK(in.ask("kumla", "GET", "/v1/credentials").body.find(secret) == std::string::npos);
    CHECK_FALSE(in.service.store.accounts().credential(secret));

    const HeaderList token{{"authorization", "Bearer " + secret}};
    CHECK(in.ask("", "GET", in_orebro, {}, {}, token).status == 200);
    CHECK(code_of_answer(in.ask("", "PUT", in_orebro, R"({"name":"Ny"})", {}, token)) == "not_allowed");
    CHECK(in.ask("", "GET", "/v1/credentials", {}, {}, token).status == 403);
    for (const std::string& wrong :
         std::vector<std::string>{"Bearer " + secret + "x", "Bearer ", "Basic " + secret, secret}) {
        INFO(wrong);
        CHECK(in.ask("", "GET", in_orebro, {}, {}, {{"authorization", wrong}}).status == 401);
    }
    // A session's secret is no token, and the other way round.
    const std::string session = in.cookie("kumla").second.substr(8);
    CHECK(in.ask("", "GET", in_orebro, {}, {}, {{"authorization", "Bearer " + session}}).status == 401);
    CHECK(in.ask("", "GET", in_orebro, {}, {}, {{"cookie", "overens=" + secret}}).status == 401);

    in.service.clock.set(in.service.clock.now() + 30 * Instant::ms_per_day);
    CHECK(in.ask("", "GET", in_orebro, {}, {}, token).status == 401);
    in.service.clock.set(in.service.clock.now() + 1);
    const Response again =
        in.service.send("POST", "/v1/credentials", R"({"title":"En till","readsOnly":false,"days":1})", {},
                        {in.cookie("kumla")});
    const HeaderList second{{"authorization", "Bearer " + body_of(again)["secret"].get<std::string>()}};
    CHECK(in.ask("", "PUT", in_orebro, R"({"name":"Samverkan i Örebro län"})", {}, second).status == 200);
    const std::string path = "/v1/credentials/" + body_of(again)["id"].get<std::string>();
    CHECK(in.service.send("DELETE", path, {}, {}, {in.cookie("kumla")}).status == 204);
    CHECK(in.ask("", "GET", in_orebro, {}, {}, second).status == 401);
}

TEST_CASE("a calendar program signs in with a token as its password, and only to calendars") {
    SignedInService in;
    in.add("kumla", {{"registrar", "kumla"}});
    const Response made = in.ask("kumla", "POST", "/v1/credentials",
                                 R"({"title":"Kalender","collaboration":"orebro","days":366})");
    const std::string secret = body_of(made)["secret"];
    const auto ask = [&](const std::string& pair, const std::string& path) {
        return in.ask("", "GET", in_orebro + path, {}, {}, {basic_of(pair)});
    };
    CHECK(ask("kalender:" + secret, "/calendar.ics").status == 200);
    CHECK(ask("kalender:" + secret, "/cases").status == 401);
    CHECK(ask("kalender:" + good_password, "/calendar.ics").status == 401);
    CHECK(ask(secret, "/calendar.ics").status == 401);
    const auto challenge = in.ask("", "GET", in_orebro + "/calendar.ics");
    CHECK(challenge.status == 401);
    const std::string* way = challenge.header("WWW-Authenticate");
    REQUIRE(way != nullptr);
    CHECK(way->starts_with("Basic "));
}

TEST_CASE("a keeper adds an account, whose owner sets the password with the key, and nobody else's is seen") {
    SignedInService in;
    in.add("keeper", {}, true);
    in.add("lead", {{"lead"}});
    CHECK(in.ask("lead", "GET", "/v1/accounts").status == 403);
    const Response added = in.ask("keeper", "POST", "/v1/accounts",
                                  R"({"loginName":"Nora.Registrator","name":"Registrator, Nora kommun"})");
    REQUIRE(added.status == 201);
    const std::string key = body_of(added)["key"], id = body_of(added)["id"];
    CHECK(in.ask("", "POST", "/v1/session", sign_in_body("nora.registrator", good_password)).status == 401);
    const auto reset = [&](const std::string& with, const std::string& password) {
        return in.ask("", "POST", "/v1/password-resets", Json{{"key", with}, {"password", password}}.dump());
    };
    CHECK(code_of_answer(reset(key, "kort")) == "password_short");
    CHECK(code_of_answer(reset(key, "Lösenord1234")) == "password_easy");
    CHECK(reset(key, good_password).status == 201);
    CHECK(reset(key, good_password).status == 401);
    CHECK(in.ask("", "POST", "/v1/session", sign_in_body("nora.registrator", good_password)).status == 201);
    CHECK(code_of_answer(in.ask("keeper", "POST", "/v1/accounts",
                                R"({"loginName":"nora.registrator","name":"Någon annan"})")) ==
          "login_name_taken");

    // Another's absences are not there, own ones are.
    CHECK(in.ask("lead", "GET", "/v1/accounts/" + id + "/absences").status == 404);
    CHECK(in.ask("lead", "GET", "/v1/accounts/p-lead/absences").status == 200);

    const Response closed = in.ask("keeper", "PUT", "/v1/accounts/" + id,
                                   R"({"loginName":"nora.registrator","name":"Registrator","closed":true})");
    CHECK(closed.status == 200);
    CHECK(in.ask("", "POST", "/v1/session", sign_in_body("nora.registrator", good_password)).status == 401);
    CHECK(code_of_answer(in.ask("keeper", "PUT", "/v1/accounts/p-keeper",
                                R"({"loginName":"keeper","name":"Förvaltare"})")) == "last_keeper");
    const Json notes = body_of(in.ask("keeper", "GET", "/v1/access-notes?account=" + id))["notes"];
    CHECK(notes[0]["what"] == "sign_in_failed");
    CHECK(notes[1]["what"] == "account_closed");
    CHECK(notes.dump().find(good_password) == std::string::npos);
}

TEST_CASE("changing one's password asks for the old one, and ends every other session") {
    SignedInService in;
    in.add("kumla", {{"registrar", "kumla"}});
    const auto other = in.cookie("kumla");
    const auto change = [&](const std::string& current, const std::string& next) {
        return in.ask("kumla", "PUT", "/v1/password", Json{{"current", current}, {"password", next}}.dump());
    };
    CHECK(change("fel lösenord här", "fem andra ord i rad").status == 401);
    CHECK(code_of_answer(change(good_password, "kumlakumlakumla")) == "password_easy");
    const Response changed = change(good_password, "fem andra ord i rad");
    CHECK(changed.status == 201);
    CHECK(in.ask("", "GET", in_orebro, {}, {}, {cookie_of(changed)}).status == 200);
    CHECK(in.ask("", "GET", in_orebro, {}, {}, {other}).status == 401);
    CHECK(in.ask("kumla", "GET", in_orebro).status == 401);
}

TEST_CASE("one changes one's own name and language, and nothing else of the account") {
    SignedInService in;
    in.add("kumla", {{"registrar", "kumla"}}, true);
    const auto change = [&](const std::string& body) {
        return in.ask("kumla", "PUT", "/v1/own-account", body);
    };
    CHECK(change(R"({"name":"","language":"sv"})").status == 422);
    CHECK(change(R"({"name":"Registrator","language":"fi"})").status == 422);
    CHECK(change(R"({"name":"Registrator","language":"en","keeper":false})").status == 422);
    CHECK(in.ask("", "PUT", "/v1/own-account", R"({"name":"Registrator","language":"en"})").status == 401);

    const Response changed = change(R"({"name":"Registrator, Kumla kommun","language":"en"})");
    CHECK(changed.status == 200);
    const Json account = body_of(in.ask("kumla", "GET", "/v1/session"))["account"];
    CHECK(body_of(changed) == account);
    CHECK(account["name"] == "Registrator, Kumla kommun");
    CHECK(account["language"] == "en");
    CHECK(account["loginName"] == "kumla");
    CHECK(account["keeper"] == true);
    const Json people = body_of(in.ask("kumla", "GET", in_orebro + "/people"))["people"];
    CHECK(people[0]["name"] == "Registrator, Kumla kommun");
    CHECK(in.ask("", "POST", "/v1/session", sign_in_body("kumla", good_password)).status == 201);
    const Json notes = body_of(in.ask("kumla", "GET", "/v1/access-notes?account=p-kumla"))["notes"];
    CHECK(std::ranges::any_of(notes, [](const Json& each) { return each["what"] == "account_changed"; }));
}

TEST_CASE("roles are granted by the administrator, and one acts in no other") {
    SignedInService in;
    in.add("admin", {{"administrator"}});
    in.add("kumla", {{"registrar", "kumla"}});
    const auto grant = [&](const std::string& who, const std::string& account, const char* grants) {
        return in.ask(who, "PUT", in_orebro + "/people/" + account + "/grants",
                      std::string(R"({"grants":)") + grants + "}");
    };
    CHECK(grant("kumla", "p-kumla", R"([{"role":"administrator"}])").status == 403);
    CHECK(code_of_answer(grant("admin", "p-kumla", R"([{"role":"registrar","of":"nowhere"}])")) ==
          "acting_for_unknown");
    CHECK(code_of_answer(grant("admin", "p-admin", "[]")) == "last_administrator");
    CHECK(grant("admin", "p-ingen", R"([{"role":"lead"}])").status == 404);
    CHECK(grant("admin", "p-kumla",
                R"([{"role":"registrar","of":"kumla"},{"role":"lead","until":"2024-09-02"}])")
              .status == 200);

    const std::string address = in_orebro + "/cases";
    const std::string start = R"({"lifecycle":"statement","title":"Ett yttrande","parties":["kumla"]})";
    CHECK(code_of_answer(in.ask("kumla", "POST", address, start)) == "role_not_said");
    CHECK(code_of_answer(in.ask("kumla", "POST", address, start, "administrator")) == "not_granted");
    CHECK(in.ask("kumla", "POST", address, start, "lead").status == 201);
    in.service.clock.set(in.service.clock.now() + Instant::ms_per_day);
    // Signed in anew, the next day: the lead's role has ended, and the only one left needs not be said.
    const auto next_day = in.cookie("kumla");
    CHECK(code_of_answer(in.service.send("POST", address, start, "lead", {next_day})) == "not_granted");
    const Response refused = in.service.send("POST", address, start, {}, {next_day});
    CHECK(refused.status == 403);
}

TEST_CASE("keys that people type have no letters that look alike, and no two secrets are the same") {
    std::set<std::string> seen;
    for (int i = 0; i < 200; ++i) {
        const std::string key = make_key_to_type();
        CHECK(key.size() == 19);
        CHECK(key.find_first_of("ilouILOU") == std::string::npos);
        CHECK(seen.insert(key).second);
        CHECK(seen.insert(make_secret()).second);
    }
    CHECK(hash_of_typed_key("7K2M x9qd-4PW8c3j5") == hash_of_secret("7k2m-x9qd-4pw8-c3j5"));
}
