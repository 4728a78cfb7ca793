// verify_log finds what was changed behind the store's back, and says where.
#include <SQLiteCpp/SQLiteCpp.h>

#include "catch.hpp"
#include "storage/sqlite/verify_log.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage_tests;

namespace {

// Two cases with four entries each; every one of them brings a text.
void write_history(const std::filesystem::path& folder) {
    const auto store = open_test_store(folder);
    furnish(*store);
    for (int number = 1; number <= 2; ++number) {
        start_case(*store, key_of(number), "Titel", act_at(number));
        for (int step = 2; step <= 4; ++step) {
            const Decider note = making(
                [](const Case& subject) {
                    return Given{{events::NoteMade{{subject.last_text + 1}, "kumla_ks"}}, {"Anteckning"}};
                },
                act_at(10 * step + number), "add_note");
            must(store->transact(on(key_of(number)), note));
        }
    }
}

}  // namespace

TEST_CASE("a history as it was written verifies, also after something in it was disposed of") {
    TemporaryFolder folder;
    write_history(folder.path());
    {
        const auto store = open_test_store(folder.path());
        CHECK(store->read(key_of(1))->texts->size() == 4);
        const ContentInfo kept = store->put(collaboration, "Ett utkast", "text/plain; charset=utf-8");
        events::VersionAdded added;
        added.document = "draft";
        added.content = kept.hash;
        must(store->transact(on(key_of(1)), taking({added}, act_at(50))));
        const Decider decided = making(
            [&](const Case& subject) {
                events::DisposalDecided event{1,     "version", "draft",    1, {subject.last_text + 1},
                                              false, {2},       {kept.hash}};
                return Given{{event}, {"Nämndens beslut"}};
            },
            act_at(60));
        must(store->transact(on(key_of(1)), decided));
        CHECK(store->content_uses(collaboration, kept.hash).cases == std::vector<std::string>{key_of(1).id});
        CHECK(store->remove_content(collaboration, kept.hash));
        // From what memory held, too.
        CHECK_FALSE(store->read(key_of(1))->texts->contains(2));
    }
    const LogReport report = verify_log(folder.path(), test_reader());
    CHECK(report.cases == 2);
    CHECK(report.entries == 10);
    CHECK(report.texts == 9);
    CHECK(report.disposed_texts == 1);
    CHECK(report.contents == 0);
    CHECK(report.broken.empty());
    // And the case can still be read, without the words; nor are they in any file.
    CHECK(open_test_store(folder.path())->read(key_of(1))->texts->size() == 4);
}

TEST_CASE("a text that is gone without a decision is told, and one that a decision left behind") {
    TemporaryFolder folder;
    write_history(folder.path());
    {
        SQLite::Database database((folder.path() / "overens.db").string(), SQLite::OPEN_READWRITE);
        database.exec("UPDATE texts SET text = NULL, salt = NULL WHERE number = 2 AND case_number = 1");
    }
    LogReport report = verify_log(folder.path(), test_reader());
    REQUIRE(report.broken.size() == 1);
    CHECK(report.broken[0].problem == "text 2 is gone without a decision");
}

TEST_CASE("whatever is changed in the history of one case is found there and nowhere else") {
    struct Row {
        std::string change;
        std::int64_t sequence;
        std::string problem;
    };
    const std::string of_case_2 = " WHERE case_number = 2 AND sequence = 3";
    const std::string differs =
        "entry 3 of 4, recorded 2024-02-01T00:32:00.000Z, is not as it was written, or one "
        "before it is gone";
    const auto row = GENERATE_COPY(values<Row>({
        {"UPDATE entries SET events = replace(events, 'kumla_ks', 'kumla_kt')" + of_case_2, 3, differs},
        {"UPDATE entries SET happened_on = happened_on - 1" + of_case_2, 3, differs},
        {"UPDATE entries SET person = 'p-18'" + of_case_2, 3, differs},
        {"UPDATE entries SET role = 'member'" + of_case_2, 3, differs},
        {"UPDATE entries SET origin = 'derived'" + of_case_2, 3, differs},
        {"UPDATE entries SET command = 'make_move'" + of_case_2, 3, differs},
        {"UPDATE entries SET seal = zeroblob(32)" + of_case_2, 3, differs},
        {"UPDATE texts SET commitment = zeroblob(32), text = NULL, salt = NULL" + of_case_2, 3, differs},
        {"DELETE FROM texts" + of_case_2, 3, differs},
        {"UPDATE texts SET text = 'Anteckninh'" + of_case_2, 3,
         "text 3, which entry 3 of 4 brought, is not as it was written"},
        {"UPDATE texts SET salt = zeroblob(16)" + of_case_2, 3,
         "text 3, which entry 3 of 4 brought, is not as it was written"},
        {"DELETE FROM entries" + of_case_2, 3, "entry 3 of 4 is missing"},
        {"DELETE FROM entries WHERE case_number = 2 AND sequence = 4", 4, "entry 4 of 4 is missing"},
    }));
    CAPTURE(row.change);
    TemporaryFolder folder;
    write_history(folder.path());
    {
        SQLite::Database database((folder.path() / "overens.db").string(), SQLite::OPEN_READWRITE);
        REQUIRE(database.exec(row.change) == 1);
    }
    const LogReport report = verify_log(folder.path(), test_reader());
    REQUIRE(report.broken.size() == 1);
    CHECK(report.broken[0].case_id == key_of(2).id);
    CHECK(report.broken[0].collaboration == collaboration);
    CHECK(report.broken[0].sequence == row.sequence);
    CHECK(report.broken[0].problem == row.problem);
}

TEST_CASE("an entry moved to another case is found in it") {
    TemporaryFolder folder;
    write_history(folder.path());
    {
        SQLite::Database database((folder.path() / "overens.db").string(), SQLite::OPEN_READWRITE);
        database.exec(
            "DELETE FROM entries WHERE case_number = 2 AND sequence = 4;"
            "UPDATE entries SET case_number = 2 WHERE case_number = 1 AND sequence = 4");
    }
    CHECK(verify_log(folder.path(), test_reader()).broken.size() == 2);
}

}  // namespace overens
