// Who takes care of a task for those asked: named, handed over, given back.
#include "api/loopback_sink.hpp"
#include "api/notify/courier.hpp"
#include "api/signed_in_service.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

class AskedKumla {
  public:
    AskedKumla() {
        in.service.services.sign_in = nullptr;
        address = start_statement(in.service);
        in.service.post(address + "/transitions", move_ask());
        const Json tasks = in.service.get(address + "/tasks")["tasks"];
        for (const Json& each : tasks) {
            if (each["addressee"]["id"] == "kumla") task = address + "/tasks/" + each["number"].dump();
        }
        in.service.services.sign_in = &in.sign_in;
        in.add("lead", {{"lead"}});
        in.add("kumla", {{"registrar", "kumla"}});
        in.add("colleague", {{"contact", "kumla"}});
        in.add("observer", {{"observer", "kumla"}});
        in.add("nora", {{"registrar", "nora"}});
    }
    Response name(const std::string& who, const Json& person, const char* text = "") {
        return in.ask(who, "PUT", task + "/case-officer", Json{{"person", person}, {"text", text}}.dump());
    }
    Json tasks_of(const std::string& who, const std::string& case_officer) {
        return body_of(in.ask(who, "GET", in_orebro + "/tasks?caseOfficer=" + case_officer))["tasks"];
    }

    SignedInService in;
    std::string address, task;
};

}  // namespace

TEST_CASE("a task is handed over inside the organisation, and comes in the other's own list") {
    AskedKumla asked;
    CHECK(asked.tasks_of("colleague", "me").empty());
    REQUIRE(asked.name("kumla", "p-kumla").status == 200);
    const Response handed = asked.name("kumla", "p-colleague", "Nämnden vill ha det den 14 oktober");
    INFO(handed.body);
    REQUIRE(handed.status == 200);
    CHECK(asked.tasks_of("kumla", "me").empty());
    const Json own = asked.tasks_of("colleague", "me");
    REQUIRE(own.size() == 1);
    CHECK(own[0]["caseOfficer"] == "p-colleague");
    CHECK(asked.tasks_of("lead", "p-colleague").size() == 1);
    CHECK(body_of(asked.in.ask("lead", "GET", asked.task))["caseOfficer"] == "p-colleague");
    // What they write to each other is for their own authority.
    const std::vector<std::pair<std::string, bool>> readers{
        {"kumla", true}, {"observer", true}, {"lead", false}, {"nora", false}};
    for (const auto& [who, reads] : readers) {
        const Json entries = body_of(asked.in.ask(who, "GET", asked.address + "/events"))["entries"];
        CAPTURE(who);
        CHECK(entries.back()["events"][0]["type"] == "case_officer_named");
        CHECK((entries.back().dump().find("Nämnden vill ha det den 14 oktober") != std::string::npos) ==
              reads);
    }
    REQUIRE(asked.name("lead", "p-kumla", "Från projektet").status == 200);
    const Json noted = body_of(asked.in.ask("lead", "GET", asked.address + "/events"))["entries"];
    CHECK(noted.back().dump().find("Från projektet") != std::string::npos);
    REQUIRE(asked.name("kumla", "p-colleague").status == 200);

    CHECK(asked.name("colleague", nullptr).status == 200);
    CHECK(asked.tasks_of("colleague", "me").empty());
    CHECK(code_of_answer(asked.name("colleague", nullptr)) == "same_case_officer");
}

TEST_CASE("who acts for those asked takes care of a task, and nobody else names them") {
    AskedKumla asked;
    CHECK(code_of_answer(asked.name("kumla", "p-nora")) == "not_for_those_asked");
    CHECK(code_of_answer(asked.name("kumla", "p-observer")) == "not_for_those_asked");
    CHECK(code_of_answer(asked.name("kumla", "p-nobody")) == "not_for_those_asked");
    CHECK(asked.name("nora", "p-colleague").status == 403);
    CHECK(asked.name("observer", "p-kumla").status == 403);
    CHECK(asked.name("lead", "p-colleague").status == 200);
    const std::string answer = R"({"parts":[{"name":"stance","value":"supports"}],"remarks":[]})";
    REQUIRE(asked.in.ask("colleague", "POST", asked.task + "/answers", answer).status == 201);
    CHECK(code_of_answer(asked.name("kumla", "p-kumla")) == "task_closed");
}

