#include "api/commands/lifecycle_file.hpp"

#include <fstream>
#include <iterator>
#include <ostream>

#include "api/commands/command_line.hpp"

namespace overens::api::command_line {

namespace {

std::optional<std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file || !std::filesystem::is_regular_file(path)) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

}  // namespace

std::expected<std::shared_ptr<const Definition>, int> read_lifecycle(const Installation& installation,
                                                                     const std::string& file,
                                                                     std::ostream& err) {
    auto text = installation.lifecycles.shipped_text(file);
    if (!text) text = read_file(file);
    if (!text) {
        err << "overens: cannot read " << file << "; lifecycles that come with the program:";
        for (const std::string& name : installation.lifecycles.shipped()) err << ' ' << name;
        err << '\n';
        return std::unexpected(exit_usage);
    }
    auto read = installation.lifecycles.read({*text, {}});
    if (read) return std::move(read->definition);
    for (const LifecycleProblem& each : read.error())
        err << file << ':' << each.place << ": " << each.message << " [" << each.code << "]\n";
    return std::unexpected(exit_problem_found);
}

}  // namespace overens::api::command_line
