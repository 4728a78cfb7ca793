// One case from start to end over the API, and what is seen of it on the way.
#include <algorithm>

#include "api/service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

const Json* find_by(const Json& list, const char* name, const Json& value) {
    const auto found = std::ranges::find_if(list, [&](const Json& each) { return each[name] == value; });
    return found == list.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a statement is asked for, answered with remarks, and settled") {
    const Service service;
    fill_orebro(service);
    const std::string address = start_statement(service);
    CHECK(service.get(address)["states"][0]["name"] == "drafting");
    CHECK(service.get(address)["waitsFor"][0]["kind"] == "move");

    service.post(address + "/transitions", move_ask());
    Json seen = service.get(address);
    CHECK(seen["path"][0]["status"] == "done");
    CHECK(seen["path"][1]["status"] == "now");
    CHECK(seen["path"][2]["status"] == "next");
    CHECK(seen["waitsFor"][0]["work"] == "view");
    CHECK(seen["waitsFor"][0]["inside"].size() == 3);
    CHECK(seen["waitsFor"][0]["inside"][0]["due"] == "2024-10-01");
    CHECK(seen["works"][0]["about"]["version"] == 1);
    CHECK(seen["works"][0]["about"]["label"] == "Utkast");
    CHECK(service.get(in_orebro + "/tasks?addressee=nora")["_meta"]["totalRecords"] == 1);

    const Json tasks = service.get(address + "/tasks")["tasks"];
    const Json against{
        {"parts", {{{"name", "stance"}, {"value", "opposes"}}}},
        {"remarks", {{{"clause", "2"}, {"text", "Otydligt ansvar"}, {"proposedText", "Kommunen ansvarar"}}}}};
    service.post(answer_path(address, tasks[0]), against,
                 "registrar:" + tasks[0]["addressee"]["id"].get<std::string>());
    seen = service.get(address);
    CHECK(seen["works"][0]["counts"]["answered"] == 1);
    CHECK(seen["works"][0]["counts"]["undisposed"] == 1);
    CHECK(find_by(seen["works"][0]["tally"], "value", "opposes")->at("count") == 1);

    service.post(address + "/remarks/1/dispositions",
                 Json{{"disposition", "accepted"}, {"comment", "Ny mening"}, {"inVersion", 1}});
    const Json remark = service.get(address + "/remarks/1");
    CHECK(remark["disposition"] == "accepted");
    CHECK(remark["comment"] == "Ny mening");
    CHECK(service.get(address + "/remarks?undisposed=true")["remarks"].empty());
    CHECK(service.get(address + "/remarks")["parties"][0]["counts"]["accepted"] == 1);

    const Json in_favour{{"parts", {{{"name", "stance"}, {"value", "supports"}}}}};
    for (std::size_t i = 1; i < 3; ++i) {
        service.post(answer_path(address, tasks[i]), in_favour,
                     "registrar:" + tasks[i]["addressee"]["id"].get<std::string>());
    }
    seen = service.get(address);
    CHECK(seen["phase"] == "completed");
    CHECK(seen["waitsFor"].empty());
    CHECK(service.get(in_orebro + "/cases?phase=completed")["cases"][0]["title"] == "Hemsjukvård");
}

TEST_CASE("a task is answered by those asked, or by the lead with evidence") {
    const Service service;
    fill_orebro(service);
    const std::string address = start_statement(service);
    service.post(address + "/transitions", move_ask());
    const Json task = service.get(address + "/tasks?addressee=nora")["tasks"][0];
    const std::string path = answer_path(address, task);
    const std::string body = R"({"parts":[{"name":"stance","value":"supports"}]})";
    CHECK(service.send("POST", path, body, "registrar:kumla").status == 403);
    CHECK(service.send("POST", path, R"({"parts":[{"name":"stance","value":"maybe"}]})", "registrar:nora")
              .status == 422);
    CHECK(service.send("POST", path, R"({"parts":[{"name":"opinion","value":"supports"}]})", "registrar:nora")
              .status == 422);
    CHECK(service.send("POST", address + "/tasks/999/answers", body, "registrar:nora").status == 404);
    const Response given = service.send(
        "POST", path,
        R"({"parts":[{"name":"stance","value":"supports"}],"evidence":"E-brev från registrator"})", "lead");
    CHECK(given.status == 201);
    CHECK(service.get(address + "/tasks/" + task["number"].dump())["state"] == "completed");
}

