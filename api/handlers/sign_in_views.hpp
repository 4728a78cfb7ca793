// Accounts, grants and credentials as JSON. Never a password, never a secret.
#pragma once

#include "api/http/response.hpp"
#include "engine/access/standing.hpp"
#include "engine/ports/account_store.hpp"

namespace overens::api {

std::string make_account_id();

// As the account itself sees it.
Json own_account_view(const Account& account);
// As a keeper sees it; `outside`: how it signs in elsewhere, if it does.
Json account_view(const Account& account, const std::optional<OutsideIdentity>& outside);
Json grant_view(const Grant& grant);
Json absence_view(const Absence& absence);
// `this_one`: the one that the request came with.
Json credential_view(const Credential& credential, bool this_one);
// What may be acted as outside cases: as the header Acting-As says it, and for whom one stands in.
Json roles_view(const Standing& standing, Day today);

}  // namespace overens::api
