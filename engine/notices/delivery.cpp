#include "engine/notices/delivery.hpp"

#include <algorithm>
#include <array>

namespace overens {
namespace {

using machines::DeliveryEvent;
using machines::DeliveryState;

constexpr std::array<std::string_view, 3> channel_words{"mail", "webhook", "inbox"};

constexpr std::int64_t first_rest_ms = 30'000;
constexpr std::int64_t longest_rest_ms = 6LL * 60 * 60 * 1000;
constexpr int most_doublings = 10;

// An event that the machine has no way for leaves the delivery as it is.
bool take(Delivery& delivery, DeliveryEvent event) {
    const auto after = machines::next(delivery.state, event);
    if (after) delivery.state = *after;
    return after.has_value();
}

}  // namespace

std::string_view word_of(Channel channel) {
    return channel_words[static_cast<std::size_t>(channel)];
}

std::optional<Channel> channel_of(std::string_view word) {
    const auto* found = std::ranges::find(channel_words, word);
    if (found == channel_words.end()) return std::nullopt;
    return static_cast<Channel>(found - channel_words.begin());
}

std::int64_t rest_after_ms(int attempts, double chance) {
    const int doublings = std::clamp(attempts - 1, 0, most_doublings);
    const std::int64_t rest = std::min(first_rest_ms << doublings, longest_rest_ms);
    return rest - static_cast<std::int64_t>(static_cast<double>(rest) / 2 * std::clamp(chance, 0.0, 1.0));
}

void begin_attempt(Delivery& delivery, const std::string& parcel, Instant now) {
    if (!take(delivery, DeliveryEvent::send)) return;
    ++delivery.attempts;
    delivery.parcel = parcel;
    if (!delivery.first_tried_at) delivery.first_tried_at = now;
}

void succeed(Delivery& delivery, Instant now) {
    if (!take(delivery, DeliveryEvent::confirm)) return;
    delivery.reason.clear();
    delivery.settled_at = now;
}

void fail(Delivery& delivery, Instant now, const FailedAttempt& attempt, double chance) {
    const bool too_long = delivery.first_tried_at && now - *delivery.first_tried_at >= patience_ms;
    const bool dies = attempt.for_good || too_long;
    if (!take(delivery, dies ? DeliveryEvent::give_up : DeliveryEvent::fail)) return;
    delivery.reason = attempt.reason;
    if (!attempt.may_have_arrived) delivery.parcel.clear();
    if (dies) delivery.settled_at = now;
    if (!dies) delivery.due_at = now + rest_after_ms(delivery.attempts, chance);
}

bool may_have_arrived(const Delivery& delivery) {
    return delivery.state == DeliveryState::retrying && !delivery.parcel.empty();
}

void take_back(Delivery& delivery) {
    if (delivery.state == DeliveryState::retrying && delivery.parcel.empty())
        take(delivery, DeliveryEvent::requeue);
}

void put_off(Delivery& delivery, Instant now, Instant until) {
    delivery.due_at = until;
    if (until - now >= Instant::ms_per_day) delivery.first_tried_at.reset();
}

void drop(Delivery& delivery, Instant now, std::string_view reason) {
    if (!take(delivery, DeliveryEvent::drop)) return;
    delivery.reason = reason;
    delivery.settled_at = now;
}

void recover(Delivery& delivery, Instant now) {
    if (delivery.state != DeliveryState::sending) return;
    take(delivery, DeliveryEvent::fail);
    delivery.reason = "the sender stopped";
    delivery.due_at = now;
}

bool send_again(Delivery& delivery, Instant now) {
    if (delivery.state != DeliveryState::dead) return false;
    take(delivery, DeliveryEvent::requeue);
    delivery.queued_at = delivery.due_at = now;
    delivery.attempts = 0;
    delivery.parcel.clear();
    delivery.first_tried_at.reset();
    delivery.settled_at.reset();
    return true;
}

}  // namespace overens