TEST_CASE("who is handed a task is written to, with what the former one wants to say") {
    AskedKumla asked;
    const MailSink sink;
    TransferRules rules;
    rules.mail = {sink.url(), "overens@orebro.example", {}, {}, {}};
    auto account = asked.in.service.store.accounts().account("p-colleague");
    REQUIRE(account);
    account->mailbox = "colleague@kumla.example";
    asked.in.service.store.accounts().save_account(*account);
    REQUIRE(asked.name("kumla", "p-colleague", "Nämnden vill ha det den 14 oktober").status == 200);
    Courier(asked.in.service.store, asked.in.service.clock, asked.in.service.log, rules, [] {
        return 0.0;
    }).run();
    const auto mails = sink.taken("colleague@kumla.example");
    REQUIRE(mails.size() == 1);
    const std::string text = mails[0].plain();
    for (const char* part :
         {"Du är nu den som handlägger: ", "Meddelande: Nämnden vill ha det den 14 oktober",
          "Gäller: Kumla kommun", "Svar senast: "}) {
        CAPTURE(text, part);
        CHECK(text.find(part) != std::string::npos);
    }
}

TEST_CASE("a task is put aside in one's own list until a day") {
    AskedKumla asked;
    const auto until = [&](const char* who) {
        return asked.tasks_of(who, "p-kumla").at(0).at("snoozedUntil");
    };
    const auto put = [&](const char* who, const Json& day) {
        return asked.in.ask(who, "PUT", asked.task + "/snooze", Json{{"until", day}}.dump());
    };
    REQUIRE(asked.name("kumla", "p-kumla").status == 200);
    const Day today = asked.in.service.clock.today();
    REQUIRE(put("kumla", (today + 3).to_text()).status == 200);
    CHECK(until("kumla") == (today + 3).to_text());
    CHECK(until("colleague").is_null());
    CHECK(code_of_answer(put("kumla", today.to_text())) == "day_passed");
    CHECK(put("kumla", "soon").status == 422);
    CHECK(asked.in.ask("kumla", "DELETE", asked.task + "/snooze").status == 204);
    CHECK(until("kumla").is_null());
    REQUIRE(put("kumla", (today + 1).to_text()).status == 200);
    asked.in.service.clock.set(asked.in.service.clock.now() + 24LL * 60 * 60 * 1000);
    const auto fresh = asked.in.cookie("kumla");
    const Json list = body_of(asked.in.ask("", "GET", in_orebro + "/tasks?caseOfficer=me", {}, {}, {fresh}));
    CHECK(list["tasks"].at(0).at("snoozedUntil").is_null());
}

TEST_CASE("one's own calendar has the last days of what one takes care of or acts for, and nobody else's") {
    AskedKumla asked;
    const auto days = [&](const std::string& who) {
        const Response feed = asked.in.ask(who, "GET", in_orebro + "/calendar.ics");
        INFO(feed.body);
        REQUIRE(feed.status == 200);
        return feed.body;
    };
    const std::string number = asked.task.substr(asked.task.rfind('/') + 1);
    const std::string uid = asked.address.substr(asked.address.rfind('/') + 1) + ".task" + number + ".due";
    const auto has_it = [&](const std::string& who) {
        std::string text = days(who);
        for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n ", at))
            text.erase(at, 3);
        return text.find(uid) != std::string::npos;
    };
    CHECK(has_it("kumla"));
    CHECK(has_it("colleague"));
    CHECK_FALSE(has_it("nora"));
    CHECK_FALSE(has_it("observer"));
    REQUIRE(asked.name("kumla", "p-colleague").status == 200);
    CHECK(has_it("colleague"));
    CHECK_FALSE(has_it("kumla"));
    asked.in.add("elsewhere", {{"registrar", "kumla", "01926f3c-6a00-7c3e-9d2b-5f1e4a7b8c90"}});
    CHECK_FALSE(has_it("elsewhere"));
    CHECK(asked.in.ask("", "GET", in_orebro + "/calendar.ics").status == 401);
}

TEST_CASE("one's own calendar has the meetings of the bodies in which one has a role") {
    AskedKumla asked;
    asked.in.add("secretary", {{"secretary", "kumla_namnd", ""}});
    const std::string own = asked.in.ask("secretary", "GET", in_orebro + "/calendar.ics").body;
    CHECK(own.find("kumla_namnd.2024-10-14.meeting") != std::string::npos);
    CHECK(own.find("nora") == std::string::npos);
}

TEST_CASE("one's own calendar has the meetings of the seats that one holds") {
    AskedKumla asked;
    Register reg = *asked.in.service.store.read_register("orebro");
    Seat seat;
    seat.id = "chair";
    seat.title = "Ordförande";
    seat.holdings.push_back({"p-kumla", Day::of(2024, 1, 1), {}, {}});
    reg.bodies.at("kumla_namnd").seats = {seat};
    REQUIRE_FALSE(asked.in.service.store.write_register(
        reg, asked.in.service.store.register_revision("orebro"), Act{}));
    const std::string own = asked.in.ask("kumla", "GET", in_orebro + "/calendar.ics").body;
    CHECK(own.find("kumla_namnd.2024-10-14.meeting") != std::string::npos);
    CHECK(asked.in.ask("nora", "GET", in_orebro + "/calendar.ics").body.find(".meeting") ==
          std::string::npos);
}
