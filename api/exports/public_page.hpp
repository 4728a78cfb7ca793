// The public page of a case, for people: a page in which nothing runs.
#pragma once

#include <string>

#include "api/http/response.hpp"
#include "api/ports/lifecycle_tools.hpp"

namespace overens::api {

// `view` is the page as JSON, at `address`.
std::string public_page(const Json& view, const std::string& address, Language language);

}  // namespace overens::api
