// The contract of OutboxStore: what a step leaves to be told, deliveries on their way, the inbox, what people
// have chosen, and webhooks.
#include "catch.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage_tests;
using machines::DeliveryState;

namespace {

Decider telling(int minutes, Origin origin = Origin::registered) {
    Act act = act_at(minutes);
    act.origin = origin;
    return taking(
        {events::Told{"asked", {{Addressee::Kind::organisation, "kumla", {}}}, "review", 0, {}, false}}, act);
}

Delivery mail_to(const std::string& mailbox, const std::string& id, int due_minutes = 0) {
    Delivery delivery;
    delivery.id = id;
    delivery.source = {collaboration, key_of(1).id, {}, {}, 2};
    delivery.topic = Topic::task;
    delivery.channel = Channel::mail;
    delivery.receiver = mailbox;
    delivery.party = "kumla";
    delivery.queued_at = act_at(0).recorded_at;
    delivery.due_at = act_at(due_minutes).recorded_at;
    return delivery;
}

Delivery in_inbox_of(const std::string& account, const std::string& id, int minutes) {
    Delivery delivery = mail_to(account, id);
    delivery.channel = Channel::inbox;
    delivery.account = account;
    delivery.queued_at = delivery.due_at = act_at(minutes).recorded_at;
    delivery.state = DeliveryState::delivered;
    delivery.settled_at = delivery.queued_at;
    return delivery;
}

std::string written(const std::vector<Parcel>& parcels) {
    std::string text;
    for (const Parcel& parcel : parcels) {
        text += (text.empty() ? "" : ", ") + parcel.receiver + ":";
        for (const Delivery& each : parcel.deliveries) text += " " + each.id;
    }
    return text;
}

// A case with one step that told somebody something.
void tell_once(Store& store) {
    start_case(store, key_of(1), "Hemsjukvård", act_at(0));
    must(store.transact(on(key_of(1)), telling(1)));
}

void queue(OutboxStore& outbox, const std::vector<Delivery>& deliveries) {
    outbox.spread({{{}, deliveries, true}});
}

}  // namespace

TEST_CASE("a step that tells somebody something leaves one fan-out, and is spread piece by piece") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    OutboxStore& outbox = store->outbox();
    tell_once(*store);
    auto waiting = outbox.fanouts(10);
    REQUIRE_FALSE(waiting.empty());
    Fanout fanout = waiting.back();
    CHECK(fanout.source == NoticeSource{collaboration, key_of(1).id, {}, {}, 2});
    CHECK(fanout.spread_to.empty());
    for (const Fanout& each : waiting) {
        if (each != fanout) outbox.spread({{each, {}, true}});
    }

    fanout.spread_to = "b";
    outbox.spread({{fanout, {mail_to("a@x", "1"), mail_to("b@x", "2")}, false}});
    CHECK(outbox.fanouts(10) == std::vector<Fanout>{fanout});
    outbox.spread({{fanout, {mail_to("b@x", "2"), mail_to("c@x", "3")}, true}});
    CHECK(outbox.fanouts(10).empty());
    const auto rows = outbox.deliveries({}, {});
    CHECK(rows.total == 3);
    REQUIRE(rows.rows.size() == 3);
    Delivery first = mail_to("a@x", "1");
    first.number = rows.rows[2].number;
    CHECK(rows.rows[2] == first);
    CHECK(outbox.delivery("3").value().receiver == "c@x");
    CHECK_FALSE(outbox.delivery("4"));

    must(store->transact(on(key_of(1)), telling(2, Origin::imported)));
    CHECK(outbox.fanouts(10).empty());
}

TEST_CASE("a step that is taken back tells nobody anything") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    tell_once(*store);
    const auto before = store->outbox().fanouts(100);
    CHECK(code_of(store->transact(on(key_of(1)), refusing("no"))) == "no");
    CHECK(store->outbox().fanouts(100) == before);
}

