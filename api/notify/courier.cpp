#include "api/notify/courier.hpp"

#include <algorithm>

#include "api/access/task_links.hpp"
#include "api/notify/correspondents.hpp"
#include "api/notify/local_moments.hpp"
#include "api/notify/webhook_text.hpp"
#include "api/views/letter.hpp"
#include "engine/time/closed_periods.hpp"

namespace overens::api {

namespace {

constexpr std::int64_t contacts_kept_ms = 60'000;
constexpr int kept_months = 24;
constexpr std::int64_t rest_without_server_ms = 60 * 60'000;

}  // namespace

Courier::Courier(Store& store, const Clock& clock, Log& log, TransferRules rules, Chance chance,
                 MailedLinks links)
    : store_(store),
      clock_(clock),
      log_(log),
      rules_(std::move(rules)),
      chance_(std::move(chance)),
      links_(std::move(links)),
      spreader_(store, clock, !rules_.mail.url.empty()),
      scenes_(store),
      transfers_(rules_) {
    for (Delivery& each : store_.outbox().left_sending()) {
        recover(each, clock_.now());
        changed_.push_back(std::move(each));
    }
    save();
}

// Once a day: what was settled two years ago is of use to nobody (practice: delivery logs).
void Courier::forget_the_old() {
    const Day today = clock_.today();
    if (forgotten_on_ == today) return;
    forgotten_on_ = today;
    store_.outbox().remove_settled_deliveries(start_of(add_months(today, -kept_months)));
}

bool Courier::step(int timeout_ms) {
    forget_the_old();
    const int spread = spreader_.run();
    const int room = most_receivers - static_cast<int>(transfers_.under_way());
    std::size_t begun = 0;
    if (room >= (more_wait_ ? least_taken : 1)) {
        auto parcels = store_.outbox().due_parcels(clock_.now(), room, most_in_a_parcel);
        begun = parcels.size();
        more_wait_ = static_cast<int>(begun) == room;
        for (Parcel& each : parcels) begin(std::move(each));
        scenes_.forget();
        save();
    }
    const bool busy = spread > 0 || begun > 0;
    if (transfers_.under_way() > 0) transfers_.run(busy ? 0 : timeout_ms);
    save();
    return busy || transfers_.under_way() > 0;
}

Couriered Courier::run() {
    done_ = {};
    while (step(100)) {
    }
    return done_;
}

void Courier::save() {
    if (changed_.empty()) return;
    std::vector<Delivery> changed;
    changed.swap(changed_);
    store_.outbox().save_deliveries(changed);
}

void Courier::begin(Parcel parcel) {
    if (parcel.channel == Channel::mail) return begin_mail(parcel);
    if (parcel.channel == Channel::webhook) begin_webhook(parcel);
}

void Courier::give_up(std::vector<Delivery> deliveries, const std::string& problem) {
    for (Delivery& each : deliveries) {
        begin_attempt(each, deliveries.front().id, clock_.now());
        settle(each, {false, true, problem});
    }
}

void Courier::settle(Delivery delivery, const Sent& sent) {
    if (sent.arrived) {
        succeed(delivery, clock_.now());
        ++done_.delivered;
    } else {
        fail(delivery, clock_.now(), {sent.problem, sent.for_good, sent.may_have_arrived}, chance_());
        ++done_.failed;
        if (delivery.state == machines::DeliveryState::dead)
            log_.warn("notice " + delivery.id + " is dead: " + sent.problem);
    }
    changed_.push_back(std::move(delivery));
}

bool Courier::waits_for_another_day(Delivery& delivery, const ToldScene& scene, bool mailed_today) {
    const LocalTime now = local_time_of(clock_.now());
    NoticeSettings settings =
        delivery.account.empty() ? NoticeSettings() : store_.outbox().notice_settings(delivery.account);
    settings.set(delivery.topic, NoticePace::at_once);
    const LocalTime earliest = mailed_today ? next_mail_after(now) : now;
    const auto leaves =
        leaves_at(delivery.topic, settings, calendar_of(*scene.reg, delivery.party), earliest);
    if (!leaves || *leaves <= now) return false;
    put_off(delivery, clock_.now(), instant_of(*leaves));
    return true;
}

std::optional<Receiver> Courier::receiver_of(const Delivery& delivery, const ToldScene& scene) const {
    static const std::map<std::string, std::string> nobody;
    const News& news = *scene.news_at(delivery.event);
    std::vector<std::string> accounts;
    if (!delivery.account.empty()) {
        accounts.push_back(delivery.instead_of.empty() ? delivery.account : delivery.instead_of);
    } else {
        for (const CaseOfficer& each : news.case_officers) accounts.push_back(each.account);
    }
    return receiver_now({delivery.receiver, delivery.account, delivery.party, delivery.instead_of}, news,
                        *scene.reg, scene.read ? scene.read->subject->roles : nobody, scene.source.case_id,
                        people_among(store_, scene.source.collaboration, std::move(accounts)),
                        clock_.today());
}

// What is not told now is dropped, goes to another mailbox, or waits; what certainly has not arrived is
// judged as if it had never been tried.
bool Courier::is_told_now(Delivery& delivery, const ToldScene* scene, bool mailed_today) {
    const bool is_there = scene != nullptr && scene->news_at(delivery.event) != nullptr;
    const bool matters =
        is_there && (!scene->read || still_matters(*scene->read->subject, scene->entry, delivery.event,
                                                   delivery.party, clock_.today()));
    const auto to = matters ? receiver_of(delivery, *scene) : std::nullopt;
    if (!to) {
        drop(delivery, clock_.now(), matters ? not_a_receiver : overtaken);
        ++done_.dropped;
        return false;
    }
    const bool moves = delivery.receiver != to->mailbox;
    delivery.receiver = to->mailbox;
    delivery.account = to->account;
    delivery.instead_of = to->instead_of;
    return !moves && !waits_for_another_day(delivery, *scene, mailed_today);
}

std::vector<Delivery> Courier::told_today(const Parcel& parcel) {
    const auto mailed = store_.outbox().last_mailed(parcel.receiver);
    const bool mailed_today = mailed && local_day(*mailed) == clock_.today();
    std::vector<Delivery> told;
    for (Delivery each : parcel.deliveries) {
        const auto scene = scenes_.find(each.source);
        if (may_have_arrived(each)) {
            if (scene)
                told.push_back(std::move(each));
            else
                give_up({each}, "what it tells of is not there any more");
            continue;
        }
        take_back(each);
        if (is_told_now(each, scene.get(), mailed_today))
            told.push_back(std::move(each));
        else
            changed_.push_back(std::move(each));
    }
    return told;
}

void Courier::begin_mail(Parcel& parcel) {
    if (rules_.mail.url.empty() && is_mail_address(parcel.receiver)) {
        // Queued while there was a server; so that it takes nobody else's place.
        for (Delivery& each : parcel.deliveries) {
            each.due_at = clock_.now() + rest_without_server_ms;
            changed_.push_back(std::move(each));
        }
        return;
    }
    auto told = std::make_shared<std::vector<Delivery>>(told_today(parcel));
    if (told->empty()) return;
    if (!is_mail_address(parcel.receiver)) return give_up(std::move(*told), "mail: not an address");
    const std::string text = mail_text(mail_of(parcel.receiver, *told));
    const std::string id = told->front().id;
    const bool in_doubt = may_have_arrived(told->front());
    for (Delivery& each : *told) {
        begin_attempt(each, id, clock_.now());
        changed_.push_back(each);
    }
    transfers_.send_mail(parcel.receiver, text, [this, told, in_doubt](Sent sent) {
        sent.may_have_arrived = sent.may_have_arrived || in_doubt;
        for (const Delivery& each : *told) settle(each, sent);
    });
}

// Looked up once for each case or meeting, and again after a minute.
const Contact& Courier::contact_of(const ToldScene& scene) {
    if (clock_.now() - contacts_since_ > contacts_kept_ms) {
        contacts_.clear();
        contacts_since_ = clock_.now();
    }
    NoticeSource whole = scene.source;
    whole.sequence = 0;
    const auto [place, is_new] = contacts_.try_emplace(whole);
    if (is_new) place->second = api::contact_of(store_, scene, clock_.today());
    return place->second;
}

Language Courier::language_of(const std::string& account) const {
    const auto found = account.empty() ? std::nullopt : store_.accounts().account(account);
    return found && found->language == "en" ? Language::english : Language::swedish;
}

// To a registrar's mailbox, which has no account: each mail has a link of its own to a task, so that it shows
// which one was used. Whoever has an account signs in. Whether there is one now.
bool Courier::add_link(MailSection& section, const ToldScene& scene, const Delivery& delivery, int task,
                       Language language) {
    if (links_.sign_in == nullptr || links_.site.empty() || !delivery.account.empty() || !scene.read)
        return false;
    const auto item = scene.read->subject->items.find(task);
    if (item == scene.read->subject->items.end() || !may_have_link(*scene.read->subject, item->second))
        return false;
    if (item->second.addressee.id != delivery.party) return false;
    const Instant ends_at = clock_.now() + usual_link_days * Instant::ms_per_day;
    SignIn::LinkOrder order = link_order({scene.source.collaboration, scene.source.case_id}, item->second);
    order.given_to = delivery.receiver;
    order.ends_at = ends_at;
    const NewSecret made = links_.sign_in->make_link(order, "system");
    const Title last = spelled_out(local_day(ends_at));
    section.lines.push_back(
        language == Language::swedish
            ? "Svara utan inloggning med länken här under. Den gäller den här uppgiften, "
              "till " +
                  last.sv + ", för den som har den: skicka den inte vidare utanför er."
            : "Answer without signing in by the link below. It holds for this task, until " +
                  last.in_english() + ", for whoever has it: do not pass it on outside your office.");
    section.lines.push_back(links_.site + path_of_link(order.collaboration, made.secret));
    return true;
}

Mail Courier::mail_of(const std::string& to, const std::vector<Delivery>& told) {
    Mail mail{
        rules_.mail.from, to, {}, {}, told.front().id, clock_.now(), language_of(told.front().account), {}};
    const auto said = [&](const Title& title) {
        return mail.language == Language::swedish ? title.sv : title.in_english();
    };
    std::map<std::pair<NoticeSource, int>, bool> tasks;  // of a case; whether the mail has a link to it
    for (const Delivery& each : told) {
        const auto scene = scenes_.find(each.source);
        Wording words = wording_of(*scene, each, contact_of(*scene));
        if (const auto away = store_.accounts().account(each.instead_of))
            say_in_whose_place(words, away->name);
        MailSection section;
        if (told.size() > 1) section.heading = as_one_line(said(words.subject));
        for (const Title& line : words.lines) section.lines.push_back(said(line));
        NoticeSource of_case = each.source;
        of_case.sequence = 0;
        const auto [task, is_first] = tasks.try_emplace({of_case, words.asks_for}, false);
        if (is_first)
            task->second = add_link(section, *scene, each, words.asks_for, mail.language);
        else if (task->second)
            section.lines.push_back(said({"Svara utan inloggning med länken till uppgiften här ovan.",
                                          "Answer without signing in by the link to the task above."}));
        if (mail.sections.empty()) {
            mail.subject = said(words.subject);
            mail.reply_to = words.contact;
        }
        mail.sections.push_back(std::move(section));
    }
    if (told.size() > 1) {
        const std::string count = std::to_string(told.size());
        mail.subject = said({"Överens: " + count + " notiser", "Överens: " + count + " notices"});
    }
    return mail;
}

void Courier::begin_webhook(Parcel& parcel) {
    const auto hooks = store_.outbox().webhooks(parcel.deliveries.front().source.collaboration);
    const auto webhook = std::ranges::find(hooks, parcel.receiver, &Webhook::id);
    if (webhook == hooks.end()) return give_up(parcel.deliveries, "webhook: it has been removed");
    if (!is_webhook_url(webhook->url, rules_.allow_private_webhooks))
        return give_up(parcel.deliveries, "webhook: not an https address");
    post_next(std::make_shared<Parcel>(std::move(parcel)), 0, *webhook);
}

// One after the other. What comes after one that failed waits for it, untried, in the same order.
void Courier::post_next(const std::shared_ptr<Parcel>& parcel, std::size_t place, const Webhook& webhook) {
    if (place == parcel->deliveries.size()) return;
    Delivery& delivery = parcel->deliveries[place];
    begin_attempt(delivery, delivery.id, clock_.now());
    changed_.push_back(delivery);
    const auto scene = scenes_.find(delivery.source);
    if (!scene) {
        settle(delivery, {false, true, "what it tells of is not there any more"});
        return post_next(parcel, place + 1, webhook);
    }
    const std::string body = cloud_event(*scene, delivery);
    transfers_.post(webhook.url, signed_headers(webhook, delivery.id, clock_.now(), body), body,
                    [this, parcel, place, webhook](const Sent& sent) {
                        settle(parcel->deliveries[place], sent);
                        if (sent.arrived || sent.for_good) post_next(parcel, place + 1, webhook);
                    });
}

}  // namespace overens::api