TEST_CASE("what can be done now is listed with every blocker, and trying says the same") {
    const Service service;
    fill_orebro(service);
    const Json receipt = service.post(
        in_orebro + "/cases", Json{{"lifecycle", "statement"}, {"title", "T"}, {"parties", {"kumla"}}});
    const std::string address = in_orebro + "/cases/" + receipt["case"].get<std::string>();
    const Json moves = service.get(address + "/transitions")["transitions"];
    const Json* ask = find_by(moves, "move", "ask");
    REQUIRE(ask != nullptr);
    CHECK(ask->at("allowed") == false);
    CHECK(ask->at("fill")[0]["type"] == "date");
    const Response tried = service.send("POST", address + "/transitions", move_ask().dump(), "lead",
                                        {{"if-match", service.tag_of_case(address)}});
    CHECK(tried.status == 409);
    CHECK(body_of(tried)["blockers"][0]["code"] == ask->at("blockers")[0]["code"]);
    const Response unknown = service.send("POST", address + "/transitions", R"({"move":"aks"})", "lead",
                                          {{"if-match", service.tag_of_case(address)}});
    CHECK(unknown.status >= 400);
    const Response forbidden = service.send("POST", address + "/transitions", R"({"move":"drop"})",
                                            "registrar:kumla", {{"if-match", service.tag_of_case(address)}});
    CHECK(forbidden.status == 403);
}

TEST_CASE("the page turns back to how a case stood") {
    const Service service;
    fill_orebro(service);
    const std::string address = start_statement(service);
    service.set_today("2024-09-10");
    service.post(address + "/transitions", move_ask());
    service.set_today("2024-09-20");
    const Json then = service.get(address + "?asOf=2024-09-05");
    CHECK(then["states"][0]["name"] == "drafting");
    CHECK(then["today"] == "2024-09-05");
    CHECK(then["asOf"] == "2024-09-05T21:59:59.999Z");
    CHECK(service.get(address + "?asOf=2024-09-10T12:00:00Z")["states"][0]["name"] == "asking");
    CHECK(service.send("GET", address + "?asOf=2024-09-01").status == 404);
    CHECK(service.send("GET", address + "?asOf=yesterday").status == 422);
}

TEST_CASE("an act may have happened before it was recorded, and says where it comes from") {
    const Service service;
    fill_orebro(service);
    const std::string address = start_statement(service);
    service.post(address + "/notes", Json{{"text", "Workshop"},
                                          {"body", "kumla_namnd"},
                                          {"happenedOn", "2024-08-28"},
                                          {"origin", "plausible"}});
    const Json newest = service.get(address + "/events?order=newest&limit=1");
    CHECK(newest["entries"][0]["happenedOn"] == "2024-08-28");
    CHECK(newest["entries"][0]["origin"] == "plausible");
    CHECK(newest["entries"][0]["text"]["sv"] == "Kumla kommun, nämnden: Workshop");
    CHECK(newest["_meta"]["totalRecords"] == 3);
    const Json all = service.get(address + "/events");
    for (const Json& entry : all["entries"]) {
        INFO(entry.dump());
        CHECK(!entry["text"]["sv"].get<std::string>().empty());
        CHECK(!entry["text"]["en"].get<std::string>().empty());
    }
}

