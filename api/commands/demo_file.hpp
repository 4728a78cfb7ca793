// The file that `overens serve --demo-accounts` names: who can sign in to a demonstration, and as what.
//
// {"password": "…", "accounts": [{"loginName": "kumla", "name": "Registrator, Kumla kommun",
//   "collaboration": "orebro", "as": ["registrar:kumla"]}]}, and "keeper": true for who looks after it all.
#pragma once

#include <expected>
#include <string>

#include "api/access/demo_accounts.hpp"
#include "api/access/sign_in.hpp"

namespace overens::api::command_line {

// Makes the accounts that are not there and gives each what the file says; else why it cannot be done.
std::expected<DemoAccounts, std::string> enter_demo_accounts(const std::string& path, SignIn& sign_in);

}  // namespace overens::api::command_line
