// `overens user` and `overens token`: who may sign in, from the command line. Asks the running service, by a
// token in the environment variable OVERENS_TOKEN; only the key for somebody who is locked out is made on the
// data folder itself, while the service is stopped.
#pragma once

#include <functional>
#include <iosfwd>

#include <CLI/CLI.hpp>

#include "api/ports/installation.hpp"

namespace overens::api::command_line {

// Adds both commands; the one that is given is put into `run`. What they refer to must outlive the parsing.
void add_account_commands(CLI::App& app, std::function<int()>& run, const Installation& installation,
                          std::istream& in, std::ostream& out, std::ostream& err);

}  // namespace overens::api::command_line