TEST_CASE("parties, roles, fields, numbers and holds are set and seen") {
    const Service service;
    fill_orebro(service);
    service.put(
        in_orebro + "/organisations/degerfors",
        Json{{"name", "Degerfors kommun"}, {"kind", "municipality"}, {"decisionPath", {"degerfors_namnd"}}});
    const std::string address = start_statement(service);
    service.post(address + "/parties", Json{{"party", "degerfors"}, {"reason", "Går med"}});
    const auto with_tag = [&](const std::string& method, const std::string& path, const std::string& body) {
        return service.send(method, address + path, body, "lead",
                            {{"if-match", service.tag_of_case(address)}});
    };
    CHECK(with_tag("DELETE", "/parties/laxa", R"({"reason":"Lämnar"})").status == 200);
    CHECK(with_tag("DELETE", "/parties/laxa", R"({"reason":"Lämnar"})").status == 404);
    CHECK(service.get(address + "/parties")["parties"].size() == 3);
    service.put(address + "/roles/lead", Json{{"holder", "kumla"}}, "lead");
    service.put(address + "/fields/cost", Json{{"value", 176'058'500}}, "lead");
    service.put(address + "/registry-numbers/nora", Json{{"number", "KS 2024-00234"}}, "lead");
    CHECK(with_tag("POST", "/holds", R"({"reason":"Inväntar budget","lookAgainOn":"2024-10-01"})").status ==
          201);
    const Json seen = service.get(address);
    CHECK(seen["roles"][0]["holder"]["name"] == "Kumla kommun");
    CHECK(find_by(seen["fields"], "name", "cost")->at("text")["sv"] == "1\u00a0760\u00a0585\u00a0kr");
    CHECK(seen["registryNumbers"][0]["number"] == "KS 2024-00234");
    CHECK(seen["hold"]["reason"] == "Inväntar budget");
    CHECK(seen["waitsFor"][0]["kind"] == "hold");
    CHECK(service.get(address + "/holds/current")["lookAgainOn"] == "2024-10-01");
    CHECK(with_tag("DELETE", "/holds/current", R"({"reason":"Budgeten kom"})").status == 200);
    CHECK(service.send("GET", address + "/holds/current").status == 404);
    CHECK(service.send("PUT", address + "/fields/cost", R"({"value":"mycket"})", "lead").status == 422);
    CHECK(service.send("PUT", address + "/fields/colour", R"({"value":"blue"})", "lead").status == 404);
}

TEST_CASE("documents come as text, as bytes or by a content that is there, and go out as attachments") {
    const Service service;
    fill_orebro(service);
    const std::string address = start_statement(service);
    const std::string versions = address + "/documents/draft/versions";
    const Response bytes = service.send("POST", versions + "?label=Inskannad&happenedOn=2024-09-02",
                                        "%PDF-1.7", "lead", {{"content-type", "application/pdf"}});
    CHECK(bytes.status == 201);
    CHECK(bytes.header("Location")->ends_with("/documents/draft/versions/2"));
    const Response content =
        service.send("POST", in_orebro + "/contents", "Hej", "lead", {{"content-type", "text/plain"}});
    REQUIRE(content.status == 201);
    service.post(versions, Json{{"content", body_of(content)["hash"]}, {"label", "v3"}});
    CHECK(service.send("POST", versions, R"({"text":"x","content":"y"})", "lead").status == 422);
    CHECK(service.send("POST", versions, R"({})", "lead").status == 422);
    CHECK(service.send("POST", versions, Json{{"content", std::string(64, 'a')}}.dump(), "lead").status ==
          422);
    CHECK(service.send("POST", versions, R"({"text":"x"})", "registrar:kumla").status == 403);
    CHECK(service.send("POST", versions, R"({"text":"x"})", "lead", {{"if-match", "\"d-draft-1\""}}).status ==
          412);

    const Response file = service.send("GET", versions + "/2/content");
    CHECK(file.body == "%PDF-1.7");
    CHECK(file.media_type == "application/pdf");
    CHECK(*file.header("Content-Disposition") == "attachment; filename=\"draft-v2.pdf\"");
    CHECK(service.send("GET", versions + "/2/content", "", "", {{"if-none-match", *file.header("ETag")}})
              .status == 304);
    CHECK(service.send("GET", versions + "/9/content").status == 404);
    CHECK(service.get(versions)["versions"].size() == 3);
    CHECK(service.send("GET", address + "/documents/budget/versions").status == 404);
}

