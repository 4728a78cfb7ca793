// Requests that mean well but cannot be meant: roles nobody has, texts nobody can read, days to come, more
// mistakes than anybody reads.
#include "api/http/preconditions.hpp"
#include "api/http/readable.hpp"
#include "api/service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

struct Answer {
    int status;
    std::string code, at;
};

Answer answer_of(const Response& response) {
    INFO(response.body);
    if (response.status < 400) return {response.status, {}, {}};
    const Json body = body_of(response);
    return {response.status, body["code"], body["blockers"][0]["at"]};
}

}  // namespace

TEST_CASE("nobody acts for an organisation or body that the register does not have") {
    const Service service;
    fill_orebro(service);
    const std::string address = start_statement(service);
    const auto version = service.get(address)["version"];
    const std::string text = Json{{"text", "Hej"}}.dump();
    for (const auto& [actor, status, code] : {std::tuple{"registrar:zzz", 403, "acting_for_unknown"},
                                              {"lead:kumla", 422, "role_without_organisation"},
                                              {"administrator:kumla", 422, "role_without_organisation"}}) {
        INFO(actor);
        for (const auto& [method, path, body] : {std::tuple{std::string("POST"), address + "/notes", text},
                                                 {"POST", address + "/documents/draft/versions", text},
                                                 {"PUT", in_orebro, Json{{"name", "Annat"}}.dump()},
                                                 {"GET", address + "/transitions", std::string()}}) {
            INFO(path);
            const Answer answer = answer_of(service.send(method, path, body, actor));
            if (path == in_orebro && answer.code == "not_allowed") continue;
            CHECK(answer.status == status);
            CHECK(answer.code == code);
            CHECK(answer.at == "header:Acting-As");
        }
        const Response file =
            service.send("POST", in_orebro + "/contents", "x", actor, {{"content-type", "application/pdf"}});
        CHECK(answer_of(file).code == code);
    }
    CHECK(service.get(address)["version"] == version);
    CHECK(service.get(in_orebro)["name"] == "Örebro län");
    for (const char* actor : {"registrar:kumla", "secretary:kumla_namnd", "lead"}) {
        INFO(actor);
        CHECK(service.send("GET", address + "/transitions", "", actor).status == 200);
    }
}

TEST_CASE("nobody acts in a role that neither the case nor an organisation has") {
    const Service service;
    fill_orebro(service);
    const std::string address = start_statement(service);
    const auto version = service.get(address)["version"];
    const std::string note = Json{{"text", "Hej"}}.dump();
    for (const auto& [actor, code, hint] : {std::tuple{"stranger", "role_unknown", "lead, administrator"},
                                            {"registrar", "role_unknown", "registrar:organisation"}}) {
        INFO(actor);
        const Response response = service.send("POST", address + "/notes", note, actor);
        const Answer answer = answer_of(response);
        CHECK(answer.status == 422);
        CHECK(answer.code == code);
        CHECK(answer.at == "header:Acting-As");
        CHECK(response.body.find(hint) != std::string::npos);
        const std::string today = Json{{"today", service.get("/v1/clock")["today"]}}.dump();
        CHECK(answer_of(service.send("PUT", "/v1/clock", today, actor)).code == "not_allowed");
    }
    CHECK(service.get(address)["version"] == version);
}

TEST_CASE("how things stood is not told for days to come") {
    const Service service(Day::of(2024, 9, 2));
    fill_orebro(service);
    const std::string address = start_statement(service);
    for (const char* below : {"", "/tasks", "/documents", "/decisions", "/remarks"}) {
        for (const char* later : {"2024-09-03", "9999-12-31", "2024-09-02T22:00:00Z"}) {
            INFO(below << " " << later);
            const Response response = service.send("GET", address + below + "?asOf=" + later);
            CHECK(answer_of(response).code == "as_of_in_future");
            CHECK(response.status == 422);
            CHECK(response.body.find("today is 2024-09-02") != std::string::npos);
        }
        CHECK(service.send("GET", address + below + "?asOf=2024-09-02").status == 200);
    }
}

