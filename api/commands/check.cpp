#include <ostream>

#include "api/commands/commands.hpp"

namespace overens::api::command_line {

int check(const Installation& installation, const std::vector<std::string>& files, std::ostream& out) {
    const CheckedFiles checked = installation.check(files);
    out << checked.text;
    return checked.exit_code;
}

}  // namespace overens::api::command_line
