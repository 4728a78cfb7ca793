// Signing in and out, one's own password, tokens and sessions; the first account of an installation.
#include <algorithm>

#include "api/access/sign_in.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/mailbox_reading.hpp"
#include "api/handlers/sign_in_views.hpp"
#include "api/http/acting_as.hpp"
#include "api/http/problem.hpp"
#include "api/openid/outside_sign_in.hpp"

namespace overens::api::handlers {

namespace {

constexpr TextLimits login_names{3, 254};
constexpr TextLimits passwords{1, 1000};
constexpr TextLimits names{1, 200};
constexpr int longest_token_days = 366;

Response denied(const Call& call, Denied why) {
    Response response = problem(why.status, {std::move(why.why)}, call.request().path);
    if (why.retry_after_s > 0) response.with("Retry-After", std::to_string(why.retry_after_s));
    return response;
}

Response nobody_signs_in(const Call& call) {
    return call.problem(404, blocker("no_sign_in", "Den här tjänsten körs utan inloggning",
                                     "This service runs without sign-in"));
}

Response account_closed(const Call& call) {
    return call.problem(409, blocker("account_closed", "Kontot är stängt", "The account is closed"));
}

Json session_view(const Call& call, const Identity* identity) {
    const Services& services = call.services();
    Json view{{"signInNeeded", services.sign_in != nullptr}, {"account", nullptr}};
    view["firstAccountNeeded"] = services.sign_in != nullptr && services.store.accounts().accounts().empty();
    view["outsideSignIn"] = nullptr;
    if (services.outside != nullptr) {
        const std::string& title = services.outside->settings().title;
        view["outsideSignIn"] = Json{{"title", title.empty() ? Json(nullptr) : Json(title)}};
    }
    for (const DemoAccount& each : services.demo_accounts) {
        view["demoAccounts"].push_back(
            Json{{"loginName", each.login_name}, {"name", each.name}, {"password", each.password}});
    }
    if (identity == nullptr) return view;
    view["account"] = own_account_view(identity->account);
    view["endsAt"] = identity->by.ends_at.to_text();
    view["collaborations"] = Json::array();
    for (const std::string& id : services.store.collaborations()) {
        if (!identity->by.collaboration.empty() && identity->by.collaboration != id) continue;
        const Standing standing = services.store.accounts().standing(id, identity->account.id);
        if (!is_member(standing, services.clock.today())) continue;
        const auto reg = services.store.read_register(id);
        view["collaborations"].push_back(Json{{"id", id},
                                              {"name", reg ? reg->name : id},
                                              {"roles", roles_view(standing, services.clock.today())}});
    }
    return view;
}

Response signed_in(const Call& call, const Account& account, const NewSecret& session) {
    const Identity identity{account, session.credential};
    return json_response(201, session_view(call, &identity))
        .with("Set-Cookie", cookie_text(session.secret, call.request().is_secure))
        .with("Location", "/v1/session");
}

std::string in_small_letters(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

// One of the account's own, by its id.
std::optional<Credential> own_credential(const Call& call) {
    for (Credential& each : call.services().store.accounts().credentials(call.identity()->account.id)) {
        if (each.id == call.parameter("credential") && each.kind != Credential::Kind::first_key)
            return std::move(each);
    }
    return std::nullopt;
}

}  // namespace

Response get_session(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    return json_response(200, session_view(call, call.identity()));
}

Response sign_in(Call& call) {
    SignIn* sign_in = call.services().sign_in;
    if (sign_in == nullptr) return nobody_signs_in(call);
    const std::string login_name =
        in_small_letters(call.body().text("loginName", Need::required, login_names));
    const std::string password = call.body().text("password", Need::required, passwords);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    auto session = sign_in->by_password(login_name, password, call.request().client_address);
    if (!session) return denied(call, std::move(session.error()));
    const auto account = sign_in->accounts().account(session->credential.account);
    return signed_in(call, *account, *session);
}

Response sign_out(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (call.services().sign_in == nullptr) return nobody_signs_in(call);
    const Identity& identity = *call.identity();
    call.services().sign_in->end(identity.by, identity.account.id);
    Response response;
    response.status = 204;
    return response.with("Set-Cookie", cookie_text("", call.request().is_secure));
}

Response make_first_account(Call& call) {
    SignIn* sign_in = call.services().sign_in;
    if (sign_in == nullptr) return nobody_signs_in(call);
    ObjectReader& body = call.body();
    const std::string typed = body.text("key", Need::required, {1, 40});
    Account account{make_account_id(), in_small_letters(body.text("loginName", Need::required, login_names)),
                    body.text("name", Need::required, names), read_mailbox(body)};
    account.keeper = true;
    const std::string password = body.text("password", Need::required, passwords);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto key = sign_in->find_key(typed, SignIn::KeyFor::first_account, call.request().client_address);
    if (!key) return denied(call, key.error());
    auto hash = sign_in->hash_password(password, account.login_name);
    if (!hash) return denied(call, std::move(hash.error()));
    account.password = std::move(*hash);
    if (auto used = sign_in->use_key(*key)) return denied(call, std::move(*used));
    if (!sign_in->accounts().save_account(account)) {
        return call.problem(409, blocker("account_there", "Det kontot finns redan",
                                         "That account is there already", "/loginName"));
    }
    sign_in->note("account_made", account.id, account.id, "first");
    return signed_in(call, account, sign_in->open_session(account, "password"));
}

Response set_password_by_key(Call& call) {
    SignIn* sign_in = call.services().sign_in;
    if (sign_in == nullptr) return nobody_signs_in(call);
    const std::string typed = call.body().text("key", Need::required, {1, 40});
    const std::string password = call.body().text("password", Need::required, passwords);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto key = sign_in->find_key(typed, SignIn::KeyFor::an_account, call.request().client_address);
    if (!key) return denied(call, key.error());
    const auto account = sign_in->accounts().account(key->account);
    if (!account || account->closed) return account_closed(call);
    auto hash = sign_in->hash_password(password, account->login_name);
    if (!hash) return denied(call, std::move(hash.error()));
    if (auto used = sign_in->use_key(*key)) return denied(call, std::move(*used));
    if (!sign_in->accounts().set_password(account->id, *hash)) return account_closed(call);
    // Whoever had to be given a key may have lost more than a password.
    sign_in->end_all(account->id);
    sign_in->note("password_set", account->id, account->id, "by key");
    return signed_in(call, *account, sign_in->open_session(*account, "password"));
}

Response change_password(Call& call) {
    SignIn* sign_in = call.services().sign_in;
    if (sign_in == nullptr) return nobody_signs_in(call);
    const std::string current = call.body().text("current", Need::required, passwords);
    const std::string password = call.body().text("password", Need::required, passwords);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const Account& account = call.identity()->account;
    auto checked = sign_in->by_password(account.login_name, current, call.request().client_address);
    if (!checked) return denied(call, std::move(checked.error()));
    auto hash = sign_in->hash_password(password, account.login_name);
    if (!hash) {
        sign_in->end(checked->credential, account.id);
        return denied(call, std::move(hash.error()));
    }
    if (!sign_in->accounts().set_password(account.id, *hash)) return account_closed(call);
    sign_in->end_sessions(account.id, checked->credential.hash);
    sign_in->note("password_set", account.id, account.id);
    return signed_in(call, account, *checked);
}

Response change_own_account(Call& call) {
    ObjectReader& body = call.body();
    const std::string name = body.text("name", Need::required, names);
    const std::string language = body.word("language", Need::required, {"sv", "en"});
    if (auto wrong = call.wrong()) return std::move(*wrong);
    SignIn* sign_in = call.services().sign_in;
    if (sign_in == nullptr) return nobody_signs_in(call);
    // Read again while nobody else changes accounts: what a keeper takes away at the same time stays away.
    const auto alone = sign_in->changing_rights();
    auto account = sign_in->accounts().account(call.identity()->account.id);
    if (!account || account->closed) return account_closed(call);
    account->name = name;
    account->language = language;
    sign_in->accounts().save_account(*account);
    sign_in->note("account_changed", account->id, account->id);
    return json_response(200, own_account_view(*account));
}

Response list_credentials(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (call.identity() == nullptr) return nobody_signs_in(call);
    Json list = Json::array();
    for (const Credential& each : call.services().store.accounts().credentials(call.identity()->account.id)) {
        if (each.kind == Credential::Kind::first_key || each.ends_at <= call.services().clock.now()) continue;
        list.push_back(credential_view(each, each.hash == call.identity()->by.hash));
    }
    return json_response(200, Json{{"credentials", std::move(list)}});
}

Response make_token(Call& call) {
    SignIn* sign_in = call.services().sign_in;
    if (sign_in == nullptr) return nobody_signs_in(call);
    ObjectReader& body = call.body();
    SignIn::TokenOrder order;
    order.title = body.text("title", Need::required, names);
    order.reads_only = body.yes_no("readsOnly", Need::optional).value_or(true);
    order.collaboration = body.has("collaboration") ? body.name("collaboration", Need::required) : "";
    const auto days = body.number("days", Need::required, 1, longest_token_days);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (call.identity()->by.kind != Credential::Kind::session) {
        return call.problem(403, blocker("not_allowed", "En nyckel kan inte göra nya nycklar: logga in",
                                         "A token cannot make new tokens: sign in"));
    }
    order.ends_at = call.services().clock.now() + days.value_or(1) * Instant::ms_per_day;
    const NewSecret made = sign_in->make_token(call.identity()->account, order);
    Json view = credential_view(made.credential, false);
    view["secret"] = made.secret;
    return json_response(201, view).with("Location", "/v1/credentials/" + made.credential.id);
}

Response remove_credential(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (call.services().sign_in == nullptr) return nobody_signs_in(call);
    const auto found = own_credential(call);
    if (!found) {
        return call.not_found("Det finns ingen sådan nyckel eller inloggning",
                              "There is no such token or session", "path:credential");
    }
    call.services().sign_in->end(*found, call.identity()->account.id);
    Response response;
    response.status = 204;
    return response;
}

}  // namespace overens::api::handlers
