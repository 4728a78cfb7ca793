// Accounts of the installation, and what they are granted in a collaboration.
#include <algorithm>
#include <array>
#include <mutex>
#include <set>

#include "api/access/sign_in.hpp"
#include "api/handlers/acting_for.hpp"
#include "api/handlers/handlers.hpp"
#include "api/handlers/mailbox_reading.hpp"
#include "api/handlers/reading.hpp"
#include "api/handlers/sign_in_views.hpp"
#include "api/http/problem.hpp"

namespace overens::api::handlers {

namespace {

constexpr int most_notes = 200;
constexpr std::size_t most_grants = 200;
constexpr int longest_absence_days = 366;

Response without_sign_in(const Call& call) {
    return call.problem(404, blocker("no_sign_in", "Den här tjänsten körs utan inloggning",
                                     "This service runs without sign-in"));
}

Response no_such_account(const Call& call) {
    return call.not_found("Det finns inget sådant konto", "There is no such account", "path:account");
}

void read_account(ObjectReader& body, Account& account) {
    account.login_name = body.text("loginName", Need::required, {3, 254});
    std::ranges::transform(account.login_name, account.login_name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    account.name = body.text("name", Need::required, {1, 200});
    account.mailbox = read_mailbox(body);
    const std::string language =
        body.has("language") ? body.word("language", Need::required, {"sv", "en"}) : "sv";
    account.language = language;
    account.keeper = body.yes_no("keeper", Need::optional).value_or(false);
    account.closed = body.yes_no("closed", Need::optional).value_or(false);
}

Response name_taken(const Call& call) {
    return call.problem(409, blocker("login_name_taken", "Ett annat konto har det inloggningsnamnet",
                                     "Another account has that login name", "/loginName"));
}

Json with_key(const Account& account, const std::optional<OutsideIdentity>& outside, const NewSecret& key) {
    Json view = account_view(account, outside);
    view["key"] = key.secret;
    view["keyEndsAt"] = key.credential.ends_at.to_text();
    return view;
}

// Judged again while nobody else changes rights: two who take the role from each other do not both.
std::optional<Refusal> no_longer_administers(const Call& call) {
    if (call.identity() == nullptr) return std::nullopt;
    const Standing standing =
        call.services().store.accounts().standing(call.collaboration(), call.identity()->account.id);
    return no_longer_granted(call.actor(), &standing, "", call.services().clock.today());
}

// Somebody must be left who can let others in.
bool is_last_keeper(const AccountStore& accounts, const std::string& id) {
    const auto all = accounts.accounts();
    return std::ranges::none_of(
        all, [&](const Account& each) { return each.keeper && !each.closed && each.id != id; });
}

std::vector<Grant> read_grants(ObjectReader& body) {
    std::vector<Grant> grants;
    body.each("grants", Need::required, most_grants, [&](ObjectReader& each) {
        Grant grant;
        grant.role = each.name("role", Need::required);
        grant.of = each.name_or_null("of", Need::optional);
        if (each.has("case") && !each.is_null("case")) grant.case_id = each.case_id("case", Need::required);
        if (const auto from = each.day_or_null("from")) grant.from = *from;
        grant.until = each.day_or_null("until");
        if (grant.until && *grant.until < grant.from) {
            each.complain("days_reversed", "Sista dagen ligger före första",
                          "The last day is before the first", "until");
        }
        grants.push_back(std::move(grant));
    });
    return grants;
}

// Of no organisation: who leads and what the lifecycles call those who work with it.
std::set<std::string> roles_of_nobody(const Call& call) {
    std::set<std::string> roles{"administrator", "coordinator", "lead", "observer"};
    for (const PublishedLifecycle& each : call.services().store.lifecycles(call.collaboration())) {
        const auto definition =
            call.services().store.definition(call.collaboration(), each.name, each.version);
        if (definition == nullptr) continue;
        for (const Role& role : definition->roles) roles.insert(role.name);
    }
    return roles;
}

constexpr std::array<std::string_view, 12> roles_of_somebody{
    "registrar", "case_officer", "contact",  "secretary", "head",   "signatory",
    "chair",     "vice_chair",   "adjuster", "member",    "deputy", "implementation_lead"};

std::optional<Refusal> unknown_role(const Grant& grant, const std::set<std::string>& known) {
    const bool of_somebody = std::ranges::find(roles_of_somebody, grant.role) != roles_of_somebody.end();
    if (known.contains(grant.role) || (of_somebody && !grant.of.empty())) return std::nullopt;
    std::string all;
    for (const std::string& each : known) all += (all.empty() ? "" : ", ") + each;
    if (!of_somebody) {
        std::string of_some;
        for (const std::string_view each : roles_of_somebody) of_some += ", " + std::string(each);
        return refuse(
            RefusalKind::invalid, "role_unknown",
            {"Ange en roll som finns: " + all + of_some, "Give a role that there is: " + all + of_some});
    }
    return refuse(
        RefusalKind::invalid, "role_unknown",
        {"Rollen " + grant.role + " ges för en organisation eller ett organ (of); utan dem finns " + all,
         "The role " + grant.role + " is given for an organisation or a body (of); without them there are " +
             all});
}

std::optional<Refusal> unfit_grant(const Register& reg, const std::set<std::string>& known,
                                   const std::vector<Grant>& grants) {
    for (std::size_t i = 0; i < grants.size(); ++i) {
        auto refused = unknown_role(grants[i], known);
        if (!refused) refused = nobody_like(Actor{{}, grants[i].role, grants[i].of}, reg);
        if (!refused) continue;
        refused->kind = RefusalKind::invalid;
        refused->blockers.front().at = "/grants/" + std::to_string(i);
        return refused;
    }
    return std::nullopt;
}

bool administers(const std::vector<Grant>& grants, Day today) {
    return std::ranges::any_of(grants, [&](const Grant& each) {
        return each.role == "administrator" && each.case_id.empty() && !each.until && each.from <= today;
    });
}

// Somebody must be left who can give roles, today and from now on.
bool has_another_administrator(const Call& call, const std::string& collaboration,
                               const std::string& account) {
    const AccountStore& accounts = call.services().store.accounts();
    const Day today = call.services().clock.today();
    return std::ranges::any_of(accounts.granted_accounts(collaboration), [&](const std::string& id) {
        const auto other = accounts.account(id);
        return id != account && other && !other->closed &&
               administers(accounts.grants(collaboration, id), today);
    });
}

Response last_administrator(const Call& call, const std::string& collaboration) {
    return call.problem(
        409,
        blocker("last_administrator", "Någon måste finnas kvar som administrerar samverkan " + collaboration,
                "Somebody must be left who administers the collaboration " + collaboration));
}

// The collaboration that would have no administrator without the account; absent: none.
std::optional<std::string> left_alone_by(const Call& call, const std::string& account) {
    const Store& store = call.services().store;
    const Day today = call.services().clock.today();
    for (const std::string& id : store.collaborations()) {
        if (administers(store.accounts().grants(id, account), today) &&
            !has_another_administrator(call, id, account))
            return id;
    }
    return std::nullopt;
}

// Who stands in without holding anything in the collaboration is nobody there.
Json person_view(const AccountStore& accounts, const std::string& collaboration, const Account& account,
                 const std::vector<Grant>& grants) {
    Json view{{"id", account.id}, {"name", account.name}, {"closed", account.closed}};
    view["absences"] = Json::array();
    for (const Absence& each : accounts.absences(account.id)) {
        Json away = absence_view(each);
        if (accounts.grants(collaboration, each.stand_in).empty()) away["standIn"] = nullptr;
        view["absences"].push_back(std::move(away));
    }
    view["grants"] = Json::array();
    for (const Grant& each : grants) view["grants"].push_back(grant_view(each));
    return view;
}

Json absences_view(const std::vector<Absence>& absences) {
    Json list = Json::array();
    for (const Absence& each : absences) list.push_back(absence_view(each));
    return Json{{"absences", std::move(list)}};
}

// Both hold something in one and the same collaboration.
bool may_stand_in(const Store& store, const Absence& absence) {
    const AccountStore& accounts = store.accounts();
    return accounts.account(absence.stand_in) &&
           std::ranges::any_of(store.collaborations(), [&](const std::string& each) {
               return !accounts.grants(each, absence.account).empty() &&
                      !accounts.grants(each, absence.stand_in).empty();
           });
}

// One's own, or anybody's for who looks after the installation.
bool may_see_account(const Call& call) {
    const Account& own = call.identity()->account;
    return own.id == call.parameter("account") || own.keeper;
}

}  // namespace

Response list_accounts(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    Json list = Json::array();
    for (const Account& each : call.services().store.accounts().accounts())
        list.push_back(account_view(each, call.services().store.accounts().outside_identity(each.id)));
    return json_response(200, Json{{"accounts", std::move(list)}});
}

Response add_account(Call& call) {
    SignIn* sign_in = call.services().sign_in;
    if (sign_in == nullptr) return without_sign_in(call);
    Account account;
    account.id = make_account_id();
    read_account(call.body(), account);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (!sign_in->accounts().save_account(account)) return name_taken(call);
    const std::string& by = call.identity()->account.id;
    sign_in->note("account_made", account.id, by);
    return json_response(201, with_key(account, {}, sign_in->make_key(account.id, by)))
        .with("Location", "/v1/accounts/" + account.id);
}

Response change_account(Call& call) {
    SignIn* sign_in = call.services().sign_in;
    if (sign_in == nullptr) return without_sign_in(call);
    const auto alone = sign_in->changing_rights();
    auto account = sign_in->accounts().account(call.parameter("account"));
    if (!account) return no_such_account(call);
    const bool was_open = !account->closed;
    const bool kept = account->keeper && !account->closed;
    read_account(call.body(), *account);
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (kept && (!account->keeper || account->closed) && is_last_keeper(sign_in->accounts(), account->id)) {
        return call.problem(409, blocker("last_keeper", "Någon måste finnas kvar som sköter installationen",
                                         "Somebody must be left who looks after the installation"));
    }
    if (was_open && account->closed) {
        if (const auto left = left_alone_by(call, account->id)) return last_administrator(call, *left);
    }
    if (!sign_in->accounts().save_account(*account)) return name_taken(call);
    if (account->closed) sign_in->end_all(account->id);
    sign_in->note(account->closed ? "account_closed" : "account_changed", account->id,
                  call.identity()->account.id);
    return json_response(200, account_view(*account, sign_in->accounts().outside_identity(account->id)));
}

Response make_account_key(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    SignIn* sign_in = call.services().sign_in;
    if (sign_in == nullptr) return without_sign_in(call);
    const auto account = sign_in->accounts().account(call.parameter("account"));
    if (!account) return no_such_account(call);
    // Else whoever has found a token could take over the account it belongs to.
    if (call.identity()->by.kind == Credential::Kind::token && account->id == call.identity()->account.id) {
        return call.problem(
            403, blocker("not_allowed", "En nyckel kan inte byta sitt eget kontos lösenord: logga in",
                         "A token cannot change its own account's password: sign in"));
    }
    return json_response(201, with_key(*account, sign_in->accounts().outside_identity(account->id),
                                       sign_in->make_key(account->id, call.identity()->account.id)));
}

Response list_absences(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (call.identity() == nullptr) return without_sign_in(call);
    if (!may_see_account(call)) return no_such_account(call);
    return json_response(200,
                         absences_view(call.services().store.accounts().absences(call.parameter("account"))));
}

Response put_absences(Call& call) {
    if (call.identity() == nullptr) return without_sign_in(call);
    const std::string& account = call.parameter("account");
    std::vector<Absence> absences;
    call.body().each("absences", Need::required, 100, [&](ObjectReader& each) {
        Absence absence{account, each.name("standIn", Need::required), {}, {}};
        const auto from = each.day("from", Need::required);
        const auto until = each.day("until", Need::required);
        if (!from || !until) return;
        absence.from = *from;
        absence.until = *until;
        if (*until < *from) {
            each.complain("days_reversed", "Sista dagen ligger före första",
                          "The last day is before the first", "until");
        }
        if (*until - *from > longest_absence_days) {
            each.complain("absence_too_long", "Högst ett år i taget: den som slutat får kontot stängt",
                          "At most a year at a time: who has left has the account closed", "until");
        }
        if (absence.stand_in == account) {
            each.complain("own_stand_in", "Den som är borta kan inte vara sin egen ersättare",
                          "Who is away cannot stand in for themselves", "standIn");
        }
        absences.push_back(std::move(absence));
    });
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (!may_see_account(call)) return no_such_account(call);
    Store& store = call.services().store;
    // Whether somebody elsewhere has an account is nobody's to find out here.
    const bool known =
        std::ranges::all_of(absences, [&](const Absence& each) { return may_stand_in(store, each); });
    if (!known || !store.accounts().save_absences(account, absences)) {
        return call.problem(
            422, blocker("unknown_account", "Ställföreträdaren ska vara någon med en roll i samma samverkan",
                         "The stand-in must be somebody with a role in the same collaboration", "/absences"));
    }
    for (const Absence& each : absences) {
        call.services().sign_in->note("absence_set", account, call.identity()->account.id,
                                      each.stand_in + " " + each.from.to_text() + "/" + each.until.to_text());
    }
    if (absences.empty())
        call.services().sign_in->note("absence_ended", account, call.identity()->account.id);
    return json_response(200, absences_view(absences));
}

Response list_access_notes(Call& call) {
    const auto account = call.query("account");
    if (auto wrong = call.wrong()) return std::move(*wrong);
    Json list = Json::array();
    for (const AccessNote& each :
         call.services().store.accounts().access_notes(account.value_or(""), most_notes)) {
        list.push_back(Json{{"at", each.at.to_text()},
                            {"account", each.account},
                            {"by", each.by},
                            {"what", each.what},
                            {"detail", each.detail}});
    }
    return json_response(200, Json{{"notes", std::move(list)}});
}

Response list_people(Call& call) {
    if (auto wrong = call.wrong()) return std::move(*wrong);
    if (auto reg = see_register(call); !reg) return std::move(reg.error());
    const AccountStore& accounts = call.services().store.accounts();
    Json list = Json::array();
    for (const std::string& id : accounts.granted_accounts(call.collaboration())) {
        if (const auto account = accounts.account(id))
            list.push_back(person_view(accounts, call.collaboration(), *account,
                                       accounts.grants(call.collaboration(), id)));
    }
    return json_response(200, Json{{"people", std::move(list)}});
}

Response put_grants(Call& call) {
    const std::vector<Grant> grants = read_grants(call.body());
    if (auto wrong = call.wrong()) return std::move(*wrong);
    const auto reg = see_register(call);
    if (!reg) return reg.error();
    if (auto refused = unfit_grant(*reg, roles_of_nobody(call), grants)) return call.refused(*refused);
    AccountStore& accounts = call.services().store.accounts();
    std::unique_lock<std::mutex> alone;
    if (call.services().sign_in != nullptr) alone = call.services().sign_in->changing_rights();
    if (auto refused = no_longer_administers(call)) return call.refused(*refused);
    const std::string& id = call.parameter("account");
    const auto account = accounts.account(id);
    if (!account) return no_such_account(call);
    const bool is_left = administers(grants, call.services().clock.today()) && !account->closed;
    if (!is_left && !has_another_administrator(call, call.collaboration(), id))
        return last_administrator(call, call.collaboration());
    accounts.save_grants(call.collaboration(), id, grants);
    accounts.note_access({call.services().clock.now(), id, std::string(acting_person(call.actor())),
                          "granted", call.collaboration()});
    return json_response(200, person_view(accounts, call.collaboration(), *account, grants));
}

}  // namespace overens::api::handlers
