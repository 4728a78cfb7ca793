// What holds for every request: methods, who acts, bodies, preconditions, repeats. And that every error is a
// problem.
#include <algorithm>

#include "api/sample_path.hpp"
#include "api/service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

std::string repeated(const std::string& text, int times) {
    std::string result;
    for (int i = 0; i < times; ++i) result += text;
    return result;
}

void check_is_problem(const Response& response, const std::string& instance) {
    INFO(response.status << " " << response.body);
    CHECK(response.media_type == "application/problem+json");
    const Json body = body_of(response);
    CHECK(body["status"] == response.status);
    CHECK(body["type"].get<std::string>().starts_with("urn:problem-type:overens:"));
    CHECK(body["instance"] == instance);
    CHECK(body["code"] == body["blockers"][0]["code"]);
    for (const char* name : {"title", "detail"}) CHECK(body[name].is_string());
    for (const Json& each : body["blockers"]) {
        CHECK(!each["message"]["sv"].get<std::string>().empty());
        CHECK(!each["message"]["en"].get<std::string>().empty());
        CHECK(each["at"].is_string());
    }
}

}  // namespace

TEST_CASE("a method that is not there gives 405 and says which are") {
    const Service service;
    for (const Route& route : all_routes()) {
        const std::string path = sample_path(route.pattern);
        INFO(path);
        for (const char* method : {"PATCH", "TRACE", "PROPFIND"}) {
            const Response response = service.send(method, path, "", "lead");
            CHECK(response.status == 405);
            REQUIRE(response.header("Allow") != nullptr);
            CHECK(response.header("Allow")->find(route.method) != std::string::npos);
            check_is_problem(response, path);
        }
        const Response options = service.send("OPTIONS", path);
        CHECK(options.status == 204);
        CHECK(options.header("Allow")->find("OPTIONS") != std::string::npos);
    }
}

TEST_CASE("who runs the installation is told, when it was said") {
    Service service;
    CHECK(service.get("/v1/api-info")["operator"].is_null());
    service.services.run_by = {"Region Exempel", "tillganglighet@region.example"};
    CHECK(service.get("/v1/api-info")["operator"] ==
          Json{{"name", "Region Exempel"}, {"contact", "tillganglighet@region.example"}});
}

TEST_CASE("every write asks who acts, and reading does not") {
    const Service service;
    fill_orebro(service);
    for (const Route& route : all_routes()) {
        const std::string path = sample_path(route.pattern);
        INFO(route.method << " " << path);
        const Response response = service.send(std::string(route.method), path, "");
        CHECK((response.status == 401) == (route.writes() && route.right != Right::anyone));
        if (response.status >= 400) check_is_problem(response, path);
    }
}

TEST_CASE("Acting-As must be a role, with the organisation or body it belongs to") {
    const Service service;
    fill_orebro(service);
    for (const char* header : {"", "Lead", "lead ", "system", "lead:", ":kumla", "lead:ku mla",
                               "registrar:kumla:nora", "1ead", "lead\n"}) {
        INFO(header);
        const Response response =
            service.send("POST", in_orebro + "/cases", "{}", {}, {{"acting-as", header}});
        CHECK(response.status == 401);
        check_is_problem(response, in_orebro + "/cases");
    }
}

