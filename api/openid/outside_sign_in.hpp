// Signing in by another service, which says who comes: from the button on the page until a session is open.
//
// What was begun is kept here, in memory, for ten minutes, and holds once, in the browser where it was begun:
// the secret of a cookie finds it. Nobody gets an account by coming: a keeper has said beforehand whose
// account it is (OutsideIdentity), never a mail address or a name that happens to be the same.
//
// Threads: any. Errors: StoreFailure.
#pragma once

#include <expected>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "api/access/delays.hpp"
#include "api/access/sign_in.hpp"
#include "api/log.hpp"
#include "api/openid/provider.hpp"

namespace overens::api {

// Why nobody was signed in, as people are told.
enum class OutsideEnd {
    not_begun,  // nothing was begun in this browser, or too long ago, or it has been used
    declined,   // the other service says that they did not go through with it
    failed,     // the other service did not answer, or not as it must
    too_many,   // from this address, so that it has to wait
    unknown     // the other service knows them, and we have no account for them
};

class OutsideSignIn {
  public:
    static constexpr std::int64_t lasts_s = 10 * 60;

    // All must outlive it.
    OutsideSignIn(SignIn& sign_in, const Clock& clock, Log& log, ProviderSettings settings)
        : sign_in_(sign_in), clock_(clock), log_(log), provider_(std::move(settings), clock) {}

    const ProviderSettings& settings() const { return provider_.settings(); }

    struct Begun {
        std::string address;  // where the browser is to go
        std::string secret;   // for its cookie
    };
    // `from`: the address of the client, for the notes.
    std::expected<Begun, OutsideEnd> begin(const std::string& from);

    // What the browser came back with, in the address.
    struct Answer {
        std::string state, code, error;
        std::optional<std::string> issuer;
    };
    struct Refused {
        OutsideEnd end;
        std::string subject{};  // when they are unknown to us
    };
    // `secret`: of the cookie; empty: there was none.
    std::expected<NewSecret, Refused> end(const Answer& answer, const std::string& secret,
                                          const std::string& from);

  private:
    struct Begin {
        SignInProof proof;
        Instant at;
    };
    void keep(const std::string& secret, Begin begin);
    // What was begun with that secret and that state, which it then no longer is.
    std::optional<SignInProof> take(const std::string& secret, const std::string& state);
    Refused refuse(OutsideEnd end, const std::string& why, const std::string& from);
    std::expected<NewSecret, Refused> open_for(const std::string& subject, const std::string& from);

    SignIn& sign_in_;
    const Clock& clock_;
    Log& log_;
    Provider provider_;
    Delays for_address_{100};  // an office of a hundred people shares one
    std::mutex mutex_;
    std::map<std::string, Begin> begun_;  // by the hash of the cookie's secret; a bounded number
};

// Name of the cookie of what was begun.
std::string_view begun_cookie(bool is_secure);
// For Set-Cookie; an empty secret makes the browser forget it.
std::string begun_cookie_text(const std::string& secret, bool is_secure);

}  // namespace overens::api
