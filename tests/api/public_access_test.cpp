// Public access: whom a document comes to, what the registers are to have, what is given to whoever asks, the
// public page, and disposal.
#include "api/service.hpp"
#include "api/two_offices.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

std::string code_told(const Response& response) {
    return response.status < 400 ? "" : body_of(response)["code"].get<std::string>();
}

}  // namespace

TEST_CASE("sharing and dispatching say what they mean, and are in the history of those who may see it") {
    TwoOffices office;
    CHECK(office.status("nora", office.version) == 404);
    const Response shared = office.act("lead", office.version + "/shares", Json{{"to", {"nora_sn"}}});
    INFO(shared.body);
    REQUIRE(shared.status == 201);
    CHECK(body_of(shared)["means"]["sv"].get<std::string>().find("TF 2:12") != std::string::npos);
    CHECK(office.status("nora", office.version) == 200);
    CHECK(office.status("school", office.version) == 404);
    CHECK(office.status("laxa", office.version) == 404);
    CHECK(office.read("nora", office.version)["state"]["name"] == "shared_for_comments");

    const std::string sentence = "Delat för synpunkter";
    const std::string events = office.address + "/events";
    CHECK(office.in.ask("nora", "GET", events).body.find(sentence) != std::string::npos);
    CHECK(office.in.ask("laxa", "GET", events).body.find(sentence) == std::string::npos);
    CHECK(office.in.ask("laxa", "GET", events).body.find("add_version") == std::string::npos);
    const std::string notices = in_orebro + "/notices";
    CHECK(office.in.ask("nora", "GET", notices).body.find("Utkast delat") != std::string::npos);
    CHECK(office.in.ask("laxa", "GET", notices).body.find("Utkast delat") == std::string::npos);

    CHECK(code_told(office.act("nora", office.version + "/dispatches", Json{{"to", {"laxa"}}})) ==
          "not_allowed");
    const Response sent = office.act("lead", office.version + "/dispatches", Json{{"to", {"laxa"}}});
    CHECK(body_of(sent)["means"]["en"].get<std::string>().find("HFD 2011") != std::string::npos);
    CHECK(code_told(office.act("nora", office.version + "/receipts", Json{{"by", "laxa"}})) == "not_allowed");
    CHECK(office.act("laxa", office.version + "/receipts", Json{{"by", "laxa"}}).status == 201);
    CHECK(office.read("laxa", office.version)["state"]["name"] == "received");
}

TEST_CASE("a content is given to those who see what it came with") {
    TwoOffices office;
    const std::string hash = office.read("lead", office.version)["content"];
    const std::string of_case = office.address + "/contents/" + hash;
    CHECK(office.status("lead", in_orebro + "/contents/" + hash) == 200);
    CHECK(office.status("lead", of_case) == 200);
    CHECK(office.status("nora", in_orebro + "/contents/" + hash) == 404);
    CHECK(office.status("nora", of_case) == 404);
    office.act("lead", office.version + "/shares", Json{{"to", {"nora_namnd"}}});
    CHECK(office.status("nora", of_case) == 200);
    CHECK(office.status("school", of_case) == 404);
    CHECK(office.status("laxa", of_case) == 404);
}

