// Signing in: who comes with a request, sessions of browsers, tokens of programs, keys for one time.
//
// Secrets are given out once and kept as hashes. A session ends when it has not been used for an hour, and
// after twelve hours; whoever is closed has none. What happens is noted (AccessNote), never with a secret,
// and forgotten after two years.
//
// Threads: any. Errors: StoreFailure.
#pragma once

#include <expected>
#include <mutex>
#include <optional>
#include <string>

#include "api/access/delays.hpp"
#include "api/access/passwords.hpp"
#include "api/access/request_pace.hpp"
#include "api/clock.hpp"
#include "api/http/request.hpp"
#include "engine/ports/account_store.hpp"

namespace overens::api {

// Who comes with a request, and by what.
struct Identity {
    Account account;
    Credential by;
};

// Why somebody is not let in.
struct Denied {
    int status = 401;
    Blocker why;
    int retry_after_s = 0;  // 0: not said
};

struct NewSecret {
    std::string secret;  // shown once
    Credential credential;
};

class SignIn {
  public:
    // Both must outlive it.
    SignIn(AccountStore& accounts, const Clock& clock) : accounts_(accounts), clock_(clock) {}

    // By the session in its cookie or the token in Authorization. Absent: nobody who is known.
    std::optional<Identity> who_comes(const Request& request);

    // Whether that session or token still opens anything.
    bool still_holds(const Credential& by) const;

    // Opens a session. `address`: of the client, for slowing down.
    std::expected<NewSecret, Denied> by_password(const std::string& login_name, const std::string& password,
                                                 const std::string& address);
    // `opened_by`: as Credential has it.
    NewSecret open_session(const Account& account, const std::string& opened_by);
    // Ends this session, or takes this token back.
    void end(const Credential& credential, const std::string& by);
    // Ends all sessions of the account but one.
    void end_sessions(const std::string& account, const std::string& but_hash);
    // Ends whatever the account could come in with: sessions, tokens, keys not yet used.
    void end_all(const std::string& account);

    struct TokenOrder {
        std::string title;
        bool reads_only = false;
        std::string collaboration;  // empty: all
        Instant ends_at;
    };
    NewSecret make_token(const Account& account, const TokenOrder& order);

    // A link to one task, for whoever it is given to (`given_to`, in the sender's words).
    struct LinkOrder {
        std::string collaboration, case_id, role, of, given_to;
        int task = 0;
        Instant ends_at;
    };
    NewSecret make_link(const LinkOrder& order, const std::string& by);
    // The link of that secret, whatever has become of it; absent when there is none, or it was taken back.
    std::optional<Credential> link(const Request& request) const;

    // A key with which a password can be set once: for the account, or, empty, for the first account of all.
    NewSecret make_key(const std::string& account, const std::string& by);
    // The key that was typed, for the first account or for one that is there; it stays as it is. Absent when
    // there is none, it has ended, or is for the other. Slowed down as sign-in is.
    enum class KeyFor { first_account, an_account };
    std::expected<Credential, Denied> find_key(const std::string& typed, KeyFor what,
                                               const std::string& address);
    // Of two who use it at the same time, one is first; the other is denied.
    std::optional<Denied> use_key(const Credential& key);

    // A hash for a new password; an unfit one is told.
    std::expected<std::string, Denied> hash_password(const std::string& password,
                                                     const std::string& login_name);

    // Seconds until whoever comes may ask again: an account over all it comes in with, a link, and, slower, a
    // link that brings files.
    int must_wait_s(const Identity& identity, bool brings_file);

    AccountStore& accounts() { return accounts_; }
    // To be held from looking at who has which rights to having changed them, so that two at the same time do
    // not take away the last who could give them.
    [[nodiscard]] std::unique_lock<std::mutex> changing_rights() { return std::unique_lock(rights_); }
    void note(const std::string& what, const std::string& account, const std::string& by,
              const std::string& detail = {});

  private:
    std::optional<Identity> identity_of(const Credential& credential);
    std::optional<Identity> identity_of_link(const Credential& link);
    Credential keep_in_use(Credential credential);
    // Counts a try before it is known how it ends, so that many at once are not one.
    std::optional<Denied> begin_try(const std::string& key, const std::string& client);
    void went_well(const std::string& key, const std::string& client);
    Credential new_credential(Credential::Kind kind, const std::string& account, std::int64_t lasts_ms);

    AccountStore& accounts_;
    const Clock& clock_;
    Passwords passwords_;
    std::mutex rights_;
    RequestPace requests_{600, 20};         // a page asks for a dozen things at once, a program for hundreds
    RequestPace files_of_links_{20, 0.01};  // with a file of at most 50 MB: twenty, then one each 100 seconds
    Delays for_one_{5};                     // an account, or a key, from one address
    Delays for_address_{100};               // an office of a hundred people shares one
};

// Asks for a calendar to subscribe to: there a token may come as a password (HTTP Basic), for programs that
// know nothing else.
bool is_calendar(const Request& request);

// The value of a cookie among those that were sent; the first of that name.
std::optional<std::string> cookie_in(const Request& request, std::string_view name);

// Name of the cookie; over TLS with the prefix that keeps other names and paths of the site from setting it
// (RFC 6265bis, __Host-).
std::string_view session_cookie(bool is_secure);
// For Set-Cookie; an empty secret makes the browser forget it.
std::string cookie_text(const std::string& secret, bool is_secure);

}  // namespace overens::api
