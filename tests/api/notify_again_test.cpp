// Mail that has waited, or been tried: whom it is for, and whether it still matters, is judged when it
// leaves.
#include <set>

#include "api/mailed_round.hpp"
#include "api/notify/local_moments.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

TEST_CASE("mail that waits goes to who is a receiver when it leaves, where they are then") {
    MailedRound round;
    AccountStore& accounts = round.service.store.accounts();
    for (const std::string id : {"p-stays", "p-leaves", "p-closed", "p-away"}) {
        accounts.save_account({id, id, "Registrator", id + "@x.example", "sv", "", false, false});
        accounts.save_grants("orebro", id, {{"registrar", "nora"}});
    }
    accounts.save_account({"p-deputy", "p-deputy", "Vikarie", "p-deputy@x.example", "sv", "", false, false});
    accounts.save_grants("orebro", "p-deputy", {{"observer"}});
    accounts.save_account({"p-out", "p-out", "Kanslichef", "p-out@x.example", "sv", "", false, false});
    accounts.save_grants("orebro", "p-out", {{"registrar", "nora"}});
    accounts.save_absences("p-out", {{"p-out", "p-deputy", Day::of(2024, 9, 1), Day::of(2024, 9, 8)}});
    Spreader(round.service.store, round.service.clock, true).run();
    accounts.save_grants("orebro", "p-leaves", {});
    accounts.save_account(
        {"p-closed", "p-closed", "Registrator", "p-closed@x.example", "sv", "", false, true});
    accounts.save_absences("p-away", {{"p-away", "p-stays", Day::of(2024, 9, 1), Day::of(2024, 9, 8)}});
    give_mailbox(round.service, "nora", "nya.nora@x.example");
    round.send();
    CHECK(round.sink.taken("nora@x.example").empty());
    CHECK(round.sink.taken("nya.nora@x.example").size() == 1);
    for (const std::string gone : {"p-leaves@x.example", "p-closed@x.example"}) {
        CHECK(round.sink.taken(gone).empty());
        CHECK(round.outgoing_to(gone).state == machines::DeliveryState::dropped);
        CHECK(round.outgoing_to(gone).reason == "no longer a receiver");
    }
    CHECK(round.sink.taken("p-away@x.example").empty());
    CHECK(round.sink.taken("p-stays@x.example").size() == 1);
    REQUIRE(round.sink.taken("p-deputy@x.example").size() == 1);
    const auto in_place = round.sink.taken("p-deputy@x.example").at(0).plain();
    CHECK(in_place.find("Du får detta i stället för Kanslichef, som är borta.") != std::string::npos);
    const Json listed = round.service.get("/v1/outbox?receiver=p-stays@x.example")["deliveries"];
    REQUIRE(listed.size() == 2);
    std::set<std::string> instead_of;
    for (const Json& each : listed) {
        CHECK(each["account"] == "p-stays");
        instead_of.insert(each["insteadOf"].is_null() ? "" : each["insteadOf"].get<std::string>());
    }
    CHECK(instead_of == std::set<std::string>{"", "p-away"});
}

TEST_CASE("what no server has taken is judged again before it is tried again") {
    MailedRound round;
    round.send();
    TransferRules down = round.rules();
    down.mail.url = "smtp://127.0.0.1:1";
    round.service.set_today("2024-09-17");
    round.send(down);
    REQUIRE(round.outgoing_to("nora@x.example").state == machines::DeliveryState::retrying);
    SECTION("whoever has answered meanwhile is not reminded") {
        REQUIRE(round.answer("nora", with_stance("supports")).status == 201);
        round.pass(minute_ms);
        round.send();
        CHECK(round.sink.taken("nora@x.example").size() == 1);
        CHECK(round.outgoing_to("nora@x.example").reason == "overtaken");
        CHECK(round.sink.taken("laxa@x.example").size() == 2);
    }
    SECTION("it does not come on a day of rest") {
        round.service.clock.set(local_hour(Day::of(2024, 9, 21), 10));
        round.send();
        CHECK(round.sink.count() == 3);
        CHECK(round.outgoing_to("nora@x.example").due_at == local_hour(Day::of(2024, 9, 23), 7));
    }
}

TEST_CASE("what may have arrived goes out until it is known, whatever has happened since") {
    MailedRound round;
    round.send();
    round.service.set_today("2024-09-17");
    give_mailbox(round.service, "kumla", "");
    give_mailbox(round.service, "laxa", "");
    round.sink.hang_up_on_next();
    round.send();
    REQUIRE(round.outgoing_to("nora@x.example").state == machines::DeliveryState::retrying);
    REQUIRE(round.answer("nora", with_stance("supports")).status == 201);
    round.pass(minute_ms);
    CHECK(round.send().delivered == 1);
    const auto mails = round.sink.taken("nora@x.example");
    REQUIRE(mails.size() == 3);
    CHECK(mails[1].header("Message-ID") == mails[2].header("Message-ID"));
}