TEST_CASE("each receiver is sent what is due, in order, and nothing while it is sent something or rests") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    OutboxStore& outbox = store->outbox();
    tell_once(*store);
    const auto at = [](int minutes) { return act_at(minutes).recorded_at; };
    const auto due = [&](int minutes) { return written(outbox.due_parcels(at(minutes), 10, 10)); };
    CHECK_FALSE(outbox.next_due());
    queue(outbox,
          {mail_to("b@x", "b1"), mail_to("a@x", "a1", 5), mail_to("b@x", "b2"), mail_to("a@x", "a2")});
    CHECK(due(-1).empty());
    CHECK(due(0) == "b@x: b1 b2, a@x: a2");
    CHECK(due(5) == "b@x: b1 b2, a@x: a1 a2");
    CHECK(written(outbox.due_parcels(at(5), 1, 1)) == "b@x: b1");
    CHECK(outbox.next_due() == at(0));

    auto parcel = outbox.due_parcels(at(0), 10, 10).front();
    for (Delivery& each : parcel.deliveries) begin_attempt(each, "b1", at(0));
    outbox.save_deliveries(parcel.deliveries);
    queue(outbox, {mail_to("b@x", "b3")});
    CHECK(due(0) == "a@x: a2");
    CHECK(outbox.left_sending() == parcel.deliveries);

    for (Delivery& each : parcel.deliveries) fail(each, at(0), {"refused"}, 0);
    outbox.save_deliveries(parcel.deliveries);
    CHECK(outbox.left_sending().empty());
    CHECK(due(0) == "a@x: a2");
    CHECK(due(1) == "b@x: b1 b2, a@x: a2");
    for (Delivery& each : parcel.deliveries) {
        begin_attempt(each, "b1", at(1));
        succeed(each, at(1));
    }
    CHECK_FALSE(outbox.last_mailed("b@x"));
    outbox.save_deliveries(parcel.deliveries);
    CHECK(outbox.last_mailed("b@x") == at(1));
    CHECK(due(1) == "a@x: a2, b@x: b3");
    CHECK(outbox.delivery("b1") == parcel.deliveries.front());

    Delivery dead = outbox.delivery("b3").value();
    begin_attempt(dead, "b3", at(2));
    fail(dead, at(2), {"no such mailbox", true}, 0);
    outbox.save_deliveries({dead});
    CHECK(outbox.deliveries({DeliveryState::dead, "b@x"}, {}).rows == std::vector<Delivery>{dead});
    CHECK(outbox.deliveries({DeliveryState::dead, "a@x"}, {}).rows.empty());
    CHECK(outbox.remove_settled_deliveries(at(2)) == 2);
    CHECK(outbox.deliveries({}, {}).total == 3);
}

TEST_CASE("an inbox has its own notices, read or unread") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    OutboxStore& outbox = store->outbox();
    tell_once(*store);
    queue(outbox, {in_inbox_of("p1", "i1", 1), in_inbox_of("p1", "i2", 2), in_inbox_of("p2", "i3", 3)});
    CHECK(outbox.deliveries({}, {}).total == 0);
    CHECK(outbox.due_parcels(act_at(9).recorded_at, 10, 10).empty());
    Inbox inbox = outbox.inbox("p1", false, {});
    CHECK(inbox.unread == 2);
    REQUIRE(inbox.rows.rows.size() == 2);
    CHECK(inbox.rows.rows.front().id == "i2");
    CHECK(outbox.mark_read("p1", "i2", act_at(4).recorded_at));
    CHECK_FALSE(outbox.mark_read("p1", "i3", act_at(4).recorded_at));
    CHECK_FALSE(outbox.mark_read("p1", "i9", act_at(4).recorded_at));
    inbox = outbox.inbox("p1", true, {});
    CHECK(inbox.unread == 1);
    CHECK(inbox.rows.total == 1);
    CHECK(inbox.rows.rows.front().id == "i1");
    CHECK(outbox.delivery("i2").value().read_at == act_at(4).recorded_at);
    CHECK(outbox.mark_read("p1", "i2", {}));
    CHECK(outbox.inbox("p1", false, {}).unread == 2);
    outbox.mark_all_read("p1", act_at(1).recorded_at, act_at(5).recorded_at);
    CHECK(outbox.inbox("p1", false, {}).unread == 1);
    CHECK(outbox.inbox("p2", false, {}).unread == 1);
}

TEST_CASE("what an account has chosen is kept, and until then it is what is usual") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    REQUIRE(store->accounts().save_account({"p1", "one", "One", "", "sv", "", false, false}));
    OutboxStore& outbox = store->outbox();
    CHECK(outbox.notice_settings("p1") == NoticeSettings());
    NoticeSettings chosen;
    chosen.set(Topic::task, NoticePace::never);
    chosen.set(Topic::news, NoticePace::weekly);
    outbox.save_notice_settings("p1", chosen);
    CHECK(outbox.notice_settings("p1") == chosen);
    chosen.quiet = QuietHours{1080, 420};
    outbox.save_notice_settings("p1", chosen);
    CHECK(outbox.notice_settings("p1") == chosen);
}

TEST_CASE("a webhook is kept with both secrets, and goes with what was on its way to it") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    OutboxStore& outbox = store->outbox();
    tell_once(*store);
    Webhook webhook{collaboration,        "w1", "https://example.se/", "Diariet", "whsec_a", {}, {}, false,
                    act_at(1).recorded_at};
    CHECK(outbox.save_webhook(webhook));
    webhook.former_secret = webhook.secret;
    webhook.secret = "whsec_b";
    webhook.former_until = act_at(9).recorded_at;
    webhook.paused = true;
    CHECK(outbox.save_webhook(webhook));
    CHECK(outbox.webhooks(collaboration) == std::vector<Webhook>{webhook});
    CHECK(outbox.webhooks("elsewhere").empty());
    Webhook lost = webhook;
    lost.collaboration = "elsewhere";
    CHECK_FALSE(outbox.save_webhook(lost));

    Delivery delivery = mail_to("w1", "d1");
    delivery.channel = Channel::webhook;
    queue(outbox, {delivery, mail_to("w1", "d2")});
    CHECK_FALSE(outbox.remove_webhook("elsewhere", "w1"));
    CHECK(outbox.remove_webhook(collaboration, "w1"));
    CHECK_FALSE(outbox.remove_webhook(collaboration, "w1"));
    CHECK_FALSE(outbox.delivery("d1"));
    CHECK(outbox.delivery("d2"));
}

}  // namespace overens
