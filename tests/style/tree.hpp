// The files of the checkout as text, for rules that read them.
//
// A Tree holds what would be tracked: everything below a folder except `.git`, what .gitignore names, links,
// files that are not text, and files above two megabytes. Paths are relative, with `/`, and sorted.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace overens::style {

struct File {
    std::string path;
    std::string text;
    bool executable = false;
};

using Tree = std::vector<File>;

// Reads the folder. Throws std::filesystem::filesystem_error when it cannot.
Tree read_tree(const std::filesystem::path& root);

// The lines without their ends; views into the text.
std::vector<std::string_view> lines_of(std::string_view text);

// The first part of a path: "engine" of "engine/time/day.hpp", "README.md" of itself.
std::string_view top_of(std::string_view path);

// What follows the last `/`.
std::string_view name_of(std::string_view path);

// `.cpp` of "a/b.cpp", empty when the name has no dot or begins with its only one.
std::string_view extension_of(std::string_view path);

// Whether the file lies in the place: "storage/" and what begins so; "!engine/" is anywhere else; "" is
// nowhere.
bool lies_in(std::string_view path, std::string_view place);

// C++ we write: .cpp and .hpp.
bool is_cpp(std::string_view path);

// Any program text of ours: C++, the page's TypeScript and styles, shell. Generated files are not ours.
bool is_source(std::string_view path);

}  // namespace overens::style
