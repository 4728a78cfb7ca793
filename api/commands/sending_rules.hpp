// How a service that is about to start sends mail and webhooks, by its arguments.
#pragma once

#include <expected>
#include <string>

#include "api/commands/commands.hpp"
#include "api/notify/transfers.hpp"

namespace overens::api::command_line {

// Or what is wrong with them. Reads the password's file.
std::expected<TransferRules, std::string> sending_rules(const ServeArguments& arguments);

}  // namespace overens::api::command_line