TEST_CASE("an authority has ids, numbers and a list of its own") {
    TwoOffices office;
    const Json nora = office.read("lead", in_orebro + "/organisations/nora");
    CHECK(nora["authorities"].size() == 2);
    office.in.add("admin", {{"administrator"}});
    const auto put = [&](const Json& authorities) {
        return office.in.ask("admin", "PUT", in_orebro + "/organisations/laxa/authorities",
                             Json{{"authorities", authorities}}.dump());
    };
    CHECK(code_told(put({{{"id", "kumla"}, {"name", "Kumla"}}})) == "id_taken");
    CHECK(code_told(put({{{"id", "nora_sn"}, {"name", "SN"}}})) == "id_taken");
    CHECK(code_told(put({{{"id", "x"}, {"name", "X"}, {"bodies", {"nora_namnd"}}}})) == "unknown_body");
    CHECK(code_told(put({{{"id", "x"}, {"name", "X"}}, {{"id", "x"}, {"name", "Y"}}})) == "named_twice");
    CHECK(put(Json::array()).status == 200);

    const Response number = office.in.ask("nora", "PUT", office.address + "/registry-numbers/nora_sn",
                                          R"({"number":"=SN 2024-1","more":["SN 2024-2"]})");
    INFO(number.body);
    REQUIRE(number.status == 200);
    office.act("lead", office.version + "/dispatches", Json{{"to", {"nora_sn", "laxa"}}});
    const std::string list = in_orebro + "/authorities/nora_sn/register-list";
    const Json rows = office.read("nora", list)["documents"];
    REQUIRE(rows.size() == 1);
    CHECK(rows[0]["direction"] == "in");
    CHECK(rows[0]["from"]["id"] == "kumla");
    CHECK(rows[0]["registryNumbers"] == "=SN 2024-1, SN 2024-2");
    CHECK(rows[0]["to"][0]["kind"] == "authority");
    CHECK(office.read("lead", in_orebro + "/authorities/kumla/register-list")["documents"][0]["to"].size() ==
          2);
    // No spreadsheet runs a number that somebody wrote.
    const std::string csv = office.in.ask("nora", "GET", list + "?format=csv").body;
    CHECK(csv.find("\"'=SN 2024-1, SN 2024-2\"") != std::string::npos);
    CHECK(office.in.ask("nora", "GET", list + "?format=html").body.find("Socialnämnden i Nora") !=
          std::string::npos);
    CHECK(office.read("nora", list + "?from=2020-01-01&to=2020-12-31")["documents"].empty());
    // Another authority's list is not there, nor one that is none.
    CHECK(office.status("school", list) == 404);
    CHECK(office.status("laxa", list) == 404);
    CHECK(office.status("lead", in_orebro + "/authorities/atlantis/register-list") == 404);
    CHECK(office.status("lead", list + "?from=yesterday") == 422);
}

TEST_CASE(
    "the list to register has what was asked, wished for, answered, said and given out, and every round's") {
    TwoOffices office;
    const std::string task = office.ask("laxa");
    const auto list = [&](const std::string& who, const std::string& authority) {
        std::string kinds;
        const Json rows =
            office.read(who, in_orebro + "/authorities/" + authority + "/register-list")["documents"];
        for (const Json& each : rows) {
            if (each["kind"] == "version") continue;
            kinds += each["kind"].get<std::string>() + " " + each["direction"].get<std::string>() + " " +
                     each["what"]["sv"].get<std::string>() + "; ";
        }
        return kinds;
    };
    CHECK(list("laxa", "laxa") == "request in Missiv: Yttra sig; ");
    REQUIRE(
        office.act("laxa", task + "/extension-requests", Json{{"until", "2024-10-15"}, {"reason", "Nämnd"}})
            .status == 201);
    REQUIRE(office.act("lead", task + "/extensions", Json{{"due", "2024-10-15"}}).status < 300);
    REQUIRE(
        office.act("laxa", task + "/answers", Json{{"parts", {{{"name", "stance"}, {"value", "supports"}}}}})
            .status == 201);
    CHECK(list("laxa", "laxa") ==
          "request in Missiv: Yttra sig; more_time out Begäran om anstånd: Yttra sig; more_time_given in "
          "Anstånd: Yttra sig; answer out Svar: Yttra sig; ");
    REQUIRE(office
                .act("lead", office.version + "/disclosures",
                     Json{{"askedBy", "En journalist"}, {"outcome", "whole"}})
                .status == 201);
    const std::string leading = list("lead", "kumla");
    CAPTURE(leading);
    CHECK(leading.find("request out Missiv: Yttra sig; ") != std::string::npos);
    CHECK(leading.find("more_time_given out Anstånd: Yttra sig; ") != std::string::npos);
    CHECK(leading.find("answer in Svar: Yttra sig; ") != std::string::npos);
    CHECK(leading.find("disclosure out Begäran om kopia: Utkast v1") != std::string::npos);
    CHECK(office.in.ask("lead", "GET", in_orebro + "/authorities/kumla/register-list?format=csv")
              .body.find("En journalist") != std::string::npos);
    CHECK(code_told(office.in.ask(
              "laxa", "GET", in_orebro + "/authorities/laxa/register-list?from=2024-10-02&to=2024-10-01")) ==
          "days_reversed");
}

