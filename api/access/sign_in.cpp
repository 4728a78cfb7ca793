#include "api/access/sign_in.hpp"

#include <sodium.h>

#include <algorithm>

#include "api/access/secrets.hpp"
#include "api/http/problem.hpp"

namespace overens::api {

namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t session_idle_ms = 60 * minute_ms;
constexpr std::int64_t session_longest_ms = 12 * 60 * minute_ms;
constexpr std::int64_t key_lasts_ms = 72 * 60 * minute_ms;
// How old the note of a credential's last use may grow before it is written anew.
constexpr std::int64_t last_use_ms = 5 * minute_ms;

// So long after its end a link is still known, to be told that it has ended.
constexpr std::int64_t ended_kept_ms = 90 * Instant::ms_per_day;
// The longest that the authorities' own decisions keep logs of access.
constexpr std::int64_t notes_kept_ms = 730 * Instant::ms_per_day;

constexpr std::string_view bearer = "Bearer ";
constexpr std::string_view basic = "Basic ";

// Of "name:password" (RFC 7617); empty when it is not that.
std::string password_in(std::string_view encoded) {
    std::string text(encoded.size(), '\0');
    std::size_t size = 0;
    if (sodium_base642bin(reinterpret_cast<unsigned char*>(text.data()), text.size(), encoded.data(),
                          encoded.size(), nullptr, &size, nullptr, sodium_base64_VARIANT_ORIGINAL) != 0)
        return {};
    text.resize(size);
    const std::size_t colon = text.find(':');
    return colon == std::string::npos ? std::string() : text.substr(colon + 1);
}

// Calendar programs know no other way to sign in than a name and a password: the password is the token.
std::string token_in(const Request& request, std::string_view header) {
    if (header.starts_with(bearer)) return std::string(header.substr(bearer.size()));
    if (header.starts_with(basic) && is_calendar(request)) return password_in(header.substr(basic.size()));
    return {};
}

Denied too_busy() {
    return {503,
            blocker("sign_in_busy", "Många loggar in just nu: försök igen om en stund",
                    "Many are signing in right now: try again in a while"),
            2};
}

Denied wrong_name_or_password() {
    return {401,
            blocker("sign_in_wrong", "Inloggningsnamnet eller lösenordet stämmer inte",
                    "The login name or the password is not right"),
            0};
}

Denied wrong_key() {
    return {401,
            blocker("key_wrong", "Nyckeln stämmer inte, är använd eller har gått ut: be om en ny",
                    "The key is not right, has been used or has ended: ask for a new one", "/key"),
            0};
}

}  // namespace

bool is_calendar(const Request& request) {
    return request.method == "GET" && request.path.ends_with("/calendar.ics");
}

std::optional<std::string> cookie_in(const Request& request, std::string_view name) {
    const std::string* header = request.header("cookie");
    if (header == nullptr) return std::nullopt;
    std::string_view rest = *header;
    while (!rest.empty()) {
        const std::size_t end = rest.find(';');
        std::string_view pair = rest.substr(0, end);
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
        while (pair.starts_with(' ')) pair.remove_prefix(1);
        const std::size_t equals = pair.find('=');
        if (equals != std::string_view::npos && pair.substr(0, equals) == name)
            return std::string(pair.substr(equals + 1));
    }
    return std::nullopt;
}

std::string_view session_cookie(bool is_secure) {
    return is_secure ? "__Host-overens" : "overens";
}

std::string cookie_text(const std::string& secret, bool is_secure) {
    std::string text = std::string(session_cookie(is_secure)) + "=" + secret +
                       "; Path=/; HttpOnly; SameSite=Strict" + (is_secure ? "; Secure" : "");
    return secret.empty() ? text + "; Max-Age=0" : text;
}

std::optional<Identity> SignIn::who_comes(const Request& request) {
    const std::string* header = request.header("authorization");
    if (header != nullptr) {
        const std::string secret = token_in(request, *header);
        if (secret.empty()) return std::nullopt;
        auto token = accounts_.credential(hash_of_secret(secret));
        if (!token) return std::nullopt;
        if (token->kind == Credential::Kind::link) return identity_of_link(*token);
        if (token->kind != Credential::Kind::token) return std::nullopt;
        return identity_of(*token);
    }
    const auto secret = cookie_in(request, session_cookie(request.is_secure));
    if (!secret || secret->empty()) return std::nullopt;
    auto session = accounts_.credential(hash_of_secret(*secret));
    if (!session || session->kind != Credential::Kind::session) return std::nullopt;
    return identity_of(*session);
}

