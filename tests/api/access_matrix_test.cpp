// Every route against every kind of caller: whom the gate lets through, as the route table says.
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "api/http/route.hpp"
#include "api/sample_path.hpp"
#include "api/signed_in_service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

// What the gate says: through; "sign in"; "unseen", as if it were not there; or "role".
std::string gate_says(const Response& response) {
    if (response.status < 400) return "through";
    const Json blockers = body_of(response)["blockers"];
    const std::string code = blockers[0]["code"], at = blockers[0].value("at", "");
    if (code == "not_signed_in") return "sign in";
    if (code == "not_found" && (at == "path:collaboration" || at == "path:case")) return "unseen";
    const std::set<std::string> of_roles{"not_granted", "role_not_said", "single_cases_only"};
    if (of_roles.contains(code)) return "role";
    return "through";
}

// Rights whose role the gate itself looks at.
bool names_a_role(Right right) {
    return right == Right::lead || right == Right::secretary || right == Right::administrator ||
           right == Right::founder || right == Right::keeper;
}

std::string outcome_of(const Route& route, const Response& response) {
    const std::string said = gate_says(response);
    if (said != "through" || !names_a_role(route.right) || response.status != 403) return said;
    return body_of(response)["blockers"][0]["code"] == "not_allowed" ? "role" : said;
}

struct Caller {
    const char* name;
    std::set<Right> through;  // besides anyone
    const char* otherwise;    // within a collaboration
};

const std::set<Right> of_members{Right::account,     Right::member,  Right::asked,
                                 Right::contributor, Right::insider, Right::actor};

std::set<Right> and_also(std::set<Right> rights, std::initializer_list<Right> more) {
    rights.insert(more);
    return rights;
}

std::string expected_for(const Caller& caller, const Route& route) {
    if (route.right == Right::anyone) return "through";
    if (std::string(caller.otherwise) == "sign in") return "sign in";
    if (caller.through.contains(route.right)) return "through";
    return is_within_collaboration(route.right) ? caller.otherwise : "role";
}

const std::string the_case = "01926f3c-6a00-7c3e-9d2b-5f1e4a7b8c90";
const std::string another_case = "01926f3c-6a00-7c3e-9d2b-000000000000";

void add_people(SignedInService& in) {
    const Day today = in.service.clock.today();
    in.add("stranger", {});
    in.add("ended", {{"lead", "", "", Day::first(), today - 1}});
    in.add("coming", {{"administrator", "", "", today + 1}});
    in.add("observer", {{"observer"}});
    in.add("registrar", {{"registrar", "kumla"}});
    in.add("guest", {{"lead", "", the_case}});
    in.add("guest-elsewhere", {{"lead", "", another_case}});
    in.add("secretary", {{"secretary", "kumla_namnd"}});
    in.add("other-secretary", {{"secretary", "nora_namnd"}});
    in.add("lead", {{"lead"}});
    in.add("administrator", {{"administrator"}});
    in.add("keeper", {}, true);
    in.add("closed", {{"administrator"}}, true);
}

}  // namespace

