// A round of consultation over the API: signs, questions, answers clause by clause with files, the
// compilation and its forms.
#include "api/exports/table.hpp"
#include "api/round.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

TEST_CASE("an answer points at clauses that the text has, with a stance on each, files and who approved it") {
    const Round round;
    const Response put = round.service.send("POST", in_orebro + "/contents", "%PDF-1.7", "registrar:kumla",
                                            {{"content-type", "application/pdf"}});
    REQUIRE(put.status == 201);
    Json body = with_stance("opposes");
    body["remarks"] = Json{{{"clause", "§ 2"}, {"text", "För dyrt"}}};
    body["stances"] =
        Json{{{"clause", "2"}, {"stance", "opposes"}}, {{"clause", "1"}, {"stance", "supports"}}};
    body["attachments"] = Json{{{"content", body_of(put)["hash"]}, {"label", "Svar.pdf"}}};
    body["approvedBy"] = "Förvaltningschefen";
    Json gone = body;
    gone["remarks"][0]["clause"] = "14";
    const Response refused = round.answer("kumla", gone);
    CHECK(code_of(refused) == "clause_unknown");
    CHECK(body_of(refused)["blockers"][0]["at"] == "/remarks/0/clause");
    CHECK(refused.body.find("1, 2") != std::string::npos);
    Json unknown = body;
    unknown["attachments"][0]["content"] = std::string(64, 'b');
    CHECK(code_of(round.answer("kumla", unknown)) == "content_unknown");
    CHECK(round.service.get(round.address + "/remarks")["counts"]["total"] == 0);

    REQUIRE(round.answer("kumla", body).status == 201);
    const Json task = round.service.get(round.address + "/tasks/" + round.task_of("kumla")["number"].dump());
    CHECK(task["stances"].size() == 2);
    CHECK(task["stances"][1]["title"]["sv"] == "Avstyrker");
    CHECK(task["attachments"][0]["label"] == "Svar.pdf");
    CHECK(task["attachments"][0]["sizeBytes"] == 8);
    CHECK(task["approvedBy"] == "Förvaltningschefen");
    CHECK(task["answeredOn"] == "2024-09-02");
}

TEST_CASE("signs, questions and walk-throughs are seen in the round, with how it goes") {
    const Round round;
    const std::string task = round.address + "/tasks/" + round.task_of("nora")["number"].dump();
    round.service.post(task + "/signs", Json{{"sign", "received"}}, "registrar:nora");
    round.service.post(task + "/signs", Json{{"sign", "agenda"}, {"on", "2024-10-14"}}, "registrar:nora");
    CHECK(code_of(round.service.send("POST", task + "/signs", R"({"sign":"read"})", "registrar:nora")) ==
          "wrong_type");
    round.service.post(round.address + "/works/view/questions", Json{{"text", "Gäller § 2 alla?"}},
                       "registrar:laxa");
    round.service.post(round.address + "/questions/1/answers", Json{{"text", "Ja"}});
    round.service.post(round.address + "/works/view/walk-throughs",
                       Json{{"on", "2024-09-10"}, {"text", "Teams"}});
    REQUIRE(round.answer("kumla", with_stance("supports")).status == 201);

    const Json seen = round.service.get(round.address + "/works/view/round");
    CHECK(seen["questions"][0]["asker"]["name"] == "Laxå kommun");
    CHECK(seen["questions"][0]["answer"] == "Ja");
    CHECK(seen["walkThroughs"][0]["on"] == "2024-09-10");
    CHECK(seen["rounds"][0]["responsePercent"] == 33);
    CHECK(seen["rounds"][0]["tally"][0]["count"] == 1);
    CHECK(seen["answerers"].size() == 3);
    CHECK(round.service.get(task)["signs"].size() == 2);
    CHECK(code_of(round.service.send("GET", round.address + "/works/nothing/round")) == "not_found");
}

