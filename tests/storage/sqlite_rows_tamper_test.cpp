// verify_log finds rows that do not follow from the entries, and contents that are damaged or gone.
#include <SQLiteCpp/SQLiteCpp.h>

#include "catch.hpp"
#include "storage/sqlite/verify_log.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage_tests;

namespace {

// Two cases alike, with an item, a timer, a state, a version of a document and the file behind it.
void write_cases(const std::filesystem::path& folder) {
    const auto store = open_test_store(folder);
    furnish(*store);
    for (int number = 1; number <= 2; ++number) {
        start_case(*store, key_of(number), "Titel", act_at(number));
        events::VersionAdded version;
        version.document = "draft";
        version.version = 1;
        version.content = store->put(collaboration, "content " + std::to_string(number), "text/plain").hash;
        const std::vector<Event> events{item_opened(1, "kumla", Day::of(2024, 3, 1)),
                                        events::TimerSet{"remind", Day::of(2024, 2, 20)}, version};
        must(store->transact(on(key_of(number)), taking(events, act_at(10 + number))));
    }
}

void change(const std::filesystem::path& file, const std::string& sql) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    REQUIRE(database.exec(sql) >= 1);
}

}  // namespace

TEST_CASE("a folder that is as it was written verifies, contents included") {
    TemporaryFolder folder;
    write_cases(folder.path());
    const LogReport report = verify_log(folder.path(), test_reader());
    CHECK(report.sound());
    CHECK(report.contents == 2);
    CHECK(report.lifecycles == 1);
}

TEST_CASE("a row that is not what its case's entries add up to is named") {
    struct Row {
        std::string change;
        std::string problem;
    };
    const std::string of_case = " WHERE case_number = 2";
    const std::string otherwise = " is not what the entries add up to";
    const auto row = GENERATE_COPY(values<Row>({
        {"UPDATE cases SET changed_at = 0 WHERE number = 2", "cases, changed_at" + otherwise},
        {"UPDATE cases SET open_items = 7 WHERE number = 2", "cases, open_items" + otherwise},
        {"UPDATE cases SET next_due = NULL WHERE number = 2", "cases, next_due" + otherwise},
        {"UPDATE cases SET on_hold = 1 WHERE number = 2", "cases, on_hold" + otherwise},
        {"UPDATE cases SET states = '[\"in_force\"]' WHERE number = 2", "cases, states" + otherwise},
        {"UPDATE cases SET version = 1 WHERE number = 2", "the case stands at entry 1 of 2"},
        {"UPDATE case_titles SET folded = 'annat'" + of_case, "case_titles" + otherwise},
        {"DELETE FROM case_titles" + of_case, "case_titles" + otherwise},
        {"UPDATE items SET state = 'completed'" + of_case, "items, item 1" + otherwise},
        {"UPDATE items SET due = due + 1" + of_case, "items, item 1" + otherwise},
        {"UPDATE items SET state = 'unheard_of'" + of_case, "items, item 1" + otherwise},
        {"DELETE FROM items" + of_case, "items, item 1" + otherwise},
        {"UPDATE timers SET day = day + 1" + of_case, "timers, timer remind" + otherwise},
        {"DELETE FROM timers" + of_case, "timers, timer remind" + otherwise},
    }));
    CAPTURE(row.change);
    TemporaryFolder folder;
    write_cases(folder.path());
    change(folder.path() / "overens.db", row.change);
    const LogReport report = verify_log(folder.path(), test_reader());
    REQUIRE(report.broken.size() == 1);
    CHECK(report.broken[0].case_id == key_of(2).id);
    CHECK(report.broken[0].problem == row.problem);
}

TEST_CASE("a tail that is cut off is found, also when the case's version is moved back with it") {
    TemporaryFolder folder;
    write_cases(folder.path());
    change(folder.path() / "overens.db",
           "DELETE FROM entries WHERE case_number = 1 AND sequence = 2;"
           "UPDATE cases SET version = 1 WHERE number = 1");
    const LogReport report = verify_log(folder.path(), test_reader());
    REQUIRE(report.broken.size() == 1);
    CHECK(report.broken[0].problem.starts_with("cases, "));
    CHECK(report.broken_beside == std::vector<std::string>{"1 of the installation's 4 entries are gone"});
}

TEST_CASE("counts that are not those of the cases are named") {
    TemporaryFolder folder;
    write_cases(folder.path());
    change(folder.path() / "overens.db", "UPDATE case_counts SET cases = 5 WHERE state = ''");
    CHECK(verify_log(folder.path(), test_reader()).broken_beside ==
          std::vector<std::string>{"orebro, case_counts, agreement active: says 5, but there are 2"});
}

TEST_CASE("a published lifecycle whose text was changed is named, readable or not") {
    TemporaryFolder folder;
    write_cases(folder.path());
    const std::vector<std::string> changed{
        "orebro, lifecycle agreement, version 1: its text is not the one that was published"};
    for (const char* text : {"'another'", "'unreadable'"}) {
        change(folder.path() / "overens.db", "UPDATE lifecycles SET text = " + std::string(text));
        const LogReport report = verify_log(folder.path(), test_reader());
        CHECK(report.broken_beside == changed);
        CHECK_FALSE(report.sound());
    }
}

TEST_CASE("contents that are damaged, cut or gone are named") {
    TemporaryFolder folder;
    write_cases(folder.path());
    const auto file = folder.path() / "content.db";
    const auto found = [&] { return verify_log(folder.path(), test_reader()); };

    change(file, "UPDATE pieces SET bytes = CAST('Content 1' AS BLOB) WHERE content = 1");
    REQUIRE(found().broken_beside.size() == 1);
    CHECK(found().broken_beside[0].ends_with(": its bytes are not those that it is named by"));
    CHECK(found().broken.empty());

    change(file, "UPDATE pieces SET bytes = CAST('Con' AS BLOB) WHERE content = 1");
    CHECK(found().broken_beside.at(0).ends_with(": 3 of 9 bytes are there"));

    change(file, "DELETE FROM pieces WHERE content = 1; DELETE FROM contents WHERE number = 1");
    const LogReport gone = found();
    CHECK(gone.broken_beside.empty());
    REQUIRE(gone.broken.size() == 1);
    CHECK(gone.broken[0].case_id == key_of(1).id);
    CHECK(gone.broken[0].sequence == 2);
    CHECK(gone.broken[0].problem.ends_with("which entry 2 of 2 names, is not there"));
}

}  // namespace overens
