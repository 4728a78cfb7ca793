// What is on its way out of a running service: listed, shown, sent again.
#include <CLI/CLI.hpp>
#include <ostream>

#include "api/commands/command_line.hpp"
#include "api/commands/outbox.hpp"
#include "api/commands/server_client.hpp"

namespace overens::api::command_line {

namespace {

struct OutboxArguments {
    std::string server = "http://127.0.0.1:8080";
    std::string state, id;
};

std::string word_in(const Answer& answer, const char* name) {
    return answer[name].is_string() ? answer[name].get<std::string>() : "–";
}

void print_delivery(const Answer& each, std::ostream& out) {
    out << word_in(each, "id") << "  " << word_in(each, "state") << "  " << word_in(each, "channel") << "  "
        << word_in(each, "receiver") << "  " << word_in(each, "topic");
    if (each["reason"].is_string()) out << "  (" << word_in(each, "reason") << ")";
    out << '\n';
}

int list_waiting_mail(const OutboxArguments& arguments, std::ostream& out) {
    ServerClient client(arguments.server, "");
    const std::string state = arguments.state.empty() ? "" : "&state=" + arguments.state;
    const Answer answer = client.get("/v1/outbox?limit=100" + state);
    for (const Answer& each : answer["deliveries"]) print_delivery(each, out);
    const int total = answer["_meta"].value("totalRecords", 0);
    if (total > 100) out << "… " << total - 100 << " more\n";
    return exit_ok;
}

int show_delivery(const OutboxArguments& arguments, std::ostream& out) {
    ServerClient client(arguments.server, "");
    const Answer answer = client.get("/v1/outbox/" + arguments.id);
    for (const auto& [name, value] : answer.items())
        out << name << ": " << (value.is_string() ? value.get<std::string>() : value.dump()) << '\n';
    return exit_ok;
}

int resend_delivery(const OutboxArguments& arguments, std::ostream& out) {
    ServerClient client(arguments.server, "");
    print_delivery(client.post("/v1/outbox/" + arguments.id + "/resends", Answer()), out);
    return exit_ok;
}

}  // namespace

void add_outbox_commands(CLI::App& app, std::function<int()>& run, std::ostream& out, std::ostream& err) {
    CLI::App* outbox =
        app.add_subcommand("outbox", "Mail and webhooks on their way out of a running service");
    outbox->require_subcommand(1);
    auto arguments = std::make_shared<OutboxArguments>();
    const auto add = [&](const char* name, const char* what,
                         int (*command)(const OutboxArguments&, std::ostream&)) {
        CLI::App* made = outbox->add_subcommand(name, what);
        made->add_option("--server", arguments->server, "Where `overens serve` listens")
            ->capture_default_str();
        made->callback([&run, &out, &err, arguments, command] {
            run = [&out, &err, arguments, command]() -> int {
                try {
                    return command(*arguments, out);
                } catch (const Failed& failed) {
                    err << "overens: " << failed.reason << '\n';
                    return exit_problem_found;
                }
            };
        });
        return made;
    };
    add("list", "The hundred newest", &list_waiting_mail)
        ->add_option("--state", arguments->state,
                     "Only those that are queued, sending, delivered, retrying, dead or dropped")
        ->check(CLI::IsMember({"queued", "sending", "delivered", "retrying", "dead", "dropped"}));
    add("show", "Everything about one", &show_delivery)
        ->add_option("ID", arguments->id, "Its id")
        ->required();
    add("resend", "Send again what has been given up, under the same id", &resend_delivery)
        ->add_option("ID", arguments->id, "Its id")
        ->required();
    outbox->footer(
        "Examples:\n  overens outbox list --state dead\n  overens outbox resend "
        "0f1e2d3c4b5a69788796a5b4c3d2e1f0\n\n"
        "Asks the running service as the account whose token is in OVERENS_TOKEN, which must look after the\n"
        "installation.");
}

}  // namespace overens::api::command_line