TEST_CASE("a walk-through is moved or cancelled, and those asked are told why") {
    const Round round;
    const std::string planned = round.address + "/works/view/walk-throughs";
    round.service.post(planned, Json{{"on", "2024-09-10"}, {"text", "Teams"}});
    const Json moved{{"on", "2024-09-12"}, {"text", "Rum 3"}, {"reason", "Föredraganden är sjuk"}};
    round.service.put(planned + "/1", moved, "lead");
    const Json seen = round.service.get(round.address + "/works/view/round")["walkThroughs"];
    CHECK(seen == Json{{{"number", 1},
                        {"on", "2024-09-12"},
                        {"text", "Rum 3"},
                        {"cancelled", false},
                        {"reason", "Föredraganden är sjuk"}}});
    CHECK(code_of(round.service.send("PUT", planned + "/2", moved.dump(), "lead")) == "walk_through_unknown");
    CHECK(code_of(round.service.send("PUT", planned + "/1", moved.dump(), "registrar:nora")) ==
          "not_allowed");

    const std::string why = R"({"reason":"Allt sades på den första"})";
    REQUIRE(round.service.send("DELETE", planned + "/1", why, "lead").status == 200);
    const Json left = round.service.get(round.address + "/works/view/round")["walkThroughs"];
    CHECK(left[0]["cancelled"] == true);
    CHECK(left[0]["reason"] == "Allt sades på den första");
    CHECK(code_of(round.service.send("DELETE", planned + "/1", why, "lead")) == "walk_through_cancelled");
    const Json letter = round.service.get(round.address + "/works/view/covering-letter");
    CHECK(letter.dump().find("Rum 3") == std::string::npos);
    const std::string told = round.service.get(in_orebro + "/notices?limit=100").dump();
    CHECK(told.find("\"walk_through_changed\"") != std::string::npos);
    CHECK(told.find("\"walk_through_cancelled\"") != std::string::npos);
}

TEST_CASE("the compilation stands clause by clause, and comes as table and as page to be printed") {
    const Round round;
    Json body = with_stance("opposes");
    body["remarks"] = Json{{{"clause", "2"}, {"text", "=HYPERLINK(\"x\") är <b>dyrt</b>;\nmycket"}},
                           {{"text", "I övrigt bra"}}};
    REQUIRE(round.answer("kumla", body).status == 201);
    round.service.put(round.address + "/remarks/1/tags", Json{{"tags", {"ekonomi"}}}, "lead");
    round.service.post(round.address + "/remarks/1/dispositions",
                       Json{{"disposition", "declined"}, {"comment", "Ryms inte"}});
    const std::string address = round.address + "/works/view/compilation";
    const Json compilation = round.service.get(address);
    CHECK(compilation["version"] == 1);
    CHECK(compilation["clauses"][1]["clause"] == "2");
    CHECK(compilation["clauses"][1]["remarks"][0]["tags"][0] == "ekonomi");
    CHECK(compilation["wholeText"].size() == 1);
    REQUIRE(compilation["answers"].size() == 3);
    CHECK(compilation["answers"][0]["addressee"]["id"] == "kumla");
    CHECK(compilation["answers"][0]["parts"][0]["text"]["sv"] == "Avstyrker");
    CHECK(compilation["answers"][1]["parts"].empty());
    CHECK(round.service.send("GET", address + "?format=csv&table=answers").body ==
          "\xEF\xBB\xBFRemissinstans;Svarade;Ställningstagande\r\nKumla kommun;2024-09-02;Avstyrker\r\n"
          "Nora kommun;;\r\nLaxå kommun;;\r\n");
    CHECK(compilation["tags"][0] == Json{{"tag", "ekonomi"}, {"count", 1}});

    const Response csv = round.service.send("GET", address + "?format=csv");
    CHECK(csv.media_type == "text/csv; charset=utf-8");
    CHECK(csv.body.starts_with("\xEF\xBB\xBFParagraf;Remissinstans;Synpunkt;"));
    CHECK(csv.body.find("\"'=HYPERLINK(\"\"x\"\") är <b>dyrt</b>;\nmycket\"") != std::string::npos);
    CHECK(csv.body.find(";tillgodoses inte;") != std::string::npos);
    CHECK(round.service.send("GET", address + "?format=csv&language=en").body.find("Respondent") !=
          std::string::npos);

    const Response page = round.service.send("GET", address + "?format=html");
    CHECK(page.media_type == "text/html; charset=utf-8");
    CHECK(page.body.find("&lt;b&gt;dyrt&lt;/b&gt;") != std::string::npos);
    CHECK(page.body.find("<b>") == std::string::npos);
    CHECK(page.body.find("<td>Avstyrker</td><td class=\"number\">1</td>") != std::string::npos);
    CHECK(page.body.find("<td>ekonomi</td><td class=\"number\">1</td>") != std::string::npos);
    CHECK(page.header("Content-Security-Policy")->find("default-src 'none'") != std::string::npos);

    const Response sheet = round.service.send("GET", address + "?format=xlsx");
    CHECK(sheet.status == 200);
    CHECK(sheet.body.starts_with("PK"));
    CHECK(sheet.header("Content-Disposition")->find("sammanstallning-1.xlsx") != std::string::npos);

    CHECK(code_of(round.service.send("GET", address + "?round=2")) == "not_found");
    CHECK(code_of(round.service.send("GET", address + "?format=docx")) == "wrong_query");
    CHECK(code_of(round.service.send("GET", round.address + "/works/nothing/compilation")) == "not_found");
}

