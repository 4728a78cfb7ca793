// A role as it is written on the command line: "lead", or "registrar:kumla".
#pragma once

#include <string>

#include "engine/access/account.hpp"

namespace overens::api::command_line {

Grant grant_from(const std::string& text);

}  // namespace overens::api::command_line
