// A mailbox as a body gives it: one address of mail, or none.
//
// Threads: any.
#pragma once

#include <string>

#include "api/http/object_reader.hpp"

namespace overens::api {

// Empty: none is given. What is no address is complained of.
std::string read_mailbox(ObjectReader& body);

}  // namespace overens::api
