// One notice on its way to one receiver, and how patient its sender is.
//
// Plain data and pure functions: no threads; chance and time are arguments.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/machines/delivery.hpp"
#include "engine/notices/topic.hpp"
#include "engine/time/day.hpp"

namespace overens {

// A step that tells somebody something: of a case or, where `body` is given, of a meeting.
struct NoticeSource {
    std::string collaboration;
    std::string case_id;
    std::string body, meeting;
    std::int64_t sequence = 0;

    bool of_meeting() const { return !body.empty(); }
    auto operator<=>(const NoticeSource&) const = default;
};

enum class Channel : std::uint8_t { mail, webhook, inbox };

std::string_view word_of(Channel channel);
std::optional<Channel> channel_of(std::string_view word);

// Holds no words that people wrote: what it says is read from the case when it leaves.
struct Delivery {
    std::int64_t number = 0;  // in the order queued; given by the store
    std::string id;           // the same however often it is sent
    NoticeSource source;
    int event = 0;  // place among the events of that step
    Topic topic = Topic::news;
    Channel channel = Channel::inbox;
    std::string receiver;      // an address of mail, the id of a webhook, the id of an account
    std::string account;       // whose it is; empty: a party's mailbox, or a program's
    std::string instead_of{};  // the account that is away and would have got it; empty: nobody is
    std::string party;         // the organisation or body that it is told for; empty: none
    Instant queued_at;
    Instant due_at;  // not tried before
    machines::DeliveryState state = machines::DeliveryState::queued;
    int attempts = 0;
    std::optional<Instant> first_tried_at;
    std::string reason;  // why the last attempt failed; empty: it has not
    // The id of the first one that it was sent together with, and may have arrived with; empty: it has
    // certainly not arrived.
    std::string parcel;
    std::optional<Instant> settled_at;  // delivered, dead, or dropped since nothing need be done any more
    std::optional<Instant> read_at;     // in the inbox

    bool operator==(const Delivery&) const = default;
};

// So long after the first attempt a delivery that has failed again is dead.
inline constexpr std::int64_t patience_ms = 3LL * 24 * 60 * 60 * 1000;

// Why a delivery was settled without an attempt.
inline constexpr std::string_view overtaken = "overtaken";                  // nothing need be told any more
inline constexpr std::string_view not_a_receiver = "no longer a receiver";  // it is for somebody else now

// How long to rest after the `attempts`-th failure: half a minute, doubled each time up to six hours, then
// shortened by up to half as `chance` (0 to 1) has it, so that many do not come back at once.
std::int64_t rest_after_ms(int attempts, double chance);

// What becomes of it. `for_good`: the receiver has refused, and would again.
void begin_attempt(Delivery& delivery, const std::string& parcel, Instant now);
void succeed(Delivery& delivery, Instant now);
// `may_have_arrived`: the other side had all of it, and did not say that it refuses it.
struct FailedAttempt {
    std::string reason;
    bool for_good = false;
    bool may_have_arrived = false;
};
void fail(Delivery& delivery, Instant now, const FailedAttempt& attempt, double chance);
// Of what is tried again, whether it may be with the receiver already: then it goes out until that is known.
bool may_have_arrived(const Delivery& delivery);
// What certainly has not arrived is judged as if it had never left, with the patience that is left.
void take_back(Delivery& delivery);
// It may not leave before then. A rest of days is no failure to be out of patience with.
void put_off(Delivery& delivery, Instant now, Instant until);
// Settled without an attempt. Only what is queued.
void drop(Delivery& delivery, Instant now, std::string_view reason = overtaken);
// A sender vanished while sending: it is tried again at once.
void recover(Delivery& delivery, Instant now);
// By a person, a dead one: from now on, as if it were new. False: it is not dead.
bool send_again(Delivery& delivery, Instant now);

}  // namespace overens
