#include "api/openid/id_token.hpp"

#include <cjose/cjose.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "api/http/json_input.hpp"

namespace overens::api {

namespace {

using nlohmann::json;

constexpr std::int64_t leeway_s = 60;
constexpr std::size_t least_rsa_bits = 2048;
constexpr std::size_t longest_token = 64 * 1024;
constexpr std::size_t longest_subject = 255;  // OpenID Connect Core 1.0, 2

struct FreeJose {
    void operator()(cjose_jwk_t* key) const { cjose_jwk_release(key); }
    void operator()(cjose_jws_t* token) const { cjose_jws_release(token); }
};
using JoseKey = std::unique_ptr<cjose_jwk_t, FreeJose>;
using JoseToken = std::unique_ptr<cjose_jws_t, FreeJose>;

std::unexpected<TokenFault> token_fault(std::string what) {
    return std::unexpected(TokenFault{std::move(what), false});
}

std::optional<std::string> from_base64url(std::string_view text) {
    std::string bytes(text.size(), '\0');
    std::size_t size = 0;
    const char* end = nullptr;
    const int failed =
        sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(), text.data(),
                          text.size(), nullptr, &size, &end, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    if (failed != 0 || end != text.data() + text.size()) return std::nullopt;
    bytes.resize(size);
    return bytes;
}

// Members given twice are refused: otherwise two readers of one token could see different things in it.
std::optional<json> object_in(std::string_view text) {
    auto parsed = parse_json(text);
    if (!parsed || !parsed->is_object()) return std::nullopt;
    return std::move(*parsed);
}

std::string text_in(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

bool is_asymmetric_and_known(const std::string& algorithm) {
    return algorithm == "RS256" || algorithm == "PS256" || algorithm == "ES256";
}

bool is_web_token_type(std::string type) {
    std::ranges::transform(type, type.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    return type == "JWT";
}

// The header, when it is one that we take. What must be understood (crit) is not.
std::optional<json> header_of(const std::string& token) {
    const auto bytes = from_base64url(std::string_view(token).substr(0, token.find('.')));
    auto header = bytes ? object_in(*bytes) : std::nullopt;
    if (!header || header->contains("crit")) return std::nullopt;
    if (header->contains("typ") && !is_web_token_type(text_in(*header, "typ"))) return std::nullopt;
    return header;
}

// Whether the key is for signatures of that algorithm, as far as it says.
bool fits(const json& key, const std::string& algorithm) {
    if (!key.is_object()) return false;
    const bool elliptic = algorithm == "ES256";
    if (text_in(key, "kty") != (elliptic ? "EC" : "RSA")) return false;
    if (elliptic && text_in(key, "crv") != "P-256") return false;
    if (key.contains("use") && text_in(key, "use") != "sig") return false;
    return !key.contains("alg") || text_in(key, "alg") == algorithm;
}

// Of the token's key id, or, when it names none, the only one that fits.
std::expected<json, TokenFault> key_for(const json& header, const json& keys) {
    const std::string algorithm = text_in(header, "alg"), id = text_in(header, "kid");
    const auto list = keys.find("keys");
    std::vector<json> fitting;
    bool known = false;
    for (const json& each : list != keys.end() && list->is_array() ? *list : json::array()) {
        const bool meant = id.empty() || (each.is_object() && text_in(each, "kid") == id);
        known = known || meant;
        if (meant && fits(each, algorithm)) fitting.push_back(each);
    }
    if (!known) return std::unexpected(TokenFault{"unknown_key", true});
    if (fitting.size() != 1) return token_fault("key");
    return std::move(fitting.front());
}

std::expected<std::string, TokenFault> signed_text(const std::string& token, const json& key_as_json) {
    const std::string text = key_as_json.dump();
    const JoseKey key(cjose_jwk_import(text.data(), text.size(), nullptr));
    if (!key) return token_fault("key");
    if (cjose_jwk_get_kty(key.get(), nullptr) == CJOSE_JWK_KTY_RSA &&
        cjose_jwk_get_keysize(key.get(), nullptr) < least_rsa_bits) {
        return token_fault("key_too_short");
    }
    const JoseToken jws(cjose_jws_import(token.data(), token.size(), nullptr));
    if (!jws) return token_fault("form");
    if (!cjose_jws_verify(jws.get(), key.get(), nullptr)) return token_fault("signature");
    std::uint8_t* bytes = nullptr;
    std::size_t size = 0;
    if (!cjose_jws_get_plaintext(jws.get(), &bytes, &size, nullptr)) return token_fault("form");
    return std::string(reinterpret_cast<const char*>(bytes), size);
}

bool is_for(const json& claims, const std::string& client) {
    const auto audience = claims.find("aud");
    if (audience == claims.end()) return false;
    const bool several = audience->is_array();
    if (several ? std::ranges::find(*audience, json(client)) == audience->end() : *audience != client)
        return false;
    if (several && audience->size() > 1 && !claims.contains("azp")) return false;
    return !claims.contains("azp") || text_in(claims, "azp") == client;
}

std::optional<std::int64_t> seconds_in(const json& claims, const char* name) {
    const auto found = claims.find(name);
    if (found == claims.end() || !found->is_number()) return std::nullopt;
    const auto seconds = found->get<double>();  // some write fractions (RFC 7519, 2)
    const bool possible = seconds > 0 && seconds < 1e12;
    return possible ? std::optional(static_cast<std::int64_t>(seconds)) : std::nullopt;
}

// Empty when now is within what the token says.
std::string wrong_time(const json& claims, Instant instant) {
    const std::int64_t now = instant.ms_since_epoch() / 1000;
    const auto ends = seconds_in(claims, "exp"), made = seconds_in(claims, "iat");
    if (!ends || !made) return "times";
    if (now >= *ends + leeway_s) return "expired";
    if (*made > now + leeway_s) return "not_yet";
    if (!claims.contains("nbf")) return {};
    const auto begins = seconds_in(claims, "nbf");
    return begins && *begins <= now + leeway_s ? "" : "not_yet";
}

// Printable ASCII, so that it can be shown and handed on.
bool is_subject(const std::string& text) {
    return !text.empty() && text.size() <= longest_subject &&
           std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

}  // namespace

std::expected<std::string, TokenFault> read_id_token(const std::string& token, const json& keys,
                                                     const TokenWanted& wanted) {
    if (token.size() > longest_token || std::ranges::count(token, '.') != 2) return token_fault("form");
    const auto header = header_of(token);
    if (!header) return token_fault("header");
    if (!is_asymmetric_and_known(text_in(*header, "alg"))) return token_fault("algorithm");
    const auto key = key_for(*header, keys);
    if (!key) return std::unexpected(key.error());
    const auto text = signed_text(token, *key);
    if (!text) {
        // A token that names no key may be signed with a newer one.
        const bool newer = text.error().what == "signature" && !header->contains("kid");
        return std::unexpected(TokenFault{text.error().what, newer});
    }
    const auto claims = object_in(*text);
    if (!claims) return token_fault("claims");
    if (text_in(*claims, "iss") != wanted.issuer) return token_fault("issuer");
    if (!is_for(*claims, wanted.client)) return token_fault("audience");
    if (std::string wrong = wrong_time(*claims, wanted.now); !wrong.empty())
        return token_fault(std::move(wrong));
    if (wanted.nonce.empty() || text_in(*claims, "nonce") != wanted.nonce) return token_fault("nonce");
    std::string subject = text_in(*claims, "sub");
    if (!is_subject(subject)) return token_fault("subject");
    return subject;
}

}  // namespace overens::api