TEST_CASE("texts that people cannot read are refused, with the field") {
    const Service service;
    fill_orebro(service);
    const std::string address = start_statement(service);
    for (const auto& [title, code] : {std::pair{"a\x1b[31mb", "text_control_character"},
                                      {"a\nb", "text_control_character"},
                                      {"a\tb", "text_control_character"},
                                      {"a\xc2\x85z", "text_control_character"},
                                      {"\x7f", "text_control_character"},
                                      {"betalas \xe2\x80\xaegnal", "text_direction"},
                                      {"a\xe2\x81\xa6z", "text_direction"},
                                      {"   ", "text_blank"},
                                      {" \xc2\xa0\xe2\x80\x8b", "text_blank"}}) {
        INFO(code << ": " << title);
        const std::string body = Json{{"lifecycle", "statement"}, {"title", title}}.dump();
        const Answer answer = answer_of(service.send("POST", in_orebro + "/cases", body, "lead"));
        CHECK(answer.status == 422);
        CHECK(answer.code == code);
        CHECK(answer.at == "/title");
    }
    const std::string nul = Json{{"text", std::string("a\0b", 3)}}.dump();
    CHECK(answer_of(service.send("POST", address + "/notes", nul, "lead")).at == "/text");
    const std::string search = in_orebro + "/cases?text=a%1bb";
    CHECK(answer_of(service.send("GET", search)).at == "query:text");
    service.post(address + "/notes", Json{{"text",
                                           "Två rader:\r\n\tden andra, på \xe2\x80\x8f"
                                           "arabiska"}});
}

TEST_CASE("whether a text is readable is judged by its characters") {
    CHECK(!unreadable("", Extent::line, "x"));
    CHECK(!unreadable("Örebro – 𝄞", Extent::line, "x"));
    CHECK(!unreadable("a\r\n\tb", Extent::lines, "x"));
    CHECK(unreadable("\n", Extent::lines, "x")->code == "text_blank");
    CHECK(unreadable("a\xc2\x9b", Extent::lines, "x")->message.en.find("U+009B") != std::string::npos);
}

TEST_CASE("of very many mistakes, a hundred are told, and how many more there are") {
    const Service service;
    fill_orebro(service);
    const auto sent = [&](int members) {
        // Written by hand: the JSON of the tests keeps its members in order, and looks for each among all.
        std::string body = R"({"lifecycle": "statement", "title": "Hemsjukvård")";
        for (int i = 0; i < members; ++i) body += ", \"x" + std::to_string(i) + "\": 1";
        return body_of(service.send("POST", in_orebro + "/cases", body + "}", "lead"));
    };
    const Json many = sent(50'001);
    CHECK(many["blockers"].size() == 100);
    CHECK(many["moreBlockers"] == 49'901);
    const Json few = sent(100);
    CHECK(few["blockers"].size() == 100);
    CHECK(!few.contains("moreBlockers"));
}

TEST_CASE("a tag in If-Match without its quotes is told how it is written") {
    const Service service;
    fill_orebro(service);
    const std::string address = start_statement(service);
    const std::string move = Json{{"move", "drop"}}.dump();
    for (const char* tag : {"c-9f2d41aa07c3", "\"c-9f2d", "", "\"a\" \"b\"", "\"a\",", "'a'"}) {
        INFO(tag);
        const Answer answer =
            answer_of(service.send("POST", address + "/transitions", move, "lead", {{"if-match", tag}}));
        CHECK(answer.status == 400);
        CHECK(answer.code == "if_match_malformed");
        CHECK(answer.at == "header:If-Match");
    }
    for (const char* tag : {"*", "\"a\"", "W/\"a\"", "\"a\" , \"b\""}) CHECK(is_list_of_tags(tag));
}