TEST_CASE("the gate lets every kind of caller through the routes of the table, and no others") {
    SignedInService in;
    add_people(in);
    const auto closed_cookie = in.cookie("closed");
    Account closed = *in.service.store.accounts().account_named("closed");
    closed.closed = true;
    REQUIRE(in.service.store.accounts().save_account(closed));

    const std::vector<Caller> callers{
        {"", {}, "sign in"},
        {"closed", {}, "sign in"},
        {"stranger", {Right::account}, "unseen"},
        {"ended", {Right::account}, "unseen"},
        {"coming", {Right::account}, "unseen"},
        {"keeper", {Right::account, Right::keeper}, "unseen"},
        {"observer", of_members, "role"},
        {"registrar", of_members, "role"},
        {"secretary", and_also(of_members, {Right::secretary}), "role"},
        {"other-secretary", of_members, "role"},
        {"lead", and_also(of_members, {Right::lead}), "role"},
        {"administrator",
         and_also(of_members, {Right::lead, Right::secretary, Right::administrator, Right::founder}), "role"},
    };
    for (const Route& route : all_routes()) {
        if (route.pattern == "/v1/session" && route.method == "DELETE") continue;  // ends the session
        for (const Caller& caller : callers) {
            // Anything with the right shape: who comes is looked at first.
            const std::string body = route.takes == Takes::nothing ? "" : "{}";
            const std::string path = sample_path(route.pattern);
            INFO(route.method << " " << path << " as " << caller.name);
            HeaderList headers;
            if (route.precondition == Precondition::required) headers.emplace_back("if-match", "\"x\"");
            const bool is_closed = std::string(caller.name) == "closed";
            if (is_closed) headers.push_back(closed_cookie);
            const Response response =
                in.ask(is_closed ? "" : caller.name, std::string(route.method), path, body, {}, headers);
            // A case that is not there answers the same to those who may see all cases.
            const std::string outcome = outcome_of(route, response);
            const bool no_such_case = outcome == "unseen" && std::string(caller.otherwise) == "role" &&
                                      path.find("/cases/" + the_case) != std::string::npos;
            CHECK((no_such_case ? "through" : outcome) == expected_for(caller, route));
        }
    }
}

TEST_CASE("who takes part in one case sees it, the register, and no other case") {
    SignedInService in;
    add_people(in);
    for (const Route& route : all_routes()) {
        if (!is_within_collaboration(route.right) || route.right == Right::founder) continue;
        const std::string path = sample_path(route.pattern);
        INFO(route.method << " " << path);
        const std::string body = route.takes == Takes::nothing ? "" : "{}";
        const HeaderList if_match{{"if-match", "\"x\""}};
        const bool of_case = path.find("/cases/") != std::string::npos;
        const auto own = gate_says(in.ask("guest", std::string(route.method), path, body, {}, if_match));
        const auto elsewhere =
            gate_says(in.ask("guest-elsewhere", std::string(route.method), path, body, {}, if_match));
        if (of_case) {
            // The gate lets them in, and then there is no such case in this register.
            CHECK((own == "through" || own == "unseen"));
            CHECK(elsewhere == "unseen");
        } else {
            CHECK(own == elsewhere);
            CHECK((own == "through") == (route.right == Right::member || route.right == Right::contributor));
        }
    }
}

TEST_CASE("what one may not see answers exactly as what is not there") {
    SignedInService in;
    add_people(in);
    Json hidden = body_of(in.ask("stranger", "GET", "/v1/collaborations/orebro"));
    Json missing = body_of(in.ask("stranger", "GET", "/v1/collaborations/nowhere"));
    const std::string text = hidden.dump();
    std::string same = missing.dump();
    for (std::size_t at = same.find("nowhere"); at != std::string::npos; at = same.find("nowhere"))
        same.replace(at, 7, "orebro");
    CHECK(text == same);
    CHECK(body_of(in.ask("stranger", "GET", "/v1/collaborations"))["collaborations"].empty());
    CHECK(body_of(in.ask("observer", "GET", "/v1/collaborations"))["collaborations"].size() == 1);

    const std::string address = in_orebro + "/cases/";
    CHECK(body_of(in.ask("guest-elsewhere", "GET", address + the_case))["blockers"] ==
          body_of(in.ask("observer", "GET", address + the_case))["blockers"]);
}

TEST_CASE("the description of the API names who may use each route") {
    std::ifstream file(std::string(OVERENS_SOURCE_DIR) + "/api/openapi.yaml");
    std::map<std::string, std::string> described;
    std::string line, path, method;
    while (std::getline(file, line)) {
        if (line.starts_with("  /")) path = line.substr(2, line.size() - 3);
        for (const char* each : {"get", "put", "post", "delete"}) {
            if (line == "    " + std::string(each) + ":") method = each;
        }
        if (line.starts_with("      x-access: ")) described[method + " " + path] = line.substr(16);
    }
    for (const Route& route : all_routes()) {
        std::string verb(route.method);
        for (char& c : verb) c = static_cast<char>(c - 'A' + 'a');
        INFO(route.method << " " << route.pattern);
        CHECK(described[verb + " " + std::string(route.pattern)] == word_of(route.right));
    }
}