TEST_CASE("the list to register has what was asked and taken back, where it had gone out") {
    TwoOffices office;
    const std::string task = office.ask("laxa");
    const auto withdrawals = [&](const std::string& who, const std::string& authority) {
        const Json rows =
            office.read(who, in_orebro + "/authorities/" + authority + "/register-list")["documents"];
        return std::ranges::count(rows, "withdrawal", [](const Json& row) { return row["kind"]; });
    };
    CHECK(withdrawals("laxa", "laxa") == 0);
    const Response excused = office.act("lead", task + "/excuses", Json{{"reason", "Berörs inte"}});
    INFO(excused.body);
    REQUIRE(excused.status == 201);
    CHECK(withdrawals("laxa", "laxa") == 1);
    CHECK(withdrawals("lead", "kumla") == 1);
}

TEST_CASE("the public page is there when somebody has opened it, and shows what is official") {
    TwoOffices office;
    const std::string page = "/v1/public" + office.address.substr(3);
    const std::string content = page + "/documents/draft/versions/1/content";
    CHECK(office.status("", page) == 404);
    const auto set = [&](bool open) {
        return office.in.ask("lead", "PUT", office.address + "/public-page",
                             Json{{"open", open}, {"reason", "Styrgruppens beslut"}}.dump());
    };
    CHECK(set(true).status == 200);
    CHECK(code_told(set(true)) == "already_so");
    Json seen = office.read("", page);
    CHECK(seen["title"] == "Hemsjukvård");
    CHECK(seen["documents"].empty());
    CHECK(office.status("", content) == 404);
    office.act("lead", office.version + "/shares", Json{{"to", {"laxa"}}});
    CHECK(office.status("", content) == 404);
    office.act("lead", office.version + "/dispatches", Json{{"to", {"laxa"}}});
    CHECK(office.read("", page)["documents"].size() == 1);
    CHECK(office.in.ask("", "GET", content).body == "§ 1 Syfte\n§ 2 Ansvar");

    const std::string html = office.in.ask("", "GET", page + "?format=html").body;
    CHECK(html.find("<h1>Hemsjukvård</h1>") != std::string::npos);
    CHECK(html.find("href=\"" + content + "\"") != std::string::npos);

    // Once something in it has been found secret, the redacted copy is all that anybody gets.
    const Json redacted{{"outcome", "redacted"},
                        {"text", "§ 1 Syfte\n[maskat]"},
                        {"statute", "OSL 25:1"},
                        {"reason", "Uppgift om enskilds hälsa"},
                        {"askedBy", "En journalist"}};
    Json without = redacted;
    without.erase("statute");
    const std::string disclosures = office.version + "/disclosures";
    CHECK(code_told(office.act("lead", disclosures, without)) == "statute_missing");
    CHECK(code_told(office.act("nora", disclosures, redacted)) == "not_found");
    CHECK(office.act("lead", disclosures, redacted).status == 201);
    CHECK(office.in.ask("", "GET", content).body == "§ 1 Syfte\n[maskat]");
    CHECK(office.read("", page)["documents"][0]["redacted"] == true);
    CHECK(office.read("", page).dump().find("journalist") == std::string::npos);
    CHECK(office.read("lead", office.address + "/disclosures")["disclosures"][0]["statute"] == "OSL 25:1");
    CHECK(office.read("nora", office.address + "/disclosures")["disclosures"].empty());
    CHECK(set(false).status == 200);
    CHECK(office.status("", page) == 404);
}

TEST_CASE("what is disposed of is gone from every copy, and the page says by which decision") {
    TwoOffices office;
    const std::string hash = office.read("lead", office.version)["content"];
    const std::string disposals = office.address + "/disposals";
    const Json rules = office.read("lead", disposals)["rules"];
    REQUIRE(rules.size() == 1);
    CHECK(rules[0]["keep"] == false);
    Json decision{{"of", "version"}, {"document", "draft"}, {"number", 1}, {"basis", "Gallringsbeslut § 12"}};
    CHECK(code_told(office.act("lead", disposals, decision)) == "case_not_ended");
    CHECK(code_told(office.act("kumla", disposals, decision)) == "not_allowed");
    decision["despiteRule"] = true;
    const Response decided = office.act("lead", disposals, decision);
    INFO(decided.body);
    REQUIRE(decided.status == 201);
    CHECK(body_of(decided)["stillWaiting"] == 0);
    CHECK_FALSE(office.in.service.store.info("orebro", hash));
    CHECK(office.read("lead", office.version)["label"].is_null());
    CHECK(office.read("lead", office.version)["disposedBy"] == 1);
    for (const char* below : {"/content", "/clauses"}) {
        CHECK(office.in.ask("lead", "GET", office.version + below).body.find("gallringsbeslut 1") !=
              std::string::npos);
    }
    CHECK(office.read("lead", disposals)["disposals"][0]["basis"] == "Gallringsbeslut § 12");
    CHECK(office.in.ask("lead", "GET", office.address + "/events").body.find("\"Utkast\"") ==
          std::string::npos);
}

