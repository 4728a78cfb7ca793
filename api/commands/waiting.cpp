// What a case or a task waits for, or what everybody waits for from one organisation or body: the tree that
// the service tells, a line for each node.
#include <ostream>

#include "api/commands/commands.hpp"
#include "api/commands/server_client.hpp"

namespace overens::api::command_line {

namespace {

class PrintedTree {
  public:
    PrintedTree(std::ostream& out, bool english) : out_(out), english_(english) {}

    void print(const Answer& nodes, int depth = 0) {
        for (const Answer& node : nodes) {
            out_ << std::string(static_cast<std::size_t>(depth) * 2, ' ') << line_of(node) << '\n';
            print(node["inside"], depth + 1);
        }
    }

  private:
    std::string said(const char* sv, const char* en) const { return english_ ? en : sv; }

    std::string title_in(const Answer& title) const {
        if (!title.is_object()) return {};
        const std::string sv = title.value("sv", "");
        return english_ ? title.value("en", sv) : sv;
    }

    std::string line_of(const Answer& node) const {
        const std::string summary = title_in(node["summary"]);
        std::string line = summary.empty() ? title_in(node["what"]) : summary;
        if (node["who"].is_object()) line = node["who"].value("name", "") + ": " + line;
        if (node["nextBody"].is_object()) line += ", " + node["nextBody"].value("name", "");
        if (node["meeting"].is_string())
            line += said(" sammanträder ", " meets ") + node["meeting"].get<std::string>();
        if (node["due"].is_string()) line += said(", senast ", ", by ") + node["due"].get<std::string>();
        if (node["lateDays"].is_number())
            line += said(", försenat arbetsdagar: ", ", late by working days: ") + node["lateDays"].dump();
        return line;
    }

    std::ostream& out_;
    bool english_;
};

std::string path_of(const WaitingArguments& arguments) {
    const std::string in = "/v1/collaborations/" + arguments.collaboration;
    if (!arguments.body.empty()) return in + "/bodies/" + arguments.body + "/waiting";
    if (!arguments.organisation.empty()) return in + "/organisations/" + arguments.organisation + "/waiting";
    const std::string task = arguments.task == 0 ? "" : "/tasks/" + std::to_string(arguments.task);
    return in + "/cases/" + arguments.case_id + task + "/waiting";
}

}  // namespace

int waiting(const WaitingArguments& arguments, std::ostream& out, std::ostream& err) {
    const bool english = arguments.language == "en";
    try {
        ServerClient client(arguments.server, "");
        const Answer answer = client.get(path_of(arguments));
        if (answer["waitsFor"].empty()) out << (english ? "nothing is waited for" : "inget väntas") << '\n';
        PrintedTree(out, english).print(answer["waitsFor"]);
        return exit_ok;
    } catch (const Failed& failed) {
        err << "overens: " << failed.reason << '\n';
        return exit_problem_found;
    }
}

}  // namespace overens::api::command_line