TEST_CASE("files, who approved and who registered stand in the compilation, of an earlier round too") {
    const Round round;
    const Response put = round.service.send("POST", in_orebro + "/contents", "%PDF-1.7", "registrar:kumla",
                                            {{"content-type", "application/pdf"}});
    Json body = with_stance("opposes");
    body["attachments"] = Json{{{"content", body_of(put)["hash"]}, {"label", "Yttrande Kumla.pdf"}}};
    body["approvedBy"] = "Nämnden § 14";
    REQUIRE(round.answer("kumla", body).status == 201);
    Json by_mail = with_stance("supports");
    by_mail["evidence"] = "Brev den 2 september";
    const Response given =
        round.service.send("POST", round.path_of("nora") + "/answers", by_mail.dump(), "lead");
    REQUIRE(given.status == 201);
    REQUIRE(round.service
                .send("POST", round.address + "/masks",
                      Json{{"of", "task"},
                           {"number", round.task_of("kumla")["number"]},
                           {"part", "approvedBy"},
                           {"words", "§ 14"},
                           {"reason", "OSL 25:1"}}
                          .dump(),
                      "lead")
                .status == 201);

    const std::string address = round.address + "/works/view/compilation?round=1";
    const auto check_told = [&] {
        const Json answers = round.service.get(address)["answers"];
        CHECK(answers[0]["attachments"] ==
              Json{{{"content", body_of(put)["hash"]}, {"sizeBytes", 8}, {"label", "Yttrande Kumla.pdf"}}});
        CHECK(answers[0]["approvedBy"] == "Nämnden § 14");
        CHECK(answers[0]["registeredBy"].is_null());
        CHECK(answers[1]["registeredBy"]["role"] == "lead");
        CHECK(answers[2]["attachments"].empty());
        const Response table = round.service.send("GET", address + "&format=csv&table=answers");
        CHECK(table.body.find("Ställningstagande;Beslutad av;Bilagor;Registrerat av\r\n") !=
              std::string::npos);
        CHECK(table.body.find("Avstyrker;Nämnden § 14;Yttrande Kumla.pdf;\r\n") != std::string::npos);
        CHECK(table.body.find("Tillstyrker;;;Ansvarig") != std::string::npos);
        const Response page = round.service.send("GET", address + "&format=html&view=public");
        CHECK(page.body.find("<td>Yttrande Kumla.pdf</td>") != std::string::npos);
        CHECK(page.body.find("Nämnden [maskat: OSL 25:1]") != std::string::npos);
    };
    check_told();
    round.service.post(round.address + "/works/view/sendings", Json{{"reason", "Fel bilaga"}});
    CHECK(round.service.send("GET", round.path_of("kumla")).status == 404);
    check_told();
}

TEST_CASE("a question to all before a meeting is compiled by party and part, under its own title") {
    Service service;
    fill_orebro(service);
    const char* const lifecycle = R"yaml(format: 1
lifecycle: reports
version: 1
title: {sv: "Återrapportering", en: "Return report"}
roles:
  lead: {title: {sv: "Ansvarig", en: "Lead"}}
words:
  achieved: {sv: "Gjort", en: "Done"}
start: asking
states:
  asking:
    title: {sv: "Frågas", en: "Asking"}
    work:
      report: {title: {sv: "Återrapportera", en: "Report back"}, ask: each party, answer: {achieved: text}}
    then: settled
  settled: {title: {sv: "Klart", en: "Settled"}, end: completed}
)yaml";
    const Response published = service.send("POST", in_orebro + "/lifecycles", lifecycle, "administrator",
                                            {{"content-type", "application/yaml"}});
    INFO(published.body);
    REQUIRE(published.status == 201);
    const Json receipt =
        service.post(in_orebro + "/cases",
                     Json{{"lifecycle", "reports"}, {"title", "Läget"}, {"parties", {"kumla", "nora"}}});
    const std::string address = in_orebro + "/cases/" + receipt["case"].get<std::string>();
    const Json task = service.get(address + "/tasks")["tasks"][0];
    service.post(answer_path(address, task), Json{{"parts", {{{"name", "achieved"}, {"value", "Allt"}}}}},
                 "registrar:" + task["addressee"]["id"].get<std::string>());
    const std::string compilation = address + "/works/report/compilation?format=";
    const std::string page = service.send("GET", compilation + "html").body;
    CHECK(page.find("<h1>Sammanställning av svar: Återrapportera</h1>") != std::string::npos);
    CHECK(page.find("remissvar") == std::string::npos);
    CHECK(page.find("Synpunkt") == std::string::npos);
    CHECK(page.find("<td>Allt</td>") != std::string::npos);
    CHECK(service.send("GET", compilation + "csv").body.find(";Allt\r\n") != std::string::npos);
    CHECK(service.send("GET", compilation + "csv&table=remarks").body.find("Paragraf;") != std::string::npos);
}

