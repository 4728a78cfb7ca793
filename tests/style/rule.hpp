// One rule of style: a name that says what holds, and a function that finds where it does not.
//
// Rules see the whole tree, so that a test can show them a small one with a fault in it. Every rule has such
// a fault in rules_test.cpp.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "style/tree.hpp"

namespace overens::style {

struct Finding {
    std::string path;
    std::size_t line = 0;  // from 1; 0 means the file as a whole
    std::string what;
    std::string right;  // what would be right
};

using Findings = std::vector<Finding>;

// "path:line: what: what would be right", one line each.
std::string to_text(const Findings& findings);

struct Rule {
    std::string_view name;
    Findings (*check)(const Tree& tree);
};

std::span<const Rule> all_rules();

// text.cpp: lines and words of any file
Findings check_line_width(const Tree& tree);
Findings check_file_length(const Tree& tree);
Findings check_whitespace(const Tree& tree);
Findings check_unfinished_marks(const Tree& tree);
Findings check_machine_paths(const Tree& tree);

// functions.cpp
Findings check_function_length(const Tree& tree);

// includes.cpp: which room may see what
Findings check_include_direction(const Tree& tree);
Findings check_outside_headers(const Tree& tree);

// calls.cpp
Findings check_banned_calls(const Tree& tree);

// layout.cpp: files and folders, their names and how they begin
Findings check_header_form(const Tree& tree);
Findings check_top_level(const Tree& tree);
Findings check_room_readmes(const Tree& tree);
Findings check_file_names(const Tree& tree);
Findings check_commands_can_run(const Tree& tree);
Findings check_test_names(const Tree& tree);

}  // namespace overens::style
