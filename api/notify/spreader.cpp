#include "api/notify/spreader.hpp"

#include <algorithm>
#include <utility>

#include "api/http/fingerprint.hpp"
#include "api/notify/correspondents.hpp"
#include "api/notify/local_moments.hpp"

namespace overens::api {

// A failure before leaves nothing behind: what was not written still waits.
int Spreader::run(int most) {
    made_ = 0;
    held_ = 0;
    pieces_.clear();
    people_.clear();
    places_.clear();
    scenes_.forget();
    for (const Fanout& each : store_.outbox().fanouts(most)) spread(each);
    write();
    return made_;
}

void Spreader::spread(Fanout fanout) {
    const auto scene = scenes_.find(fanout.source);
    std::vector<Keyed> all;
    if (scene) all = deliveries_of(*scene);
    std::erase_if(all, [&](const Keyed& each) { return each.key <= fanout.spread_to; });
    for (std::size_t at = 0; at <= all.size(); at += piece) {
        const std::size_t end = std::min(at + piece, all.size());
        std::vector<Delivery> some;
        for (std::size_t i = at; i < end; ++i) some.push_back(std::move(all[i].delivery));
        if (end > at) fanout.spread_to = all[end - 1].key;
        hand_over({fanout, std::move(some), end == all.size()});
        if (end == all.size()) break;
    }
}

void Spreader::hand_over(SpreadPiece next) {
    if (held_ + next.deliveries.size() > piece || pieces_.size() == piece) write();
    held_ += next.deliveries.size();
    made_ += static_cast<int>(next.deliveries.size());
    pieces_.push_back(std::move(next));
}

void Spreader::write() {
    if (pieces_.empty()) return;
    const std::vector<SpreadPiece> pieces = std::exchange(pieces_, {});
    held_ = 0;
    store_.outbox().spread(pieces);
}

std::vector<Spreader::Keyed> Spreader::deliveries_of(const ToldScene& scene) {
    const NoticeSource& source = scene.source;
    const auto& people = people_in(source.collaboration);
    static const std::map<std::string, std::string> nobody;
    const auto& holders = scene.read ? scene.read->subject->roles : nobody;
    std::vector<Keyed> all;
    for (const News& news : scene.news) {
        for (const Addressee& to : news.to) {
            for (const Receiver& each :
                 receivers_of(to, *scene.reg, holders, source.case_id, people, clock_.today()))
                add_for(scene, news, each, all);
        }
        for (const CaseOfficer& officer : news.case_officers) {
            for (const Receiver& each :
                 receivers_of(officer, *scene.reg, source.case_id, people, clock_.today()))
                add_for(scene, news, each, all);
        }
        add_webhooks(scene, news, all);
    }
    std::ranges::sort(all, {}, &Keyed::key);
    const auto same = std::ranges::unique(all, {}, &Keyed::key);
    all.erase(same.begin(), same.end());
    return all;
}

void Spreader::add_for(const ToldScene& scene, const News& news, const Receiver& receiver,
                       std::vector<Keyed>& all) {
    const Instant now = clock_.now();
    const NoticeSettings& settings = settings_of(scene.source.collaboration, receiver.account);
    const LocalTime local = local_time_of(now);
    const auto leaves = leaves_at(news.topic, settings, calendar_of(*scene.reg, receiver.party), local);
    if (!leaves) return;
    Delivery delivery;
    delivery.event = news.event;
    delivery.topic = news.topic;
    delivery.account = receiver.account;
    delivery.instead_of = receiver.instead_of;
    delivery.party = receiver.party;
    delivery.queued_at = delivery.due_at = now;
    if (!receiver.account.empty()) {
        Delivery inside = delivery;
        inside.channel = Channel::inbox;
        inside.receiver = receiver.account;
        inside.state = machines::DeliveryState::delivered;
        inside.settled_at = now;
        add(scene, std::move(inside), all);
    }
    if (receiver.mailbox.empty() || !with_mail_) return;
    delivery.channel = Channel::mail;
    delivery.receiver = receiver.mailbox;
    if (*leaves > local) delivery.due_at = std::max(now, instant_of(*leaves));
    add(scene, std::move(delivery), all);
}

void Spreader::add_webhooks(const ToldScene& scene, const News& news, std::vector<Keyed>& all) {
    for (const Webhook& each : store_.outbox().webhooks(scene.source.collaboration)) {
        if (each.paused) continue;
        Delivery delivery;
        delivery.event = news.event;
        delivery.topic = news.topic;
        delivery.channel = Channel::webhook;
        delivery.receiver = each.id;
        delivery.queued_at = delivery.due_at = clock_.now();
        add(scene, std::move(delivery), all);
    }
}

void Spreader::add(const ToldScene& scene, Delivery delivery, std::vector<Keyed>& all) const {
    const NoticeSource& source = scene.source;
    delivery.source = source;
    std::string event = std::to_string(delivery.event);
    event.insert(0, 6 - std::min<std::size_t>(6, event.size()), '0');
    std::string key =
        event + "/" + std::string(word_of(delivery.channel)) + "/" + delivery.receiver + "/" + delivery.party;
    delivery.id = fingerprint(source.collaboration + "/" + source.case_id + "/" + source.body + "/" +
                              source.meeting + "/" + std::to_string(source.sequence) + "/" + key)
                      .substr(0, 32);
    all.push_back({std::move(key), std::move(delivery)});
}

const std::vector<Person>& Spreader::people_in(const std::string& collaboration) {
    const auto [place, is_new] = people_.try_emplace(collaboration);
    std::vector<Person>& people = place->second;
    if (!is_new) return people;
    people = people_of(store_, collaboration);
    for (std::size_t i = 0; i < people.size(); ++i) places_[collaboration][people[i].account.id] = i;
    return people;
}

const NoticeSettings& Spreader::settings_of(const std::string& collaboration, const std::string& account) {
    static const NoticeSettings usual;
    const auto& places = places_[collaboration];
    const auto found = places.find(account);
    return found == places.end() ? usual : people_[collaboration][found->second].settings;
}

}  // namespace overens::api