TEST_CASE("where nothing is, every path answers 404 as a problem") {
    const Service service;
    fill_orebro(service);
    const std::string unknown_case = in_orebro + "/cases/01926f3c-6a00-7c3e-9d2b-5f1e4a7b8c90";
    for (const std::string& path : {std::string("/v1"),
                                    std::string("/v1/"),
                                    std::string("/v1/nothing"),
                                    std::string("/v1/collaborations/"),
                                    std::string("/v1/collaborations/nowhere"),
                                    std::string("/v1/collaborations/nowhere/cases"),
                                    std::string("/v1/collaborations/nowhere/stream"),
                                    in_orebro + "/organisations/nobody",
                                    in_orebro + "/bodies/nobody",
                                    in_orebro + "/lifecycles/nothing",
                                    in_orebro + "/cases/7",
                                    in_orebro + "/cases/01926F3C-6A00-7C3E-9D2B-5F1E4A7B8C90",
                                    unknown_case,
                                    unknown_case + "/transitions",
                                    unknown_case + "/tasks/1",
                                    unknown_case + "/tasks/0",
                                    unknown_case + "/tasks/x",
                                    unknown_case + "/tasks/99999999999999999999",
                                    unknown_case + "/events",
                                    unknown_case + "/remarks",
                                    in_orebro + "/contents/" + std::string(64, 'a'),
                                    in_orebro + "/contents/xyz",
                                    std::string("/x/../../etc/passwd.txt")}) {
        INFO(path);
        const Response response = service.send("GET", path);
        CHECK(response.status == 404);
        check_is_problem(response, path);
    }
}

TEST_CASE("a body that cannot be meant is refused with every reason and its place") {
    const Service service;
    fill_orebro(service);
    const std::string deep = std::string(70, '[') + std::string(70, ']');
    const std::string good = R"({"lifecycle":"statement","title":"T")";
    struct Row {
        const char* name;
        std::string body;
        int status;
        std::vector<std::pair<std::string, std::string>> blockers;  // code, at
    };
    const std::vector<Row> rows{
        {"empty", "", 400, {{"body_missing", "body"}}},
        {"no JSON", "{\"title\": ", 400, {{"not_json", "byte:11"}}},
        {"trailing text", "{} {}", 400, {{"not_json", "byte:4"}}},
        {"not UTF-8", "{\"title\": \"\xff\"}", 400, {{"not_utf8", "body"}}},
        {"an overlong form", "{\"title\": \"\xc0\xaf\"}", 400, {{"not_utf8", "body"}}},
        {"too deep", "{\"x\": " + deep + "}", 400, {{"json_too_deep", "/x" + repeated("/0", 63)}}},
        {"no object", "[]", 422, {{"wrong_type", ""}}},
        {"a member twice", R"({"title":"a","title":"b"})", 422, {{"member_repeated", "/title"}}},
        {"a member of a member twice",
         R"({"links":[{"case":"a","case":"b"}]})",
         422,
         {{"member_repeated", "/links/0/case"}}},
        {"missing members", "{}", 422, {{"member_missing", "/lifecycle"}, {"member_missing", "/title"}}},
        {"wrong types",
         R"({"lifecycle":7,"title":["x"],"parties":"kumla","links":[7]})",
         422,
         {{"wrong_type", "/lifecycle"},
          {"wrong_type", "/title"},
          {"wrong_type", "/parties"},
          {"wrong_type", "/links/0"}}},
        {"an empty title", R"({"lifecycle":"statement","title":""})", 422, {{"text_empty", "/title"}}},
        {"a long title",
         R"({"lifecycle":"statement","title":")" + std::string(301, 'x') + "\"}",
         422,
         {{"text_too_long", "/title"}}},
        {"an unknown member",
         good + R"(,"happendOn":"2024-09-02"})",
         422,
         {{"unknown_member", "/happendOn"}}},
        {"no such day", good + R"(,"happenedOn":"2024-02-30"})", 422, {{"wrong_type", "/happenedOn"}}},
        {"a day to come", good + R"(,"happenedOn":"2024-09-03"})", 422, {{"happens_later", "/happenedOn"}}},
        {"no such origin", good + R"(,"origin":"invented"})", 422, {{"wrong_type", "/origin"}}},
        {"a number with a point",
         good + R"(,"fields":[{"name":"cost","value":1.5}]})",
         422,
         {{"wrong_type", "/fields/0/value"}}},
        {"a number too large",
         good + R"(,"fields":[{"name":"cost","value":99999999999999999999}]})",
         422,
         {{"wrong_type", "/fields/0/value"}}},
        {"a name twice",
         good + R"(,"fields":[{"name":"cost","value":1},{"name":"cost","value":2}]})",
         422,
         {{"name_repeated", "/fields/1/name"}}},
        {"a relation unknown",
         good + R"(,"links":[{"case":"01926f3c-6a00-7c3e-9d2b-5f1e4a7b8c90","relation":"cousin"}]})",
         422,
         {{"wrong_type", "/links/0/relation"}}},
        {"an id that is none",
         good + R"(,"links":[{"case":"7","relation":"revises"}]})",
         422,
         {{"wrong_type", "/links/0/case"}}},
    };
    for (const Row& row : rows) {
        INFO(row.name << ": " << row.body.substr(0, 200));
        HeaderList json{{"content-type", "application/json"}};
        const Response response = service.send("POST", in_orebro + "/cases", row.body, "lead", json);
        CHECK(response.status == row.status);
        check_is_problem(response, in_orebro + "/cases");
        const Json blockers = body_of(response)["blockers"];
        for (const auto& wanted : row.blockers) {
            const bool there = std::ranges::any_of(blockers, [&](const Json& each) {
                return each["code"] == wanted.first && each["at"] == wanted.second;
            });
            INFO(wanted.first << " at " << wanted.second << " in " << blockers.dump());
            CHECK(there);
        }
    }
}

