// Notices on their way out: to a mail server and to receivers of webhooks on loopback, with a clock set by
// hand.
#include "api/mailed_round.hpp"
#include "api/notify/local_moments.hpp"
#include "api/notify/wording.hpp"
#include "catch.hpp"

using namespace overens;
using namespace overens::api;
using namespace overens::api::test;

namespace {

std::string add_hook(MailedRound& round, const std::string& url) {
    round.service.services.plain_webhooks = true;
    const Json made = round.service.post(in_orebro + "/webhooks", Json{{"url", url}, {"title", "Diariet"}},
                                         "administrator");
    return made["id"].get<std::string>();
}

TransferRules for_hooks() {
    TransferRules rules;
    rules.allow_private_webhooks = true;
    rules.webhook_timeout_ms = 300;
    return rules;
}

}  // namespace

TEST_CASE("each party's mailbox is told what is asked, by when and how to answer, once") {
    MailedRound round;
    CHECK(round.send().delivered == 3);
    CHECK(round.send().delivered == 0);
    const auto mails = round.sink.taken("nora@x.example");
    REQUIRE(mails.size() == 1);
    CHECK(mails[0].header("Subject") == "Begäran, Yttra sig: Hemsjukvård, svar senast 1 oktober 2024");
    const std::string text = mails[0].plain();
    for (const char* part : {"Gäller: nora kommun", "Svar senast: tisdag 1 oktober 2024",
                             "Så svarar ni: ", "Ärende: Hemsjukvård", "allmän handling"}) {
        CAPTURE(text, part);
        CHECK(text.find(part) != std::string::npos);
    }
    CHECK(mails[0].header("Message-ID") == "<" + round.outgoing_to("nora@x.example").id + "@orebro.example>");
}

TEST_CASE("what is due on one day comes in one mail, and whoever has answered is not reminded") {
    MailedRound round;
    REQUIRE(round.send().delivered == 3);
    REQUIRE(round.answer("kumla", with_stance("supports")).status == 201);
    round.service.set_today("2024-09-17");
    round.send();
    CHECK(round.sink.taken("kumla@x.example").size() == 1);
    const auto mails = round.sink.taken("nora@x.example");
    REQUIRE(mails.size() == 2);
    CHECK(mails[1].header("Subject") == "Påminnelse, Yttra sig: Hemsjukvård, svar senast 1 oktober 2024");

    round.service.set_today("2024-09-18");
    for (int i = 0; i < 2; ++i)
        round.service.post(start_statement(round.service) + "/transitions", move_ask());
    round.send();
    const auto collected = round.sink.taken("nora@x.example");
    REQUIRE(collected.size() == 3);
    CHECK(collected[2].header("Subject") == "Överens: 2 notiser");
    const std::string text = collected[2].plain();
    const std::string heading = "Begäran, Yttra sig: Hemsjukvård, svar senast 1 oktober 2024";
    CHECK(text.find(heading) != text.rfind(heading));
}

TEST_CASE("after the day's mail, what comes waits for the next morning") {
    MailedRound round;
    REQUIRE(round.send().delivered == 3);
    round.service.post(round.address + "/holds", Json{{"reason", "Väntar"}, {"lookAgainOn", "2024-12-02"}});
    const Response lifted =
        round.service.send("DELETE", round.address + "/holds/current", Json{{"reason", "Kom"}}.dump(), "lead",
                           {{"if-match", round.service.tag_of_case(round.address)}});
    INFO(lifted.body);
    REQUIRE(lifted.status == 200);
    CHECK(round.send().delivered == 0);
    CHECK(round.sink.count() == 3);
    CHECK(round.outgoing_to("nora@x.example").due_at == local_hour(Day::of(2024, 9, 3), 7));
    round.service.clock.set(local_hour(Day::of(2024, 9, 3), 7) - 1);
    CHECK(round.send().delivered == 0);
    round.pass(1);
    CHECK(round.send().delivered == 3);
    CHECK(round.sink.taken("nora@x.example").back().header("Subject") ==
          "Återupptaget: Hemsjukvård, svar senast 1 oktober 2024");
}

