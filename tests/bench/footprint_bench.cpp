// What an installation asks for: time to start, memory and disk after the story of Örebro county, and time to
// make its main case again from its events.
#include <chrono>
#include <iostream>

#include "bench/connection.hpp"
#include "bench/disk_cost.hpp"
#include "bench/figures.hpp"
#include "bench/prepared_folder.hpp"
#include "bench/server_process.hpp"
#include "engine/cases/evolve.hpp"
#include "storage/sqlite/sqlite_store.hpp"
#include "stories/in_process.hpp"

using namespace overens;
using namespace overens::bench;

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr int starts = 21;
constexpr int rebuilds = 101;

double ms_since(SteadyClock::time_point begun) {
    return std::chrono::duration<double, std::milli>(SteadyClock::now() - begun).count();
}

// From nothing but a name of a folder to the first answer.
double start_ms(const std::filesystem::path& folder) {
    api::Request request;
    request.method = "GET";
    request.path = "/v1/collaborations";
    const auto begun = SteadyClock::now();
    ServerProcess server(folder, day_of_all);
    Connection connection(server.port());
    if (connection.ask(request).status != 200) throw std::runtime_error("the first answer is no good one");
    const double ms = ms_since(begun);
    server.stop();
    return ms;
}

void play_story(const std::filesystem::path& folder) {
    ServerProcess server(folder, day_of_all);
    const long before_kib = server.memory_kib("VmRSS");
    const int status = run_program(OVERENS_PLAYER, {"--quiet", "--server", server.address(), "--story",
                                                    OVERENS_SOURCE_DIR "/examples/orebro/story.yaml"});
    if (status != 0) throw std::runtime_error("the story did not go as it should");
    std::cout << "memory: " << before_kib / 1024 << " MB when started, "
              << fixed(static_cast<double>(server.memory_kib("VmRSS")) / 1024, 1) << " MB after the story, "
              << fixed(static_cast<double>(server.memory_kib("VmHWM")) / 1024, 1)
              << " MB at most; wanted: at most 50\n";
    server.stop();
}

DiskCost print_disk(const std::filesystem::path& folder) {
    const auto copy = folder.parent_path() / "copy.db";
    std::filesystem::copy_file(folder / "overens.db", copy);
    const DiskCost cost = disk_cost(copy);
    std::cout << "disk: " << fixed(static_cast<double>(cost.bytes) / 1024, 1) << " KB for an agreement of "
              << cost.entries << " entries with " << cost.events
              << " events, indexes included, without texts; wanted: at most 128\n";
    for (const auto& [name, bytes] : cost.bytes_of) {
        if (bytes >= 512)
            std::cout << "  " << name << ' ' << fixed(static_cast<double>(bytes) / 1024, 1) << " KB\n";
    }
    return cost;
}

void print_rebuild(const std::filesystem::path& folder, const DiskCost& cost) {
    const auto store = open_sqlite_store(folder, {}, tests::definition_reader());
    const CaseKey key{store->collaborations().front(), cost.case_id};
    const std::vector<Entry> entries = store->entries(key, 0, 1'000'000);
    std::vector<double> times;
    bool same = true;
    for (int each = 0; each < rebuilds; ++each) {
        const auto begun = SteadyClock::now();
        const Case again = rebuild(entries);
        times.push_back(ms_since(begun));
        same = same && again == *store->read(key)->subject;
    }
    std::cout << "rebuild of that case from " << entries.size() << " entries: " << spread(times, 3)
              << " ms; wanted: at most 2" << (same ? "" : "; AND IT DIFFERS") << '\n';
}

}  // namespace

int main() {
    const WorkFolder work;
    std::vector<double> times;
    for (int each = 0; each < starts; ++each)
        times.push_back(start_ms(work.path() / ("empty" + std::to_string(each))));
    std::cout << "start to first answer, empty folder: " << spread(times, 1)
              << " ms; wanted: at most 50; processor time, with the end: "
              << fixed(children_cpu_seconds() * 1e3 / starts, 1) << " ms\n";
    const auto folder = work.path() / "story";
    play_story(folder);
    print_rebuild(folder, print_disk(folder));
    return 0;
}
