// Reminding those who have not answered, by hand: what would be said to whom, and at most once a day.
#include "api/loopback_sink.hpp"
#include "api/round.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

struct Reminded : Round {
    std::string reminders = address + "/works/" + tasks[0]["work"].get<std::string>() + "/reminders";

    Json preview() const { return service.get(reminders); }
    Response remind(const Json& body, const std::string& as = "lead") {
        return service.send("POST", reminders, body.dump(), as);
    }
    static Json of(int task) { return Json{{"tasks", Json::array({task})}}; }
    Json reminded_on(const std::string& party) const {
        const Json now = service.get(address + "/tasks")["tasks"];
        for (const Json& each : now) {
            if (each["addressee"]["id"] == party) return each["remindedOn"];
        }
        return "not asked";
    }
};

}  // namespace

TEST_CASE("before a reminder is sent it is seen what it says, to whom and when it leaves") {
    Reminded round;
    Json input{{"name", "Nora kommun"}, {"kind", "municipality"}, {"decisionPath", {"nora_namnd"}}};
    input["mailbox"] = "kommun@nora.example";
    round.service.put(in_orebro + "/organisations/nora", input);
    REQUIRE(round.answer("kumla", with_stance("supports")).status == 201);
    const Json seen = round.preview();
    INFO(seen.dump(2));
    REQUIRE(seen["tasks"].size() == 2);
    CHECK(seen["letter"]["subject"]["sv"] ==
          "Påminnelse, Yttra sig: Hemsjukvård, svar senast 1 oktober 2024");
    for (const Json& each : seen["tasks"]) {
        CHECK(each["addressee"]["id"] != "kumla");
        if (each["addressee"]["id"] != "nora") continue;
        CHECK(each["receivers"] ==
              Json::array({Json{{"mailbox", "kommun@nora.example"}, {"name", nullptr}}}));
        CHECK(each["leavesOn"].is_string());
    }
    CHECK(round.reminded_on("nora").is_null());
}

TEST_CASE("those who are waited for are reminded once a day, and nobody else") {
    Reminded round;
    REQUIRE(round.answer("kumla", with_stance("supports")).status == 201);
    REQUIRE(round.remind(Json::object()).status == 201);
    CHECK(round.reminded_on("nora") == round.service.clock.today().to_text());
    CHECK(round.reminded_on("kumla").is_null());
    CHECK(code_of(round.remind(Json::object())) == "nobody_to_remind");

    round.service.set_today((round.service.clock.today() + 1).to_text());
    int task = 0;
    const Json waiting = round.preview()["tasks"];
    for (const Json& each : waiting) {
        if (each["addressee"]["id"] == "nora") task = each["task"].get<int>();
    }
    REQUIRE(round.remind(Reminded::of(task)).status == 201);
    CHECK(round.reminded_on("nora") != round.reminded_on("laxa"));
    CHECK(round.remind(Reminded::of(99)).status == 404);
    CHECK(round.remind(Json::object(), "registrar:kumla").status == 403);
    CHECK(round.remind(Json{{"to", "nora"}}).status == 422);
}

TEST_CASE("who a reminder goes to is named, without a person's own address") {
    Reminded round;
    AccountStore& accounts = round.service.store.accounts();
    REQUIRE(accounts.save_account({"p-1", "registrator.nora", "Registrator, Nora", "privat@nora.example"}));
    REQUIRE(accounts.save_grants("orebro", "p-1", {{"registrar", "nora"}}));
    const Json seen = round.preview();
    CHECK(seen.dump().find("Registrator, Nora") != std::string::npos);
    CHECK(seen.dump().find("privat@nora.example") == std::string::npos);
}