TEST_CASE("what another authority answered who asked for a copy is not told, and does not publish") {
    TwoOffices office;
    office.act("lead", office.version + "/dispatches", Json{{"to", {"nora_sn", "laxa"}}});
    REQUIRE(
        office.in
            .ask("lead", "PUT", office.address + "/public-page", R"({"open":true,"reason":"Alla får läsa"})")
            .status == 200);
    const Json masked{{"outcome", "redacted"},
                      {"statute", "OSL 25:1"},
                      {"reason", "uppgift om hälsa"},
                      {"text", "Avtal mellan parterna, maskat"}};
    const std::string disclosures = office.version + "/disclosures";
    REQUIRE(office.act("lead", disclosures, masked).status == 201);
    const std::string open = "/v1/public" + office.address.substr(3) + "/documents/draft/versions/1/content";
    CHECK(office.in.ask("", "GET", open).body == "Avtal mellan parterna, maskat");
    const Json whole{{"outcome", "whole"}, {"askedBy", "En journalist"}};
    REQUIRE(office.act("laxa", disclosures, whole).status == 201);
    CHECK(office.in.ask("", "GET", open).body == "Avtal mellan parterna, maskat");

    const std::string list = office.address + "/disclosures";
    CHECK(office.read("laxa", list)["disclosures"].size() == 1);
    CHECK(office.read("lead", list)["disclosures"].size() == 1);
    CHECK(office.read("nora", list)["disclosures"].empty());
    for (const char* who : {"lead", "nora", "kumla"}) {
        INFO(who);
        CHECK(office.in.ask(who, "GET", office.address + "/events").body.find("En journalist") ==
              std::string::npos);
    }
    CHECK(office.in.ask("laxa", "GET", office.address + "/events").body.find("En journalist") !=
          std::string::npos);
}

TEST_CASE("knowing a draft's hash gives nobody the draft, and a hidden version is as one that is not there") {
    TwoOffices office;
    const std::string hash = office.read("lead", office.version)["content"];
    const std::string own = office.ask("laxa");
    office.act("lead", office.address + "/documents/draft/versions", Json{{"text", "Nytt utkast"}});
    const std::string hidden = office.read("lead", office.address + "/documents/draft/versions/2")["content"];
    const auto draft = [&](const std::string& content) {
        return office.in.ask("laxa", "PUT", own + "/drafts/forv",
                             Json{{"attachments", {{{"content", content}, {"label", "x"}}}}}.dump());
    };
    CHECK(code_told(draft(hidden)) == "content_unknown");
    CHECK(office.status("laxa", office.address + "/contents/" + hidden) == 404);
    CHECK(draft(hash).status == 200);

    const std::string versions = office.address + "/documents/draft/versions/";
    for (const auto& [path, body] :
         std::vector<std::pair<std::string, Json>>{{"/receipts", {{"by", "laxa"}}},
                                                   {"/disclosures", {{"outcome", "whole"}}},
                                                   {"/answers", {{"party", "laxa"}, {"agrees", true}}}}) {
        const Response there = office.act("laxa", versions + "2" + path, body);
        const Response nowhere = office.act("laxa", versions + "99" + path, body);
        INFO(path << there.body << nowhere.body);
        CHECK(there.status == 404);
        CHECK(code_told(there) == code_told(nowhere));
    }
}

TEST_CASE("a document's tag holds for whoever read it, though it has versions that they do not see") {
    TwoOffices office;
    office.act("lead", office.version + "/dispatches", Json{{"to", {"laxa"}}});
    office.act("lead", office.address + "/documents/draft/versions", Json{{"text", "Nytt utkast"}});
    const Response seen = office.in.ask("laxa", "GET", office.address + "/documents/draft/versions");
    REQUIRE(seen.header("ETag") != nullptr);
    const Response received = office.in.ask("laxa", "POST", office.version + "/receipts", R"({"by":"laxa"})",
                                            {}, {{"if-match", *seen.header("ETag")}});
    INFO(received.body);
    CHECK(received.status == 201);
}

