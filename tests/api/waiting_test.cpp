// What is waited for over the API: by a case, through the cases it waits for, and from an organisation or a
// body.
#include "api/round.hpp"
#include "api/run_command.hpp"
#include "api/running_server.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

TEST_CASE(
    "what a case waits for is told down to parties and days, and who is late by how many working days") {
    const Round round;
    REQUIRE(round.answer("kumla", with_stance("supports")).status == 201);
    const Json before = round.service.get(round.address + "/waiting")["waitsFor"];
    REQUIRE(before.size() == 1);
    CHECK(before[0]["summary"]["sv"] == "Väntar på 2 av 3: Nora kommun; Laxå kommun");
    CHECK(before[0]["inside"][0]["due"] == "2024-10-01");
    CHECK(before[0]["inside"][0]["lateDays"].is_null());
    round.service.set_today("2024-10-07");
    const Json after = round.service.get(round.address + "/waiting")["waitsFor"];
    CHECK(after[0]["inside"][0]["late"] == true);
    CHECK(after[0]["inside"][0]["lateDays"] == 4);

    const Json from = round.service.get(in_orebro + "/organisations/nora/waiting");
    REQUIRE(from["waitsFor"].size() == 1);
    CHECK(from["waitsFor"][0]["what"]["sv"] == "Yttra sig");
    CHECK(round.address.ends_with(from["waitsFor"][0]["case"].get<std::string>()));
    CHECK(round.service.get(in_orebro + "/organisations/kumla/waiting")["waitsFor"].empty());
    CHECK(round.service.get(in_orebro + "/bodies/nora_namnd/waiting")["waitsFor"].empty());
    CHECK(code_of(round.service.send("GET", in_orebro + "/bodies/ingen/waiting")) == "not_found");
}

TEST_CASE("lateness is counted from the day that is shown, by the calendar of whoever is waited for") {
    const Round round;
    round.service.post(round.address + "/holds",
                       Json{{"reason", "Väntar in en utredning"}, {"lookAgainOn", "2024-09-06"}});
    round.service.set_today("2024-09-11");
    const Json hold = round.service.get(round.address + "/waiting")["waitsFor"][0];
    CHECK(hold["late"] == true);
    CHECK(hold["lateDays"] == 3);
}

TEST_CASE("a case on hold for another is told with what that one waits for, and a circle ends") {
    const Round round;
    const std::string waiting_case = start_statement(round.service);
    const std::string other = round.address.substr(round.address.rfind('/') + 1);
    const std::string own = waiting_case.substr(waiting_case.rfind('/') + 1);
    const auto hold = [&](const std::string& address, const std::string& awaited) {
        round.service.post(address + "/holds", Json{{"reason", "Väntar in det andra ärendet"},
                                                    {"otherCase", awaited},
                                                    {"otherState", "settled"},
                                                    {"lookAgainOn", "2024-12-01"}});
    };
    hold(waiting_case, other);
    const Json tree = round.service.get(waiting_case + "/waiting")["waitsFor"];
    CHECK(tree[0]["kind"] == "hold");
    const Json& node = tree[0]["inside"][0];
    CHECK(node["kind"] == "case");
    CHECK(node["case"] == other);
    CHECK(node["what"]["sv"] == "Hemsjukvård");
    CHECK(node["inside"][0]["summary"]["sv"] == "Väntar på 3 av 3: Kumla kommun; Nora kommun; Laxå kommun");
    hold(round.address, own);
    const Json circle = round.service.get(waiting_case + "/waiting")["waitsFor"];
    CHECK(circle[0]["inside"][0]["inside"][0]["kind"] == "hold");
    CHECK(circle[0]["inside"][0]["inside"][0]["inside"][0]["inside"].empty());
}

