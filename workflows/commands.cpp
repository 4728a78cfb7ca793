#include "workflows/commands.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "workflows/loader.hpp"

namespace overens::workflows {

namespace {

constexpr int something_wrong = 1;
constexpr int not_readable = 2;

std::optional<std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file || !std::filesystem::is_regular_file(path)) return std::nullopt;
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// Beside the lifecycle, or in the folder for fragments next to its own.
FragmentSource fragments_near(const std::string& file) {
    const std::filesystem::path folder = std::filesystem::path(file).parent_path();
    return [folder](std::string_view name) -> std::optional<Source> {
        const std::string file_name = std::string(name) + ".yaml";
        for (const auto& path : {folder / file_name, folder / ".." / "fragments" / file_name}) {
            if (auto text = read_file(path.string()))
                return Source{path.lexically_normal().string(), std::move(*text)};
        }
        return fragments_among({})(name);
    };
}

std::string counted(std::size_t count, const std::string& what) {
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

std::string good_line(const Definition& definition) {
    // The outermost state is the file itself.
    return "ok: " + definition.lifecycle + " version " + std::to_string(definition.version) + ", " +
           counted(definition.states.size() - 1, "state") + ", " + counted(definition.works.size(), "work") +
           ", hash " + definition.hash + "\n";
}

CommandResult check_one(const std::string& file) {
    const auto text = read_file(file);
    if (!text) return {file + ": this file cannot be read\n", not_readable};
    const auto loaded = load_proven({file, *text}, fragments_near(file));
    if (!loaded) return {to_text(loaded.error()), something_wrong};
    std::string lines;
    for (const Problem& warning : loaded->warnings) lines += "warning: " + to_text(warning) + "\n";
    return {lines + good_line(*loaded->definition), 0};
}

}  // namespace

CommandResult check(const std::vector<std::string>& files) {
    CommandResult result;
    for (const std::string& file : files) {
        const CommandResult one = check_one(file);
        result.text += one.text;
        result.exit_code = std::max(result.exit_code, one.exit_code);
    }
    return result;
}

}  // namespace overens::workflows
