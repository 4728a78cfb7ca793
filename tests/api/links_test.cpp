// A link lets a respondent without an account do one task for one party, and nothing else.
#include "api/signed_in_service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

// A case whose three parties have been asked; the lead, and links.
class Asked {
  public:
    Asked() {
        in.service.services.sign_in = nullptr;
        address = start_statement(in.service);
        in.service.post(address + "/transitions", move_ask());
        in.service.services.sign_in = &in.sign_in;
        in.add("lead", {{"lead"}});
        in.add("kumla", {{"registrar", "kumla"}});
        in.add("nora", {{"registrar", "nora"}});
    }

    std::string task(int number) const { return address + "/tasks/" + std::to_string(number); }
    Json make(int number, int days = 30) {
        const Response made = in.ask("lead", "POST", task(number) + "/links",
                                     Json{{"givenTo", "kommun@kumla.example"}, {"days", days}}.dump());
        INFO(made.body);
        REQUIRE(made.status == 201);
        CHECK_FALSE(body_of(made)["madeBy"].get<std::string>().empty());
        return body_of(made);
    }
    Response by(const Json& link, const std::string& method, const std::string& target,
                const std::string& body = {}) {
        return in.ask("", method, target, body, {},
                      {{"authorization", "Bearer " + link["secret"].get<std::string>()}});
    }
    std::string state_of(const Json& link) { return body_of(by(link, "GET", in_orebro + "/link"))["state"]; }

    SignedInService in;
    std::string address;
};

const std::string sign = R"({"sign":"received"})";

}  // namespace

TEST_CASE("whoever holds a link sees the one task, and none of the others") {
    Asked asked;
    const Json link = asked.make(1);
    CHECK(link["address"] == "/link/orebro#" + link["secret"].get<std::string>());
    const Json seen = body_of(asked.by(link, "GET", in_orebro + "/link"));
    CHECK(seen["state"] == "open");
    CHECK(seen["task"] == 1);
    CHECK(seen["work"]["tasks"].size() == 1);
    CHECK(seen["work"]["counts"]["asked"] == 1);
    CHECK(seen["letter"]["work"] == seen["work"]["name"]);
    CHECK(asked.by(link, "GET", in_orebro + "/link/content").status == 200);
    CHECK(asked.by(link, "GET", asked.task(1)).status == 200);
    for (const std::string& other :
         {asked.task(2), asked.task(2) + "/decisions", asked.address, asked.address + "/tasks",
          asked.address + "/remarks", asked.address + "/events", asked.task(1) + "/links", in_orebro,
          in_orebro + "/bodies", in_orebro + "/tasks", in_orebro + "/cases"}) {
        INFO(other);
        CHECK(asked.by(link, "GET", other).status == 404);
    }
    CHECK(asked.by(link, "GET", "/v1/collaborations").status == 401);
    CHECK(asked.by(link, "GET", "/v1/credentials").status == 401);
    CHECK(asked.by(link, "POST", asked.task(2) + "/signs", sign).status == 404);
    CHECK(asked.by(link, "POST", asked.address + "/notes", R"({"text":"Hej"})").status == 404);
}

TEST_CASE(
    "by a link one confirms receipt, asks for more time, drafts and answers, and the history names the "
    "link") {
    Asked asked;
    const Json link = asked.make(1);
    CHECK(asked.by(link, "POST", asked.task(1) + "/signs", sign).status == 201);
    CHECK(asked
              .by(link, "POST", asked.task(1) + "/extension-requests",
                  R"({"until":"2024-10-15","reason":"Nämnden möts då"})")
              .status == 201);
    const Response answered = asked.by(link, "POST", asked.task(1) + "/answers",
                                       R"({"parts":[{"name":"stance","value":"supports"}],"remarks":[]})");
    INFO(answered.body);
    CHECK(answered.status == 201);
    const Json entries = body_of(asked.in.ask("lead", "GET", asked.address + "/events"))["entries"];
    CHECK(entries.back()["actor"]["person"] == link["id"]);
    CHECK(entries.back()["actor"]["role"] == "registrar");
    const Json links = body_of(asked.in.ask("lead", "GET", asked.task(1) + "/links"))["links"];
    CHECK(links[0]["givenTo"] == "kommun@kumla.example");
    CHECK(links.dump().find(link["secret"].get<std::string>()) == std::string::npos);
}

