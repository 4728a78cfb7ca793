// One row of the outbox on its way to a receiver: a mail, a webhook, a notice. Thin on purpose: how often and
// how long it is tried is the dispatcher's business. Source: the outbox pattern; a row is sent at least once,
// so the receiver sees its id.
//
// A sender that vanishes while sending leaves `sending` behind; whoever finds that reports `fail`, and it is
// tried again. A dead row stays until a person queues it again.
//
// Pure functions; any thread. An expected refusal is a value, and nothing is thrown.
#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/machines/refusal.hpp"

namespace overens::machines {

enum class DeliveryState { queued, sending, delivered, retrying, dead, dropped };
enum class DeliveryEvent {
    send,
    confirm,
    fail,     // it did not work this time and is tried again
    give_up,  // it is not tried again: too often, or refused for good
    requeue,  // by a person; or since it certainly has not arrived, so that it is judged anew
    drop,     // nothing need be told any more, or not to that receiver: it is not sent
};

using DeliveryRefusal = Refusal<DeliveryState, DeliveryEvent>;

std::string_view name_of(DeliveryState state);
std::string_view name_of(DeliveryEvent event);
// Nothing for a word that names none.
std::optional<DeliveryState> parse_delivery_state(std::string_view word);
std::optional<DeliveryEvent> parse_delivery_event(std::string_view word);
std::span<const DeliveryState> delivery_states();
std::span<const DeliveryEvent> delivery_events();

std::expected<DeliveryState, DeliveryRefusal> next(DeliveryState state, DeliveryEvent event);
std::vector<DeliveryEvent> possible(DeliveryState state);

}  // namespace overens::machines