std::optional<Identity> SignIn::identity_of(const Credential& credential) {
    if (credential.ends_at <= clock_.now()) return std::nullopt;
    auto account = accounts_.account(credential.account);
    if (!account || account->closed) return std::nullopt;
    return Identity{std::move(*account), keep_in_use(credential)};
}

std::optional<Identity> SignIn::identity_of_link(const Credential& link) {
    if (link.ends_at <= clock_.now()) return std::nullopt;
    Account holder;
    holder.id = link.id;
    holder.name = link.title;
    return Identity{std::move(holder), keep_in_use(link)};
}

bool SignIn::still_holds(const Credential& by) const {
    const auto kept = accounts_.credential(by.hash);
    if (!kept || kept->ends_at <= clock_.now()) return false;
    const auto account = accounts_.account(kept->account);
    return account && !account->closed;
}

Credential SignIn::keep_in_use(Credential credential) {
    const Instant now = clock_.now();
    if (now - credential.last_used_at < last_use_ms) return credential;
    credential.last_used_at = now;
    if (credential.kind == Credential::Kind::session) {
        credential.ends_at = std::min(now + session_idle_ms, credential.made_at + session_longest_ms);
    }
    accounts_.touch_credential(credential.hash, credential.last_used_at, credential.ends_at);
    return credential;
}

std::expected<NewSecret, Denied> SignIn::by_password(const std::string& login_name,
                                                     const std::string& password,
                                                     const std::string& address) {
    const std::string client = one_client(address);
    const std::string key = "name " + login_name + " " + client;
    if (auto wait = begin_try(key, client)) return std::unexpected(std::move(*wait));
    const auto account = accounts_.account_named(login_name);
    // An unknown name takes as long as a wrong password.
    const auto right = passwords_.is_right(account ? account->password : "", password);
    if (!right) return std::unexpected(too_busy());
    if (!*right || account->closed) {
        note("sign_in_failed", account ? account->id : "", "", address);
        return std::unexpected(wrong_name_or_password());
    }
    went_well(key, client);
    note("signed_in", account->id, account->id, address);
    return open_session(*account, "password");
}

NewSecret SignIn::open_session(const Account& account, const std::string& opened_by) {
    accounts_.remove_ended_credentials(clock_.now() - ended_kept_ms);
    accounts_.remove_access_notes(clock_.now() - notes_kept_ms);
    NewSecret made{make_secret(), new_credential(Credential::Kind::session, account.id, session_idle_ms)};
    made.credential.hash = hash_of_secret(made.secret);
    made.credential.opened_by = opened_by;
    accounts_.add_credential(made.credential);
    return made;
}

void SignIn::end(const Credential& credential, const std::string& by) {
    if (!accounts_.remove_credential(credential.hash)) return;
    const bool session = credential.kind == Credential::Kind::session;
    const bool link = credential.kind == Credential::Kind::link;
    note(session ? "signed_out"
         : link  ? "link_removed"
                 : "token_removed",
         link ? credential.id : credential.account, by, credential.id);
}

void SignIn::end_sessions(const std::string& account, const std::string& but_hash) {
    for (const Credential& each : accounts_.credentials(account)) {
        if (each.kind == Credential::Kind::session && each.hash != but_hash)
            accounts_.remove_credential(each.hash);
    }
}

void SignIn::end_all(const std::string& account) {
    for (const Credential& each : accounts_.credentials(account)) accounts_.remove_credential(each.hash);
}

NewSecret SignIn::make_token(const Account& account, const TokenOrder& order) {
    NewSecret made{"overens_" + make_secret(), new_credential(Credential::Kind::token, account.id, 0)};
    made.credential.hash = hash_of_secret(made.secret);
    made.credential.title = order.title;
    made.credential.reads_only = order.reads_only;
    made.credential.collaboration = order.collaboration;
    made.credential.ends_at = order.ends_at;
    accounts_.add_credential(made.credential);
    note("token_made", account.id, account.id, made.credential.id);
    return made;
}

