// Links to one task, by which those asked answer without an account: for whom there can be one, and where it
// leads. Whoever holds the link acts for those asked, in that task alone (see SignIn::make_link).
//
// Threads: any.
#pragma once

#include <string>

#include "api/access/sign_in.hpp"
#include "engine/cases/case.hpp"

namespace overens::api {

inline constexpr int usual_link_days = 60;

// Of a task of an organisation or a body that can be done, or its answer corrected; what a role of the case
// is asked is for people with accounts.
bool may_have_link(const Case& subject, const Item& item);

// For such a task: `given_to` and `ends_at` are the caller's to fill in.
SignIn::LinkOrder link_order(const CaseKey& key, const Item& item);

// The page of the link, from the site's root. What opens it stands after '#', where no server's log sees it.
std::string path_of_link(const std::string& collaboration, const std::string& secret);

}  // namespace overens::api
