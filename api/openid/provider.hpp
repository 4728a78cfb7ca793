// A service that signs people in for us: OpenID Connect, authorization code with PKCE.
//
// What it says of itself (OpenID Connect Discovery 1.0) and its keys are kept for an hour; a token signed
// with a key that is not known fetches the keys anew, at most once a minute. When it cannot be reached, that
// is remembered for ten seconds, so that people who come meanwhile are told at once.
//
// Threads: any. Waits for the other service, at most ten seconds for each question.
#pragma once

#include <expected>
#include <mutex>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "api/clock.hpp"

namespace overens::api {

struct ProviderSettings {
    std::string issuer;    // "https://id.example.se"
    std::string client;    // as the provider knows us
    std::string secret;    // empty: a public client
    std::string redirect;  // "https://overens.example/v1/sign-in/callback"
    std::string title;     // of the button; empty: the page has words of its own
};

// What one browser's sign-in rests on; each used once.
struct SignInProof {
    std::string state;
    std::string nonce;
    std::string verifier;  // of PKCE (RFC 7636)
};

class Provider {
  public:
    // The clock must outlive it.
    Provider(ProviderSettings settings, const Clock& clock) : settings_(std::move(settings)), clock_(clock) {}

    const ProviderSettings& settings() const { return settings_; }

    // Errors are words for the notes: "not_reached", "discovery", "token_refused", "signature", …

    // Where the browser is to go.
    std::expected<std::string, std::string> sign_in_address(const SignInProof& proof);
    // Whether an answer that names its sender is the provider's (RFC 9207); `issuer` absent: it names none.
    bool may_come_from(const std::optional<std::string>& issuer);
    // Who it is that came back with `code`: the subject.
    std::expected<std::string, std::string> who_signed_in(const std::string& code, const SignInProof& proof);

  private:
    struct Description {
        std::string authorization, token, keys;  // addresses
        bool secret_in_form = false;             // the only way it takes our secret
        bool names_itself = false;               // in each answer to the browser
    };
    using Document = std::expected<nlohmann::json, std::string>;

    std::expected<Description, std::string> description();
    std::expected<Description, std::string> read_description() const;
    // Fetched anew when they are as old as that.
    Document keys(const Description& description, std::int64_t kept_for_ms);
    // Why nobody is asked right now: it has just failed. Called with the mutex, as is the next.
    std::optional<std::string> just_failed() const;
    std::unexpected<std::string> remember_failure(const std::string& why);
    std::expected<std::string, std::string> fetch_token(const Description& description,
                                                        const std::string& code,
                                                        const std::string& verifier) const;

    const ProviderSettings settings_;
    const Clock& clock_;
    std::mutex mutex_;  // held while what is below is fetched: whoever waits gets the same
    std::optional<Description> description_;
    Instant described_at_;
    nlohmann::json keys_;
    std::optional<Instant> keys_read_at_;
    struct Failure {
        Instant at;
        std::string why;
    };
    std::optional<Failure> failure_;
};

}  // namespace overens::api
