// One authority never sees another's drafts: every way to read a case, held against the same rule.
#include "api/http/route.hpp"
#include "api/sample_path.hpp"
#include "api/signed_in_service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

const std::string label = "Utkast som bara vi har sett";

// A case whose first draft has been shown to the three parties, and whose second has not.
class Drafted {
  public:
    Drafted() {
        in.service.services.sign_in = nullptr;
        address = start_statement(in.service);
        in.service.post(address + "/transitions", move_ask());
        in.service.post(address + "/documents/draft/versions",
                        Json{{"text", "# Utkast\n\n## § 1 Hemligt\n\nÄnnu ingens."}, {"label", label}});
        in.service.put(address + "/public-page", Json{{"open", true}, {"reason", "Beslut"}}, "lead");
        in.service.services.sign_in = &in.sign_in;
        in.add("lead", {{"lead"}});
        in.add("kumla", {{"registrar", "kumla"}});
        in.add("namnd", {{"secretary", "kumla_namnd"}});
        in.add("observer", {{"observer"}});
    }
    std::vector<int> versions_for(const std::string& who) {
        std::vector<int> numbers;
        const Response response = in.ask(who, "GET", address + "/documents/draft/versions");
        INFO(response.body);
        REQUIRE(response.status == 200);
        const Json body = body_of(response);
        for (const Json& each : body["versions"]) numbers.push_back(each["version"]);
        return numbers;
    }

    SignedInService in;
    std::string address;
};

}  // namespace

TEST_CASE("a version is there for who leads, and for those it has been shown to") {
    Drafted drafted;
    CHECK(drafted.versions_for("lead") == std::vector<int>{1, 2});
    CHECK(drafted.versions_for("kumla") == std::vector<int>{1});
    CHECK(drafted.versions_for("namnd") == std::vector<int>{1});
    CHECK(drafted.versions_for("observer").empty());
    const std::string second = drafted.address + "/documents/draft/versions/2";
    for (const char* below : {"", "/content", "/clauses", "/changes"}) {
        INFO(below);
        CHECK(drafted.in.ask("lead", "GET", second + below).status == 200);
        CHECK(drafted.in.ask("kumla", "GET", second + below).status == 404);
    }
    // A party's own copy is compared with what it has been shown.
    const Response compared =
        drafted.in.ask("kumla", "POST", drafted.address + "/documents/draft/comparisons",
                       R"({"text":"# Utkast\n\n## § 1 Hemligt\n\nÄnnu ingens."})");
    INFO(compared.body);
    CHECK(body_of(compared)["version"] == 1);
    CHECK(body_of(compared)["matches"].empty());
}

TEST_CASE("no way to read anything tells of a draft that one may not see") {
    Drafted drafted;
    const std::string content =
        body_of(drafted.in.ask("lead", "GET", drafted.address + "/documents/draft/versions/2"))["content"];
    int told_the_lead = 0;
    for (const Route& route : all_routes()) {
        if (route.writes()) continue;
        std::string path = sample_path(route.pattern);
        const std::string sample = sample_path("/collaborations/{collaboration}/cases/{case}");
        if (const std::size_t at = path.find(sample); at != std::string::npos)
            path.replace(at, sample.size(), drafted.address.substr(std::string("/v1").size()));
        INFO(path);
        const std::string seen = drafted.in.ask("kumla", "GET", path).body;
        CHECK(seen.find(label) == std::string::npos);
        CHECK(seen.find(content) == std::string::npos);
        const std::string by_lead = drafted.in.ask("lead", "GET", path).body;
        if (by_lead.find(label) != std::string::npos || by_lead.find(content) != std::string::npos)
            ++told_the_lead;
    }
    CHECK(told_the_lead >= 3);
}
