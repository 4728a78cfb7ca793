// What a webhook is sent: a CloudEvent, and the signature that shows who sent it.
//
// Source: CloudEvents 1.0, JSON format, structured mode; Standard Webhooks 1.0 (webhook-id,
// webhook-timestamp, webhook-signature with HMAC-SHA256). Pure functions: no threads.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/notify/told_scene.hpp"
#include "engine/ports/outbox_store.hpp"

namespace overens::api {

// "whsec_" and 24 to 64 bytes in base64.
std::string make_webhook_secret();
bool is_webhook_secret(std::string_view secret);

// Ids only: what they are is asked for over the API.
std::string cloud_event(const ToldScene& scene, const Delivery& delivery);

// The headers that prove `body`, signed with the secret, and with the former one while it lasts.
std::vector<std::pair<std::string, std::string>> signed_headers(const Webhook& webhook, const std::string& id,
                                                                Instant now, std::string_view body);

// https://, a host, a port that there is where one is given, and no user, control character or blank; http://
// too when `allow_plain`.
bool is_webhook_url(std::string_view url, bool allow_plain);

}  // namespace overens::api
