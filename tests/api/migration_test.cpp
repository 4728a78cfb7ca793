// Cases go over to another version of their lifecycle: one over its address, many in the background.
#include "api/run_command.hpp"
#include "api/running_server.hpp"
#include "api/service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

const std::string lifecycle = in_orebro + "/lifecycles/statement";

std::string changed(std::initializer_list<std::pair<std::string, std::string>> changes) {
    std::string text = statement_lifecycle;
    for (const auto& [from, to] : changes) {
        const std::size_t at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
    }
    return text;
}

void publish(const Service& service, const std::string& text) {
    const Response response = service.send("POST", in_orebro + "/lifecycles", text, "administrator",
                                           {{"content-type", "application/yaml"}});
    INFO(response.body);
    REQUIRE(response.status == 201);
}

// The second version: asking is called hearing, the parties' view an opinion with ten days more.
std::string second_version() {
    return changed({{"version: 1", "version: 2"},
                    {"go: asking", "go: hearing"},
                    {"  asking:\n", "  hearing:\n    was: asking\n"},
                    {"      view:\n", "      opinion:\n        was: view\n"},
                    {"due: answer_by", "due: 10 days after answer_by"}});
}

std::string asking_case(const Service& service) {
    const std::string address = start_statement(service);
    service.post(address + "/transitions",
                 Json{{"move", "ask"}, {"fill", {{{"name", "answer_by"}, {"value", "2024-10-01"}}}}});
    return address;
}

Response with_tag(const Service& service, const std::string& method, const std::string& address,
                  const std::string& body) {
    return service.send(method, address + "/migration", body, "lead",
                        {{"if-match", service.tag_of_case(address)}});
}

// The run, when it is over.
Json run(Service& service, const Json& order) {
    const Response begun = service.send("POST", lifecycle + "/migrations", order.dump(), "lead");
    INFO(begun.body);
    REQUIRE(begun.status == 202);
    service.migrations.wait_until_idle();
    return service.get(*begun.header("Location"));
}

}  // namespace

TEST_CASE("a case is shown what another version means, goes over, and back") {
    const Service service;
    fill_orebro(service);
    const std::string address = asking_case(service);
    publish(service, second_version());

    const Json preview = service.get(address + "/migration?to=2");
    CHECK(preview["verdict"] == "by_itself");
    CHECK(preview["states"][0]["name"] == "hearing");
    REQUIRE(preview["movedDues"].size() == 3);
    CHECK(preview["movedDues"][0]["days"] == 10);
    CHECK(preview["movedDues"][0]["asked"]["name"] == "Kumla kommun");

    CHECK(service.send("POST", address + "/migration", R"({"to":2})", "lead").status == 428);
    CHECK(with_tag(service, "POST", address, R"({"to":3})").status == 404);
    REQUIRE(with_tag(service, "POST", address, R"({"to":2})").status == 201);
    const Json now = service.get(address);
    CHECK(now["lifecycle"]["version"] == 2);
    const Json task = service.get(address + "/tasks")["tasks"][0];
    CHECK(task["work"] == "opinion");
    CHECK(task["due"] == "2024-10-11");

    SECTION("its history speaks of each step by the names that held then") {
        const Json entries = service.get(address + "/events")["entries"];
        CHECK(entries.back()["events"][0]["text"]["sv"] == "Från livscykelns version 1 till version 2");
        CHECK(entries[entries.size() - 2].dump().find("Parterna svarar") != std::string::npos);
    }
    SECTION("it goes back as long as nothing more has happened") {
        REQUIRE(with_tag(service, "DELETE", address, "").status == 200);
        CHECK(service.get(address)["lifecycle"]["version"] == 1);
        CHECK(service.get(address + "/tasks")["tasks"][0]["due"] == "2024-10-01");
        CHECK(body_of(with_tag(service, "DELETE", address, ""))["code"] == "moved_on");
    }
    SECTION("not when somebody has answered") {
        service.post(address + "/tasks/" + std::to_string(task["number"].get<int>()) + "/answers",
                     Json{{"parts", {{{"name", "stance"}, {"value", "supports"}}}}, {"evidence", "Brev"}});
        CHECK(body_of(with_tag(service, "DELETE", address, ""))["code"] == "moved_on");
    }
}

TEST_CASE("many cases are tried, moved and moved back in the background") {
    Service service;
    fill_orebro(service);
    std::vector<std::string> addresses;
    for (int i = 0; i < 3; ++i) addresses.push_back(asking_case(service));
    start_statement(service);
    publish(service, second_version());

    const Json tried = run(service, Json{{"mode", "preview"}, {"to", 2}});
    CHECK(tried["state"] == "done");
    CHECK(tried["total"] == 4);
    CHECK(tried["counts"] == Json::array({Json{{"outcome", "by_itself"}, {"cases", 4}}}));
    CHECK(tried["cases"][0]["preview"]["movedDues"].size() == 3);
    CHECK(service.get(addresses[0])["lifecycle"]["version"] == 1);

    CHECK(run(service, Json{{"mode", "apply"}, {"to", 2}})["counts"][0] ==
          Json{{"outcome", "moved"}, {"cases", 4}});
    CHECK(service.get(addresses[2])["lifecycle"]["version"] == 2);
    CHECK(run(service, Json{{"mode", "apply"}, {"to", 2}})["total"] == 0);

    CHECK(run(service, Json{{"mode", "undo"}, {"to", 2}})["counts"][0] ==
          Json{{"outcome", "undone"}, {"cases", 4}});
    CHECK(service.get(addresses[1])["lifecycle"]["version"] == 1);
    CHECK(service.get(lifecycle + "/migrations")["migrations"].size() == 4);
}

