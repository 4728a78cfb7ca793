// A process that is killed while it writes: whatever it had acknowledged is there when the folder is opened
// again.
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <map>
#include <mutex>
#include <thread>

#include "catch.hpp"
#include "storage/random_budget.hpp"
#include "storage/random_events.hpp"
#include "storage/sqlite/verify_log.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage_tests;

namespace {

constexpr int writers = 4;

// What a writer tells its parent once a step has been acknowledged; small enough to be written to a pipe in
// one go.
struct Acknowledged {
    int case_number = 0;
    std::int64_t sequence = 0;
};

// In the child, until it is killed: each thread writes to a case of its own, with a text and a file in each
// step.
[[noreturn]] void write_until_killed(const std::filesystem::path& folder, int pipe_end) {
    const auto store = open_test_store(folder);
    std::vector<std::thread> threads;
    for (int number = 1; number <= writers; ++number) {
        threads.emplace_back([&, number] {
            for (int step = 0;; ++step) {
                const std::string content = std::to_string(number) + " " + std::to_string(step);
                const std::string hash = store->put(collaboration, content, "text/plain").hash;
                const Decider note = making(
                    [&](const Case& subject) {
                        events::VersionAdded added;
                        added.document = "proposal";
                        added.content = hash;
                        return Given{{events::NoteMade{{subject.last_text + 1}, ""}, added}, {"Anteckning"}};
                    },
                    act_at(step));
                const auto receipt = store->transact(on(key_of(number)), note);
                const Acknowledged told{number, receipt->sequence};
                if (write(pipe_end, &told, sizeof told) != sizeof told) _exit(1);
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    _exit(0);
}

// Kills the child after so many acknowledgements, then reads what was still in the pipe.
std::map<int, std::int64_t> kill_after(pid_t child, int pipe_end, int count) {
    std::map<int, std::int64_t> newest;
    Acknowledged told;
    for (int received = 0; read(pipe_end, &told, sizeof told) == sizeof told; ++received) {
        newest[told.case_number] = std::max(newest[told.case_number], told.sequence);
        if (received == count) kill(child, SIGKILL);
    }
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    return newest;
}

}  // namespace

TEST_CASE("no acknowledged step is lost when the process is killed") {
    const unsigned seed = random_seed();
    CAPTURE(seed);
    RandomValues random(seed);
    TemporaryFolder folder;
    {
        const auto store = open_test_store(folder.path());
        furnish(*store);
        for (int number = 1; number <= writers; ++number)
            start_case(*store, key_of(number), "Titel", act_at(0));
    }
    for (int round = random_rounds(3); round > 0; --round) {
        int ends[2];
        REQUIRE(pipe2(ends, O_CLOEXEC) == 0);
        const pid_t child = fork();
        REQUIRE(child >= 0);
        if (child == 0) write_until_killed(folder.path(), ends[1]);
        close(ends[1]);
        const auto newest = kill_after(child, ends[0], 1 + random.below(100));
        close(ends[0]);

        const auto store = open_test_store(folder.path());
        for (const auto& [number, sequence] : newest) {
            const auto read = store->read(key_of(number));
            CHECK(read->subject->version >= sequence);
            CHECK(static_cast<std::int64_t>(read->texts->size()) == read->subject->version);
            for (const Entry& entry : store->entries(key_of(number), 1, 100'000)) {
                CHECK(store->get(collaboration, std::get<events::VersionAdded>(entry.events.at(1)).content));
            }
        }
        const LogReport report = verify_log(folder.path(), test_reader());
        CHECK(report.broken.empty());
        CHECK(report.cases == writers);
        CHECK(store->last_change() == report.entries);
    }
}

}  // namespace overens
