// Sending a round over the API: its covering letter, others who are asked, who need not answer, sending out
// again; progress before the answer; what is masked; clauses given by hand.
#include "api/round.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

bool has(const Response& response, const std::string& words) {
    return response.body.find(words) != std::string::npos;
}

Response send_lead(const Round& round, const std::string& method, const std::string& path, const Json& body) {
    return round.service.send(method, round.address + path, body.dump(), "lead");
}

}  // namespace

TEST_CASE("the covering letter has what the project writes and what the case knows") {
    const Round round;
    const std::string letter = "/works/view/covering-letter";
    REQUIRE(
        send_lead(round, "PUT", letter, Json{{"text", "Vi ber om <era> synpunkter.\nHela texten."}}).status ==
        200);
    round.service.post(round.address + "/works/view/walk-throughs",
                       Json{{"on", "2024-09-10"}, {"text", "Teams"}});
    const Json seen = round.service.get(round.address + letter);
    CHECK(seen["title"]["sv"].get<std::string>().starts_with("Remiss – "));
    CHECK(seen["round"] == 1);
    CHECK(seen["text"].get<std::string>().starts_with("Vi ber"));
    const std::string all = seen["sections"].dump();
    for (const char* part : {"Ställningstagande: Tillstyrker, Avstyrker", "tisdag 10 september 2024: Teams",
                             "tisdag 1 oktober 2024", "Utkast, version 1", "Laxå kommun"}) {
        INFO(part);
        CHECK(all.find(part) != std::string::npos);
    }
    const Response page = round.service.send("GET", round.address + letter + "?format=html&language=en");
    CHECK(page.media_type == "text/html; charset=utf-8");
    CHECK(has(page, "Vi ber om &lt;era&gt; synpunkter.<br>Hela texten."));
    CHECK(has(page, "Tuesday 1 October 2024"));
    CHECK(page.header("Content-Security-Policy")->find("default-src 'none'") != std::string::npos);
    CHECK(code_of(round.service.send("GET", round.address + "/works/nothing/covering-letter")) ==
          "not_found");
}

TEST_CASE("a round is sent to others too, somebody is excused, and it is taken back and sent again") {
    const Round round;
    round.service.put(in_orebro + "/organisations/provider",
                      Json{{"name", "En privat utförare"}, {"kind", "private"}});
    const Response added =
        send_lead(round, "POST", "/works/view/addressees",
                  Json{{"asked", "provider"}, {"due", "2024-10-20"}, {"reason", "Berörs"}});
    REQUIRE(added.status == 201);
    const Json task = round.service.get(*added.header("Location"));
    CHECK(task["addressee"]["name"] == "En privat utförare");
    CHECK(task["due"] == "2024-10-20");
    CHECK(code_of(send_lead(round, "POST", "/works/view/addressees", Json{{"asked", "ingen"}})) ==
          "unknown_organisation");
    REQUIRE(
        round.service.send("POST", round.path_of("laxa") + "/excuses", R"({"reason":"Berörs inte"})", "lead")
            .status == 201);
    CHECK(code_of(round.service.send("POST", round.path_of("nora") + "/excuses", "{}", "lead")) ==
          "member_missing");
    const Json seen = round.service.get(round.address + "/works/view/round");
    CHECK(seen["added"][0]["id"] == "provider");
    CHECK(seen["excused"][0]["id"] == "laxa");
    CHECK(seen["rounds"][0]["asked"] == 3);

    REQUIRE(send_lead(round, "POST", "/works/view/sendings", Json{{"reason", "Fel bilaga"}}).status == 201);
    const Json again = round.service.get(round.address + "/works/view/round");
    CHECK(again["round"] == 2);
    CHECK(again["rounds"][0]["withdrawn"] == true);
    CHECK(again["added"][0]["id"] == "provider");
    CHECK(again["excused"][0]["id"] == "laxa");
    CHECK(again["rounds"][1]["asked"] == 3);
    const Json events = round.service.get(round.address + "/events?limit=100");
    CHECK(events.dump().find("En privat utförare är också tillfrågad: Berörs") != std::string::npos);
    CHECK(events.dump().find("Återkallad och utskickad på nytt: Yttra sig: Fel bilaga") != std::string::npos);
}