TEST_CASE("masked words are read by who leads and by those who wrote them") {
    TwoOffices office;
    const std::string own = office.ask("laxa");
    const Json answer{{"parts", {{{"name", "stance"}, {"value", "opposes"}}}},
                      {"remarks", {{{"text", "Patienten i Laxå blev utan"}}}}};
    REQUIRE(office.act("laxa", own + "/answers", answer).status == 201);
    const Json mask{{"of", "remark"},
                    {"number", 1},
                    {"part", "text"},
                    {"words", "Patienten i Laxå"},
                    {"reason", "OSL 25:1"}};
    REQUIRE(office.act("lead", office.address + "/masks", mask).status == 201);
    for (const char* target : {"/remarks", "/remarks/1", "/masks", "/works/view/compilation", "/events"}) {
        INFO(target);
        const auto tells = [&](const char* who) {
            return office.in.ask(who, "GET", office.address + target).body.find("Patienten i Laxå") !=
                   std::string::npos;
        };
        CHECK_FALSE(tells("nora"));
        if (std::string(target) != "/events") {
            CHECK(tells("lead"));
            CHECK(tells("laxa"));
        }
    }
    CHECK(office.read("nora", office.address + "/remarks/1")["text"] == "[maskat: OSL 25:1] blev utan");
}

TEST_CASE("a note is disposed of by the number of its step, and others stay") {
    TwoOffices office;
    for (const char* text : {"Ring Kumla", "Ring Nora"})
        REQUIRE(office.act("lead", office.address + "/notes", Json{{"text", text}}).status == 201);
    const Json entries = office.read("lead", office.address + "/events")["entries"];
    const Json last = entries[entries.size() - 2]["sequence"];
    const Json decision{
        {"of", "note"}, {"number", last}, {"basis", "Dokumenthanteringsplanen"}, {"despiteRule", true}};
    REQUIRE(office.act("lead", office.address + "/disposals", decision).status == 201);
    const std::string history = office.in.ask("lead", "GET", office.address + "/events").body;
    CHECK(history.find("Ring Kumla") == std::string::npos);
    CHECK(history.find("Ring Nora") != std::string::npos);
    CHECK(code_told(office.act("lead", office.address + "/disposals", decision)) == "nothing_to_dispose");
}

TEST_CASE("who takes part in one case learns nothing of the others") {
    TwoOffices office;
    office.in.service.services.sign_in = nullptr;
    const std::string other = start_statement(office.in.service);
    const std::string id = other.substr(other.rfind('/') + 1);
    office.in.service.post(office.address + "/links", Json{{"case", id}, {"relation", "relates_to"}});
    office.in.service.services.sign_in = &office.in.sign_in;
    office.in.add("visitor", {{"observer", "", office.address.substr(office.address.rfind('/') + 1)}});
    CHECK(office.read("lead", office.address)["links"][0]["title"] == "Hemsjukvård");
    CHECK(office.read("visitor", office.address)["links"][0]["title"].is_null());
    CHECK(office.read("visitor", in_orebro)["openCases"] == 1);
    CHECK(office.read("lead", in_orebro)["openCases"] == 2);
}

TEST_CASE("a registration number is one of the authority's own register") {
    TwoOffices office;
    const Json social{{"id", "laxa_sn"}, {"name", "Socialnämnden i Laxå"}, {"prefix", "SN"}};
    office.in.add("admin", {{"administrator"}});
    REQUIRE(office.in
                .ask("admin", "PUT", in_orebro + "/organisations/laxa/authorities",
                     Json{{"authorities", Json::array({social})}}.dump())
                .status == 200);
    office.in.add("social", {{"registrar", "laxa_sn"}});
    const auto give = [&](const char* number) {
        return office.in.ask("social", "PUT", office.address + "/registry-numbers/laxa_sn",
                             Json{{"number", number}}.dump());
    };
    CHECK(code_of_answer(give("BUN 2024-17")) == "other_register");
    CHECK(give("SN 2024-17").status == 200);
}
