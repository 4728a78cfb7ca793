#include "api/notify/webhook_text.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "api/http/response.hpp"

namespace overens::api {

namespace {

constexpr std::string_view secret_beginning = "whsec_";
constexpr std::size_t least_secret_bytes = 24;
constexpr std::size_t most_secret_bytes = 64;

std::string base64_of(const unsigned char* bytes, std::size_t size) {
    std::string text(sodium_base64_ENCODED_LEN(size, sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), bytes, size, sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return text;
}

// Nothing: not a secret.
std::string secret_bytes(std::string_view secret) {
    if (!secret.starts_with(secret_beginning)) return {};
    secret.remove_prefix(secret_beginning.size());
    std::array<unsigned char, most_secret_bytes + 3> bytes{};
    std::size_t size = 0;
    if (sodium_base642bin(bytes.data(), bytes.size(), secret.data(), secret.size(), nullptr, &size, nullptr,
                          sodium_base64_VARIANT_ORIGINAL) != 0)
        return {};
    if (size < least_secret_bytes || size > most_secret_bytes) return {};
    return {bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size)};
}

std::string signature(std::string_view secret, std::string_view text) {
    const std::string key = secret_bytes(secret);
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char*>(key.data()), key.size());
    crypto_auth_hmacsha256_update(&state, reinterpret_cast<const unsigned char*>(text.data()), text.size());
    std::array<unsigned char, crypto_auth_hmacsha256_BYTES> hash{};
    crypto_auth_hmacsha256_final(&state, hash.data());
    return "v1," + base64_of(hash.data(), hash.size());
}

// "[::1]:8443" and "host:443"; without one it is the scheme's own.
bool has_fit_port(std::string_view host) {
    const std::size_t colon = host.find(':', host.starts_with('[') ? host.find(']') : 0);
    if (colon == host.npos) return !host.starts_with('[') || host.ends_with(']');
    const std::string_view port = host.substr(colon + 1);
    int number = 0;
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
    return error == std::errc() && end == port.data() + port.size() && number >= 1 && number <= 65'535;
}

}  // namespace

std::string make_webhook_secret() {
    std::array<unsigned char, 32> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return std::string(secret_beginning) + base64_of(bytes.data(), bytes.size());
}

bool is_webhook_secret(std::string_view secret) {
    return !secret_bytes(secret).empty();
}

std::string cloud_event(const ToldScene& scene, const Delivery& delivery) {
    const NoticeSource& source = scene.source;
    const std::string in = "/v1/collaborations/" + source.collaboration;
    const std::string about = source.of_meeting() ? "/bodies/" + source.body + "/meetings/" + source.meeting
                                                  : "/cases/" + source.case_id;
    const Act& act = scene.meeting ? scene.meeting_entry.act : scene.entry.act;
    Json data{{"topic", word_of(delivery.topic)}, {"sequence", source.sequence}};
    if (source.of_meeting()) {
        data["body"] = source.body;
        data["meeting"] = source.meeting;
    } else {
        data["case"] = source.case_id;
        data["command"] = scene.entry.command;
    }
    if (const News* news = scene.news_at(delivery.event)) {
        data["to"] = Json::array();
        for (const Addressee& each : news->to) data["to"].push_back(each.id);
    }
    return to_text(Json{{"specversion", "1.0"},
                        {"id", delivery.id},
                        {"source", in},
                        {"type", "se.overens." + std::string(word_of(delivery.topic))},
                        {"subject", in + about},
                        {"time", act.recorded_at.to_text()},
                        {"datacontenttype", "application/json"},
                        {"data", std::move(data)}});
}

std::vector<std::pair<std::string, std::string>> signed_headers(const Webhook& webhook, const std::string& id,
                                                                Instant now, std::string_view body) {
    const std::string timestamp = std::to_string(now.ms_since_epoch() / 1000);
    const std::string text = id + "." + timestamp + "." + std::string(body);
    std::string signatures = signature(webhook.secret, text);
    if (!webhook.former_secret.empty() && webhook.former_until && now < *webhook.former_until)
        signatures += " " + signature(webhook.former_secret, text);
    return {{"webhook-id", id}, {"webhook-timestamp", timestamp}, {"webhook-signature", signatures}};
}

bool is_webhook_url(std::string_view url, bool allow_plain) {
    const std::string_view scheme =
        url.starts_with("https://") ? "https://" : (allow_plain ? "http://" : "https://");
    if (!url.starts_with(scheme) || url.size() > 2000) return false;
    if (std::ranges::any_of(url, [](char c) { return c <= ' ' || c >= '\x7f'; })) return false;
    const std::string_view rest = url.substr(scheme.size());
    const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
    return !host.empty() && host.find('@') == host.npos && host.front() != ':' && has_fit_port(host);
}

}  // namespace overens::api
