#include <fstream>
#include <iterator>
#include <ostream>

#include "api/commands/commands.hpp"

namespace overens::api::command_line {

namespace {

std::optional<std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

DiagramFormat format_of(const std::string& word) {
    if (word == "dot") return DiagramFormat::dot;
    return word == "mermaid" ? DiagramFormat::mermaid : DiagramFormat::svg;
}

}  // namespace

int diagram(const Installation& installation, const DiagramArguments& arguments, std::ostream& out,
            std::ostream& err) {
    auto text = installation.lifecycles.shipped_text(arguments.file);
    if (!text) text = read_file(arguments.file);
    if (!text) {
        err << "overens: cannot read " << arguments.file << "; lifecycles that come with the program:";
        for (const std::string& name : installation.lifecycles.shipped()) err << ' ' << name;
        err << '\n';
        return exit_usage;
    }
    const auto read = installation.lifecycles.read({*text, {}});
    if (!read) {
        for (const LifecycleProblem& each : read.error()) {
            err << arguments.file << ':' << each.place << ": " << each.message << '\n';
        }
        return exit_problem_found;
    }
    const Language language = arguments.language == "en" ? Language::english : Language::swedish;
    out << installation.lifecycles.diagram(*read->definition, format_of(arguments.format), language);
    return exit_ok;
}

}  // namespace overens::api::command_line
