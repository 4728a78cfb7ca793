// A content on its way from the store into an answer.
#pragma once

#include <string>

#include "api/http/call.hpp"

namespace overens::api {

// As an attachment always: a file from outside is never shown as one of our own pages. All of it or the range
// that is asked for, in pieces when it is large; 304 when the asker has it already. `name` is without an
// extension.
Response send_content(const Call& call, const std::string& collaboration, const std::string& hash,
                      const std::string& name);

}  // namespace overens::api
