// The lifecycle that a command is about: a file, or one that comes with the program.
#pragma once

#include <expected>
#include <iosfwd>
#include <memory>
#include <string>

#include "api/ports/installation.hpp"

namespace overens::api::command_line {

// Never null. Otherwise what is wrong has been written to `err`, and this is the exit code.
std::expected<std::shared_ptr<const Definition>, int> read_lifecycle(const Installation& installation,
                                                                     const std::string& file,
                                                                     std::ostream& err);

}  // namespace overens::api::command_line
