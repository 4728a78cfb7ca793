// Accounts of a demonstration: the sign-in screen names them with their passwords, for whoever comes.
#pragma once

#include <string>
#include <vector>

namespace overens::api {

struct DemoAccount {
    std::string login_name;
    std::string name;      // "Registrator, Kumla kommun"
    std::string password;  // no secret
};

using DemoAccounts = std::vector<DemoAccount>;

}  // namespace overens::api
