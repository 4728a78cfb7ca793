// What is on its way out of the installation, for who looks after it, and the programs that are told.
#include <algorithm>

#include "api/access/secrets.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/http/problem.hpp"
#include "api/notify/webhook_text.hpp"
#include "api/views/scene.hpp"

namespace overens::api::handlers {

namespace {

constexpr std::int64_t former_secret_lasts_ms = 24LL * 60 * 60 * 1000;
constexpr std::size_t most_webhooks = 50;

Json moment_or_null(const std::optional<Instant>& moment) {
    return moment ? Json(moment->to_text()) : Json(nullptr);
}

Json delivery_view(const Delivery& delivery) {
    const NoticeSource& source = delivery.source;
    Json view{{"id", delivery.id},
              {"channel", word_of(delivery.channel)},
              {"receiver", delivery.receiver},
              {"account", text_or_null(delivery.account)},
              {"insteadOf", text_or_null(delivery.instead_of)},
              {"topic", word_of(delivery.topic)},
              {"collaboration", source.collaboration},
              {"case", text_or_null(source.case_id)},
              {"meeting", nullptr},
              {"sequence", source.sequence},
              {"state", machines::name_of(delivery.state)},
              {"attempts", delivery.attempts},
              {"reason", text_or_null(delivery.reason)},
              {"queuedAt", delivery.queued_at.to_text()},
              {"dueAt", delivery.due_at.to_text()},
              {"settledAt", moment_or_null(delivery.settled_at)}};
    if (source.of_meeting()) view["meeting"] = Json{{"body", source.body}, {"meeting", source.meeting}};
    return view;
}

Response no_such_delivery(const Call& call) {
    return call.not_found("Det finns ingen sådan notis", "There is no such notice", "path:notice");
}

std::optional<Delivery> find_delivery(const Call& call) {
    auto found = call.services().store.outbox().delivery(call.parameter("notice"));
    if (found && found->channel == Channel::inbox) return std::nullopt;
    return found;
}

std::vector<std::string> delivery_state_words() {
    std::vector<std::string> words;
    for (const auto state : machines::delivery_states()) words.emplace_back(machines::name_of(state));
    return words;
}

Json webhook_view(const Webhook& webhook) {
    return Json{{"id", webhook.id},
                {"url", webhook.url},
                {"title", webhook.title},
                {"paused", webhook.paused},
                {"formerSecretUntil", moment_or_null(webhook.former_until)},
                {"madeAt", webhook.made_at.to_text()}};
}

void read_webhook(Call& call, Webhook& webhook) {
    ObjectReader& body = call.body();
    webhook.url = body.text("url", Need::required, {1, 2000});
    webhook.title = body.text("title", Need::required, {1, 200});
    webhook.paused = body.yes_no("paused", Need::optional).value_or(false);
    if (!webhook.url.empty() && !is_webhook_url(webhook.url, call.services().plain_webhooks))
        body.complain("not_a_webhook_address", "Ska vara en adress som börjar med https:// utan användare",
                      "Must be an address that begins with https:// and names no user", "url");
}

std::optional<Webhook> find_webhook(const Call& call) {
    const auto all = call.services().store.outbox().webhooks(call.collaboration());
    const auto found = std::ranges::find(all, call.parameter("webhook"), &Webhook::id);
    if (found == all.end()) return std::nullopt;
    return *found;
}

Response no_such_webhook(const Call& call) {
    return call.not_found("Det finns ingen sådan webhook", "There is no such webhook", "path:webhook");
}

Json with_secret(const Webhook& webhook) {
    Json view = webhook_view(webhook);
    view["secret"] = webhook.secret;
    return view;
}

}  // namespace

Response list_outbox(Call& call) {
    OutboxFilter filter;
    const auto state = call.query_word("state", delivery_state_words());
    if (state) filter.state = machines::parse_delivery_state(*state);
    filter.receiver = call.query_text("receiver").value_or("");
    const Page page = call.page();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto rows = call.services().store.outbox().deliveries(filter, page);
    Json body = page_head(call, page, rows.total);
    body["deliveries"] = Json::array();
    for (const Delivery& each : rows.rows) body["deliveries"].push_back(delivery_view(each));
    return json_response(200, body);
}

Response get_outbox_delivery(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto found = find_delivery(call);
    return found ? json_response(200, delivery_view(*found)) : no_such_delivery(call);
}

Response send_delivery_again(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    auto found = find_delivery(call);
    if (!found) return no_such_delivery(call);
    if (!send_again(*found, call.services().clock.now())) {
        return call.problem(409, blocker("not_dead", "Bara det som har getts upp kan skickas om",
                                         "Only what has been given up can be sent again", "path:notice"));
    }
    call.services().store.outbox().save_deliveries({*found});
    return json_response(200, delivery_view(*found));
}

Response list_webhooks(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    Json list = Json::array();
    for (const Webhook& each : call.services().store.outbox().webhooks(call.collaboration()))
        list.push_back(webhook_view(each));
    return json_response(200, Json{{"webhooks", std::move(list)}});
}

Response add_webhook(Call& call) {
    Webhook webhook;
    webhook.collaboration = call.collaboration();
    read_webhook(call, webhook);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (auto reg = see_register(call); !reg) return std::move(reg.error());
    OutboxStore& outbox = call.services().store.outbox();
    if (outbox.webhooks(webhook.collaboration).size() >= most_webhooks) {
        return call.problem(409, blocker("too_many_webhooks", "Det finns redan 50 webhookar",
                                         "There are 50 webhooks already"));
    }
    webhook.id = make_short_id("w");
    webhook.secret = make_webhook_secret();
    webhook.made_at = call.services().clock.now();
    outbox.save_webhook(webhook);
    return json_response(201, with_secret(webhook))
        .with("Location", "/v1/collaborations/" + webhook.collaboration + "/webhooks/" + webhook.id);
}

Response change_webhook(Call& call) {
    auto webhook = find_webhook(call).value_or(Webhook{});
    const bool known = !webhook.id.empty();
    read_webhook(call, webhook);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (!known) return no_such_webhook(call);
    call.services().store.outbox().save_webhook(webhook);
    return json_response(200, webhook_view(webhook));
}

Response remove_webhook(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (!call.services().store.outbox().remove_webhook(call.collaboration(), call.parameter("webhook")))
        return no_such_webhook(call);
    return Response{204, {}, {}, {}, {}, {}};
}

// Both sign for a day, so that the receiver can change over when it suits.
Response change_webhook_secret(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    auto webhook = find_webhook(call);
    if (!webhook) return no_such_webhook(call);
    webhook->former_secret = webhook->secret;
    webhook->former_until = call.services().clock.now() + former_secret_lasts_ms;
    webhook->secret = make_webhook_secret();
    call.services().store.outbox().save_webhook(*webhook);
    return json_response(201, with_secret(*webhook));
}

}  // namespace overens::api::handlers