TEST_CASE("a case whose place is gone waits for a choice, others do not") {
    Service service;
    fill_orebro(service);
    const std::string asking = asking_case(service);
    start_statement(service);
    publish(service, changed({{"version: 1", "version: 2"},
                              {"go: asking", "go: hearing"},
                              {"  asking:\n", "  hearing:\n"},
                              {"      view:\n", "      opinion:\n"}}));
    const Json tried = run(service, Json{{"mode", "preview"}, {"to", 2}});
    CHECK(tried["counts"] == Json::array({Json{{"outcome", "by_itself"}, {"cases", 1}},
                                          Json{{"outcome", "needs_choice"}, {"cases", 1}}}));
    CHECK(tried["cases"][0]["preview"]["toChoose"][0]["name"] == "asking");

    const Json choices{{"states", {{{"name", "asking"}, {"is", "hearing"}}}}};
    const Json moved = run(service, Json{{"mode", "apply"}, {"to", 2}, {"choices", choices}});
    CHECK(moved["counts"][0] == Json{{"outcome", "moved"}, {"cases", 2}});
    const Json tasks = service.get(asking + "/tasks")["tasks"];
    CHECK(tasks.size() == 3);
    CHECK(tasks[0]["work"] == "opinion");
}

TEST_CASE("who may not, or asks for what is not there, changes nothing") {
    const Service service;
    fill_orebro(service);
    const std::string address = start_statement(service);
    const auto order = [&](const std::string& body, const std::string& who) {
        return service.send("POST", lifecycle + "/migrations", body, who).status;
    };
    CHECK(order(R"({"mode":"apply","to":1})", "registrar:kumla") == 403);
    CHECK(order(R"({"mode":"apply","to":7})", "lead") == 404);
    CHECK(order(R"({"mode":"all","to":1})", "lead") == 422);
    CHECK(service.send("GET", lifecycle + "/migrations/9").status == 404);
    CHECK(service.send("GET", address + "/migration").status == 422);
    CHECK(service.send("GET", address + "/migration?to=8").status == 404);
    CHECK(body_of(with_tag(service, "POST", address, R"({"to":1})"))["code"] == "version_already");
    publish(service, second_version());
    const std::string misnamed = R"("to":2,"choices":{"states":[{"name":"askign","is":"hearing"}],)"
                                 R"("works":[{"name":"view","is":"opinon"}]}})";
    const Json refused = body_of(with_tag(service, "POST", address, "{" + misnamed));
    CHECK(refused["blockers"].size() == 2);
    CHECK(refused["blockers"][0]["at"] == "choices.states.askign");
    CHECK(refused["blockers"][1]["at"] == "choices.works.view");
    CHECK(refused["code"] == "choice_unknown");
    CHECK(order(R"({"mode":"apply",)" + misnamed, "lead") == 422);
    CHECK(service.get(address)["lifecycle"]["version"] == 1);
}

TEST_CASE("overens migrate asks the running service, and tells what becomes of each case") {
    const RunningServer server;
    asking_case(server.service);
    publish(server.service, second_version());
    const std::string address = "http://127.0.0.1:" + std::to_string(server.server->port());
    const auto migrate = [&](const std::vector<const char*>& more) {
        std::vector<const char*> words{"migrate", "orebro", "statement", "--server", address.c_str()};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    };
    const Ran tried = migrate({"--to", "2"});
    INFO(tried.out << tried.err);
    CHECK(tried.code == 0);
    CHECK(tried.out.find("Kumla kommun): 10 days later, due 2024-10-11\n") != std::string::npos);
    CHECK(tried.out.ends_with("by_itself: 1\ncases: 1\n"));

    CHECK(migrate({"--to", "2", "--apply"}).out.ends_with("moved: 1\ncases: 1\n"));
    CHECK(migrate({"--to", "2", "--undo"}).out.ends_with("undone: 1\ncases: 1\n"));

    const Ran unknown = migrate({"--to", "9"});
    CHECK(unknown.code == 1);
    CHECK(unknown.err == "overens: The lifecycle statement has no version 9 in use here\n");
    CHECK(migrate({"--to", "2", "--state", "asking"}).code == 1);
    CHECK(migrate({"--to", "2", "--apply", "--undo"}).code == 2);
    CHECK(migrate({}).code == 2);
}