TEST_CASE("a misspelt member is told what was probably meant") {
    const Service service;
    fill_orebro(service);
    const Response response =
        service.send("POST", in_orebro + "/cases", R"({"lifecycel":"statement","title":"T"})", "lead");
    CHECK(body_of(response)["blockers"][1]["message"]["en"] ==
          "There is no member 'lifecycel' here; did you mean 'lifecycle'?");
}

TEST_CASE("bodies that are too large, packed or of another kind are refused") {
    const Service service;
    fill_orebro(service);
    const std::string path = in_orebro + "/cases";
    CHECK(service.send("POST", path, std::string(most_json_bytes + 1, ' '), "lead").status == 413);
    CHECK(service.send("POST", path, "{}", "lead", {{"content-type", "text/plain"}}).status == 415);
    CHECK(service.send("POST", path, "{}", "lead", {{"content-encoding", "gzip"}}).status == 415);
    CHECK(service.send("GET", path, "{}").status == 400);
    CHECK(service
              .send("POST", in_orebro + "/contents", std::string(most_file_bytes + 1, 'x'), "lead",
                    {{"content-type", "text/plain"}})
              .status == 413);
    CHECK(service.send("POST", in_orebro + "/contents", "x", "lead", {{"content-type", "nonsense"}}).status ==
          415);
}

TEST_CASE("headers that decide something must stand once") {
    const Service service;
    const HeaderList twice{{"acting-as", "lead"}, {"acting-as", "administrator"}};
    const Response response = service.send("PUT", in_orebro, R"({"name":"x"})", {}, twice);
    CHECK(response.status == 400);
    CHECK(body_of(response)["code"] == "header_repeated");
}

TEST_CASE("queries are read by us, and unknown or ill-typed parameters are told") {
    const Service service;
    fill_orebro(service);
    const std::string cases = in_orebro + "/cases";
    CHECK(service.get(cases + "?text=a%3Db=c&limit=5")["_meta"]["limit"] == 5);
    struct Row {
        const char* query;
        int status;
        const char* code;
    };
    for (const Row& row :
         {Row{"?page=0", 422, "wrong_query"}, Row{"?limit=101", 422, "wrong_query"},
          Row{"?limit=ten", 422, "wrong_query"}, Row{"?page=101&limit=100", 422, "page_too_far"},
          Row{"?phase=done", 422, "wrong_query"}, Row{"?phse=active", 422, "unknown_parameter"},
          Row{"?page=1&page=2", 422, "query_repeated"}, Row{"?text=%zz", 400, "query_malformed"},
          Row{"?text=%ff", 400, "query_malformed"}, Row{"?text=%00", 400, "query_malformed"}}) {
        INFO(row.query);
        const Response response = service.send("GET", cases + row.query);
        CHECK(response.status == row.status);
        CHECK(body_of(response)["code"] == row.code);
        check_is_problem(response, cases);
    }
}

