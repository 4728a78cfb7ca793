#include <ostream>

#include "api/clock.hpp"
#include "api/commands/commands.hpp"
#include "api/commands/lifecycle_file.hpp"
#include "api/commands/trial_session.hpp"
#include "engine/trying/made_up_register.hpp"

namespace overens::api::command_line {

int try_out(const Installation& installation, const TryArguments& arguments, std::istream& in,
            std::ostream& out, std::ostream& err) {
    const auto day = arguments.date.empty() ? SystemClock().today() : Day::parse(arguments.date);
    if (!day) {
        err << "overens: --date is a day, YYYY-MM-DD; '" << arguments.date << "' is none\n";
        return exit_usage;
    }
    const auto definition = read_lifecycle(installation, arguments.file, err);
    if (!definition) return definition.error();
    const Language language = arguments.language == "en" ? Language::english : Language::swedish;
    trying::Trial trial(*definition, trying::made_up_register(**definition, arguments.parties, *day), *day);
    const Title& title = (*definition)->title;
    out << (language == Language::english ? title.in_english() : title.sv) << " (" << arguments.file << ")\n";
    TrialSession(trial, language, in, out).run();
    return exit_ok;
}

}  // namespace overens::api::command_line