TEST_CASE("an answer by a link is given once, and a correction takes a new one") {
    Asked asked;
    const Json link = asked.make(1);
    const auto answer = [&](const Json& by, const char* stance, const char* key) {
        const Json body{{"parts", {{{"name", "stance"}, {"value", stance}}}},
                        {"remarks", {{{"clause", "1"}, {"text", "Förtydliga"}}}}};
        return asked.in.ask(
            "", "POST", asked.task(1) + "/answers", body.dump(), {},
            {{"authorization", "Bearer " + by["secret"].get<std::string>()}, {"idempotency-key", key}});
    };
    CHECK(asked.by(link, "POST", asked.task(1) + "/signs", sign).status == 201);
    CHECK(asked.state_of(link) == "open");
    const Response first = answer(link, "supports", "en");
    INFO(first.body);
    REQUIRE(first.status == 201);
    const Json seen = body_of(asked.by(link, "GET", in_orebro + "/link"));
    CHECK(seen["state"] == "used");
    CHECK(seen["work"]["tasks"][0]["parts"][0]["value"] == "supports");
    CHECK(seen["remarks"][0]["text"] == "Förtydliga");
    CHECK(body_of(answer(link, "supports", "en"))["repeated"] == true);
    CHECK(code_of_answer(answer(link, "opposes", "tva")) == "link_used");
    CHECK(asked.by(link, "POST", asked.task(1) + "/signs", sign).status == 403);
    CHECK(answer(asked.make(1), "opposes", "tre").status == 201);
}

TEST_CASE("an answer uses up every link to the task, whoever gives it") {
    const std::string answer = R"({"parts":[{"name":"stance","value":"supports"}],"remarks":[]})";
    Asked asked;
    const Json first = asked.make(1), second = asked.make(1), elsewhere = asked.make(2);
    SECTION("by a link") {
        REQUIRE(asked.by(first, "POST", asked.task(1) + "/answers", answer).status == 201);
    }
    SECTION("by somebody who has signed in") {
        REQUIRE(asked.in.ask("kumla", "POST", asked.task(1) + "/answers", answer).status == 201);
    }
    CHECK(asked.state_of(second) == "used");
    CHECK(asked.by(second, "POST", asked.task(1) + "/answers", answer).status == 403);
    CHECK(asked.state_of(elsewhere) == "open");
}

TEST_CASE("a link that somebody made who has left since opens nothing") {
    Asked asked;
    const Json link = asked.make(1);
    Account lead = *asked.in.service.store.accounts().account("p-lead");
    lead.closed = true;
    REQUIRE(asked.in.service.store.accounts().save_account(lead));
    CHECK(asked.state_of(link) == "ended");
    CHECK(asked.by(link, "POST", asked.task(1) + "/signs", sign).status >= 400);
}

TEST_CASE("the case tells what an answer rests on, when the link is gone too") {
    Asked asked;
    const Json link = asked.make(1);
    const std::string answer = R"({"parts":[{"name":"stance","value":"supports"}],"remarks":[]})";
    REQUIRE(asked.by(link, "POST", asked.task(1) + "/answers", answer).status == 201);
    const std::string path = asked.task(1) + "/links/" + link["id"].get<std::string>();
    REQUIRE(asked.in.ask("lead", "DELETE", path).status == 204);
    asked.in.service.store.accounts().remove_access_notes(asked.in.service.clock.now() + 1);
    const auto shown_in_last = [&] {
        const Json entries = body_of(asked.in.ask("lead", "GET", asked.address + "/events"))["entries"];
        const Json& last = entries.back()["events"];
        for (const Json& event : last) {
            if (event["type"] == "identity_shown") return event;
        }
        return Json();
    };
    const Json by_link = shown_in_last();
    CAPTURE(by_link.dump());
    const std::string said = by_link["text"]["sv"];
    CHECK(said.find("gjord av p-lead, given till: kommun@kumla.example") != std::string::npos);
    const std::string own = body_of(asked.in.ask("lead", "GET", asked.task(2)))["addressee"]["id"];
    asked.in.add("laxa", {{"registrar", "laxa"}});
    REQUIRE(asked.in.ask(own, "POST", asked.task(2) + "/answers", answer).status == 201);
    CHECK(shown_in_last()["text"]["sv"] == "Inloggad med lösenord");
}

TEST_CASE("who has not answered is seen by whoever leads, not by those asked") {
    Asked asked;
    const std::string work = body_of(asked.in.ask("lead", "GET", asked.task(1)))["work"];
    const std::string reminders = asked.address + "/works/" + work + "/reminders";
    CHECK(asked.in.ask("lead", "GET", reminders).status == 200);
    CHECK(code_of_answer(asked.in.ask("kumla", "GET", reminders)) == "not_allowed");
}