TEST_CASE("what one task waits for is what the case says of it, after a hold, and nothing when it is done") {
    const Round round;
    const auto waits = [&](const std::string& party) {
        return round.service.get(round.path_of(party) + "/waiting")["waitsFor"];
    };
    const Json inside = round.service.get(round.address + "/waiting")["waitsFor"][0]["inside"];
    REQUIRE(waits("nora").size() == 1);
    CHECK(waits("nora")[0] == inside[1]);
    REQUIRE(round.answer("kumla", with_stance("supports")).status == 201);
    CHECK(waits("kumla").empty());
    const Json hold{{"reason", "Väntar in en utredning"}, {"lookAgainOn", "2024-12-02"}};
    round.service.post(round.address + "/holds", hold);
    REQUIRE(waits("nora").size() == 2);
    CHECK(waits("nora")[0]["kind"] == "hold");
    CHECK(waits("nora")[1]["who"]["id"] == "nora");
    CHECK(code_of(round.service.send("GET", round.address + "/tasks/99/waiting")) == "not_found");
}

TEST_CASE("overens waiting tells the tree of a running service, a line for each node") {
    const RunningServer server;
    const std::string path = start_statement(server.service);
    server.service.post(path + "/transitions", move_ask());
    const std::string address = "http://127.0.0.1:" + std::to_string(server.server->port());
    const std::string id = path.substr(path.rfind('/') + 1);
    const auto waiting = [&](std::vector<const char*> more) {
        std::vector<const char*> words{"waiting", "orebro", "--server", address.c_str()};
        words.insert(words.end(), more.begin(), more.end());
        return run(words);
    };
    const Ran of_case = waiting({"--case", id.c_str()});
    CHECK(of_case.code == 0);
    CHECK(of_case.out.starts_with("Väntar på 3 av 3: Kumla kommun; Nora kommun; Laxå kommun"));
    CHECK(of_case.out.find("\n  Nora kommun: ") != std::string::npos);
    CHECK(of_case.out.find("senast 2024-10-01") != std::string::npos);
    CHECK(waiting({"--body", "kumla_namnd", "--language", "en"}).out == "nothing is waited for\n");
    CHECK(waiting({"--organisation", "nora"}).out.find("Yttra sig") != std::string::npos);
    CHECK(waiting({"--body", "nowhere"}).err == "overens: The register has no nowhere\n");
    const Ran of_task = waiting({"--case", id.c_str(), "--task", "1"});
    CHECK(of_task.code == 0);
    CHECK(of_task.out == "Kumla kommun: Svar, senast 2024-10-01\n");
    CHECK(waiting({"--case", id.c_str(), "--task", "99"}).code == 1);
    CHECK(waiting({"--task", "1"}).code == 2);
    CHECK(waiting({}).code == 2);
    CHECK(waiting({"--body", "nora_namnd", "--case", id.c_str()}).code == 2);
}

TEST_CASE("a hold waits for another case to end, or to come to a state that it has") {
    Round round;
    const std::string other_address = start_statement(round.service);
    const std::string other = other_address.substr(other_address.rfind('/') + 1);
    const std::string own = round.address.substr(round.address.rfind('/') + 1);
    const auto hold = [&](const Json& awaited) {
        Json body{{"reason", "Väntar in det andra ärendet"}, {"lookAgainOn", "2024-12-01"}};
        body.update(awaited);
        const Response read = round.service.send("GET", round.address);
        return round.service.send("POST", round.address + "/holds", body.dump(), "lead",
                                  {{"if-match", *read.header("ETag")}});
    };
    CHECK(code_of(hold({{"otherCase", own}})) == "case_unknown");
    CHECK(code_of(hold({{"otherCase", "01926f3c-6a00-7c3e-9d2b-5f1e4a7b8c90"}})) == "case_unknown");
    CHECK(code_of(hold({{"otherState", "asking"}})) == "other_case_missing");
    CHECK(code_of(hold({{"otherCase", other}, {"otherState", "nonsense"}})) == "state_unknown");
    REQUIRE(hold({{"otherCase", other}}).status == 201);
    const auto has_come = [&] { return round.service.get(round.address + "/holds/current")["awaitedCame"]; };
    round.service.dispatcher.run_errands();
    CHECK(has_come() == false);
    round.service.post(other_address + "/transitions", move_ask("2024-10-01"));
    round.service.dispatcher.run_errands();
    CHECK(has_come() == false);
    round.service.post(other_address + "/transitions", {{"move", "drop"}});
    round.service.dispatcher.run_errands();
    CHECK(has_come() == true);
}
