#include "api/handlers/sign_in_views.hpp"

#include "api/access/secrets.hpp"
#include "api/http/acting_as.hpp"

namespace overens::api {

namespace {

Json text_or_none(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

}  // namespace

std::string make_account_id() {
    return make_short_id("p");
}

Json own_account_view(const Account& account) {
    return Json{{"id", account.id},
                {"loginName", account.login_name},
                {"name", account.name},
                {"mailbox", text_or_none(account.mailbox)},
                {"language", account.language},
                {"keeper", account.keeper}};
}

Json account_view(const Account& account, const std::optional<OutsideIdentity>& outside) {
    Json view = own_account_view(account);
    view["hasPassword"] = !account.password.empty();
    view["closed"] = account.closed;
    view["outsideIdentity"] =
        outside ? Json{{"issuer", outside->issuer}, {"subject", outside->subject}} : Json(nullptr);
    return view;
}

Json grant_view(const Grant& grant) {
    return Json{{"role", grant.role},
                {"of", text_or_none(grant.of)},
                {"case", text_or_none(grant.case_id)},
                {"from", grant.from == Day::first() ? Json(nullptr) : Json(grant.from.to_text())},
                {"until", grant.until ? Json(grant.until->to_text()) : Json(nullptr)}};
}

Json absence_view(const Absence& absence) {
    return Json{
        {"standIn", absence.stand_in}, {"from", absence.from.to_text()}, {"until", absence.until.to_text()}};
}

Json credential_view(const Credential& credential, bool this_one) {
    const bool session = credential.kind == Credential::Kind::session;
    return Json{{"id", credential.id},
                {"kind", session ? "session" : "token"},
                {"title", text_or_none(credential.title)},
                {"readsOnly", credential.reads_only},
                {"collaboration", text_or_none(credential.collaboration)},
                {"madeAt", credential.made_at.to_text()},
                {"lastUsedAt", credential.last_used_at.to_text()},
                {"endsAt", credential.ends_at.to_text()},
                {"thisOne", this_one}};
}

Json roles_view(const Standing& standing, Day today) {
    Json roles = Json::array();
    for (const Actor& each : roles_of(standing, {}, today)) {
        roles.push_back(Json{{"actingAs", to_text(each)},
                             {"role", each.role},
                             {"of", text_or_none(each.of)},
                             {"insteadOf", text_or_none(std::string(absent_person(each)))}});
    }
    return roles;
}

}  // namespace overens::api