TEST_CASE("how far somebody has come is told before the answer, with evidence") {
    const Round round;
    const Response put = round.service.send("POST", in_orebro + "/contents", "%PDF-1.7", "registrar:kumla",
                                            {{"content-type", "application/pdf"}});
    const Json report{{"comment", "Halvvägs"},
                      {"nextOn", "2024-09-20"},
                      {"attachments", {{{"content", body_of(put)["hash"]}, {"label", "Plan.pdf"}}}}};
    round.service.post(round.path_of("kumla") + "/reports", report, "registrar:kumla");
    const Json task = round.service.get(round.path_of("kumla"));
    CHECK(task["state"] == "in_progress");
    CHECK(task["report"]["comment"] == "Halvvägs");
    CHECK(task["report"]["nextOn"] == "2024-09-20");
    CHECK(task["report"]["attachments"][0]["label"] == "Plan.pdf");
    CHECK(round.service.get(round.path_of("nora"))["report"].is_null());
    CHECK(code_of(round.service.send("POST", round.path_of("nora") + "/reports", "{}", "registrar:nora")) ==
          "report_empty");
}

TEST_CASE("more time is asked for, seen with the task, and given") {
    const Round round;
    const auto ask = [&](const char* until) {
        return round.service.send("POST", round.path_of("nora") + "/extension-requests",
                                  Json{{"until", until}, {"reason", "Nämnden möts då"}}.dump(),
                                  "registrar:nora");
    };
    CHECK(code_of(ask("2024-10-01")) == "not_more_time");
    REQUIRE(ask("2024-10-15").status == 201);
    CHECK(round.service.get(round.path_of("nora"))["moreTimeAsked"] ==
          Json{{"askedOn", "2024-09-02"}, {"until", "2024-10-15"}, {"reason", "Nämnden möts då"}});
    round.service.post(round.path_of("nora") + "/extensions", Json{{"due", "2024-10-15"}});
    CHECK(round.service.get(round.path_of("nora"))["moreTimeAsked"].is_null());
}

TEST_CASE("who reads for publication sees the reason in place of what is masked, in every form") {
    const Round round;
    Json body = with_stance("opposes");
    body["remarks"] = Json{{{"clause", "2"}, {"text", "Patienten i rum 4 drabbas. Rum 4 är litet."}},
                           {{"clause", "1"}, {"text", "Allt om en enskild"}, {"proposedText", "Ny text"}}};
    REQUIRE(round.answer("kumla", body).status == 201);
    const auto mask = [&](Json what) { return send_lead(round, "POST", "/masks", what); };
    const Json room{
        {"of", "remark"}, {"number", 1}, {"part", "text"}, {"words", "rum 4"}, {"reason", "OSL 25:1"}};
    REQUIRE(mask(room).status == 201);
    REQUIRE(mask({{"of", "remark"}, {"number", 2}, {"part", "text"}, {"reason", "Personuppgift"}}).status ==
            201);
    Json nowhere = room;
    nowhere["words"] = "rum 5";
    CHECK(code_of(mask(nowhere)) == "words_not_there");
    CHECK(round.service.get(round.address + "/masks")["masks"].size() == 2);

    const std::string compilation = round.address + "/works/view/compilation";
    for (const char* form : {"?view=public", "?view=public&format=csv", "?view=public&format=html"}) {
        INFO(form);
        const Response shown = round.service.send("GET", compilation + form);
        CHECK_FALSE(has(shown, "i rum 4"));
        CHECK(has(shown, "Patienten i [maskat: OSL 25:1] drabbas."));
        CHECK_FALSE(has(shown, "Allt om en enskild"));
        CHECK(has(shown, "[maskat: Personuppgift]"));
        CHECK(has(shown, "Ny text"));
    }
    CHECK(has(round.service.send("GET", compilation), "Patienten i rum 4"));
    CHECK_FALSE(has(round.service.send("GET", round.address + "/remarks?view=public"), "i rum 4"));
    // What was masked later is masked in how it stood earlier, too.
    round.service.set_today("2024-09-05");
    REQUIRE(
        mask({{"of", "remark"}, {"number", 2}, {"part", "proposed"}, {"reason", "Personuppgift"}}).status ==
        201);
    CHECK_FALSE(has(round.service.send("GET", compilation + "?view=public&asOf=2024-09-03"), "Ny text"));

    REQUIRE(send_lead(round, "DELETE", "/masks/1", Json{{"reason", "Redan offentligt"}}).status == 200);
    CHECK(has(round.service.send("GET", compilation + "?view=public"), "Patienten i rum 4"));
    CHECK(code_of(send_lead(round, "DELETE", "/masks/1", Json{{"reason", "x"}})) == "mask_unknown");
}

