// One place in what is being loaded: a node of a file, the way to it, and where the file is used.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "workflows/problem.hpp"
#include "workflows/yaml_tree.hpp"

namespace overens::workflows {

// A lifecycle, or one use of a fragment.
struct Unit {
    std::string file;
    const YamlNode* root = nullptr;
    bool is_fragment = false;
    std::string within;  // full name of the state that uses the fragment; "" for a lifecycle
    std::map<std::string, std::string, std::less<>> given;  // what `$name` stands for
    std::vector<std::string> fragments_around;              // this one and those that use it
    std::vector<FilePlace> used_at;                         // innermost first

    // The full name of what is called `name` here.
    std::string full_name(std::string_view name) const {
        return within.empty() ? std::string(name) : within + "." + std::string(name);
    }
};

// Views its unit and node, which live as long as the loading does.
struct Spot {
    const Unit* unit = nullptr;
    const YamlNode* node = nullptr;
    std::string path;

    FilePlace place() const { return {unit->file, node->line, node->column, path}; }
    Spot child(const YamlNode& inner, std::string_view key) const {
        return {unit, &inner, path.empty() ? std::string(key) : path + "." + std::string(key)};
    }
    Spot item(std::size_t index) const {
        return {unit, &node->items[index], path + "[" + std::to_string(index + 1) + "]"};
    }
};

}  // namespace overens::workflows
