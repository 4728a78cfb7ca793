#include "api/openid/provider.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "api/http/json_input.hpp"
#include "api/http/target.hpp"
#include "api/openid/id_token.hpp"
#include "api/openid/web_client.hpp"

namespace overens::api {

namespace {

using nlohmann::json;
using Why = std::unexpected<std::string>;

constexpr std::int64_t kept_ms = 60 * 60'000;
constexpr std::int64_t failure_kept_ms = 10'000;
constexpr std::int64_t between_key_reads_ms = 60'000;

std::expected<json, std::string> fetch_object(const std::string& url, const char* what) {
    const auto answer = ask_web({url, {}, {}});
    if (!answer) return Why(answer.error());
    if (answer->status != 200) return Why(std::string(what) + "_" + std::to_string(answer->status));
    auto parsed = parse_json(answer->body);
    if (!parsed || !parsed->is_object()) return Why(what);
    return std::move(*parsed);
}

std::string member_text(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// Names are ours and need no escapes.
std::string form_of(std::initializer_list<std::pair<const char*, std::string>> values) {
    std::string form;
    for (const auto& [name, value] : values)
        form += (form.empty() ? "" : "&") + std::string(name) + "=" + percent_encoded(value);
    return form;
}

// S256 of RFC 7636.
std::string challenge_of(const std::string& verifier) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(verifier.data()), verifier.size());
    std::array<char, 48> text{};
    sodium_bin2base64(text.data(), text.size(), hash.data(), hash.size(),
                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return text.data();
}

// HTTP Basic is what a provider takes when it says nothing of it.
bool takes_secret_in_form_only(const json& document) {
    const auto methods = document.find("token_endpoint_auth_methods_supported");
    if (methods == document.end() || !methods->is_array()) return false;
    const auto has = [&](const char* name) { return std::ranges::count(*methods, json(name)) > 0; };
    return has("client_secret_post") && !has("client_secret_basic");
}

}  // namespace

std::expected<Provider::Description, std::string> Provider::read_description() const {
    std::string base = settings_.issuer;
    while (base.ends_with('/')) base.pop_back();
    const auto document = fetch_object(base + "/.well-known/openid-configuration", "discovery");
    if (!document) return Why(document.error());
    // Whoever says that they are somebody else is not asked further (OpenID Connect Discovery 1.0, 4.3).
    if (member_text(*document, "issuer") != settings_.issuer) return Why("discovery_issuer");
    Description read{member_text(*document, "authorization_endpoint"),
                     member_text(*document, "token_endpoint"), member_text(*document, "jwks_uri"),
                     takes_secret_in_form_only(*document)};
    for (const std::string* each : {&read.authorization, &read.token, &read.keys}) {
        if (!may_be_asked(*each)) return Why("discovery_address");
    }
    const auto names_itself = document->find("authorization_response_iss_parameter_supported");
    read.names_itself = names_itself != document->end() && *names_itself == true;
    return read;
}

std::optional<std::string> Provider::just_failed() const {
    if (failure_ && clock_.now() - failure_->at < failure_kept_ms) return failure_->why;
    return std::nullopt;
}

std::unexpected<std::string> Provider::remember_failure(const std::string& why) {
    failure_ = Failure{clock_.now(), why};
    return Why(why);
}

std::expected<Provider::Description, std::string> Provider::description() {
    const std::lock_guard lock(mutex_);
    if (description_ && clock_.now() - described_at_ < kept_ms) return *description_;
    if (auto why = just_failed()) return Why(std::move(*why));
    auto read = read_description();
    if (!read) return remember_failure(read.error());
    described_at_ = clock_.now();
    description_ = *read;
    return *read;
}

Provider::Document Provider::keys(const Description& description, std::int64_t kept_for_ms) {
    const std::lock_guard lock(mutex_);
    if (keys_read_at_ && clock_.now() - *keys_read_at_ < kept_for_ms) return keys_;
    if (auto why = just_failed()) return Why(std::move(*why));
    auto read = fetch_object(description.keys, "keys");
    if (!read) return remember_failure(read.error());
    keys_ = std::move(*read);
    keys_read_at_ = clock_.now();
    return keys_;
}

std::expected<std::string, std::string> Provider::sign_in_address(const SignInProof& proof) {
    const auto described = description();
    if (!described) return Why(described.error());
    const bool has_query = described->authorization.find('?') != std::string::npos;
    return described->authorization + (has_query ? "&" : "?") +
           form_of({{"response_type", "code"},
                    {"scope", "openid"},
                    {"client_id", settings_.client},
                    {"redirect_uri", settings_.redirect},
                    {"state", proof.state},
                    {"nonce", proof.nonce},
                    {"code_challenge", challenge_of(proof.verifier)},
                    {"code_challenge_method", "S256"}});
}

bool Provider::may_come_from(const std::optional<std::string>& issuer) {
    if (issuer) return *issuer == settings_.issuer;
    const std::lock_guard lock(mutex_);
    return !description_ || !description_->names_itself;
}

std::expected<std::string, std::string> Provider::fetch_token(const Description& description,
                                                              const std::string& code,
                                                              const std::string& verifier) const {
    WebQuestion question{description.token,
                         form_of({{"grant_type", "authorization_code"},
                                  {"code", code},
                                  {"redirect_uri", settings_.redirect},
                                  {"code_verifier", verifier}}),
                         {}};
    if (settings_.secret.empty() || description.secret_in_form)
        question.form += "&" + form_of({{"client_id", settings_.client}});
    if (!settings_.secret.empty() && description.secret_in_form)
        question.form += "&" + form_of({{"client_secret", settings_.secret}});
    if (!settings_.secret.empty() && !description.secret_in_form) {
        // Escaped before they are put together (RFC 6749, 2.3.1).
        question.login_name = percent_encoded(settings_.client);
        question.password = percent_encoded(settings_.secret);
    }
    const auto answer = ask_web(question);
    if (!answer) return Why("token_" + answer.error());
    if (answer->status != 200) return Why("token_" + std::to_string(answer->status));
    const auto parsed = parse_json(answer->body);
    std::string token = parsed && parsed->is_object() ? member_text(*parsed, "id_token") : "";
    if (token.empty()) return Why("token_missing");
    return token;
}

std::expected<std::string, std::string> Provider::who_signed_in(const std::string& code,
                                                                const SignInProof& proof) {
    const auto described = description();
    if (!described) return Why(described.error());
    const auto token = fetch_token(*described, code, proof.verifier);
    if (!token) return Why(token.error());
    const TokenWanted wanted{settings_.issuer, settings_.client, proof.nonce, clock_.now()};
    const auto known = keys(*described, kept_ms);
    if (!known) return Why(known.error());
    auto subject = read_id_token(*token, *known, wanted);
    if (!subject && subject.error().unknown_key) {
        const auto newer = keys(*described, between_key_reads_ms);
        if (!newer) return Why(newer.error());
        subject = read_id_token(*token, *newer, wanted);
    }
    if (!subject) return Why(subject.error().what);
    return std::move(*subject);
}

}  // namespace overens::api
