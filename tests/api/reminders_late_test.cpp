// Reminders that could not leave when they were told: the newest goes, and none after the last day.
#include <algorithm>

#include "api/mailed_round.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

struct LateReminders : MailedRound {
    LateReminders() {
        down.mail.url = "smtp://127.0.0.1:1";
        send();
    }
    void remind() {
        const std::string work = tasks[0]["work"].get<std::string>();
        REQUIRE(service.send("POST", address + "/works/" + work + "/reminders", Json::object().dump(), "lead")
                    .status == 201);
    }
    std::vector<std::string> subjects() const {
        std::vector<std::string> all;
        const auto mails = sink.taken("nora@x.example");
        for (std::size_t i = 1; i < mails.size(); ++i) all.emplace_back(mails[i].header("Subject"));
        return all;
    }
    int overtaken_to_nora() const {
        const auto rows = service.store.outbox().deliveries({{}, "nora@x.example"}, {1, 100}).rows;
        return static_cast<int>(std::ranges::count(rows, "overtaken", &Delivery::reason));
    }

    TransferRules down = rules();
};

const std::string newest_subject = "Påminnelse, Yttra sig: Hemsjukvård, svar senast 1 oktober 2024";

}  // namespace

TEST_CASE("of the reminders of a task only the newest leaves when mail can leave again") {
    LateReminders round;
    for (const char* day : {"2024-09-11", "2024-09-17"}) {
        round.service.set_today(day);
        if (std::string(day) == "2024-09-11") round.remind();
        round.send(round.down);
    }
    round.service.set_today("2024-09-19");
    round.send();
    round.service.set_today("2024-09-20");
    round.send();
    CHECK(round.subjects() == std::vector<std::string>{newest_subject});
    CHECK(round.overtaken_to_nora() == 1);
}

TEST_CASE("nobody is asked for an answer by a day that has passed meanwhile, but told who is late") {
    LateReminders round;
    SECTION("no server has taken it") {
        round.service.set_today("2024-09-30");
        round.remind();
        round.send(round.down);
        round.service.set_today("2024-10-02");
        round.send();
        CHECK(round.subjects().empty());
        CHECK(round.overtaken_to_nora() >= 1);
    }
    SECTION("it was given up, and is sent again by hand") {
        round.sink.answer("nora@x.example", "550 no such mailbox");
        round.service.set_today("2024-09-17");
        round.send();
        REQUIRE(round.outgoing_to("nora@x.example").state == machines::DeliveryState::dead);
        round.service.set_today("2024-10-02");
        const std::string id = round.outgoing_to("nora@x.example").id;
        REQUIRE(round.service.send("POST", "/v1/outbox/" + id + "/resends", {}, "administrator").status ==
                200);
        round.sink.answer("nora@x.example", "250 ok");
        round.send();
        CHECK(round.subjects().empty());
        CHECK(round.outgoing_to("nora@x.example").reason == "overtaken");
    }
    SECTION("a person reminds of it afterwards") {
        round.service.set_today("2024-10-02");
        round.remind();
        round.send();
        CHECK(round.subjects() ==
              std::vector<std::string>{"Påminnelse, Yttra sig: Hemsjukvård, sista dag var 1 oktober 2024"});
    }
}

TEST_CASE("what is told when a hold is lifted, or a remark is answered, is complete in itself") {
    LateReminders round;
    const auto last_mail = [&] {
        round.pass(day_ms);
        round.send();
        return round.sink.taken("nora@x.example").back();
    };
    SECTION("the last day that holds then") {
        round.service.post(round.address + "/holds",
                           Json{{"reason", "Väntar"}, {"lookAgainOn", "2024-12-02"}});
        round.service.set_today("2024-09-16");
        REQUIRE(round.service
                    .send("DELETE", round.address + "/holds/current", Json{{"reason", "Kom"}}.dump(), "lead",
                          {{"if-match", round.service.tag_of_case(round.address)}})
                    .status == 200);
        const auto mail = last_mail();
        CHECK(mail.header("Subject") == "Återupptaget: Hemsjukvård, svar senast 1 oktober 2024");
        CHECK(mail.plain().find("Vi väntar på: Yttra sig") != std::string::npos);
        CHECK(mail.plain().find("Svar senast: tisdag 1 oktober 2024") != std::string::npos);
    }
    SECTION("which remark, and what became of it") {
        Json answer = with_stance("opposes");
        answer["remarks"] = Json::array({{{"clause", "1"}, {"text", "Tydligare gräns"}}});
        const Response given = round.answer("nora", answer);
        INFO(given.body);
        REQUIRE(given.status == 201);
        round.service.post(round.address + "/remarks/1/dispositions",
                           Json{{"disposition", "partly"}, {"comment", "Gränsen är ändrad"}}, "lead");
        const std::string text = last_mail().plain();
        CAPTURE(text);
        for (const char* part : {"Paragraf: 1", "Synpunkt: Tydligare gräns", "Åtgärd: tillgodoses delvis",
                                 "Kommentar: Gränsen är ändrad"}) {
            CAPTURE(part);
            CHECK(text.find(part) != std::string::npos);
        }
    }
}