NewSecret SignIn::make_link(const LinkOrder& order, const std::string& by) {
    NewSecret made{make_secret(), new_credential(Credential::Kind::link, "", 0)};
    made.credential.hash = hash_of_secret(made.secret);
    made.credential.id = make_short_id("l");
    made.credential.title = order.given_to;
    made.credential.collaboration = order.collaboration;
    made.credential.case_id = order.case_id;
    made.credential.task = order.task;
    made.credential.role = order.role;
    made.credential.of = order.of;
    made.credential.made_by = by;
    made.credential.ends_at = order.ends_at;
    accounts_.add_credential(made.credential);
    // Stays when the link is gone: to whom it was given is what an answer by it rests on.
    note("link_made", made.credential.id, by, order.of + ": " + order.given_to);
    return made;
}

std::optional<Credential> SignIn::link(const Request& request) const {
    const std::string* header = request.header("authorization");
    if (header == nullptr || !header->starts_with(bearer)) return std::nullopt;
    auto found = accounts_.credential(hash_of_secret(header->substr(bearer.size())));
    if (!found || found->kind != Credential::Kind::link) return std::nullopt;
    return found;
}

NewSecret SignIn::make_key(const std::string& account, const std::string& by) {
    for (const Credential& each : accounts_.credentials(account)) {
        if (each.kind == Credential::Kind::first_key) accounts_.remove_credential(each.hash);
    }
    NewSecret made{make_key_to_type(), new_credential(Credential::Kind::first_key, account, key_lasts_ms)};
    made.credential.hash = hash_of_typed_key(made.secret);
    accounts_.add_credential(made.credential);
    note("key_made", account, by, made.credential.id);
    return made;
}

std::expected<Credential, Denied> SignIn::find_key(const std::string& typed, KeyFor what,
                                                   const std::string& address) {
    const std::string client = one_client(address);
    const std::string key = "key " + client;
    if (auto wait = begin_try(key, client)) return std::unexpected(std::move(*wait));
    auto found = accounts_.credential(hash_of_typed_key(typed));
    const bool good = found && found->kind == Credential::Kind::first_key && clock_.now() < found->ends_at &&
                      found->account.empty() == (what == KeyFor::first_account);
    if (!good) {
        note("key_failed", "", "", address);
        return std::unexpected(wrong_key());
    }
    went_well(key, client);
    return std::move(*found);
}

std::optional<Denied> SignIn::use_key(const Credential& key) {
    return accounts_.remove_credential(key.hash) ? std::nullopt : std::optional(wrong_key());
}

std::expected<std::string, Denied> SignIn::hash_password(const std::string& password,
                                                         const std::string& login_name) {
    if (auto unfit = unfit_password(password, login_name, "/password"))
        return std::unexpected(Denied{422, std::move(*unfit), 0});
    auto hash = passwords_.hash(password);
    if (!hash) return std::unexpected(too_busy());
    return std::move(*hash);
}

int SignIn::must_wait_s(const Identity& identity, bool brings_file) {
    const auto now = std::chrono::steady_clock::now();
    if (brings_file && identity.by.kind == Credential::Kind::link) {
        if (const int seconds = files_of_links_.wait_s(identity.account.id, now); seconds > 0) return seconds;
    }
    return requests_.wait_s(identity.account.id, now);
}

void SignIn::note(const std::string& what, const std::string& account, const std::string& by,
                  const std::string& detail) {
    accounts_.note_access({clock_.now(), account, by, what, detail});
}

std::optional<Denied> SignIn::begin_try(const std::string& key, const std::string& client) {
    const Instant now = clock_.now();
    // Both are counted only when neither has to wait.
    int seconds = for_address_.wait_s(client, now);
    if (seconds == 0) seconds = for_one_.begin_try(key, now);
    if (seconds == 0) seconds = for_address_.begin_try(client, now);
    if (seconds == 0) return std::nullopt;
    const std::string after = std::to_string(seconds) + " s";
    return Denied{429,
                  blocker("sign_in_wait", "Många försök har gått fel: vänta " + after,
                          "Many tries have gone wrong: wait " + after),
                  seconds};
}

void SignIn::went_well(const std::string& key, const std::string& client) {
    for_one_.forget(key);
    // Others at the same address have not become better by it.
    for_address_.take_back_one(client);
}

Credential SignIn::new_credential(Credential::Kind kind, const std::string& account, std::int64_t lasts_ms) {
    const Instant now = clock_.now();
    Credential made;
    made.kind = kind;
    made.id = make_short_id("");
    made.account = account;
    made.made_at = made.last_used_at = now;
    made.ends_at = now + lasts_ms;
    return made;
}

}  // namespace overens::api
