// Who is away and who acts instead, as people say so.
#include "api/signed_in_service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

TEST_CASE("a stand-in acts for who is away, and the history names both") {
    SignedInService in;
    in.add("lead", {{"lead"}});
    in.add("other", {{"observer"}});
    const std::string start = R"({"lifecycle":"statement","title":"Ett yttrande","parties":["kumla"]})";
    CHECK(in.ask("other", "POST", in_orebro + "/cases", start, "lead").status == 403);
    const Response away =
        in.ask("lead", "PUT", "/v1/accounts/p-lead/absences",
               R"({"absences":[{"standIn":"p-other","from":"2024-09-01","until":"2024-09-08"}]})");
    REQUIRE(away.status == 200);
    const Response started = in.ask("other", "POST", in_orebro + "/cases", start, "lead");
    REQUIRE(started.status == 201);
    const std::string address = *started.header("Location");
    const Json first = body_of(in.ask("lead", "GET", address + "/events"))["entries"][0];
    CHECK(first["actor"]["person"] == "p-other");
    CHECK(first["actor"]["insteadOf"] == "p-lead");
    CHECK(body_of(in.ask("other", "GET", "/v1/session"))["collaborations"][0]["roles"][1]["insteadOf"] ==
          "p-lead");
}

TEST_CASE("absences are one at a time, of accounts that are there, and no token names a stand-in") {
    SignedInService in;
    in.add("keeper", {}, true);
    in.add("lead", {{"lead"}});
    in.add("other", {{"observer"}});
    const std::string path = "/v1/accounts/p-lead/absences";
    const auto away = [](const char* from, const char* until) {
        return Json{{"standIn", "p-other"}, {"from", from}, {"until", until}};
    };
    const Json both{{"absences", {away("2024-09-01", "2024-09-08"), away("2024-09-08", "2024-09-09")}}};
    CHECK(code_of_answer(in.ask("lead", "PUT", path, both.dump())) == "absences_overlap");
    const Json one{{"absences", {away("2024-09-01", "2024-09-08")}}};
    const Json token =
        body_of(in.ask("lead", "POST", "/v1/credentials", R"({"title":"Prov","readsOnly":false,"days":1})"));
    const Response by_token = in.ask("", "PUT", path, one.dump(), {},
                                     {{"authorization", "Bearer " + token["secret"].get<std::string>()}});
    CHECK(by_token.status == 403);
    CHECK(body_of(in.ask("lead", "GET", path))["absences"].empty());
    CHECK(in.ask("lead", "PUT", path, one.dump()).status == 200);
    CHECK(in.ask("keeper", "GET", path).status == 200);
    CHECK(in.ask("keeper", "GET", "/v1/accounts/pzzz/absences").status == 404);
    const Response two_letters =
        in.ask("keeper", "POST", "/v1/accounts", R"({"loginName":"ab","name":"A B"})");
    CHECK(two_letters.body.find("Mellan 3 och 254 tecken") != std::string::npos);
    CHECK(two_letters.body.find("U+2028") != std::string::npos);
}
