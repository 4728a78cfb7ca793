// An answer that is given once more, also with words that were masked; and what is kept when
// somebody leaves.
#include "api/round.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

Json answer_of(const char* stance, const Json& remarks) {
    Json body = with_stance(stance);
    body["remarks"] = remarks;
    return body;
}

Json remark(const char* text, const char* proposed = "") {
    return Json{{"text", text}, {"proposedText", proposed}};
}

struct Answered : Round {
    Json remarks(const char* view = "") const { return service.get(address + "/remarks" + view)["remarks"]; }
    Json act(const std::string& below, const Json& body) const {
        return service.post(address + below, body, "lead");
    }
};

}  // namespace

TEST_CASE("what an answer says again stays the same remark, with what has become of it") {
    Answered round;
    REQUIRE(round.answer("kumla", answer_of("supports", Json::array({remark("Ett"), remark("Två", "2")})))
                .status == 201);
    round.act("/remarks/2/dispositions", {{"disposition", "accepted"}, {"comment", "Ja."}});
    REQUIRE(round
                .answer("kumla", answer_of("opposes", Json::array({remark("Två", "2"), remark("Tre"),
                                                                   remark("Två", "2")})))
                .status == 201);
    const Json now = round.remarks();
    REQUIRE(now.size() == 3);
    CHECK(now[0]["number"] == 2);
    CHECK(now[0]["disposition"] == "accepted");
    CHECK(now[1]["number"] == 3);
    CHECK(now[1]["disposition"].is_null());
    CHECK(now[2]["text"] == "Två");
    REQUIRE(round.answer("kumla", answer_of("opposes", Json::array({remark("Två", "ändrat")}))).status ==
            201);
    CHECK(round.remarks()[0]["number"] == 5);
}

TEST_CASE("words that were masked stay masked when the answer is given anew") {
    Answered round;
    const char* said = "Anna Andersson 19500101-1234 har hört av sig.";
    REQUIRE(round.answer("kumla", answer_of("supports", Json::array({remark(said)}))).status == 201);
    round.act("/masks", {{"of", "remark"},
                         {"number", 1},
                         {"part", "text"},
                         {"words", "Anna Andersson 19500101-1234"},
                         {"reason", "personuppgift"}});
    for (const char* again : {said, "Kort: Anna Andersson 19500101-1234 igen."}) {
        REQUIRE(round.answer("kumla", answer_of("supports", Json::array({remark(again)}))).status == 201);
        const std::string open = round.remarks("?view=public").dump();
        CAPTURE(open);
        CHECK(open.find("Anna") == std::string::npos);
        CHECK(open.find("[maskat: personuppgift]") != std::string::npos);
        CHECK(round.remarks().dump().find("Anna") != std::string::npos);
    }
}

TEST_CASE("nobody answers before they were asked") {
    Answered round;
    const std::string task = round.path_of("kumla");
    const auto refused = [&](const std::string& below, Json body) {
        body["happenedOn"] = "2021-01-01";
        return code_of(round.service.send("POST", task + below, body.dump(), "registrar:kumla"));
    };
    CHECK(refused("/answers", with_stance("supports")) == "before_it_could_be");
    CHECK(refused("/signs", {{"sign", "received"}}) == "before_it_could_be");
    CHECK(refused("/extension-requests", {{"until", "2024-12-01"}, {"reason", "semester"}}) ==
          "before_it_could_be");
    CHECK(refused("/reports", {{"comment", "Vi har börjat"}}) == "before_it_could_be");
    const Json sign{{"sign", "agenda"}, {"on", "2023-01-25"}};
    CHECK(code_of(round.service.send("POST", task + "/signs", sign.dump(), "registrar:kumla")) == "sign_day");
}

TEST_CASE("what has come in stays when whoever sent it leaves") {
    Answered round;
    REQUIRE(round.answer("kumla", answer_of("opposes", Json::array({remark("Ett")}))).status == 201);
    const auto leave = [&](const char* party) {
        return round.service.send("DELETE", round.address + "/parties/" + party,
                                  Json{{"reason", "lämnar samverkan"}}.dump(), "lead",
                                  {{"if-match", round.service.tag_of_case(round.address)}});
    };
    REQUIRE(leave("kumla").status == 200);
    REQUIRE(leave("nora").status == 200);
    CHECK(round.service.get(round.path_of("kumla"))["parts"][0]["value"] == "opposes");
    CHECK(round.remarks().size() == 1);
    CHECK(round.service.send("GET", round.path_of("nora")).status == 404);
}

TEST_CASE("a disposition names a version that the text has") {
    Answered round;
    REQUIRE(round.answer("kumla", answer_of("opposes", Json::array({remark("Ett")}))).status == 201);
    const auto dispose = [&](int version) {
        return code_of(round.service.send(
            "POST", round.address + "/remarks/1/dispositions",
            Json{{"disposition", "accepted"}, {"comment", "Ja."}, {"inVersion", version}}.dump(), "lead"));
    };
    CHECK(dispose(77) == "version_unknown");
    CHECK(dispose(7) == "version_unknown");
    CHECK(dispose(2).empty());
    CHECK(dispose(1).empty());
}
