// How many answers and moves a second are taken over HTTP and on disk, against what SQLite alone writes of
// the same rows in commits of the same size, on the same two processors in the same run.
#include <chrono>
#include <iostream>

#include "bench/figures.hpp"
#include "bench/load.hpp"
#include "bench/prepared_folder.hpp"
#include "bench/raw_writer.hpp"
#include "bench/server_process.hpp"
#include "storage/sqlite/sqlite_store.hpp"
#include "stories/in_process.hpp"

using namespace overens;
using namespace overens::bench;

namespace {

constexpr std::size_t client_count = 32;
constexpr int courses_per_client = 25;
constexpr int pairs = 5;

// Client number `number` takes every 32nd course.
Client client_of(const std::vector<Course>& courses, std::size_t number) {
    return Client([&courses, next = number]() mutable -> std::optional<Course> {
        if (next >= courses.size()) return std::nullopt;
        const std::size_t now = next;
        next += client_count;
        return courses[now];
    });
}

std::vector<Client> clients_of(const std::vector<Course>& courses) {
    std::vector<Client> clients;
    for (std::size_t number = 0; number < client_count; ++number)
        clients.push_back(client_of(courses, number));
    return clients;
}

// The rows of each step, with the clients taking turns.
std::vector<StepRows> capture(const std::filesystem::path& folder, const std::vector<Course>& courses) {
    RowCapture rows;
    tests::InProcess service(open_sqlite_store(folder, {}, tests::definition_reader()),
                             *Day::parse(day_of_all));
    std::vector<Client> clients = clients_of(courses);
    std::vector<StepRows> steps;
    rows.take();
    for (bool more = true; more;) {
        more = false;
        for (Client& client : clients) {
            if (!client.course()) continue;
            client.take(service.send(client.course()->next()));
            steps.push_back(rows.take());
            more = true;
        }
    }
    return steps;
}

struct ServedRun {
    double seconds = 0, server_cpu_seconds = 0, client_cpu_seconds = 0;
    std::int64_t steps = 0, commits = 0;
};

ServedRun serve(const std::filesystem::path& folder, const std::vector<Course>& courses) {
    ServerProcess server(folder, day_of_all);
    std::vector<Client> clients = clients_of(courses);
    ServedRun run;
    run.commits = -std::int64_t{transactions_so_far(folder)};
    run.server_cpu_seconds = -server.cpu_seconds();
    run.client_cpu_seconds = -own_cpu_seconds();
    const auto begun = std::chrono::steady_clock::now();
    run.steps = run_load(server.port(), clients);
    run.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    run.server_cpu_seconds += server.cpu_seconds();
    run.client_cpu_seconds += own_cpu_seconds();
    run.commits += std::int64_t{transactions_so_far(folder)};
    server.stop();
    return run;
}

void print_rows(const std::vector<StepRows>& steps, const RawRun& raw) {
    const auto per_step = [&](std::int64_t total) {
        return fixed(static_cast<double>(total) / static_cast<double>(steps.size()), 2);
    };
    const RowFigures figures = figures_of(steps);
    std::cout << "rows per advance: " << per_step(figures.rows) << " (";
    const char* between = "";
    for (const auto& [table, rows] : figures.rows_of_table) {
        std::cout << between << table << ' ' << per_step(rows);
        between = ", ";
    }
    std::cout << "), " << per_step(figures.bytes) << " bytes of values; the database grows by "
              << per_step(raw.file_growth_bytes) << " bytes\n";
}

}  // namespace

int main() {
    keep_to_two_processors();
    const WorkFolder work;
    const auto base = work.path() / "base";
    const Parties parties = make_folder(base);
    const std::vector<Course> courses =
        prepare_courses(base, parties, static_cast<int>(client_count) * courses_per_client);
    const auto copy = [&](const std::string& name) {
        std::filesystem::copy(base, work.path() / name, std::filesystem::copy_options::recursive);
        return work.path() / name;
    };
    const std::vector<StepRows> steps = capture(copy("capture"), courses);
    std::vector<double> ratios, served_rates, raw_rates, batches, server_us, client_us, raw_us;
    RawRun raw;
    for (int pair = 1; pair <= pairs; ++pair) {
        const ServedRun run = serve(copy("served" + std::to_string(pair)), courses);
        raw = write_raw(copy("raw" + std::to_string(pair)), steps, run.commits);
        const auto count = static_cast<double>(run.steps);
        served_rates.push_back(count / run.seconds);
        raw_rates.push_back(count / raw.seconds);
        ratios.push_back(raw.seconds / run.seconds);
        batches.push_back(count / static_cast<double>(run.commits));
        raw_us.push_back(raw.cpu_seconds / count * 1e6);
        server_us.push_back(run.server_cpu_seconds / count * 1e6);
        client_us.push_back(run.client_cpu_seconds / count * 1e6);
    }
    std::cout << "median (least–most) of " << pairs << " pairs, " << steps.size() << " steps each, "
              << client_count << " clients, " << parties.ids.size() << " parties\n"
              << "  over HTTP, durable: " << spread(served_rates, 0) << " a second, " << spread(batches, 1)
              << " in a commit\n"
              << "  SQLite alone, same rows and commits: " << spread(raw_rates, 0) << " a second\n"
              << "  ratio: " << spread(ratios, 2) << "; wanted: 0.5 or more\n"
              << "  processor time of a step: server " << spread(server_us, 0) << " us, clients "
              << spread(client_us, 0) << " us, SQLite alone " << spread(raw_us, 0) << " us\n  ";
    print_rows(steps, raw);
    return 0;
}
