// The delivery of a notice or an errand: queued, being sent, delivered; tried again after a failure, and dead
// when it has failed too often. A person may put a dead one back in the queue.
//
// The table is in delivery.cpp. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

namespace overens::machines {

enum class DeliveryState { queued, sending, delivered, retrying, dead };
enum class DeliveryEvent { send, confirm, fail, give_up, requeue };

// The state after the event; nothing when it cannot happen in that state.
std::optional<DeliveryState> next(DeliveryState state, DeliveryEvent event);

// Names as they are stored: "dead".
std::string_view name_of(DeliveryState state);
std::string_view name_of(DeliveryEvent event);
std::optional<DeliveryState> parse_delivery_state(std::string_view name);
std::optional<DeliveryEvent> parse_delivery_event(std::string_view name);

}  // namespace overens::machines
