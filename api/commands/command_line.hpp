// The command line: what `overens` understands, and what each command answers.
#pragma once

#include <iosfwd>

#include "api/ports/installation.hpp"

namespace overens::api {

// Exit codes of every command.
enum ExitCode : int {
    exit_ok = 0,
    exit_problem_found = 1,  // in a file, an expression or a log
    exit_usage = 2,     // not understood; a file that cannot be read; an expression that is CEL but not ours
    exit_no_store = 3,  // the data folder cannot be opened
    exit_no_port = 4,   // the address cannot be listened on
};

// Answers go to `out`, complaints to `err`; `in` is read by commands that ask. Returns the exit code.
int run_command_line(int argc, const char* const* argv, const Installation& installation, std::istream& in,
                     std::ostream& out, std::ostream& err);

}  // namespace overens::api