TEST_CASE("a reminder is not sent while the case is on hold, nor on a day of rest") {
    MailedRound round;
    round.send();
    Delivery reminder = round.outgoing_to("nora@x.example");
    SECTION("on hold") {
        round.service.set_today("2024-09-17");
        round.service.post(round.address + "/holds",
                           Json{{"reason", "Väntar"}, {"lookAgainOn", "2024-12-02"}});
        round.send();
        CHECK(round.sink.count() == 3);
        CHECK(round.outgoing_to("nora@x.example").reason == "overtaken");
    }
    SECTION("the server is down until a Saturday") {
        round.service.set_today("2024-09-17");
        TransferRules nowhere = round.rules();
        nowhere.mail.url = {};
        give_mailbox(round.service, "nora", "nora@x.example");
        round.service.clock.set(local_hour(Day::of(2024, 9, 21), 10));
        round.send();
        CHECK(round.sink.count() == 3);
        CHECK(round.outgoing_to("nora@x.example").due_at == local_hour(Day::of(2024, 9, 23), 7));
    }
}

TEST_CASE("what one receiver refuses for good keeps nobody else from their mail") {
    MailedRound round;
    round.sink.answer("kumla@x.example", "550 no such mailbox");
    round.sink.answer("laxa@x.example", "451 later");
    CHECK(round.send().delivered == 1);
    CHECK(round.outgoing_to("kumla@x.example").state == machines::DeliveryState::dead);
    const Delivery later = round.outgoing_to("laxa@x.example");
    CHECK(later.state == machines::DeliveryState::retrying);
    CHECK(later.reason.find("451") != std::string::npos);
    CHECK(round.sink.count() == 1);

    round.sink.answer("laxa@x.example", "250 ok");
    CHECK(round.send().delivered == 0);
    round.pass(30'000);
    CHECK(round.send().delivered == 1);
    CHECK(round.sink.taken("laxa@x.example").at(0).header("Message-ID") ==
          "<" + later.id + "@orebro.example>");
}

TEST_CASE("a mailbox that is none is dead at once, and nothing of it reaches the server") {
    MailedRound round;
    Register reg = *round.service.store.read_register("orebro");
    reg.organisations["kumla"].mailbox = "a@b.example>\r\nRCPT TO:<c@d.example";
    REQUIRE_FALSE(round.service.store.write_register(
        reg, round.service.store.register_revision("orebro"),
        {the_system(), Day::of(2024, 9, 2), round.service.clock.now(), Origin::registered}));
    CHECK(round.send().delivered == 2);
    CHECK(round.outgoing_to(reg.organisations["kumla"].mailbox).reason == "mail: not an address");
}

TEST_CASE("while the mail server is down it is tried for three days, then sent again by hand") {
    MailedRound round;
    TransferRules down = round.rules();
    down.mail.url = "smtp://127.0.0.1:1";
    int attempts = 0;
    while (round.outgoing().empty() ||
           round.outgoing_to("nora@x.example").state != machines::DeliveryState::dead) {
        REQUIRE(++attempts < 100);
        round.send(down);
        const auto next = round.service.store.outbox().next_due();
        if (next) round.service.clock.set(*next);
    }
    const Delivery dead = round.outgoing_to("nora@x.example");
    CHECK(dead.attempts > 10);
    CHECK(*dead.settled_at - dead.queued_at >= 3 * day_ms);
    CHECK(round.send().delivered == 0);
    const Json listed = round.service.get("/v1/outbox?state=dead");
    CHECK(listed["_meta"]["totalRecords"] == 3);
    const std::string resends = "/v1/outbox/" + dead.id + "/resends";
    REQUIRE(round.service.send("POST", resends, {}, "administrator").status == 200);
    CHECK(code_of(round.service.send("POST", resends, {}, "administrator")) == "not_dead");
    CHECK(round.send().delivered == 1);
    CHECK(round.sink.taken().at(0).header("Message-ID") == "<" + dead.id + "@orebro.example>");
}

TEST_CASE("what a stopped sender left behind is sent under the same id") {
    MailedRound round;
    HttpSink silent;
    silent.reply("");
    add_hook(round, silent.url());
    round.service.post(round.address + "/holds", Json{{"reason", "Väntar"}, {"lookAgainOn", "2024-12-02"}});
    round.service.send("DELETE", round.address + "/holds/current", Json{{"reason", "Kom"}}.dump(), "lead",
                       {{"if-match", round.service.tag_of_case(round.address)}});
    {
        Courier courier(round.service.store, round.service.clock, round.service.log, for_hooks(),
                        [] { return 0.0; });
        for (int i = 0; silent.taken().empty() && i < 100; ++i) courier.step(50);
        REQUIRE(silent.taken().size() == 1);
        CHECK_FALSE(round.service.store.outbox().left_sending().empty());
    }
    silent.reply("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    CHECK(round.send(for_hooks()).failed == 0);
    const auto posts = silent.taken();
    REQUIRE(posts.size() >= 2);
    CHECK(posts[0].header("webhook-id") == posts[1].header("webhook-id"));
    CHECK(posts[0].body == posts[1].body);
}

TEST_CASE("a webhook is told everything in order, as events that name and no more") {
    MailedRound round;
    HttpSink receiver;
    const std::string id = add_hook(round, receiver.url());
    CHECK(round.send(for_hooks()).delivered >= 2);
    const auto posts = receiver.taken();
    REQUIRE(posts.size() >= 2);
    std::int64_t before = 0;
    for (const TakenPost& each : posts) {
        const Json event = Json::parse(each.body);
        CHECK(event["specversion"] == "1.0");
        CHECK(event["id"] == each.header("webhook-id"));
        CHECK(event["data"]["sequence"].get<std::int64_t>() >= before);
        before = event["data"]["sequence"].get<std::int64_t>();
        CHECK(each.body.find("Hemsjukvård") == std::string::npos);
    }
    CHECK(Json::parse(posts.back().body)["type"] == "se.overens.task");
    CHECK(round.service.store.outbox().webhooks("orebro").at(0).id == id);
}

TEST_CASE("redirects are not followed, endless answers are cut, and a slow receiver delays nobody") {
    MailedRound round;
    HttpSink redirecting, endless, slow, good;
    redirecting.reply("HTTP/1.1 302 Found\r\nLocation: " + good.url() + "\r\nContent-Length: 0\r\n\r\n");
    endless.reply("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + std::string(1'000'000, 'x'));
    slow.reply("");
    const std::string to_redirecting = add_hook(round, redirecting.url());
    const std::string to_endless = add_hook(round, endless.url());
    const std::string to_slow = add_hook(round, slow.url());
    const std::string to_good = add_hook(round, good.url());
    TransferRules rules = for_hooks();
    {
        rules.webhook_timeout_ms = 15'000;
        Courier courier(round.service.store, round.service.clock, round.service.log, rules,
                        [] { return 0.0; });
        const auto state = [&](const std::string& hook) {
            const auto rows = round.service.store.outbox().deliveries({{}, hook}, {1, 100}).rows;
            return rows.empty() ? machines::DeliveryState::queued : rows.front().state;
        };
        for (int i = 0; state(to_good) != machines::DeliveryState::delivered && i < 200; ++i)
            courier.step(20);
        CHECK(state(to_good) == machines::DeliveryState::delivered);
        const auto to_wait = round.service.store.outbox().deliveries({{}, to_slow}, {1, 100}).rows;
        REQUIRE(to_wait.size() > 1);
        CHECK(to_wait.back().state == machines::DeliveryState::sending);
    }
    rules.webhook_timeout_ms = 300;
    round.send(rules);
    CHECK(round.outgoing_to(to_endless).state == machines::DeliveryState::delivered);
    const auto rows = round.service.store.outbox().deliveries({{}, to_redirecting}, {1, 100}).rows;
    CHECK(rows.back().state == machines::DeliveryState::retrying);
    CHECK(rows.back().reason == "webhook: answered 302, and redirects are not followed");
    const auto waiting = round.service.store.outbox().deliveries({{}, to_slow}, {1, 100}).rows;
    CHECK(waiting.back().state == machines::DeliveryState::retrying);
    CHECK(waiting.back().reason.find("Timeout") != std::string::npos);
    // What comes after it waits, and has not been tried.
    CHECK(waiting.front().state == machines::DeliveryState::queued);
    CHECK(waiting.front().attempts == 0);
}

TEST_CASE("a webhook never reaches this machine, whatever its address is called") {
    MailedRound round;
    HttpSink here;
    const std::string port = here.url().substr(std::string("http://127.0.0.1:").size());
    round.service.services.plain_webhooks = false;
    CHECK(code_of(round.service.send("POST", in_orebro + "/webhooks",
                                     Json{{"url", here.url()}, {"title", "x"}}.dump(), "administrator")) ==
          "not_a_webhook_address");
    std::vector<std::string> ids;
    for (const char* host : {"127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1"})
        ids.push_back(add_hook(round, std::string("https://") + host + ":" + port));
    round.send(TransferRules{});
    for (const std::string& id : ids) {
        const Delivery delivery = round.outgoing_to(id);
        CAPTURE(id);
        CHECK(delivery.state == machines::DeliveryState::dead);
        CHECK(delivery.reason == "webhook: the address is this machine's or private");
    }
    CHECK(here.taken().empty());
}

TEST_CASE("without a mail server what was queued waits, and webhooks are sent all the same") {
    MailedRound round;
    Spreader(round.service.store, round.service.clock, true).run();
    HttpSink receiver;
    add_hook(round, receiver.url());
    round.service.post(round.address + "/holds", Json{{"reason", "Väntar"}, {"lookAgainOn", "2024-12-02"}});
    round.service.send("DELETE", round.address + "/holds/current", Json{{"reason", "Kom"}}.dump(), "lead",
                       {{"if-match", round.service.tag_of_case(round.address)}});
    CHECK(round.send(for_hooks()).delivered == 1);
    CHECK(receiver.taken().size() == 1);
    CHECK(round.outgoing_to("nora@x.example").state == machines::DeliveryState::queued);
    round.pass(60 * minute_ms);
    CHECK(round.send().delivered == 3);
    CHECK(round.sink.count() == 3);
}

TEST_CASE("a step that concerns hundreds is spread once, and again adds nothing") {
    MailedRound round;
    AccountStore& accounts = round.service.store.accounts();
    for (int i = 0; i < 450; ++i) {
        const std::string id = "p" + std::to_string(1000 + i);
        accounts.save_account({id, id, "Registrator", id + "@x.example", "en", "", false, false});
        accounts.save_grants("orebro", id, {{"registrar", "kumla"}});
    }
    Spreader spreader(round.service.store, round.service.clock, true);
    CHECK(spreader.run() == 450 * 2 + 3);
    CHECK(spreader.run() == 0);
    CHECK(round.service.store.outbox().deliveries({}, {}).total == 453);
    CHECK(round.service.store.outbox().inbox("p1000", false, {}).unread == 1);
    CHECK(round.send().delivered == 453);
    CHECK(round.sink.taken("p1000@x.example").at(0).header("Subject") ==
          "Request, Give a view: Hemsjukvård, answer by 1 October 2024");
}

TEST_CASE("a line to a manager is drafted, for a person to send") {
    const MailedRound round;
    const Store& store = round.service.store;
    const std::string id = round.address.substr(round.address.rfind('/') + 1);
    ToldScene scene;
    scene.source = {"orebro", id, {}, {}, 1};
    scene.reg = store.read_register("orebro");
    scene.read = store.read({"orebro", id});
    const Addressee nora{Addressee::Kind::organisation, "nora", "head"};
    scene.entry.events = {events::Told{"late_to_send", {nora}, "view", 2, {"Yttra sig", {}}, false}};
    const Wording words = wording_of(scene, {}, {});
    std::string said;
    for (const Title& line : words.lines) said += line.sv + "\n";
    CAPTURE(said);
    CHECK(
        said.find(
            "Förslag till rad: Hej! Vi väntar på Yttra sig från nora kommun i ärendet Hemsjukvård; sista dag "
            "var 1 oktober 2024.") != std::string::npos);
    CHECK(said.find("Till: nora@x.example") != std::string::npos);
}
