#include "api/commands/accounts.hpp"

#include <istream>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "api/access/sign_in.hpp"
#include "api/commands/command_line.hpp"
#include "api/commands/grant_text.hpp"
#include "api/commands/server_client.hpp"

namespace overens::api::command_line {

namespace {

struct AccountArguments {
    std::string server = "http://127.0.0.1:8080";
    std::string data;
    std::string login_name, name, mailbox, language = "sv", collaboration, title, subject, issuer;
    std::vector<std::string> roles;
    int days = 90;
    bool keeper = false;
    bool writes = false;
    bool none = false;
};

Answer find_account(ServerClient& client, const std::string& login_name) {
    const Answer list = client.get("/v1/accounts");
    for (const Answer& each : list["accounts"]) {
        if (each["loginName"] == login_name) return each;
    }
    throw Failed{"there is no account '" + login_name + "'; `overens user list` shows those there are"};
}

void tell_key(std::ostream& out, const std::string& login_name, const std::string& key,
              const std::string& ends_at) {
    out << login_name << " sets a password with this key, once, until " << ends_at << ":\n" << key << '\n';
}

int list_users(const AccountArguments& arguments, std::ostream& out) {
    ServerClient client(arguments.server, "");
    const Answer list = client.get("/v1/accounts");
    for (const Answer& each : list["accounts"]) {
        out << each.value("loginName", "") << "  " << each.value("id", "") << "  " << each.value("name", "")
            << (each.value("keeper", false) ? "  (looks after the installation)" : "")
            << (each.value("closed", false) ? "  (closed)" : "") << '\n';
    }
    return exit_ok;
}

int add_user(const AccountArguments& arguments, std::ostream& out) {
    ServerClient client(arguments.server, "");
    Answer input{{"loginName", arguments.login_name},
                 {"name", arguments.name},
                 {"language", arguments.language},
                 {"keeper", arguments.keeper}};
    if (!arguments.mailbox.empty()) input["mailbox"] = arguments.mailbox;
    const Answer made = client.post("/v1/accounts", input);
    tell_key(out, made.value("loginName", ""), made.value("key", ""), made.value("keyEndsAt", ""));
    return exit_ok;
}

int close_user(const AccountArguments& arguments, std::ostream& out) {
    ServerClient client(arguments.server, "");
    const Answer account = find_account(client, arguments.login_name);
    Answer input{{"loginName", account["loginName"]},
                 {"name", account["name"]},
                 {"language", account["language"]},
                 {"keeper", false},
                 {"closed", true}};
    if (account["mailbox"].is_string()) input["mailbox"] = account["mailbox"];
    client.put("/v1/accounts/" + account.value("id", ""), input);
    out << arguments.login_name << " is closed and signed out\n";
    return exit_ok;
}

Answer grant_of(const std::string& role) {
    const Grant read = grant_from(role);
    Answer grant{{"role", read.role}};
    if (!read.of.empty()) grant["of"] = read.of;
    return grant;
}

void tell_roles(std::ostream& out, const AccountArguments& arguments, std::size_t count) {
    out << arguments.login_name << " holds " << count << (count == 1 ? " role in " : " roles in ")
        << arguments.collaboration << '\n';
}

int grant_roles(const AccountArguments& arguments, std::ostream& out) {
    ServerClient client(arguments.server, "administrator");
    const std::string people = "/v1/collaborations/" + arguments.collaboration + "/people";
    const Answer account = find_account(client, arguments.login_name);
    Answer grants = Answer::array();
    const Answer list = client.get(people);
    for (const Answer& each : list["people"]) {
        if (each["id"] == account["id"]) grants = each["grants"];
    }
    for (const std::string& role : arguments.roles) grants.push_back(grant_of(role));
    client.put(people + "/" + account.value("id", "") + "/grants", Answer{{"grants", grants}});
    tell_roles(out, arguments, grants.size());
    return exit_ok;
}

Account account_in(const Store& store, const AccountArguments& arguments) {
    auto account = store.accounts().account_named(arguments.login_name);
    if (!account) throw Failed{"there is no account '" + arguments.login_name + "' in " + arguments.data};
    return std::move(*account);
}

// On the data folder, when nobody is left who can give roles.
int grant_roles_in_folder(const AccountArguments& arguments, const Installation& installation,
                          std::ostream& out) {
    const auto store = installation.open_store(std::filesystem::path(arguments.data));
    const Account account = account_in(*store, arguments);
    std::vector<Grant> grants = store->accounts().grants(arguments.collaboration, account.id);
    for (const std::string& role : arguments.roles) grants.push_back(grant_from(role));
    if (!store->accounts().save_grants(arguments.collaboration, account.id, grants))
        throw Failed{"there is no collaboration '" + arguments.collaboration + "' in " + arguments.data};
    store->accounts().note_access(
        {SystemClock().now(), account.id, "", "granted", arguments.collaboration + " in the folder"});
    tell_roles(out, arguments, grants.size());
    return exit_ok;
}

// On the data folder, when nobody can sign in any more.
int make_key_in_folder(const AccountArguments& arguments, const Installation& installation,
                       std::ostream& out) {
    const auto store = installation.open_store(std::filesystem::path(arguments.data));
    const SystemClock clock;
    SignIn sign_in(store->accounts(), clock);
    const NewSecret key = sign_in.make_key(account_in(*store, arguments).id, "");
    tell_key(out, arguments.login_name, key.secret, key.credential.ends_at.to_text());
    return exit_ok;
}

int make_user_key(const AccountArguments& arguments, const Installation& installation, std::ostream& out) {
    if (!arguments.data.empty()) return make_key_in_folder(arguments, installation, out);
    ServerClient client(arguments.server, "");
    const Answer account = find_account(client, arguments.login_name);
    const Answer made = client.post("/v1/accounts/" + account.value("id", "") + "/keys", Answer());
    tell_key(out, arguments.login_name, made.value("key", ""), made.value("keyEndsAt", ""));
    return exit_ok;
}

int bind_user(const AccountArguments& arguments, std::ostream& out) {
    ServerClient client(arguments.server, "");
    const Answer account = find_account(client, arguments.login_name);
    Answer input{{"subject", arguments.none ? Answer() : Answer(arguments.subject)}};
    if (!arguments.issuer.empty()) input["issuer"] = arguments.issuer;
    client.put("/v1/accounts/" + account.value("id", "") + "/outside-identity", input);
    out << arguments.login_name
        << (arguments.none ? " no longer signs in elsewhere" : " signs in as " + arguments.subject) << '\n';
    return exit_ok;
}

int make_token(const AccountArguments& arguments, std::istream& in, std::ostream& out, std::ostream& err) {
    err << "Password of " << arguments.login_name << ": " << std::flush;
    std::string password;
    std::getline(in, password);
    ServerClient client(arguments.server, "");
    client.sign_in(arguments.login_name, password);
    Answer order{{"title", arguments.title}, {"days", arguments.days}, {"readsOnly", !arguments.writes}};
    if (!arguments.collaboration.empty()) order["collaboration"] = arguments.collaboration;
    const Answer made = client.post("/v1/credentials", order);
    client.remove("/v1/session");
    err << "Shown once; holds until " << made.value("endsAt", "") << ":\n";
    out << made.value("secret", "") << '\n';
    return exit_ok;
}

// A command within `user` or `token`, whose failures are told alike.
CLI::App* add(CLI::App& to, const char* name, const char* what, std::function<int()>& run, std::ostream& err,
              std::function<int()> act) {
    CLI::App* command = to.add_subcommand(name, what);
    command->callback([&run, &err, act = std::move(act)] {
        run = [&err, act] {
            try {
                return act();
            } catch (const Failed& failed) {
                err << "overens: " << failed.reason << '\n';
                return static_cast<int>(exit_problem_found);
            } catch (const StoreFailure& failure) {
                err << "overens: " << failure.what() << '\n';
                return static_cast<int>(exit_no_store);
            }
        };
    });
    return command;
}

void add_server(CLI::App* command, AccountArguments& arguments) {
    command->add_option("--server", arguments.server, "Where `overens serve` listens")->capture_default_str();
}

void add_login_name(CLI::App* command, AccountArguments& arguments) {
    command->add_option("LOGIN", arguments.login_name, "The login name")->required();
}

void add_outside_command(CLI::App& user, std::function<int()>& run,
                         const std::shared_ptr<AccountArguments>& kept, std::ostream& out,
                         std::ostream& err) {
    AccountArguments& given = *kept;
    CLI::App* outside = add(user, "outside", "Whom an account signs in as by another service", run, err,
                            [kept, &out] { return bind_user(*kept, out); });
    add_login_name(outside, given);
    CLI::Option_group* whom = outside->add_option_group("Whom");
    whom->add_option("SUBJECT", given.subject, "As that service names them: they are told when they come");
    whom->add_flag("--none", given.none, "Nobody any more");
    whom->require_option(1);
    outside->add_option("--issuer", given.issuer, "Another service than the one of `serve --oidc-issuer`");
    add_server(outside, given);
}

void add_token_commands(CLI::App& app, std::function<int()>& run,
                        const std::shared_ptr<AccountArguments>& kept, std::istream& in, std::ostream& out,
                        std::ostream& err) {
    AccountArguments& given = *kept;
    CLI::App* token = app.add_subcommand("token", "Tokens for programs");
    token->require_subcommand(1);
    CLI::App* order = add(*token, "make", "Makes a token; asks for the password", run, err,
                          [kept, &in, &out, &err] { return make_token(*kept, in, out, err); });
    add_login_name(order, given);
    order->add_option("--title", given.title, "What it is for")->required();
    order->add_option("--days", given.days, "How long it holds")
        ->check(CLI::Range(1, 366))
        ->capture_default_str();
    order->add_flag("--writes", given.writes, "May change things too");
    order->add_option("--collaboration", given.collaboration, "For this one alone");
    add_server(order, given);
}

}  // namespace

void add_account_commands(CLI::App& app, std::function<int()>& run, const Installation& installation,
                          std::istream& in, std::ostream& out, std::ostream& err) {
    const auto kept = std::make_shared<AccountArguments>();
    AccountArguments& given = *kept;
    CLI::App* user = app.add_subcommand("user", "Who may sign in, and as what");
    user->require_subcommand(1);
    user->footer(
        "Asks the running service, by the token in OVERENS_TOKEN (`overens token make`).\n"
        "Examples:\n"
        "  overens user add registrator.kumla --name 'Registrator, Kumla kommun'\n"
        "  overens user grant orebro registrator.kumla registrar:kumla\n"
        "  overens user outside registrator.kumla 8f1c42d7     as the sign-in service named them\n"
        "  overens user key forvaltare --data /srv/overens     nobody can sign in any more: the service "
        "stopped\n"
        "  overens user grant orebro forvaltare administrator --data /srv/overens     nobody is left who "
        "gives roles");
    add_server(add(*user, "list", "The accounts", run, err, [kept, &out] { return list_users(*kept, out); }),
               given);

    CLI::App* make = add(*user, "add", "Adds an account; its owner sets the password with the key", run, err,
                         [kept, &out] { return add_user(*kept, out); });
    add_login_name(make, given);
    make->add_option("--name", given.name, "As others see it")->required();
    make->add_option("--mailbox", given.mailbox, "Where notices go");
    make->add_option("--language", given.language, "sv or en")
        ->check(CLI::IsMember({"sv", "en"}))
        ->capture_default_str();
    make->add_flag("--keeper", given.keeper, "Looks after the installation");
    add_server(make, given);

    CLI::App* close = add(*user, "close", "Closes an account; what it has done stays", run, err,
                          [kept, &out] { return close_user(*kept, out); });
    add_login_name(close, given);
    add_server(close, given);

    CLI::App* grant = add(*user, "grant", "Grants roles in a collaboration, besides those held", run, err,
                          [kept, &installation, &out] {
                              return kept->data.empty() ? grant_roles(*kept, out)
                                                        : grant_roles_in_folder(*kept, installation, out);
                          });
    grant->add_option("--data", given.data, "The data folder, while the service is stopped");
    grant->add_option("COLLABORATION", given.collaboration, "Where")->required();
    add_login_name(grant, given);
    grant->add_option("ROLE", given.roles, "lead, or registrar:kumla")->required();
    add_server(grant, given);

    CLI::App* key = add(*user, "key", "A new key with which a password is set, once", run, err,
                        [kept, &installation, &out] { return make_user_key(*kept, installation, out); });
    add_login_name(key, given);
    key->add_option("--data", given.data, "The data folder, while the service is stopped");
    add_server(key, given);

    add_outside_command(*user, run, kept, out, err);
    add_token_commands(app, run, kept, in, out, err);
}

}  // namespace overens::api::command_line