TEST_CASE("by a link one has a draft of one's own, and reads none of the party's others") {
    Asked asked;
    const Json link = asked.make(1), other = asked.make(1);
    const std::string answer = R"({"parts":[{"name":"stance","value":"supports"}],"remarks":[]})";
    const std::string drafts = asked.task(1) + "/drafts";
    const std::string own = drafts + "/" + link["id"].get<std::string>();
    CHECK(body_of(asked.by(link, "GET", in_orebro + "/link"))["draftUnit"] == link["id"]);
    CHECK(asked.in.ask("kumla", "PUT", drafts + "/ekonomi", answer).status == 200);
    CHECK(asked.by(link, "PUT", own, answer).status == 200);
    CHECK(asked.by(link, "PUT", drafts + "/ekonomi", answer).status == 404);
    CHECK(asked.by(link, "DELETE", drafts + "/ekonomi").status == 404);
    const auto seen_by = [&](const Json& one) { return body_of(asked.by(one, "GET", drafts))["drafts"]; };
    REQUIRE(seen_by(link).size() == 1);
    CHECK(seen_by(link)[0]["unit"] == link["id"]);
    CHECK(seen_by(other).empty());
    CHECK(body_of(asked.in.ask("kumla", "GET", drafts))["drafts"].size() == 2);
    CHECK(asked.by(link, "DELETE", own).status == 204);
}

TEST_CASE("a link that is old, taken back or made up is told kindly, and opens nothing") {
    Asked asked;
    const Json link = asked.make(1, 3), other = asked.make(1);
    CHECK(asked.state_of(link) == "open");
    asked.in.service.clock.set(asked.in.service.clock.now() + 3 * Instant::ms_per_day);
    CHECK(asked.state_of(link) == "ended");
    CHECK(asked.by(link, "POST", asked.task(1) + "/signs", sign).status == 401);
    CHECK(asked.by(link, "GET", in_orebro + "/link/content").status == 404);

    const std::string path = asked.task(1) + "/links/" + other["id"].get<std::string>();
    const auto lead = asked.in.cookie("lead");
    CHECK(asked.in.service
              .send("DELETE", asked.task(2) + "/links/" + other["id"].get<std::string>(), {}, {}, {lead})
              .status == 404);
    CHECK(asked.in.service.send("DELETE", path, {}, {}, {lead}).status == 204);
    CHECK(asked.state_of(other) == "unknown");
    CHECK(asked.by(other, "POST", asked.task(1) + "/signs", sign).status == 401);
    Json altered = link;
    altered["secret"] = link["secret"].get<std::string>() + "x";
    CHECK(asked.state_of(altered) == "unknown");
    CHECK(body_of(asked.in.ask("", "GET", in_orebro + "/link"))["state"] == "unknown");
}

TEST_CASE("links are made by the lead and by who is asked, to an open task of theirs") {
    Asked asked;
    const auto make = [&](const std::string& who, int number) {
        return asked.in.ask(who, "POST", asked.task(number) + "/links", R"({"givenTo":"handläggaren"})");
    };
    const Json tasks = body_of(asked.in.ask("lead", "GET", asked.address + "/tasks"))["tasks"];
    for (const Json& task : tasks) {
        INFO(task["addressee"]["id"]);
        CHECK(make("nora", task["number"]).status == (task["addressee"]["id"] == "nora" ? 201 : 403));
    }
    CHECK(make("lead", 99).status == 404);
    CHECK(asked.in.ask("lead", "POST", asked.task(1) + "/links", R"({"givenTo":"","days":1})").status == 422);
    CHECK(asked.in.ask("lead", "POST", asked.task(1) + "/links", R"({"givenTo":"x","days":0})").status ==
          422);
}

TEST_CASE("those elected, and offices that are asked by themselves, do not speak for their organisation") {
    Asked asked;
    const std::string answer = R"({"parts":[{"name":"stance","value":"supports"}],"remarks":[]})";
    for (const char* role : {"member", "deputy", "chair", "adjuster", "head", "signatory", "observer"}) {
        INFO(role);
        asked.in.add(role, {{role, "kumla"}});
        CHECK(code_of_answer(asked.in.ask(role, "POST", asked.task(1) + "/answers", answer)) ==
              "not_allowed");
        CHECK(asked.in.ask(role, "GET", asked.task(1) + "/drafts").status == 404);
        CHECK(asked.in.ask(role, "POST", asked.task(1) + "/links", R"({"givenTo":"x@y.example","days":9})")
                  .status == 403);
        const std::string number = asked.address + "/registry-numbers/kumla";
        CHECK(asked.in.ask(role, "PUT", number, R"({"number":"KS 1"})").status == 403);
    }
    for (const char* role : {"case_officer", "contact", "registrar"}) {
        INFO(role);
        asked.in.add(role, {{role, "kumla"}});
        CHECK(asked.in.ask(role, "POST", asked.task(1) + "/answers", answer).status == 201);
    }
}