TEST_CASE("a text written anew, without the masked words, is masked as a whole until somebody looks at it") {
    const Round round;
    Json body = with_stance("opposes");
    body["remarks"] = Json{{{"clause", "2"}, {"text", "För dyrt"}}};
    REQUIRE(round.answer("kumla", body).status == 201);
    const auto comment = [&](const char* text) {
        round.service.post(round.address + "/remarks/1/dispositions",
                           Json{{"disposition", "declined"}, {"comment", text}});
    };
    comment("Handläggaren på Storgatan avgör");
    const Json street{
        {"of", "remark"}, {"number", 1}, {"part", "comment"}, {"words", "Storgatan"}, {"reason", "OSL 26:1"}};
    REQUIRE(send_lead(round, "POST", "/masks", street).status == 201);
    comment("Handläggaren på storgatan avgör");
    const Json seen = round.service.get(round.address + "/remarks?view=public");
    CHECK(seen["remarks"][0]["comment"] == "[maskat: OSL 26:1]");
}

TEST_CASE("a file has the clauses that somebody lists, and a change is judged substantive") {
    const Round round;
    const Response put = round.service.send("POST", in_orebro + "/contents", "%PDF-1.7 two", "lead",
                                            {{"content-type", "application/pdf"}});
    Json version{{"content", body_of(put)["hash"]},
                 {"substantive", {{"reason", "Kostnaden delas på nytt"}}},
                 {"clauses",
                  {{{"clause", "§ 1"}, {"heading", "§ 1 Parter"}},
                   {{"clause", "2"}, {"heading", "§ 2 Kostnad"}, {"text", "Delas lika"}}}}};
    Json twice = version;
    twice["clauses"][1]["clause"] = "1";
    const std::string versions = "/documents/draft/versions";
    const Response refused = send_lead(round, "POST", versions, twice);
    CHECK(code_of(refused) == "clause_twice");
    CHECK(body_of(refused)["blockers"][0]["at"] == "/clauses/1/clause");
    REQUIRE(send_lead(round, "POST", versions, version).status == 201);
    const Json seen = round.service.get(round.address + versions + "/2");
    CHECK(seen["judged"] == "substantive");
    CHECK(seen["reason"] == "Kostnaden delas på nytt");
    CHECK(seen["clausesByHand"] == true);
    CHECK(round.service.get(round.address + versions + "/1")["judged"].is_null());
    const Json clauses = round.service.get(round.address + versions + "/2/clauses");
    CHECK(clauses["clauses"].size() == 2);
    CHECK(clauses["clauses"][1]["clause"] == "2");
    const Json changes = round.service.get(round.address + versions + "/2/changes");
    CHECK_FALSE(changes["changes"].empty());
    CHECK(code_of(send_lead(round, "POST", "/documents/draft/versions",
                            Json{{"text", "x"}, {"substantive", Json::object()}})) == "member_missing");
}
