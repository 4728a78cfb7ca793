#include <ostream>

#include "api/commands/commands.hpp"
#include "api/commands/lifecycle_file.hpp"

namespace overens::api::command_line {

namespace {

DiagramFormat format_of(const std::string& word) {
    if (word == "dot") return DiagramFormat::dot;
    return word == "mermaid" ? DiagramFormat::mermaid : DiagramFormat::svg;
}

}  // namespace

int diagram(const Installation& installation, const DiagramArguments& arguments, std::ostream& out,
            std::ostream& err) {
    const auto definition = read_lifecycle(installation, arguments.file, err);
    if (!definition) return definition.error();
    const Language language = arguments.language == "en" ? Language::english : Language::swedish;
    out << installation.lifecycles.diagram(**definition, format_of(arguments.format), language);
    return exit_ok;
}

}  // namespace overens::api::command_line
