// What `overens serve` is told of another service that signs people in.
#pragma once

#include <expected>
#include <optional>
#include <string>

#include "api/commands/commands.hpp"
#include "api/openid/provider.hpp"

namespace CLI {
class App;
}

namespace overens::api::command_line {

void add_outside_options(CLI::App& command, ServeArguments& arguments);

// Absent: nobody signs in so. The error says in one sentence what is lacking, or would be right.
std::expected<std::optional<ProviderSettings>, std::string> outside_settings(const ServeArguments& arguments);

}  // namespace overens::api::command_line
