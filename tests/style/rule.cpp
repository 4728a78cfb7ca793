#include "style/rule.hpp"

#include <array>

namespace overens::style {

std::string to_text(const Findings& findings) {
    std::string text;
    for (const Finding& finding : findings) {
        text += finding.path + ':';
        if (finding.line != 0) text += std::to_string(finding.line) + ':';
        text += ' ' + finding.what + ": " + finding.right + '\n';
    }
    return text;
}

std::span<const Rule> all_rules() {
    static constexpr std::array rules{
        // clang-format off
        Rule{"lines are at most 110 characters wide",                check_line_width},
        Rule{"source files are at most 400 lines long",              check_file_length},
        Rule{"no tabs, no spaces at the end, a newline at the end",  check_whitespace},
        Rule{"nothing is marked to be finished later",               check_unfinished_marks},
        Rule{"no file names a path of somebody's machine",           check_machine_paths},
        Rule{"functions are at most 60 lines long",                  check_function_length},
        Rule{"includes point inwards",                               check_include_direction},
        Rule{"outside headers stay in their room",                   check_outside_headers},
        Rule{"banned calls stay away",                               check_banned_calls},
        Rule{"headers begin with a comment and #pragma once",        check_header_form},
        Rule{"the top level holds what it should and no more",       check_top_level},
        Rule{"every room has a README.md",                           check_room_readmes},
        Rule{"file names are in snake_case and say something",       check_file_names},
        Rule{"the commands of the README can be run",                check_commands_can_run},
        Rule{"test names can be found again by the test runner",     check_test_names},
        // clang-format on
    };
    return rules;
}

}  // namespace overens::style
