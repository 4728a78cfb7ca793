// Clauses of a text over the API: their addresses, and what a new version has made of them.
#include "api/service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

constexpr auto first_text =
    "# Avtal\n\n## § 1 Parter\n\nRegionen och kommunerna.\n\n## § 2 Tid\n\nAvtalet gäller i fyra år.";
constexpr auto second_text =
    "# Avtal\n\n## § 1 Parter\n\nRegionen och kommunerna.\n\n## § 2 Tid\n\nAvtalet gäller tills "
    "vidare.\n\n## § 3 Tvist\n\nLöses först i gruppen.";

}  // namespace

TEST_CASE("the clauses of a text have addresses, and the next version says what has become of them") {
    const Service service;
    fill_orebro(service);
    const std::string address = start_statement(service);
    const std::string versions = address + "/documents/draft/versions";
    service.post(versions, Json{{"text", first_text}});
    service.post(versions, Json{{"text", second_text}});

    const Json clauses = service.get(versions + "/2/clauses");
    CHECK(clauses["version"] == 2);
    REQUIRE(clauses["clauses"].size() == 3);
    CHECK(clauses["clauses"][1] == Json{{"clause", "1"},
                                        {"heading", "§ 1 Parter"},
                                        {"text", "Regionen och kommunerna."},
                                        {"depth", 2},
                                        {"remarks", Json::array()}});

    const Json changes = service.get(versions + "/3/changes");
    CHECK(changes["since"] == 2);
    std::string fates;
    for (const Json& each : changes["changes"]) fates += each["fate"].get<std::string>() + " ";
    CHECK(fates == "same same changed added ");
    const Json& changed = changes["changes"][2];
    CHECK(changed["from"] == "2");
    CHECK(changed["to"] == Json{"2"});
    CHECK(changed["runs"] == Json{{{"kind", "same"}, {"text", "Avtalet gäller"}},
                                  {{"kind", "removed"}, {"text", " i fyra år"}},
                                  {{"kind", "added"}, {"text", " tills vidare"}},
                                  {{"kind", "same"}, {"text", "."}}});
    CHECK(changes["changes"][3]["from"].is_null());
    CHECK(service.get(versions + "/3/changes?since=3")["changes"].size() == 4);
    CHECK(service.get(versions + "/2/changes?since=3")["changes"][3]["fate"] == "gone");
}

TEST_CASE("a remark stands where its clause stands in a later version, or is homeless, and none is lost") {
    const Service service;
    fill_orebro(service);
    const std::string address = start_statement(service);
    const std::string versions = address + "/documents/draft/versions";
    service.post(versions, Json{{"text", first_text + std::string("\n\n## § 9 Övrigt\n\nInget.")}});
    service.post(address + "/transitions", move_ask());
    const Json tasks = service.get(address + "/tasks")["tasks"];
    const Json remarks[] = {Json{{{"clause", "§ 2"}, {"text", "För kort tid"}}, {{"text", "Om det hela"}}},
                            Json{{{"clause", "9"}, {"text", "Saknas"}}, {{"clause", "1"}, {"text", "Bra"}}}};
    for (std::size_t party = 0; party < 2; ++party) {
        service.post(
            answer_path(address, tasks[party]),
            Json{{"parts", {{{"name", "stance"}, {"value", "supports"}}}}, {"remarks", remarks[party]}},
            "registrar:" + tasks[party]["addressee"]["id"].get<std::string>());
    }
    // One clause is put in before the others, and § 1 taken out.
    service.post(versions, Json{{"text",
                                 "# Avtal\n\n## § 1 Syfte\n\nAtt ge god vård hemma.\n\n## § 2 Giltighet\n\n"
                                 "Avtalet gäller i fyra år, med översyn efter två."}});
    const auto where = [&](int version) {
        const Json seen = service.get(versions + "/" + std::to_string(version) + "/clauses");
        std::string text;
        for (const Json& each : seen["clauses"])
            text += each["clause"].get<std::string>() + each["remarks"].dump() + " ";
        for (const Json& each : seen["homeless"])
            text += "homeless " + each["clause"].get<std::string>() + "[" + each["remark"].dump() + "] ";
        return text + "whole" + seen["wholeText"].dump();
    };
    CHECK(where(2) == "Avtal[] 1[4] 2[1] 9[3] whole[2]");
    CHECK(where(3) == "Avtal[] 1[] 2[1] homeless 9[3] homeless 1[4] whole[2]");
    CHECK(where(1) == "1[] 2[] whole[]");
}

TEST_CASE("what has no clauses, or nothing before it, says so") {
    const Service service;
    fill_orebro(service);
    const std::string address = start_statement(service);
    const std::string versions = address + "/documents/draft/versions";
    service.post(versions, Json{{"text", first_text}});
    REQUIRE(
        service.send("POST", versions, "%PDF-1.7", "lead", {{"content-type", "application/pdf"}}).status ==
        201);

    struct Row {
        const char *path, *code;
        int status;
    };
    const Row rows[] = {{"/3/clauses", "not_a_text", 409},
                        {"/3/changes", "not_a_text", 409},
                        {"/1/changes", "not_found", 404},
                        {"/1/changes?since=9", "not_found", 404},
                        {"/9/clauses", "not_found", 404},
                        {"/1/changes?since=0", "wrong_query", 422},
                        {"/1/changes?since=first", "wrong_query", 422}};
    for (const Row& row : rows) {
        INFO(row.path);
        const Response response = service.send("GET", versions + row.path);
        CHECK(response.status == row.status);
        CHECK(body_of(response)["code"] == row.code);
    }
}
