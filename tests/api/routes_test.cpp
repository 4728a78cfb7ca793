// The route table and the description of the API say the same.
#include <fstream>
#include <iterator>
#include <set>

#include "api/service.hpp"
#include "catch.hpp"
#include "workflows/yaml_tree.hpp"

using namespace overens;
using namespace overens::api;
using overens::workflows::YamlNode;

namespace {

workflows::YamlTree read_openapi() {
    std::ifstream file(std::string(OVERENS_SOURCE_DIR) + "/api/openapi.yaml");
    const std::string text(std::istreambuf_iterator<char>(file), {});
    auto tree = workflows::read_yaml("openapi.yaml", text);
    if (!tree) FAIL(workflows::to_text(tree.error()));
    return std::move(*tree);
}

struct Operation {
    std::string method, path;
    const YamlNode* node;
};

std::vector<Operation> operations_in(const YamlNode& root) {
    std::vector<Operation> operations;
    for (const auto& path : root.find("paths")->entries) {
        for (const auto& [sent, method] : {std::pair{"GET", "get"},
                                           {"PUT", "put"},
                                           {"POST", "post"},
                                           {"DELETE", "delete"},
                                           {"PATCH", "patch"}}) {
            const YamlNode* node = path.value.find(method);
            if (node != nullptr) operations.push_back({sent, path.key.text, node});
        }
    }
    return operations;
}

const Operation* find(const std::vector<Operation>& operations, const Route& route) {
    for (const Operation& each : operations) {
        if (each.method == route.method && each.path == route.pattern) return &each;
    }
    return nullptr;
}

bool takes_file(Takes takes) {
    return takes == Takes::file || takes == Takes::json_or_file;
}
// Somebody who has not signed in, or whose name and password are wrong.
bool may_be_refused(const Route& route) {
    return route.right != Right::anyone || (route.writes() && route.takes != Takes::nothing);
}
bool takes_json(Takes takes) {
    return takes != Takes::nothing && takes != Takes::file;
}

}  // namespace

TEST_CASE("every route is described, and every description has a route") {
    const auto tree = read_openapi();
    const auto operations = operations_in(tree.root);
    for (const Route& route : all_routes()) {
        INFO(route.method << " " << route.pattern);
        CHECK(find(operations, route) != nullptr);
    }
    CHECK(operations.size() == all_routes().size());
}

TEST_CASE("a description says what its route takes and what it may answer") {
    const auto tree = read_openapi();
    const auto operations = operations_in(tree.root);
    for (const Route& route : all_routes()) {
        INFO(route.method << " " << route.pattern);
        const Operation* operation = find(operations, route);
        REQUIRE(operation != nullptr);
        const YamlNode* body = operation->node->find("requestBody");
        CHECK((body != nullptr) == (route.takes != Takes::nothing));
        if (body != nullptr) {
            const YamlNode* content = body->find("content");
            CHECK((content->find("application/json") != nullptr) == takes_json(route.takes));
            CHECK((content->find("application/octet-stream") != nullptr) == takes_file(route.takes));
            CHECK((content->find("application/yaml") != nullptr) == (route.takes == Takes::json_or_yaml));
        }
        const YamlNode* responses = operation->node->find("responses");
        CHECK(responses->find("default") != nullptr);
        CHECK((responses->find("401") != nullptr) == may_be_refused(route));
        CHECK((responses->find("428") != nullptr) == (route.precondition == Precondition::required));
    }
}

TEST_CASE("operations have names of their own and are told in both languages") {
    const auto tree = read_openapi();
    std::set<std::string> names;
    for (const Operation& each : operations_in(tree.root)) {
        INFO(each.method << " " << each.path);
        REQUIRE(each.node->find("operationId") != nullptr);
        CHECK(names.insert(each.node->find("operationId")->text).second);
        CHECK(each.node->find("summary")->text.find(" / ") != std::string::npos);
    }
}

TEST_CASE("every described body that is taken as JSON has an example") {
    const auto tree = read_openapi();
    for (const Operation& each : operations_in(tree.root)) {
        const YamlNode* body = each.node->find("requestBody");
        const YamlNode* json = body == nullptr ? nullptr : body->find("content")->find("application/json");
        INFO(each.method << " " << each.path);
        if (json != nullptr) CHECK(json->find("example") != nullptr);
    }
}

TEST_CASE("the description is served as it is in the source") {
    std::ifstream file(std::string(OVERENS_SOURCE_DIR) + "/api/openapi.yaml");
    const std::string text(std::istreambuf_iterator<char>(file), {});
    const test::Service service;
    const Response response = service.send("GET", "/v1/openapi.yaml");
    CHECK(response.media_type == "application/yaml");
    CHECK(response.body == text);
}