TEST_CASE("every answer forbids what a browser should not do with it") {
    const Service service;
    for (const char* path : {"/healthz", "/v1/nothing", "/"}) {
        const Response response = service.send("GET", path);
        INFO(path);
        CHECK(*response.header("X-Content-Type-Options") == "nosniff");
        CHECK(response.header("Content-Security-Policy")->starts_with("default-src 'none'"));
        CHECK(response.header("Cache-Control") != nullptr);
    }
}

TEST_CASE("HEAD answers as GET does, without the body") {
    const Service service;
    const Response get = service.send("GET", "/healthz");
    const Response head = service.send("HEAD", "/healthz");
    CHECK(head.status == 200);
    CHECK(head.body.empty());
    CHECK(*head.header("Content-Length") == std::to_string(get.body.size()));
}

TEST_CASE("without the page built, the address of the page says so plainly") {
    const Service service;
    const Response response = service.send("GET", "/");
    CHECK(response.status == 200);
    CHECK(response.body.find("OVERENS_WEB=OFF") != std::string::npos);
}

TEST_CASE("the page is served for its own addresses, and its hashed files may be kept") {
    const std::vector<Asset> assets{{"/index.html", "text/html; charset=utf-8", "\"i1\"", "<html>"},
                                    {"/assets/app-3f2a.js", "text/javascript", "\"a1\"", "1"}};
    const Service service;
    const Router router(service.services, assets);
    const auto get = [&](const std::string& path, HeaderList headers = {}) {
        return router.handle({"GET", path, "", std::move(headers), ""});
    };
    const std::string a_case = "/collaborations/orebro/cases/01926f3c-6a00-7c3e-9d2b-5f1e4a7b8c90";
    for (const std::string& path :
         {std::string("/"), std::string("/collaborations"), std::string("/collaborations/orebro/"),
          std::string("/collaborations/orebro/cases"), a_case, std::string("/account"),
          std::string("/installation"), std::string("/help"), std::string("/accessibility"),
          std::string("/link/orebro"), std::string("/collaborations/orebro/notices"),
          std::string("/collaborations/orebro/administration"),
          std::string("/collaborations/orebro/lifecycles/county_agreement"),
          std::string("/collaborations/orebro/bodies/managers_group/meetings/2023-09-08/minutes/1"),
          std::string("/collaborations/orebro/decision-log"),
          std::string("/collaborations/orebro/assignments")}) {
        INFO(path);
        CHECK(get(path).status == 200);
        CHECK(get(path).body == "<html>");
    }
    for (const std::string& path : {std::string("/nosuch"), std::string("/orebro/arenden/7"),
                                    std::string("/collaborations/orebro/nosuch"), a_case + "/more",
                                    std::string("/account/more"), std::string("/link")}) {
        INFO(path);
        const Response lost = get(path);
        CHECK(lost.status == 404);
        check_is_problem(lost, path);
        const Response in_a_browser = get(path, {{"accept", "text/html,*/*"}, {"if-none-match", "\"i1\""}});
        CHECK(in_a_browser.status == 404);
        CHECK(in_a_browser.body == "<html>");
    }
    CHECK(get("/").header("Content-Security-Policy")->find("script-src 'self'") != std::string::npos);
    CHECK(get("/assets/app-3f2a.js").header("Cache-Control")->find("immutable") != std::string::npos);
    CHECK(*get("/").header("Cache-Control") == "no-cache");
    CHECK(get("/", {{"if-none-match", "W/\"i1\""}}).status == 304);
    CHECK(get("/missing.js").status == 404);
    check_is_problem(get("/v1/nosuch", {{"accept", "text/html"}}), "/v1/nosuch");
    CHECK(router.handle({"POST", "/", "", {{"acting-as", "lead"}}, ""}).status == 405);
}