TEST_CASE("who took which stance on which clause is told of every round") {
    const Round round;
    Json body = with_stance("opposes");
    body["stances"] = Json::parse(R"([{"clause":"2","stance":"opposes"}])");
    REQUIRE(round.answer("kumla", body).status == 201);
    const std::string address = round.address + "/works/view/compilation";
    const auto check_told = [&](const char* query) {
        const Json compilation = round.service.get(address + query);
        CHECK(compilation["answers"][0]["stances"][0]["clause"] == "2");
        CHECK(compilation["answers"][0]["stances"][0]["title"]["sv"] == "Avstyrker");
        CHECK(compilation["clauses"][1]["stances"][0]["count"] == 1);
    };
    check_told("");
    const Response table = round.service.send("GET", address + "?format=csv&table=answers");
    CHECK(table.body.find("Ställningstagande;Per paragraf\r\n") != std::string::npos);
    CHECK(table.body.find(";Avstyrker;2: Avstyrker\r\n") != std::string::npos);
    round.service.post(round.address + "/works/view/sendings", Json{{"reason", "Fel bilaga"}});
    check_told("?round=1");
    CHECK(round.service.get(address)["clauses"][1]["stances"].empty());
}

TEST_CASE("who tries to break a round is told what is wrong, and nothing is lost") {
    const Round round;
    const std::string kumla = round.path_of("kumla") + "/answers";
    Json body = with_stance("opposes");
    body["remarks"] = Json{{{"clause", "2"}, {"text", "För dyrt"}}};
    const auto given = [&](const Json& answer, const std::string& who) {
        return code_of(round.service.send("POST", kumla, answer.dump(), who));
    };
    CHECK(given(body, "registrar:nora") == "not_allowed");
    CHECK(given(body, "lead") == "evidence_missing");
    Json twice = body;
    twice["stances"] =
        Json::parse(R"([{"clause":"2","stance":"opposes"},{"clause":"§ 2","stance":"supports"}])");
    CHECK(given(twice, "registrar:kumla") == "stance_twice");
    twice["stances"] = Json::parse(R"([{"clause":"","stance":"opposes"}])");
    CHECK(given(twice, "registrar:kumla") == "text_empty");
    REQUIRE(given(body, "registrar:kumla").empty());
    CHECK(round.service.get(round.address + "/remarks")["counts"]["total"] == 1);

    // A new answer takes the place of the first: it cannot take up what it replaces.
    body["remarks"][0]["follows"] = 1;
    CHECK(given(body, "registrar:kumla") == "remark_unknown");
    Json of_others = body;
    CHECK(code_of(round.answer("nora", of_others)) == "remark_unknown");
    CHECK(round.service.get(round.address + "/remarks/1")["text"] == "För dyrt");

    // Two people answer one remark: the second one sees that it has changed.
    const std::string dispositions = round.address + "/remarks/1/dispositions";
    const std::string seen = round.service.get(round.address + "/remarks/1")["etag"];
    const auto dispose = [&](const char* how, const char* who) {
        return round.service.send("POST", dispositions,
                                  Json{{"disposition", how}, {"comment", "Ryms inte"}}.dump(), who,
                                  {{"if-match", seen}});
    };
    CHECK(code_of(dispose("accepted", "registrar:kumla")) == "not_allowed");
    CHECK(dispose("accepted", "lead").status == 201);
    CHECK(dispose("declined", "administrator").status == 412);
    CHECK(round.service.get(round.address + "/remarks/1")["disposition"] == "accepted");
    CHECK(code_of(round.service.send("POST", round.address + "/remarks/2/dispositions",
                                     R"({"disposition":"accepted"})", "lead")) == "remark_unknown");
    const std::string other = start_statement(round.service);
    CHECK(code_of(round.service.send("POST", other + "/remarks/1/dispositions",
                                     R"({"disposition":"accepted"})", "lead")) == "remark_unknown");

    // Taken back: its tasks take no more answers, and what came stands in the history.
    round.service.post(round.address + "/works/view/sendings", Json{{"reason", "Fel bilaga"}});
    body["remarks"][0].erase("follows");
    CHECK(given(body, "registrar:kumla") == "round_is_over");
    CHECK(round.service.get(round.address +
                            "/works/view/compilation?round=1")["clauses"][1]["remarks"][0]["text"] ==
          "För dyrt");
}

TEST_CASE("what a spreadsheet would run is not run") {
    const Table table{"T", {{"A", 3}, {"B", 3}}, {{"-1", "@SUM(A1)"}, {"plain", "a\"b"}}};
    CHECK(to_csv(table) ==
          "\xEF\xBB\xBF"
          "A;B\r\n\"'-1\";\"'@SUM(A1)\"\r\nplain;\"a\"\"b\"\r\n");
}
