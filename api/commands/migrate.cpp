// Many cases of a running service go over to another version of their lifecycle, asked for from the command
// line: a client of the API like any other.
#include <algorithm>
#include <ostream>

#include "api/commands/commands.hpp"
#include "api/commands/server_client.hpp"

namespace overens::api::command_line {

namespace {

constexpr std::size_t page_size = 100;
constexpr std::size_t most_read = 10'000;  // as the API pages; the counts are of all

// "weighing=judging", or "weighing=" for what is left behind.
Answer read_choices(const std::vector<std::string>& words) {
    Answer choices = Answer::array();
    for (const std::string& word : words) {
        const std::size_t equals = word.find('=');
        if (equals == std::string::npos || equals == 0)
            throw Failed{"a choice is written OLD=NEW, or OLD= to leave it behind; not '" + word + "'"};
        choices.push_back(Answer{{"name", word.substr(0, equals)}, {"is", word.substr(equals + 1)}});
    }
    return choices;
}

std::string mode_of(const MigrateArguments& arguments) {
    return arguments.undo ? "undo" : arguments.apply ? "apply" : "preview";
}

Answer order_of(const MigrateArguments& arguments) {
    Answer order{{"mode", mode_of(arguments)}, {"to", arguments.to}};
    order["choices"] = {{"states", read_choices(arguments.states)}, {"works", read_choices(arguments.works)}};
    if (!arguments.cases.empty()) order["cases"] = arguments.cases;
    return order;
}

std::string list_of(const Answer& parts) {
    std::string list;
    for (const Answer& part : parts) list += (list.empty() ? "" : ", ") + part.value("name", "");
    return list;
}

void tell_part(std::ostream& out, const char* what, const std::string& list) {
    if (!list.empty()) out << "    " << what << list << '\n';
}

void tell_preview(std::ostream& out, const Answer& preview) {
    for (const Answer& question : preview["toChoose"]) {
        out << "    choose what the " << question.value("kind", "") << ' ' << question.value("name", "")
            << " is: " << list_of(question["options"])
            << (question.value("mayBeLeftBehind", false) ? ", or leave it behind" : "") << '\n';
    }
    tell_part(out, "opens: ", list_of(preview["opens"]));
    tell_part(out, "passed over: ", list_of(preview["passedOver"]));
    tell_part(out, "left behind: ", list_of(preview["leftBehind"]));
    for (const Answer& moved : preview["movedDues"]) {
        out << "    task " << moved["task"] << " (" << moved.value("work", "") << ", "
            << moved["asked"].value("name", "") << ")";
        if (moved["days"].is_number()) out << ": " << moved["days"] << " days later";
        out << ", due " << (moved["to"].is_string() ? moved["to"].get<std::string>() : "no day") << '\n';
    }
}

void tell_case(std::ostream& out, const Answer& each) {
    out << "  " << each.value("case", "") << "  " << each.value("outcome", "") << "  "
        << each.value("title", "") << '\n';
    for (const Answer& blocker : each["blockers"])
        out << "    " << blocker["message"].value("en", "") << '\n';
    if (each["preview"].is_object()) tell_preview(out, each["preview"]);
}

bool went_well(const Answer& run) {
    for (const Answer& count : run["counts"]) {
        const std::string outcome = count.value("outcome", "");
        if (outcome == "refused" || outcome == "needs_choice") return false;
    }
    return true;
}

// Waits for the run, saying how far it has come, and tells each case as it is finished.
bool follow(ServerClient& client, const std::string& path, std::ostream& out, std::ostream& err) {
    std::size_t told = 0, seen = 0;
    while (true) {
        const bool all_read = told >= most_read;
        const std::size_t page = all_read ? 1 : told / page_size + 1;
        const std::string query = "?limit=" + std::to_string(page_size) + "&page=" + std::to_string(page) +
                                  "&after=" + std::to_string(seen);
        const Answer run = client.get(path + query);
        const Answer& cases = run["cases"];
        for (std::size_t i = told % page_size; !all_read && i < cases.size(); ++i, ++told)
            tell_case(out, cases[i]);
        seen = run.value("finished", std::size_t{0});
        const std::string state = run.value("state", "");
        if (state == "failed") throw Failed{"it failed half-way; the server's log says why"};
        if (told < std::min(seen, most_read)) {
            seen = told;
            continue;
        }
        if (state == "done") {
            for (const Answer& count : run["counts"])
                out << count.value("outcome", "") << ": " << count["cases"] << '\n';
            out << "cases: " << run["total"] << '\n';
            return went_well(run);
        }
        err << seen << " of " << run["total"] << " cases\n";
    }
}

}  // namespace

int migrate(const MigrateArguments& arguments, std::ostream& out, std::ostream& err) {
    try {
        ServerClient client(arguments.server, "administrator");
        const std::string path = "/v1/collaborations/" + arguments.collaboration + "/lifecycles/" +
                                 arguments.lifecycle + "/migrations";
        const Answer begun = client.post(path, order_of(arguments));
        const bool all_well = follow(client, path + "/" + std::to_string(begun.value("number", 0)), out, err);
        return all_well ? exit_ok : exit_problem_found;
    } catch (const Failed& failed) {
        err << "overens: " << failed.reason << '\n';
        return exit_problem_found;
    }
}

}  // namespace overens::api::command_line
