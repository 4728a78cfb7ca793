#include "storage/memory/memory_outbox.hpp"

#include <algorithm>

#include "storage/memory/memory_lists.hpp"

namespace overens::storage {
namespace {

using machines::DeliveryState;

bool is_on_its_way(const Delivery& delivery) {
    return delivery.state != DeliveryState::delivered && delivery.state != DeliveryState::dead &&
           delivery.state != DeliveryState::dropped;
}

// What one receiver can be sent now; nothing when it is being sent something, or rests.
std::vector<Delivery> sent_now(const std::vector<Delivery>& open, Instant now, int most) {
    std::vector<Delivery> due;
    for (const Delivery& each : open) {
        const bool rests = each.state == DeliveryState::retrying && each.due_at > now;
        if (rests || each.state == DeliveryState::sending) return {};
        if (each.due_at <= now) due.push_back(each);
    }
    const auto retried =
        std::ranges::find(due, DeliveryState::retrying, [](const Delivery& each) { return each.state; });
    if (retried != due.end()) {
        const std::string parcel = retried->parcel;
        std::erase_if(due, [&](const Delivery& each) {
            return each.state != DeliveryState::retrying || each.parcel != parcel;
        });
    }
    if (due.size() > static_cast<std::size_t>(most)) due.resize(static_cast<std::size_t>(most));
    return due;
}

}  // namespace

template <class Test>
std::vector<Delivery> MemoryOutbox::found(Test test) const {
    std::vector<Delivery> result;
    for (const auto& [unused, each] : deliveries_) {
        if (test(each)) result.push_back(each);
    }
    return result;
}

void MemoryOutbox::add_fanout(const NoticeSource& source) {
    const std::scoped_lock lock(mutex_);
    const std::int64_t number = ++last_fanout_;
    fanouts_[number] = {number, source, {}};
}

std::vector<Fanout> MemoryOutbox::fanouts(int limit) const {
    const std::scoped_lock lock(mutex_);
    std::vector<Fanout> all;
    for (const auto& [unused, each] : fanouts_) {
        if (static_cast<int>(all.size()) < limit) all.push_back(each);
    }
    return all;
}

void MemoryOutbox::spread(const std::vector<SpreadPiece>& pieces) {
    const std::scoped_lock lock(mutex_);
    for (const SpreadPiece& piece : pieces) {
        for (const Delivery& each : piece.deliveries) {
            if (!by_id_.try_emplace(each.id, last_delivery_ + 1).second) continue;
            Delivery& kept = deliveries_[++last_delivery_] = each;
            kept.number = last_delivery_;
        }
        if (piece.done)
            fanouts_.erase(piece.fanout.number);
        else if (fanouts_.contains(piece.fanout.number))
            fanouts_[piece.fanout.number].spread_to = piece.fanout.spread_to;
    }
}

std::vector<Parcel> MemoryOutbox::due_parcels(Instant now, int most_receivers, int most_each) const {
    const std::scoped_lock lock(mutex_);
    std::vector<std::pair<Channel, std::string>> receivers;  // the longest waiting first
    std::map<std::pair<Channel, std::string>, std::vector<Delivery>> open;
    for (const auto& [unused, each] : deliveries_) {
        if (!is_on_its_way(each)) continue;
        auto& of_one = open[{each.channel, each.receiver}];
        if (of_one.empty()) receivers.emplace_back(each.channel, each.receiver);
        of_one.push_back(each);
    }
    std::vector<Parcel> parcels;
    for (const auto& receiver : receivers) {
        if (static_cast<int>(parcels.size()) == most_receivers) break;
        auto due = sent_now(open[receiver], now, most_each);
        if (!due.empty()) parcels.push_back({receiver.first, receiver.second, std::move(due)});
    }
    return parcels;
}

std::optional<Instant> MemoryOutbox::next_due() const {
    const std::scoped_lock lock(mutex_);
    std::optional<Instant> next;
    for (const auto& [unused, each] : deliveries_) {
        if (is_on_its_way(each) && each.state != DeliveryState::sending)
            next = std::min(next.value_or(each.due_at), each.due_at);
    }
    return next;
}

std::optional<Instant> MemoryOutbox::last_mailed(const std::string& mailbox) const {
    const std::scoped_lock lock(mutex_);
    std::optional<Instant> last;
    for (const auto& [unused, each] : deliveries_) {
        if (each.channel == Channel::mail && each.receiver == mailbox && each.attempts > 0 &&
            each.state == DeliveryState::delivered && each.reason.empty() && each.settled_at)
            last = std::max(last.value_or(*each.settled_at), *each.settled_at);
    }
    return last;
}

void MemoryOutbox::save_deliveries(const std::vector<Delivery>& deliveries) {
    const std::scoped_lock lock(mutex_);
    for (const Delivery& each : deliveries) {
        const auto kept = deliveries_.find(each.number);
        if (kept != deliveries_.end()) kept->second = each;
    }
}

std::vector<Delivery> MemoryOutbox::left_sending() const {
    const std::scoped_lock lock(mutex_);
    return found([](const Delivery& each) { return each.state == DeliveryState::sending; });
}

Rows<Delivery> MemoryOutbox::deliveries(const OutboxFilter& filter, Page page) const {
    const std::scoped_lock lock(mutex_);
    auto all = found([&](const Delivery& each) {
        return each.channel != Channel::inbox && (!filter.state || each.state == *filter.state) &&
               (filter.receiver.empty() || each.receiver == filter.receiver) &&
               (filter.account.empty() || !filter.receiver.empty() || each.account == filter.account);
    });
    std::ranges::reverse(all);
    return page_of(std::move(all), page);
}

std::optional<Delivery> MemoryOutbox::delivery(const std::string& id) const {
    const std::scoped_lock lock(mutex_);
    const auto number = by_id_.find(id);
    if (number == by_id_.end()) return std::nullopt;
    return deliveries_.at(number->second);
}

int MemoryOutbox::remove_settled_deliveries(Instant before) {
    const std::scoped_lock lock(mutex_);
    return static_cast<int>(std::erase_if(deliveries_, [&](const auto& each) {
        const bool goes = each.second.settled_at && *each.second.settled_at < before;
        if (goes) by_id_.erase(each.second.id);
        return goes;
    }));
}

Inbox MemoryOutbox::inbox(const std::string& account, bool unread_only, Page page) const {
    const std::scoped_lock lock(mutex_);
    auto own = found(
        [&](const Delivery& each) { return each.channel == Channel::inbox && each.receiver == account; });
    const auto unread =
        std::ranges::count_if(own, [](const Delivery& each) { return !each.read_at.has_value(); });
    if (unread_only) std::erase_if(own, [](const Delivery& each) { return each.read_at.has_value(); });
    std::ranges::reverse(own);
    return {page_of(std::move(own), page), unread};
}

bool MemoryOutbox::mark_read(const std::string& account, const std::string& id,
                             std::optional<Instant> read_at) {
    const std::scoped_lock lock(mutex_);
    const auto number = by_id_.find(id);
    if (number == by_id_.end()) return false;
    Delivery& kept = deliveries_.at(number->second);
    if (kept.channel != Channel::inbox || kept.receiver != account) return false;
    kept.read_at = read_at;
    return true;
}

void MemoryOutbox::mark_all_read(const std::string& account, Instant until, Instant read_at) {
    const std::scoped_lock lock(mutex_);
    for (auto& [unused, each] : deliveries_) {
        const bool own = each.channel == Channel::inbox && each.receiver == account;
        if (own && !each.read_at && each.queued_at <= until) each.read_at = read_at;
    }
}

NoticeSettings MemoryOutbox::notice_settings(const std::string& account) const {
    const std::scoped_lock lock(mutex_);
    const auto found = settings_.find(account);
    return found == settings_.end() ? NoticeSettings() : found->second;
}

void MemoryOutbox::save_notice_settings(const std::string& account, const NoticeSettings& settings) {
    const std::scoped_lock lock(mutex_);
    settings_[account] = settings;
}

std::vector<Webhook> MemoryOutbox::webhooks(const std::string& collaboration) const {
    const std::scoped_lock lock(mutex_);
    std::vector<Webhook> all;
    for (const auto& [key, each] : webhooks_) {
        if (key.first == collaboration) all.push_back(each);
    }
    return all;
}

bool MemoryOutbox::save_webhook(const Webhook& webhook) {
    if (!knows_collaboration_(webhook.collaboration)) return false;
    const std::scoped_lock lock(mutex_);
    webhooks_[{webhook.collaboration, webhook.id}] = webhook;
    return true;
}

bool MemoryOutbox::remove_webhook(const std::string& collaboration, const std::string& id) {
    const std::scoped_lock lock(mutex_);
    std::erase_if(deliveries_, [&](const auto& each) {
        const Delivery& delivery = each.second;
        const bool goes = is_on_its_way(delivery) && delivery.channel == Channel::webhook &&
                          delivery.receiver == id && delivery.source.collaboration == collaboration;
        if (goes) by_id_.erase(delivery.id);
        return goes;
    });
    return webhooks_.erase({collaboration, id}) > 0;
}

}  // namespace overens::storage
