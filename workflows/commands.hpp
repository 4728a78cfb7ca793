// What `overens` does with lifecycles on the command line. Each returns what to print and the exit code;
// nothing is printed here.
#pragma once

#include <string>
#include <vector>

namespace overens::workflows {

struct CommandResult {
    std::string text;
    int exit_code = 0;  // 0 good, 1 something is wrong in a file, 2 a file cannot be read
};

// One line for each good file, "ok: county_agreement version 1, 35 states, 24 works, hash …", else its
// problems. Fragments are looked for beside the file, in ../fragments, and then among the shipped ones.
CommandResult check(const std::vector<std::string>& files);

}  // namespace overens::workflows
