// Twenty times: the server is killed in the middle of writing. Whatever it had acknowledged must be there,
// the log must verify, and every client must be able to send again what it does not know about and go on.
//
// A killed process, not a power failure: what the operating system had taken is still written.
#include <cstdlib>
#include <iostream>
#include <random>
#include <stdexcept>

#include "bench/load.hpp"
#include "bench/prepared_folder.hpp"
#include "bench/server_process.hpp"

using namespace overens;
using namespace overens::bench;

namespace {

constexpr int rounds = 20;
constexpr int client_count = 32;

unsigned chosen_seed() {
    const char* given = std::getenv("OVERENS_SEED");
    return given == nullptr ? std::random_device{}()
                            : static_cast<unsigned>(std::strtoul(given, nullptr, 10));
}

std::vector<Client> endless_clients(const Parties& parties, int& made) {
    std::vector<Client> clients;
    for (int number = 0; number < client_count; ++number) {
        clients.emplace_back([&]() -> std::optional<Course> {
            return Course(parties.collaboration, parties.ids, "case" + std::to_string(++made));
        });
    }
    return clients;
}

void must(bool holds, const std::string& what) {
    if (!holds) throw std::runtime_error(what);
}

std::int64_t version_of(Connection& connection, const std::string& address) {
    api::Request request;
    request.method = "GET";
    request.path = address;
    const api::Response answer = connection.ask(request);
    must(answer.status == 200, address + " is gone");
    return api::Json::parse(answer.body).at("version").get<std::int64_t>();
}

// At least as far as was acknowledged; the chain, checked before, says that nothing is missing below.
void check_course(Connection& connection, const Course& course, bool more_may_be_there) {
    if (course.address().empty()) return;
    const std::int64_t version = version_of(connection, course.address());
    const std::string where = course.address() + " has version " + std::to_string(version) +
                              ", acknowledged was " + std::to_string(course.version());
    must(version == course.version() || (more_may_be_there && version == course.version() + 1), where);
    api::Request request;
    request.method = "GET";
    request.path = course.address() + "/documents/proposal/versions/1/content";
    if (course.prepared()) must(connection.ask(request).status == 200, "the text of " + where + " is gone");
}

// Sent again, the request that was acknowledged last must be known, and change nothing.
void check_repeat(Connection& connection, const Client& client) {
    if (!client.acknowledged()) return;
    const api::Response answer = connection.ask(*client.acknowledged());
    must(answer.body.find(R"("repeated":true)") != std::string::npos,
         "not known any more: " + client.acknowledged()->path + "\n" + answer.body);
}

std::int64_t check_all(int port, const std::vector<Client>& clients) {
    Connection connection(port);
    std::int64_t acknowledged = 0;
    for (const Client& client : clients) {
        for (const Course& course : client.past()) {
            check_course(connection, course, false);
            acknowledged += course.version();
        }
        check_course(connection, *client.course(), true);
        acknowledged += client.course()->version();
        check_repeat(connection, client);
    }
    return acknowledged;
}

int run(unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> until_killed_ms(20, 600);
    const WorkFolder work;
    const auto folder = work.path() / "data";
    const Parties parties = make_folder(folder);
    int made = 0;
    std::vector<Client> clients = endless_clients(parties, made);
    std::int64_t acknowledged = 0;
    for (int round = 1; round <= rounds; ++round) {
        const int ms = until_killed_ms(random);
        {
            ServerProcess server(folder, day_of_all);
            run_load(server.port(), clients,
                     std::chrono::steady_clock::now() + std::chrono::milliseconds(ms));
            server.kill();
        }
        must(run_program(OVERENS_PROGRAM, {"verify-log", "--data", folder.string()}) == 0,
             "the log does not verify");
        ServerProcess server(folder, day_of_all);
        acknowledged = check_all(server.port(), clients);
        server.stop();
        std::cout << "  round " << round << ": killed after " << ms << " ms; all " << acknowledged
                  << " acknowledged writes are there" << std::endl;
    }
    std::cout << "killed " << rounds << " times, " << acknowledged << " writes acknowledged in " << made
              << " cases, none lost, every chain verifies\n";
    return 0;
}

}  // namespace

int main() {
    const unsigned seed = chosen_seed();
    std::cout << "seed " << seed << " (again: OVERENS_SEED=" << seed << ")\n";
    try {
        return run(seed);
    } catch (const std::exception& failure) {
        std::cout << "FAILED: " << failure.what() << '\n';
        return 1;
    }
}
