#include "examples/player/file_reading.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace overens::examples {

using workflows::YamlNode;

namespace {

const YamlNode& empty_map() {
    static const YamlNode node = [] {
        YamlNode made;
        made.kind = YamlNode::Kind::map;
        return made;
    }();
    return node;
}

}  // namespace

std::string read_file(const std::filesystem::path& file) {
    std::ifstream input(file, std::ios::binary);
    std::ostringstream text;
    if (input) text << input.rdbuf();
    if (!input) throw std::runtime_error("cannot read " + file.string());
    return text.str();
}

YamlNode FileReading::parse(std::string_view text) {
    auto tree = workflows::read_yaml(file_, text);
    if (!tree) {
        problems_.insert(problems_.end(), tree.error().begin(), tree.error().end());
        return empty_map();
    }
    if (!tree->root.is_map()) complain(tree->root, "must be a map");
    return std::move(tree->root);
}

void FileReading::complain(const YamlNode& at, const std::string& message) {
    problems_.push_back({{file_, at.line, at.column, {}}, "", message, {}});
}

const YamlNode* FileReading::find(const YamlNode& map, std::string_view key, bool required) {
    const YamlNode* found = map.find(key);
    if (found == nullptr && required) complain(map, "'" + std::string(key) + "' is missing");
    return found;
}

std::string FileReading::text(const YamlNode& map, std::string_view key, bool required) {
    const YamlNode* found = find(map, key, required);
    if (found == nullptr) return {};
    if (!found->is_scalar()) complain(*found, "'" + std::string(key) + "' must be a text");
    return found->text;
}

std::optional<Day> FileReading::day(const YamlNode& map, std::string_view key, bool required) {
    const YamlNode* found = find(map, key, required);
    return found == nullptr ? std::nullopt : as_day(*found);
}

std::optional<Day> FileReading::as_day(const YamlNode& scalar) {
    const auto day = scalar.is_scalar() ? Day::parse(scalar.text) : std::nullopt;
    if (!day) complain(scalar, "must be a day, such as 2024-10-14");
    return day;
}

std::vector<std::string> FileReading::words(const YamlNode& map, std::string_view key, bool required) {
    const YamlNode* found = find(map, key, required);
    return found == nullptr ? std::vector<std::string>{} : as_words(*found);
}

std::vector<std::string> FileReading::as_words(const YamlNode& list) {
    std::vector<std::string> words;
    if (!list.is_list()) complain(list, "must be a list");
    for (const YamlNode& item : list.items) {
        if (!item.is_scalar()) complain(item, "must be a name or a text");
        words.push_back(item.text);
    }
    return words;
}

const YamlNode& FileReading::map(const YamlNode& map, std::string_view key, bool required) {
    const YamlNode* found = find(map, key, required);
    if (found == nullptr) return empty_map();
    if (!found->is_map()) complain(*found, "'" + std::string(key) + "' must be a map");
    return *found;
}

void FileReading::only(const YamlNode& map, std::initializer_list<std::string_view> keys) {
    for (const workflows::YamlEntry& entry : map.entries) {
        if (std::ranges::find(keys, entry.key.text) == keys.end()) {
            complain(entry.key, "there is no '" + entry.key.text + "' here");
        }
    }
}

}  // namespace overens::examples
