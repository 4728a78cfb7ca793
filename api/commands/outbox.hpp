// The commands of what is on its way out: overens outbox list, show, resend.
#pragma once

#include <functional>
#include <iosfwd>

namespace CLI {
class App;
}

namespace overens::api::command_line {

// `run` is set to what is asked for. All must outlive the parsing.
void add_outbox_commands(CLI::App& app, std::function<int()>& run, std::ostream& out, std::ostream& err);

}  // namespace overens::api::command_line
