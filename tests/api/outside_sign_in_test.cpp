// Signing in by another service, as far as it goes without one; tests/openid goes through it with a real one.
#include <filesystem>
#include <fstream>

#include "api/openid/outside_sign_in.hpp"
#include "api/openid/web_client.hpp"
#include "api/run_command.hpp"
#include "api/signed_in_service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

// Nothing listens there.
const ProviderSettings nobody_there{"http://127.0.0.1:1", "overens", "",
                                    "http://127.0.0.1/v1/sign-in/callback", "Regionens konto"};

struct OutsideService {
    SignedInService in;
    OutsideSignIn outside{in.sign_in, in.service.clock, in.service.log, nobody_there};
    OutsideService() { in.service.services.outside = &outside; }
};

std::string served(std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "serve");
    const Ran ran = test::run(arguments);
    CHECK(ran.code == exit_usage);
    return ran.err;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the page is told of another service that signs in, when there is one") {
    SignedInService without;
    CHECK(body_of(without.ask("", "GET", "/v1/session"))["outsideSignIn"].is_null());
    CHECK(without.ask("", "GET", "/v1/sign-in").status == 404);
    CHECK(without.ask("", "GET", "/v1/sign-in/callback?code=a&state=b").status == 404);
    OutsideService with;
    CHECK(body_of(with.in.ask("", "GET", "/v1/session"))["outsideSignIn"] ==
          Json::parse(R"({"title":"Regionens konto"})"));
}

TEST_CASE("a service that cannot be reached is told kindly, at once the second time, and noted") {
    OutsideService with;
    for (int i = 0; i < 2; ++i) {
        const Response response = with.in.ask("", "GET", "/v1/sign-in");
        CHECK(response.status == 502);
        CHECK(response.media_type == "text/html; charset=utf-8");
        CHECK(contains(response.body, "Inloggningen gick inte att genomföra"));
        CHECK(contains(response.body, "Signing in did not work"));
        CHECK(response.header("Set-Cookie") == nullptr);
        CHECK_FALSE(contains(response.body, "127.0.0.1"));
    }
    const auto notes = with.in.service.store.accounts().access_notes("", 10);
    REQUIRE(notes.size() == 2);
    CHECK(notes[0].what == "outside_sign_in_failed");
    CHECK(notes[0].detail.starts_with("not_reached"));
}

TEST_CASE("whoever comes back without having begun is not signed in, and in the end has to wait") {
    OutsideService with;
    const auto come = [&](const std::string& cookie) {
        Request request{"GET", "/v1/sign-in/callback", "code=x&state=y&more=z", {}, {}};
        if (!cookie.empty()) request.headers.emplace_back("cookie", cookie);
        request.client_address = "192.0.2.7";
        return with.in.service.router.handle(request);
    };
    CHECK(come("").status == 400);
    CHECK(come("overens-sign-in=abc").status == 400);
    CHECK(contains(come("overens-sign-in=").body, "Inloggningen får börja om"));
    for (int i = 3; i < 100; ++i) CHECK(come("").status == 400);
    CHECK(come("").status == 429);
    const auto notes = with.in.service.store.accounts().access_notes("", 1000);
    CHECK(notes.size() == 100);
    CHECK(notes[0].detail == "state 192.0.2.7");
}

TEST_CASE("a keeper binds an account to somebody elsewhere, and nobody else does") {
    OutsideService with;
    SignedInService& in = with.in;
    in.add("keeper", {}, true);
    in.add("anna", {{"administrator"}});
    in.add("bo", {});
    const auto put = [&](const std::string& who, const std::string& account, const char* body) {
        return in.ask(who, "PUT", "/v1/accounts/p-" + account + "/outside-identity", body);
    };
    CHECK(put("anna", "anna", R"({"subject":"a1"})").status == 403);
    CHECK(put("keeper", "nobody", R"({"subject":"a1"})").status == 404);
    CHECK(put("keeper", "anna", "{}").status == 422);
    CHECK(put("keeper", "anna", R"({"subject":7})").status == 422);
    const Response bound = put("keeper", "anna", R"({"subject":"a1"})");
    REQUIRE(bound.status == 200);
    const Json identity{{"issuer", "http://127.0.0.1:1"}, {"subject", "a1"}};
    CHECK(body_of(bound)["outsideIdentity"] == identity);
    CHECK(body_of(in.ask("keeper", "GET", "/v1/accounts"))["accounts"][0]["outsideIdentity"] == identity);
    CHECK(put("keeper", "bo", R"({"subject":"a1"})").status == 409);
    CHECK(put("keeper", "bo", R"({"issuer":"https://id.example","subject":"a1"})").status == 200);
    CHECK(body_of(put("keeper", "anna", R"({"subject":null})"))["outsideIdentity"].is_null());
    CHECK(in.service.store.accounts().access_notes("p-anna", 1)[0].what == "outside_unbound");

    in.service.services.outside = nullptr;
    CHECK(put("keeper", "anna", R"({"subject":"a1"})").status == 422);
    CHECK(put("keeper", "anna", R"({"issuer":"https://id.example","subject":"a2"})").status == 200);
}

TEST_CASE("what is lacking for sign-in by another service is told before anything starts") {
    const char* issuer = "--oidc-issuer=https://id.example";
    const char* client = "--oidc-client=overens";
    const char* at = "--public-url=https://overens.example";
    CHECK(contains(served({client}), "need --oidc-issuer URL"));
    CHECK(contains(served({issuer}), "needs --oidc-client ID"));
    CHECK(contains(served({issuer, client}), "needs --public-url URL"));
    CHECK(contains(served({issuer, client, at, "--without-sign-in"}), "cannot stand together"));
    CHECK(contains(served({"--oidc-issuer=http://id.example", client, at}), "is an address with https"));
    CHECK(contains(served({"--oidc-issuer=id", client, at}), "--oidc-issuer is an address with https"));
    for (const char* wrong : {"--public-url=http://overens.example", "--public-url=https://overens.example/",
                              "--public-url=https://overens.example/a", "--public-url=https://a@b.example"}) {
        INFO(wrong);
        CHECK(contains(served({issuer, client, wrong}), "--public-url is an address with https"));
        CHECK(contains(served({wrong}), "--public-url is an address with https"));
    }
    CHECK(contains(served({issuer, client, at, "--oidc-secret-file=/nowhere/secret"}), "there is no secret"));
}

TEST_CASE("only https is asked, or this machine, and nobody's name stands in the address") {
    for (const char* good :
         {"https://id.example/a?b=c", "http://127.0.0.1:80/a", "http://localhost/a", "http://[::1]:8080/"}) {
        INFO(good);
        CHECK(may_be_asked(good));
    }
    for (const char* bad :
         {"", "id.example", "http://id.example/", "http://127.0.0.1.example/", "ftp://127.0.0.1/",
          "file:///etc/passwd", "https://name:word@id.example/", "https://id.example/#part",
          "http://127.0.0.1@id.example/", "javascript:alert(1)"}) {
        INFO(bad);
        CHECK_FALSE(may_be_asked(bad));
    }
    CHECK(is_base_address("https://id.example/realms/a", true));
    CHECK_FALSE(is_base_address("https://id.example/?a=b", true));
}
