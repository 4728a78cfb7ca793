#include "api/commands/command_line.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "api/commands/accounts.hpp"
#include "api/commands/commands.hpp"
#include "api/commands/outbox.hpp"
#include "api/commands/outside_options.hpp"
#include "api/http/suggestion.hpp"
#include "api/version.hpp"
#include "engine/trying/made_up_register.hpp"

namespace overens::api {

namespace {

constexpr const char* overview =
    "Överens carries agreements between organisations from first draft to force.\n\n"
    "  overens serve --memory --without-sign-in           try it out: nothing is kept\n"
    "  overens serve --data /srv/overens                  run it: everything is kept in one folder\n"
    "  overens check my_lifecycle.yaml                    is the lifecycle right, and if not, where\n"
    "  overens diagram county_agreement > drawing.svg     draw one that comes with the program\n"
    "  overens try county_agreement                       step through one, choice by choice\n"
    "  overens simulate county_agreement                  what becomes of it in a hundred made-up cases\n"
    "  overens eval \"1 + 2 * 3 == 7\"                      try an expression of the lifecycle language\n";

constexpr const char* exit_codes =
    "Exit codes: 0 good; 1 a problem was found; 2 not understood, a file that cannot be read, or an "
    "expression that\n"
    "is CEL but not in this language; 3 the data folder cannot be opened; 4 the address cannot be listened "
    "on.\n"
    "`overens COMMAND --help` tells more about each command.";

// Options of every command, and which of them is to run.
struct Line {
    command_line::ServeArguments serve;
    command_line::DiagramArguments diagram;
    command_line::SimulateArguments simulate;
    command_line::MigrateArguments migrate;
    command_line::TryArguments try_out;
    command_line::WaitingArguments waiting;
    std::vector<std::string> files;
    std::string expression;
    std::string data = "overens-data";
    std::string to;
    std::function<int()> run;
};

void add_data(CLI::App& command, std::string& data) {
    command.add_option("--data", data, "The data folder")->capture_default_str();
}

void add_sending(CLI::App& command, command_line::ServeArguments& serve) {
    command.add_option("--mail-server", serve.mail_server,
                       "Sends mail by smtp://HOST:PORT (encrypted by STARTTLS, save on loopback) or "
                       "smtps://HOST:PORT; without it no mail is sent");
    command.add_option("--mail-from", serve.mail_from, "Whose mail it is: overens@example.se");
    command.add_option("--mail-user", serve.mail_user, "Signs in to the mail server as");
    command.add_option("--mail-password-file", serve.mail_password_file,
                       "The file whose first line is the password for that");
    command.add_option("--mail-ca", serve.mail_certificates,
                       "A file of certificates to trust in the mail server, in place of the system's");
    command.add_flag("--allow-private-webhooks", serve.allow_private_webhooks,
                     "Webhooks may go to http:// and into private networks: for receivers on one's own");
}

void add_serve(CLI::App& app, Line& line, const Installation& installation, std::ostream& out,
               std::ostream& err) {
    CLI::App* command = app.add_subcommand("serve", "Serve the API and the page");
    command->footer(
        "Examples:\n"
        "  overens serve --memory --without-sign-in --clock manual=2022-03-09\n"
        "  overens serve --data /srv/overens\n"
        "  overens serve --data /var/lib/overens --socket /run/overens/overens.sock     behind nginx\n\n"
        "At the first start it prints a key, with which the first account is made on the page. Listens on\n"
        "loopback. Beyond it --listen needs --behind-proxy or --insecure-listen. A socket, or "
        "--behind-proxy, "
        "takes\n"
        "the proxy's word (X-Forwarded-For, X-Real-IP, X-Forwarded-Proto) for who asks, and nobody else's.");
    command_line::ServeArguments& serve = line.serve;
    add_data(*command, serve.data);
    command->add_flag("--memory", serve.memory, "Keep everything in memory only; nothing is left afterwards");
    CLI::Option* port = command->add_option("--port", serve.port, "Port; 0 takes any that is free")
                            ->check(CLI::Range(0, 65535))
                            ->capture_default_str();
    CLI::Option* listen =
        command->add_option("--listen", serve.listen, "Address to listen on")->capture_default_str();
    CLI::Option* proxy = command->add_flag(
        "--behind-proxy{loopback}", serve.proxy,
        "Answer the proxy on this machine alone, or, with --behind-proxy=ADDRESS, the one there");
    CLI::Option* insecure = command
                                ->add_flag("--insecure-listen", serve.insecure_listen,
                                           "Listen beyond this machine without TLS: for trials")
                                ->excludes(proxy);
    command
        ->add_option("--socket", serve.socket, "A Unix socket (mode 0660) in place of an address and a port")
        ->excludes(port)
        ->excludes(listen)
        ->excludes(proxy)
        ->excludes(insecure);
    command->add_flag("--without-sign-in", serve.without_sign_in,
                      "Believe whoever comes to be whom they say: for trials and demonstrations on loopback");
    command->add_option("--demo-accounts", serve.demo_accounts,
                        "A file of accounts that the sign-in screen names with their passwords: for "
                        "demonstrations on loopback, with --clock manual");
    command_line::add_outside_options(*command, serve);
    command->add_option("--host", serve.hosts,
                        "A name that requests may be addressed to, besides loopback's own");
    command
        ->add_option("--clock", serve.clock,
                     "system, or manual=DAY: stands still until PUT /v1/clock moves it on")
        ->capture_default_str();
    add_sending(*command, serve);
    command
        ->add_option("--run-by", serve.run_by,
                     "The public body that runs it, as the accessibility statement names it")
        ->envname("OVERENS_RUN_BY");
    command->add_option("--contact", serve.contact, "Where it is reached about accessibility: a mail address")
        ->envname("OVERENS_CONTACT");
    command->callback(
        [&] { line.run = [&] { return command_line::serve(installation, line.serve, out, err); }; });
}

void add_lifecycle_commands(CLI::App& app, Line& line, const Installation& installation, std::ostream& out,
                            std::ostream& err) {
    CLI::App* check =
        app.add_subcommand("check", "Check lifecycle files; every problem with its line and column");
    check->add_option("FILE", line.files, "Lifecycle files")->required();
    check->footer("Example:\n  overens check workflows/lifecycles/*.yaml");
    check->callback([&] { line.run = [&] { return command_line::check(installation, line.files, out); }; });

    CLI::App* diagram = app.add_subcommand("diagram", "Draw a lifecycle, to standard output");
    diagram
        ->add_option("FILE", line.diagram.file,
                     "A file, or the name of a lifecycle that comes with the program")
        ->required();
    diagram->add_option("--format", line.diagram.format, "svg, dot or mermaid")
        ->check(CLI::IsMember({"svg", "dot", "mermaid"}))
        ->capture_default_str();
    diagram->add_option("--lang", line.diagram.language, "sv or en")
        ->check(CLI::IsMember({"sv", "en"}))
        ->capture_default_str();
    diagram->footer(
        "Examples:\n  overens diagram county_agreement --lang en > agreement.svg\n"
        "  overens diagram my_lifecycle.yaml --format mermaid");
    diagram->callback(
        [&] { line.run = [&] { return command_line::diagram(installation, line.diagram, out, err); }; });

    CLI::App* eval =
        app.add_subcommand("eval", "Evaluate an expression of the lifecycle language; its value as JSON");
    eval->add_option("EXPRESSION", line.expression, "At most 500 characters, without names")->required();
    eval->footer(
        "Examples:\n  overens eval \"2 < 3 && 'a' in ['a', 'b']\"     true, exit code 0\n"
        "  overens eval \"1 +\"                            the mistake and its position, exit code 1\n"
        "  overens eval \"'a'.matches('b')\"               CEL, but not in this language: exit code 2");
    eval->callback([&] { line.run = [&] { return command_line::eval(line.expression, out, err); }; });
}

void add_try(CLI::App& app, Line& line, const Installation& installation, std::istream& in, std::ostream& out,
             std::ostream& err) {
    CLI::App* command =
        app.add_subcommand("try", "Step through a lifecycle by hand: what can be done, and what comes of it");
    command_line::TryArguments& tried = line.try_out;
    command->add_option("FILE", tried.file, "A file, or the name of a lifecycle that comes with the program")
        ->required();
    command->add_option("--parties", tried.parties, "How many parties")
        ->check(CLI::Range(trying::least_parties, trying::most_parties))
        ->capture_default_str();
    command->add_option("--date", tried.date, "The day to begin on, YYYY-MM-DD; today if not said");
    command->add_option("--lang", tried.language, "sv or en")
        ->check(CLI::IsMember({"sv", "en"}))
        ->capture_default_str();
    command->footer(
        "Examples:\n"
        "  overens try county_agreement --lang en\n"
        "  overens try my_lifecycle.yaml --date 2025-01-07 < choices.txt\n\n"
        "A made-up collaboration of so many parties, one case in memory, and a calendar of its own. Shows "
        "where\n"
        "the case stands and, numbered, what can be done now; reads a number, or `day YYYY-MM-DD`, `undo`,\n"
        "`history`, `help`, `quit`. What is refused changes nothing. The end of the input ends it, with exit "
        "code 0.");
    command->callback(
        [&] { line.run = [&] { return command_line::try_out(installation, line.try_out, in, out, err); }; });
}

void add_simulate(CLI::App& app, Line& line, const Installation& installation, std::ostream& out,
                  std::ostream& err) {
    CLI::App* command = app.add_subcommand(
        "simulate", "Walk a lifecycle from start to end with made-up people, and tell what came of it");
    command_line::SimulateArguments& simulate = line.simulate;
    command
        ->add_option("FILE", simulate.file, "A file, or the name of a lifecycle that comes with the program")
        ->required();
    command->add_option("--runs", simulate.runs, "How many cases")
        ->check(CLI::Range(1, 100'000))
        ->capture_default_str();
    command->add_option("--seed", simulate.seed, "Of the first run; each run after it has the next")
        ->capture_default_str();
    command->add_option("--parties", simulate.parties, "How many parties")
        ->check(CLI::Range(trying::least_parties, trying::most_parties))
        ->capture_default_str();
    command->add_option("--years", simulate.years, "Longest that a case may take")
        ->check(CLI::Range(1, trying::planned_years - 1))
        ->capture_default_str();
    command->add_flag("--json", simulate.json, "The same as JSON");
    command->footer(
        "Examples:\n"
        "  overens try county_agreement                       step through one, choice by choice\n"
        "  overens simulate county_agreement --runs 1000\n"
        "  overens simulate my_lifecycle.yaml --seed 17 --runs 1     one run again, by its own seed\n\n"
        "Tells which ends were reached and in how many days (median; 10 and 90 % of the runs), where the "
        "time\n"
        "goes, how often each way was taken, which were never taken, and where runs got stuck. Every step "
        "is\n"
        "taken as the service takes it; who does what, and when, is chance. The same seed gives the same "
        "answer.\n"
        "A way that chance never takes may still be possible: `overens check` proves what is.\n"
        "Exit code 1 when a run got stuck, or the file is wrong.");
    command->callback(
        [&] { line.run = [&] { return command_line::simulate(installation, line.simulate, out, err); }; });
}

void add_store_commands(CLI::App& app, Line& line, const Installation& installation, std::ostream& out,
                        std::ostream& err) {
    CLI::App* verify = app.add_subcommand(
        "verify-log", "Check that cases, texts, contents and lifecycles are as once written; reads only");
    add_data(*verify, line.data);
    verify->footer(
        "Example:\n  overens verify-log --data /srv/overens\n"
        "Checks the chain of every case and its texts, the rows that lists show, the contents of\n"
        "documents and the lifecycles that cases follow. Exit code 1 when something is not as it was\n"
        "written; each finding with its place. May run while the service is running.");
    verify->callback(
        [&] { line.run = [&] { return command_line::verify_log(installation, line.data, out, err); }; });

    CLI::App* backup = app.add_subcommand("backup", "Copy the data folder while it is in use");
    backup->add_option("DIR", line.to, "A folder that is new or empty")->required();
    add_data(*backup, line.data);
    backup->footer("Example:\n  overens backup --data /srv/overens /backup/2024-12-18");
    backup->callback(
        [&] { line.run = [&] { return command_line::backup(installation, line.data, line.to, out, err); }; });
}

void add_migrate(CLI::App& app, Line& line, std::ostream& out, std::ostream& err) {
    CLI::App* command = app.add_subcommand(
        "migrate", "Let running cases go over to another version of their lifecycle; only tries unless told");
    command_line::MigrateArguments& migrate = line.migrate;
    command->add_option("COLLABORATION", migrate.collaboration, "Whose cases")->required();
    command->add_option("LIFECYCLE", migrate.lifecycle, "Its name")->required();
    command->add_option("--to", migrate.to, "The version, which must have been published")
        ->required()
        ->check(CLI::Range(1, 1'000'000));
    CLI::Option* apply = command->add_flag("--apply", migrate.apply, "Do it");
    command
        ->add_flag("--undo", migrate.undo,
                   "Let cases on that version go back, where nothing more has happened")
        ->excludes(apply);
    command->add_option("--case", migrate.cases, "This case only; may be given again");
    command->add_option("--state", migrate.states, "OLD=NEW: what an active state that is gone is now");
    command->add_option("--work", migrate.works,
                        "OLD=NEW: the same for answered work; OLD= leaves it behind");
    command->add_option("--server", migrate.server, "Where `overens serve` listens")->capture_default_str();
    command->footer(
        "Examples:\n"
        "  overens migrate orebro county_agreement --to 2\n"
        "  overens migrate orebro county_agreement --to 2 --apply --state weighing=judging\n"
        "  overens migrate orebro county_agreement --to 2 --undo\n\n"
        "Asks the running service, which goes through the cases in the background; each case's history says "
        "what\n"
        "was done. Exit code 1 when a case was refused or waits for a choice.");
    command->callback([&] { line.run = [&] { return command_line::migrate(line.migrate, out, err); }; });
}

void add_waiting(CLI::App& app, Line& line, std::ostream& out, std::ostream& err) {
    CLI::App* command =
        app.add_subcommand("waiting", "Tell what a case or a task waits for, down to parties and days");
    command_line::WaitingArguments& waiting = line.waiting;
    command->add_option("COLLABORATION", waiting.collaboration, "Where")->required();
    CLI::Option_group* whose = command->add_option_group("whose");
    CLI::Option* of_case = whose->add_option("--case", waiting.case_id, "What this case waits for");
    whose->add_option("--body", waiting.body, "What is waited for from this body");
    whose->add_option("--organisation", waiting.organisation, "What is waited for from this organisation");
    whose->require_option(1);
    command->add_option("--task", waiting.task, "What this one of the case's tasks waits for")
        ->check(CLI::PositiveNumber)
        ->needs(of_case);
    command->add_option("--language", waiting.language, "sv or en")
        ->check(CLI::IsMember({"sv", "en"}))
        ->capture_default_str();
    command->add_option("--server", waiting.server, "Where `overens serve` listens")->capture_default_str();
    command->footer(
        "Examples:\n"
        "  overens waiting orebro --case 01926f3c-6a00-7c3e-9d2b-5f1e4a7b8c90 --task 7\n"
        "  overens waiting orebro --organisation kumla --language en");
    command->callback([&] { line.run = [&] { return command_line::waiting(line.waiting, out, err); }; });
}

// An expression may begin with a minus sign: where it begins, options have ended.
std::vector<std::string> words_of(int argc, const char* const* argv) {
    std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
    if (words.size() < 2 || words[0] != "eval") return words;
    static const std::vector<std::string> options{"-h", "--help", "--"};
    if (std::ranges::find(options, words[1]) == options.end()) words.insert(words.begin() + 1, "--");
    return words;
}

// Nothing when the first word is a command or an option.
std::optional<std::string> unknown_command(const CLI::App& app, const std::vector<std::string>& words) {
    if (words.empty() || words[0].starts_with('-')) return std::nullopt;
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands(nullptr)) names.push_back(command->get_name());
    if (std::ranges::find(names, words[0]) != names.end()) return std::nullopt;
    std::string list;
    for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
    return "there is no command '" + words[0] + "'" + suggestion(words[0], names).en +
           "\nCommands are: " + list + ". `overens --help` tells more.";
}

}  // namespace

int run_command_line(int argc, const char* const* argv, const Installation& installation, std::istream& in,
                     std::ostream& out, std::ostream& err) {
    CLI::App app(overview, "overens");
    app.footer(exit_codes);
    app.set_version_flag("--version", "overens " + std::string(program_version));
    app.require_subcommand(1);
    Line line;
    add_serve(app, line, installation, out, err);
    add_lifecycle_commands(app, line, installation, out, err);
    add_try(app, line, installation, in, out, err);
    add_simulate(app, line, installation, out, err);
    add_store_commands(app, line, installation, out, err);
    add_migrate(app, line, out, err);
    add_waiting(app, line, out, err);
    command_line::add_outbox_commands(app, line.run, out, err);
    command_line::add_account_commands(app, line.run, installation, in, out, err);
    std::vector<std::string> words = words_of(argc, argv);
    if (const auto unknown = unknown_command(app, words)) {
        err << "overens: " << *unknown << '\n';
        return exit_usage;
    }
    std::ranges::reverse(words);  // as the library takes them
    try {
        app.parse(words);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error, out, err);
        return code == 0 ? exit_ok : exit_usage;
    }
    return line.run();
}

}  // namespace overens::api