TEST_CASE("an editorial version says until when objections come in, and the parties answer it") {
    const Service service;
    fill_orebro(service);
    const std::string address = start_statement(service);
    const std::string versions = address + "/documents/draft/versions";
    Json body{{"text", "Andra lydelsen"}, {"editorial", {{"reason", "Stavfel, bedömt av juristen"}}}};
    CHECK(service.send("POST", versions, body.dump(), "lead").status == 422);
    body["editorial"]["objectionsUntil"] = "2024-08-30";
    CHECK(service.send("POST", versions, body.dump(), "lead").status == 422);
    body["editorial"]["objectionsUntil"] = "2024-09-06";
    service.post(versions, body);

    const Json yes{{"party", "kumla"}, {"agrees", true}};
    const auto answer_to = [&](const std::string& version, const std::string& who, const Json& what) {
        return service.send("POST", versions + "/" + version + "/answers", what.dump(), who).status;
    };
    CHECK(answer_to("2", "registrar:nora", yes) == 403);
    CHECK(answer_to("1", "registrar:kumla", yes) == 409);
    CHECK(answer_to("9", "registrar:kumla", yes) == 404);
    CHECK(answer_to("2", "registrar:kumla", Json{{"party", "kumla"}}) == 422);
    CHECK(answer_to("2", "registrar:kumla", yes) == 201);
    const Json seen = service.get(versions + "/2");
    CHECK(seen["answers"][0]["party"]["name"] == "Kumla kommun");
    CHECK(seen["answers"][0]["agrees"] == true);
    const Json notices = service.get(in_orebro + "/notices?limit=100")["notices"];
    CHECK(find_by(notices, "kind", "editorial_change") != nullptr);
}

TEST_CASE("a question split out becomes a case of its own with what was copied, linked both ways") {
    const Service service;
    fill_orebro(service);
    const std::string address = start_statement(service);
    service.put(address + "/fields/cost", Json{{"value", 100}}, "lead");
    const Json receipt =
        service.post(address + "/transitions", Json{{"move", "split_out"}, {"title", "Egenvård"}});
    CHECK(receipt["stillWaiting"] == 0);
    const Json links = service.get(address)["links"];
    REQUIRE(links.size() == 1);
    CHECK(links[0]["title"] == "Egenvård");
    CHECK(links[0]["newer"] == false);
    const Json other = service.get(in_orebro + "/cases/" + links[0]["case"].get<std::string>());
    CHECK(other["documents"][0]["versions"].size() == 1);
    CHECK(find_by(other["fields"], "name", "cost")->at("value") == 100);
    CHECK(other["links"][0]["newer"] == true);
    CHECK(other["parties"].size() == 3);
}

TEST_CASE("when the clock is moved on, everything on the way happens on its own day") {
    const Service service;
    fill_orebro(service);
    const std::string address = start_statement(service);
    service.post(address + "/transitions", move_ask("2024-10-01"));
    service.set_today("2024-10-02");
    CHECK(service.get("/v1/clock")["today"] == "2024-10-02");
    CHECK(service.get(address + "/tasks?addressee=nora")["tasks"][0]["late"] == true);
    const Json late = service.get(in_orebro + "/tasks?addressee=nora")["tasks"][0];
    CHECK(late["late"] == true);
    CHECK(late["lateDays"] == 1);
    const Json notices = service.get(in_orebro + "/notices?limit=100");
    REQUIRE(notices["notices"].size() > 0);
    const Json entries = service.get(address + "/events?limit=100")["entries"];
    std::string last;
    for (const Json& entry : entries) {
        CHECK(entry["recordedAt"].get<std::string>() >= last);
        last = entry["recordedAt"].get<std::string>();
    }
    CHECK(last < "2024-10-02");
    CHECK(service.send("PUT", "/v1/clock", R"({"today":"2024-10-01"})", "administrator").status == 422);
    CHECK(service
              .send("PUT", "/v1/clock", R"({"today":"2024-10-05","now":"2024-10-05T08:00:00Z"})",
                    "administrator")
              .status == 422);
}

TEST_CASE("changes stream as ids, and go on after the last one seen") {
    const Service service;
    fill_orebro(service);
    const Response response = service.send("GET", in_orebro + "/stream", "", "", {{"last-event-id", "0"}});
    REQUIRE(response.stream != nullptr);
    CHECK(response.media_type == "text/event-stream");
    using std::chrono::milliseconds;
    CHECK(response.stream->next(milliseconds(0)) == "retry: 2000\n\n");
    CHECK(response.stream->next(milliseconds(0)) == "");
    const std::string address = start_statement(service);
    const auto text = response.stream->next(milliseconds(1000));
    REQUIRE(text);
    CHECK(text->starts_with("id: "));
    CHECK(text->find("event: change\ndata: {\"case\":\"") != std::string::npos);
    CHECK(text->find("Hemsjukvård") == std::string::npos);
    CHECK(service.send("GET", in_orebro + "/stream", "", "", {{"last-event-id", "x"}}).status == 422);
}
