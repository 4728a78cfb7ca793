// What people see on their way to and from another service that signs them in: small pages in both languages,
// in which nothing runs.
#pragma once

#include <string>

#include "api/http/response.hpp"
#include "api/openid/outside_sign_in.hpp"

namespace overens::api {

// Goes on to the page by itself.
Response go_on_page();
// Says kindly why nobody is signed in, and what can be done. `subject`: who they are to the other service.
Response not_signed_in_page(OutsideEnd end, const std::string& subject);

}  // namespace overens::api
