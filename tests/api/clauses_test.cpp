// Clauses of a text over the API: their addresses, and what a new version has made of them.
#include "api/service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;

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
    CHECK(
        clauses["clauses"][1] ==
        Json{{"clause", "1"}, {"heading", "§ 1 Parter"}, {"text", "Regionen och kommunerna."}, {"depth", 2}});

    const Json changes = service.get(versions + "/3/changes");
    CHECK(changes["since"] == 2);
    std::string fates;
    for (const Json& each : changes["changes"]) fates += each["fate"].get<std::string>() + " ";
    CHECK(fates == "same same changed added ");
    const Json& changed = changes["changes"][2];
    CHECK(changed["from"] == "2");
    CHECK(changed["to"] == Json{"2"});
    CHECK(changed["runs"] == Json{{{"kind", "same"}, {"text", "§ 2 Tid\n\nAvtalet gäller"}},
                                  {{"kind", "removed"}, {"text", " i fyra år"}},
                                  {{"kind", "added"}, {"text", " tills vidare"}},
                                  {{"kind", "same"}, {"text", "."}}});
    CHECK(changes["changes"][3]["from"].is_null());
    CHECK(service.get(versions + "/3/changes?since=3")["changes"].size() == 4);
    CHECK(service.get(versions + "/2/changes?since=3")["changes"][3]["fate"] == "gone");
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
