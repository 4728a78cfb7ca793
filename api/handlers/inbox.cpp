// The notices of whoever has signed in, and what they have chosen about them.
#include <algorithm>

#include "api/handlers/handlers.hpp"
#include "api/handlers/reading.hpp"
#include "api/http/problem.hpp"
#include "api/notify/wording.hpp"
#include "api/views/notice_settings_view.hpp"
#include "api/views/scene.hpp"

namespace overens::api::handlers {

namespace {

Response no_inbox(const Call& call) {
    return call.problem(404, blocker("no_sign_in", "Den här tjänsten körs utan inloggning",
                                     "This service runs without sign-in"));
}

// What somebody was told when they saw the case is not told again when they no longer do.
bool still_sees(const Call& call, const NoticeSource& source) {
    const std::string& account = call.identity()->account.id;
    const Standing standing = call.services().store.accounts().standing(source.collaboration, account);
    const Day today = call.services().clock.today();
    if (!is_member(standing, today)) return false;
    return source.of_meeting() || sees_case(standing, source.case_id, today);
}

Json inbox_row(const Call& call, ToldScenes& scenes, const Delivery& delivery) {
    const NoticeSource& source = delivery.source;
    Json row{{"id", delivery.id},
             {"collaboration", source.collaboration},
             {"topic", word_of(delivery.topic)},
             {"at", delivery.queued_at.to_text()},
             {"readAt", delivery.read_at ? Json(delivery.read_at->to_text()) : Json(nullptr)},
             {"case", nullptr},
             {"meeting", nullptr},
             {"subject", nullptr},
             {"lines", Json::array()}};
    const auto scene = still_sees(call, source) ? scenes.find(source) : nullptr;
    if (!scene) return row;
    if (source.of_meeting())
        row["meeting"] = Json{{"body", source.body}, {"meeting", source.meeting}};
    else
        row["case"] = source.case_id;
    Wording words = wording_of(*scene, delivery, {});
    const auto away = call.services().store.accounts().account(delivery.instead_of);
    if (away) say_in_whose_place(words, away->name);
    row["subject"] = to_json(words.subject);
    for (const Title& line : words.lines) row["lines"].push_back(to_json(line));
    return row;
}

// "09:00"; nothing for any other text.
std::optional<int> minute_of(std::string_view text) {
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) return {};
    const int hour = (text[0] - '0') * 10 + (text[1] - '0'), minute = (text[3] - '0') * 10 + (text[4] - '0');
    if (hour > 23 || minute > 59) return {};
    return hour * 60 + minute;
}

template <class Values>
std::vector<std::string> words_of(const Values& values) {
    std::vector<std::string> words;
    for (const auto value : values) words.emplace_back(word_of(value));
    return words;
}

int read_minute(ObjectReader& quiet, std::string_view name) {
    const std::string text = quiet.text(name, Need::required, {1, 5});
    const auto minute = minute_of(text);
    if (!text.empty() && !minute)
        quiet.complain("not_a_time", "Ska vara ett klockslag, till exempel 18:00",
                       "Must be a time of day, for example 18:00", name);
    return minute.value_or(0);
}

NoticeSettings read_settings(ObjectReader& body) {
    NoticeSettings settings;
    std::vector<std::string> seen;
    body.each("topics", Need::required, all_topics.size(), [&](ObjectReader& each) {
        const std::string word = each.word("topic", Need::required, words_of(all_topics));
        const auto topic = topic_of(word);
        const auto pace = pace_of(each.word("pace", Need::required, words_of(all_paces)));
        if (topic && std::ranges::find(seen, word) != seen.end())
            each.complain("said_twice", "Samma slag två gånger", "The same topic twice", "topic");
        seen.push_back(word);
        if (topic && pace) settings.set(*topic, *pace);
    });
    if (body.has("quiet") && !body.is_null("quiet")) {
        body.object("quiet", [&](ObjectReader& quiet) {
            const int from = read_minute(quiet, "from"), until = read_minute(quiet, "until");
            settings.quiet = QuietHours{from, until};
        });
    }
    return settings;
}

}  // namespace

Response list_inbox(Call& call) {
    const bool unread_only = call.query_word("unread", {"true", "false"}).value_or("false") == "true";
    const Page page = call.page();
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (call.identity() == nullptr) return no_inbox(call);
    const Inbox inbox = call.services().store.outbox().inbox(call.identity()->account.id, unread_only, page);
    ToldScenes scenes(call.services().store);
    Json body = page_head(call, page, inbox.rows.total);
    body["unread"] = inbox.unread;
    body["notices"] = Json::array();
    for (const Delivery& each : inbox.rows.rows) body["notices"].push_back(inbox_row(call, scenes, each));
    return json_response(200, body);
}

Response mark_notice(Call& call) {
    const auto read = call.body().yes_no("read", Need::required);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (call.identity() == nullptr) return no_inbox(call);
    OutboxStore& outbox = call.services().store.outbox();
    const std::string& account = call.identity()->account.id;
    std::optional<Instant> read_at;
    if (*read) read_at = call.services().clock.now();
    if (!outbox.mark_read(account, call.parameter("notice"), read_at))
        return call.not_found("Det finns ingen sådan notis", "There is no such notice", "path:notice");
    return json_response(200, Json{{"unread", outbox.inbox(account, true, {1, 1}).unread}});
}

Response mark_all_notices(Call& call) {
    const auto until = call.body().instant("until", Need::optional);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (call.identity() == nullptr) return no_inbox(call);
    OutboxStore& outbox = call.services().store.outbox();
    const std::string& account = call.identity()->account.id;
    const Instant now = call.services().clock.now();
    outbox.mark_all_read(account, until.value_or(now), now);
    return json_response(200, Json{{"unread", outbox.inbox(account, true, {1, 1}).unread}});
}

Response get_notice_settings(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (call.identity() == nullptr) return no_inbox(call);
    const auto settings = call.services().store.outbox().notice_settings(call.identity()->account.id);
    return json_response(200, notice_settings_view(settings));
}

Response put_notice_settings(Call& call) {
    const NoticeSettings settings = read_settings(call.body());
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (call.identity() == nullptr) return no_inbox(call);
    call.services().store.outbox().save_notice_settings(call.identity()->account.id, settings);
    return json_response(200, notice_settings_view(settings));
}

}  // namespace overens::api::handlers
