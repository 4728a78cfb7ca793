// Commands on the data folder that need no service: verify-log and backup.
#include <ostream>

#include "api/commands/commands.hpp"

namespace overens::api::command_line {

int verify_log(const Installation& installation, const std::string& data, std::ostream& out,
               std::ostream& err) {
    try {
        const CheckedLog log = installation.verify_log(data);
        for (const std::string& each : log.broken) out << "broken: " << each << '\n';
        out << log.cases << " cases, " << log.meetings << " meetings, " << log.entries << " entries, "
            << log.texts << " texts (" << log.disposed_texts << " disposed of by decision), " << log.contents
            << " contents, " << log.lifecycles
            << " lifecycles: " << (log.broken.empty() ? "as they were written" : "not as they were written")
            << '\n';
        return log.broken.empty() ? exit_ok : exit_problem_found;
    } catch (const StoreFailure& failure) {
        err << "overens: " << failure.what() << '\n';
        return exit_no_store;
    }
}

int backup(const Installation& installation, const std::string& data, const std::string& to,
           std::ostream& out, std::ostream& err) {
    try {
        installation.backup(data, to);
        out << "copied " << data << " to " << to << '\n';
        return exit_ok;
    } catch (const StoreFailure& failure) {
        err << "overens: " << failure.what() << '\n';
        return exit_no_store;
    }
}

}  // namespace overens::api::command_line
