// What lies in content.db while contents come in, after they were dropped, and after a crash.
#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "catch.hpp"
#include "storage/sqlite/backup.hpp"
#include "storage/sqlite/verify_log.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage_tests;

namespace {

constexpr std::size_t piece_of_content = 256 * 1024;

std::string rows_of_contents(const std::filesystem::path& folder) {
    SQLite::Database database((folder / "content.db").string(), SQLite::OPEN_READONLY);
    std::string rows;
    for (const char* table : {"contents", "pieces", "uploads"}) {
        const int count = database.execAndGet(std::string("SELECT count(*) FROM ") + table).getInt();
        rows += std::string(table) + " " + std::to_string(count) + " ";
    }
    return rows;
}

std::string pieces(std::size_t count, char byte) {
    return std::string(count * piece_of_content, byte);
}

// In the child: one content is there, another one is on its way when the parent hears of it.
[[noreturn]] void upload_until_killed(const std::filesystem::path& folder, int pipe_end) {
    const auto store = open_test_store(folder);
    store->put(collaboration, pieces(2, 'a'), "text/plain");
    const auto upload = store->begin_upload(collaboration);
    upload->add(pieces(20, 'b') + "b");
    if (write(pipe_end, "x", 1) != 1) _exit(1);
    for (;;) pause();
}

}  // namespace

TEST_CASE("pieces are on disk as they come, and named when the content is whole") {
    StoreUnderTest store("sqlite");
    const auto upload = store->begin_upload(collaboration);
    CHECK(rows_of_contents(store.folder()) == "contents 0 pieces 0 uploads 0 ");
    upload->add(pieces(3, 'a') + "a");
    CHECK(rows_of_contents(store.folder()) == "contents 1 pieces 3 uploads 1 ");
    upload->finish("text/plain");
    CHECK(rows_of_contents(store.folder()) == "contents 1 pieces 4 uploads 0 ");
}

TEST_CASE("what is dropped, or was there already, leaves no rows") {
    StoreUnderTest store("sqlite");
    const std::string hash = store->put(collaboration, pieces(9, 'a'), "text/plain").hash;
    store->begin_upload(collaboration)->add(pieces(30, 'b') + "b");
    CHECK(rows_of_contents(store.folder()) == "contents 1 pieces 9 uploads 0 ");
    CHECK(store->put(collaboration, pieces(9, 'a'), "text/plain").hash == hash);
    CHECK(rows_of_contents(store.folder()) == "contents 1 pieces 9 uploads 0 ");
    CHECK(store->get(collaboration, hash) == pieces(9, 'a'));
}

TEST_CASE("what a crash leaves of a content on its way is gone after the next start, and nothing else is") {
    TemporaryFolder folder;
    furnish(*open_test_store(folder.path()));
    int ends[2];
    REQUIRE(pipe2(ends, O_CLOEXEC) == 0);
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) upload_until_killed(folder.path(), ends[1]);
    close(ends[1]);
    char told = 0;
    REQUIRE(read(ends[0], &told, 1) == 1);
    close(ends[0]);
    kill(child, SIGKILL);
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);

    const LogReport report = verify_log(folder.path(), test_reader());
    CHECK(report.sound());
    CHECK(rows_of_contents(folder.path()) == "contents 2 pieces 22 uploads 1 ");
    const auto store = open_test_store(folder.path());
    CHECK(rows_of_contents(folder.path()) == "contents 1 pieces 2 uploads 0 ");
    const std::string hash = store->put(collaboration, pieces(2, 'a'), "text/plain").hash;
    CHECK(store->get(collaboration, hash) == pieces(2, 'a'));
}

TEST_CASE("a backup taken while a content comes in opens without it") {
    StoreUnderTest store("sqlite");
    TemporaryFolder target;
    const auto to = target.path() / "copy";
    const auto upload = store->begin_upload(collaboration);
    upload->add(pieces(3, 'a'));
    backup_store(store.folder(), to);
    const std::string hash = upload->finish("text/plain").hash;
    CHECK(verify_log(to, test_reader()).sound());
    CHECK_FALSE(open_test_store(to)->info(collaboration, hash));
    CHECK(rows_of_contents(to) == "contents 0 pieces 0 uploads 0 ");
    CHECK(store->get(collaboration, hash) == pieces(3, 'a'));
}

TEST_CASE("a content that is not what was put is a failure before its last bytes go out") {
    StoreUnderTest store("sqlite");
    const std::string hash = store->put(collaboration, pieces(3, 'a'), "text/plain").hash;
    {
        SQLite::Database database((store.folder() / "content.db").string(), SQLite::OPEN_READWRITE);
        database.exec("UPDATE pieces SET bytes = zeroblob(262144) WHERE piece = 1");
    }
    CHECK_THROWS_AS(store->get(collaboration, hash), StoreFailure);
    const auto download = store->open_content(collaboration, hash);
    const auto each = static_cast<std::int64_t>(piece_of_content);
    CHECK(download->read(0, each).size() == piece_of_content);
    CHECK(download->read(each, each).size() == piece_of_content);
    CHECK_THROWS_AS(download->read(2 * each, each), StoreFailure);
    {
        SQLite::Database database((store.folder() / "content.db").string(), SQLite::OPEN_READWRITE);
        database.exec("DELETE FROM pieces WHERE piece = 2");
    }
    CHECK_THROWS_AS(store->open_content(collaboration, hash)->read(2 * each, 10), StoreFailure);
}

}  // namespace overens
