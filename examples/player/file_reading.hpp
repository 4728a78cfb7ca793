// Reading the YAML of stories and registers: what is expected, and complaints with their places.
#pragma once

#include <filesystem>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/time/day.hpp"
#include "workflows/yaml_tree.hpp"

namespace overens::examples {

// The whole file. Throws std::runtime_error when it cannot be read.
std::string read_file(const std::filesystem::path& file);

// Reads values out of one file's tree and collects what is wrong. A value that is missing or wrong reads as
// empty.
class FileReading {
  public:
    explicit FileReading(std::string file) : file_(std::move(file)) {}

    // The tree of a text; empty where it could not be parsed, and then there are problems.
    workflows::YamlNode parse(std::string_view text);

    std::string text(const workflows::YamlNode& map, std::string_view key, bool required = true);
    std::optional<Day> day(const workflows::YamlNode& map, std::string_view key, bool required = true);
    std::vector<std::string> words(const workflows::YamlNode& map, std::string_view key,
                                   bool required = true);
    std::optional<Day> as_day(const workflows::YamlNode& scalar);
    std::vector<std::string> as_words(const workflows::YamlNode& list);
    // The map under `key`; an empty one where there is none.
    const workflows::YamlNode& map(const workflows::YamlNode& map, std::string_view key,
                                   bool required = true);
    void only(const workflows::YamlNode& map, std::initializer_list<std::string_view> keys);

    void complain(const workflows::YamlNode& at, const std::string& message);
    std::vector<workflows::Problem> take_problems() { return std::move(problems_); }
    const std::string& file() const { return file_; }

  private:
    const workflows::YamlNode* find(const workflows::YamlNode& map, std::string_view key, bool required);

    std::string file_;
    std::vector<workflows::Problem> problems_;
};

}  // namespace overens::examples
