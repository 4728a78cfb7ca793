// The commands themselves, with their arguments read.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "api/commands/command_line.hpp"

namespace overens::api::command_line {

struct ServeArguments {
    std::string data = "overens-data";
    bool memory = false;
    std::string listen = "127.0.0.1";
    int port = 8080;
    std::string clock = "system";  // or "manual=2022-03-09", or with an instant
    std::vector<std::string> hosts;
    std::string socket;  // in place of `listen` and `port`, when given
    std::string proxy;   // its address, or "loopback"; empty: none
    bool insecure_listen = false;
    bool without_sign_in = false;
    std::string demo_accounts;  // a file; empty: none
    // Sign-in by another service (OpenID Connect); empty: none.
    std::string oidc_issuer, oidc_client, oidc_secret_file, oidc_title, public_url;
    std::string mail_server, mail_from, mail_user, mail_password_file;  // empty: no mail is sent
    std::string mail_certificates;                                      // to trust, in place of the system's
    bool allow_private_webhooks = false;
    std::string run_by, contact;  // who runs it, for the accessibility statement; empty: not said
};

struct DiagramArguments {
    std::string file;  // a path, or the name of a lifecycle that comes with the program
    std::string format = "svg";
    std::string language = "sv";
};

struct MigrateArguments {
    std::string server = "http://127.0.0.1:8080";
    std::string collaboration, lifecycle;
    int to = 0;
    bool apply = false, undo = false;  // none of both: only tried
    std::vector<std::string> cases;
    std::vector<std::string> states, works;  // "old=new"
};

// Of a body or an organisation when one is named, else of the case.
struct WaitingArguments {
    std::string server = "http://127.0.0.1:8080";
    std::string collaboration, case_id, body, organisation;
    int task = 0;  // of the case; 0: all of it
    std::string language = "sv";
};

struct SimulateArguments {
    std::string file;
    int runs = 100;
    std::uint64_t seed = 1;
    int parties = 5;
    int years = 10;
    bool json = false;
};

struct TryArguments {
    std::string file;
    int parties = 3;
    std::string date;  // empty: today
    std::string language = "sv";
};

int serve(const Installation& installation, const ServeArguments& arguments, std::ostream& out,
          std::ostream& err);
int check(const Installation& installation, const std::vector<std::string>& files, std::ostream& out);
int diagram(const Installation& installation, const DiagramArguments& arguments, std::ostream& out,
            std::ostream& err);
int eval(const std::string& expression, std::ostream& out, std::ostream& err);
// Progress goes to `err` when it is a terminal and this takes long.
int simulate(const Installation& installation, const SimulateArguments& arguments, std::ostream& out,
             std::ostream& err);
// Reads what to do from `in`, line by line, until its end.
int try_out(const Installation& installation, const TryArguments& arguments, std::istream& in,
            std::ostream& out, std::ostream& err);
int verify_log(const Installation& installation, const std::string& data, std::ostream& out,
               std::ostream& err);
int migrate(const MigrateArguments& arguments, std::ostream& out, std::ostream& err);
int waiting(const WaitingArguments& arguments, std::ostream& out, std::ostream& err);
int backup(const Installation& installation, const std::string& data, const std::string& to,
           std::ostream& out, std::ostream& err);

}  // namespace overens::api::command_line
