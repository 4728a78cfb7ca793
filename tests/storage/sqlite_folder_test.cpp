// The data folder: what lasts, who may open it, and what a backup holds.
#include <sys/wait.h>
#include <unistd.h>

#include <SQLiteCpp/SQLiteCpp.h>
#include <atomic>
#include <fstream>
#include <thread>

#include "catch.hpp"
#include "storage/sqlite/backup.hpp"
#include "storage/sqlite/verify_log.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage_tests;

namespace {

std::string failure_of_opening(const std::filesystem::path& folder) {
    try {
        (void)open_test_store(folder);
        return "";
    } catch (const StoreFailure& failure) {
        return failure.what();
    }
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

std::string text_of(const LogReport& report) {
    std::string text = std::to_string(report.cases) + " cases, " + std::to_string(report.entries) +
                       " entries, " + std::to_string(report.texts) + " texts";
    for (const BrokenCase& broken : report.broken) text += "; " + broken.problem;
    return text;
}

}  // namespace

TEST_CASE("everything is there after the folder has been closed and opened again") {
    TemporaryFolder folder;
    Case subject;
    std::string hash;
    {
        const auto store = open_test_store(folder.path());
        furnish(*store);
        start_case(*store, key_of(1), "Titel", act_at(1));
        events::CaseAsked asked;
        asked.lifecycle = "project";
        StepRequest request = on(key_of(1));
        request.repeat = RepeatGuard{"key", "scope", "body"};
        must(store->transact(
            request, taking({events::WorkOpened{"review", 1, "", 0, true, {}}, item_opened(1, "kumla"),
                             events::TimerSet{"t", Day::of(2024, 5, 1)}, asked},
                            act_at(2))));
        hash = store->put(collaboration, "content", "text/plain").hash;
        subject = *store->read(key_of(1))->subject;
    }
    const auto store = open_test_store(folder.path());
    CHECK(*store->read(key_of(1))->subject == subject);
    CHECK(store->read(key_of(1))->texts->at(1) == "Titel");
    CHECK(*store->read_register(collaboration) == test_register());
    CHECK(store->tasks(collaboration, {}, {}).total == 1);
    CHECK(store->next_timer_day() == Day::of(2024, 5, 1));
    CHECK(store->waiting_errands(10).size() == 1);
    CHECK(store->get(collaboration, hash) == "content");
    CHECK(store->last_change() == 2);
    StepRequest request = on(key_of(1));
    request.repeat = RepeatGuard{"key", "scope", "body"};
    const Receipt repeated = must(store->transact(request, refusing("never_asked")));
    CHECK(repeated.repeated);
    CHECK(repeated.made == std::vector<int>{1});
    must(store->transact(on(key_of(1)), taking({events::MoveTaken{"", "go"}}, act_at(3))));
    CHECK(text_of(verify_log(folder.path(), test_reader())) == "1 cases, 3 entries, 1 texts");
}

TEST_CASE("a case that is not in memory is folded again from its entries") {
    TemporaryFolder folder;
    SqliteOptions options;
    options.cases_in_memory = 1;
    const auto store = open_test_store(folder.path(), options);
    furnish(*store);
    for (int number = 1; number <= 3; ++number) start_case(*store, key_of(number), "Titel", act_at(number));
    for (int step = 0; step < 12; ++step) {
        must(store->transact(on(key_of(1 + step % 3)),
                             taking({events::MoveTaken{"", "go"}}, act_at(10 + step))));
    }
    CHECK(store->read(key_of(3))->subject->version == 5);
    CHECK(text_of(verify_log(folder.path(), test_reader())) == "3 cases, 15 entries, 3 texts");
}

TEST_CASE("a folder that is open is refused to others, with a reason") {
    TemporaryFolder folder;
    const auto store = open_test_store(folder.path());
    const std::string expected = "the data folder " + folder.path().string() +
                                 " cannot be used: another process (number " + std::to_string(getpid()) +
                                 ") has it open";
    CHECK(failure_of_opening(folder.path()) == expected);

    const pid_t child = fork();
    if (child == 0) _exit(failure_of_opening(folder.path()) == expected ? 7 : 1);
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 7);
}

TEST_CASE("a folder of a newer version of the program is refused") {
    TemporaryFolder folder;
    {
        (void)open_test_store(folder.path());
    }
    {
        SQLite::Database database((folder.path() / "overens.db").string(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA user_version = 999");
    }
    CHECK(contains(failure_of_opening(folder.path()), "written by a newer version of the program"));
}

TEST_CASE("a file that is no database is refused and left as it is") {
    TemporaryFolder folder;
    const std::string words =
        "This is not a database, and long enough to be sure of it: " + std::string(200, '.');
    std::ofstream(folder.path() / "overens.db") << words;
    CHECK(contains(failure_of_opening(folder.path()), "file is not a database"));
    std::ifstream file(folder.path() / "overens.db");
    CHECK(std::string(std::istreambuf_iterator<char>(file), {}) == words);
}

TEST_CASE("a published lifecycle that cannot be read any more is a failure that names it") {
    StoreUnderTest store("sqlite");
    PublishedLifecycle broken = test_lifecycle(2, "h2");
    broken.text.text = "unreadable";
    REQUIRE_FALSE(store->publish(collaboration, broken));
    try {
        (void)store->definition(collaboration, lifecycle, 2);
        FAIL("it was read");
    } catch (const StoreFailure& failure) {
        CHECK(std::string(failure.what()) ==
              "lifecycle agreement, version 2 was published but cannot be read: line 1: cannot be read");
    }
    CHECK_THROWS_AS(store->transact(starting(key_of(1)), start_step("Titel", act_at(1))), StoreFailure);
}

TEST_CASE(
    "tables keep only the types they were made for, and every key of its data begins with the "
    "collaboration") {
    StoreUnderTest store("sqlite");
    SQLite::Database database((store.folder() / "overens.db").string(), SQLite::OPEN_READONLY);
    SQLite::Statement tables(database,
                             "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' "
                             "AND name NOT LIKE 'sqlite_%'");
    int count = 0;
    while (tables.executeStep()) {
        const std::string table = tables.getColumn(0).getString();
        CAPTURE(table);
        CHECK(tables.getColumn(1).getInt() == 1);
        SQLite::Statement key(database, "SELECT name FROM pragma_table_info('" + table + "') WHERE pk = 1");
        REQUIRE(key.executeStep());
        const std::string first = key.getColumn(0).getString();
        const bool of_installation = table == "accounts" || table == "absences" || table == "credentials" ||
                                     table == "outside_identities" || table == "notice_settings";
        CHECK((first == "collaboration" || first == "number" || of_installation));
        ++count;
    }
    CHECK(count > 10);
}

TEST_CASE("a backup taken while others write holds one moment, opens and verifies") {
    TemporaryFolder folder, target;
    const auto to = target.path() / "copy";
    const auto store = open_test_store(folder.path());
    furnish(*store);
    for (int number = 1; number <= 4; ++number) start_case(*store, key_of(number), "Titel", act_at(number));
    std::atomic<bool> go_on = true;
    std::thread writer([&] {
        for (int step = 0; go_on; ++step) {
            const std::string hash =
                store->put(collaboration, "content " + std::to_string(step), "text/plain").hash;
            events::VersionAdded added;
            added.document = "proposal";
            added.version = step + 1;
            added.content = hash;
            must(store->transact(on(key_of(1 + step % 4)), taking({added}, act_at(10 + step))));
        }
    });
    while (store->last_change() < 20)
        (void)store->wait_for_change(store->last_change(), std::chrono::seconds(5));
    backup_store(folder.path(), to);
    go_on = false;
    writer.join();

    CHECK_THROWS_AS(backup_store(folder.path(), to), StoreFailure);
    const LogReport report = verify_log(to, test_reader());
    CHECK(report.broken.empty());
    CHECK(report.entries >= 20);
    const auto copy = open_test_store(to);
    CHECK(copy->last_change() == report.entries);
    int contents = 0;
    for (int number = 1; number <= 4; ++number) {
        for (const Entry& entry : copy->entries(key_of(number), 0, 100'000)) {
            const auto* added = std::get_if<events::VersionAdded>(&entry.events[0]);
            if (added == nullptr) continue;
            CHECK(copy->get(collaboration, added->content));
            ++contents;
        }
    }
    CHECK(contents == report.entries - 4);
    must(copy->transact(on(key_of(1)), taking({events::MoveTaken{"", "go"}}, act_at(9'000))));
}

TEST_CASE("what is no data folder can be neither checked nor copied") {
    TemporaryFolder folder, target;
    CHECK_THROWS_AS(verify_log(folder.path(), test_reader()), StoreFailure);
    CHECK_THROWS_AS(backup_store(folder.path(), target.path() / "copy"), StoreFailure);
    CHECK_FALSE(std::filesystem::exists(target.path() / "copy"));
}

}  // namespace overens
