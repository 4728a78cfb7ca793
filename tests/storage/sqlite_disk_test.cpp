// What a full or failing disk does to a store: nothing is lost that was acknowledged, nothing half is kept.
#include "catch.hpp"
#include "storage/faulty_disk.hpp"
#include "storage/sqlite/verify_log.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage_tests;

namespace {

using Fault = FaultyDisk::Fault;

enum class Ending { written, full, failed };

Ending try_step(Store& store, int step) {
    try {
        must(store.transact(
            on(key_of(1)),
            taking({events::MoveTaken{"", "go"}, events::TimerSet{"t", Day::of(2024, 5, 1)}}, act_at(step))));
        return Ending::written;
    } catch (const StoreFailure& failure) {
        return failure.full() ? Ending::full : Ending::failed;
    }
}

}  // namespace

TEST_CASE("on a full disk nothing is written, reading goes on, and so does writing when there is room") {
    FaultyDisk disk;
    TemporaryFolder folder;
    const auto store = open_test_store(folder.path());
    furnish(*store);
    start_case(*store, key_of(1), "Titel", act_at(1));
    const int after = GENERATE(0, 1, 2, 3);
    CAPTURE(after);
    disk.plan(Fault::full_on_write, "overens.db-wal", after);
    CHECK(try_step(*store, 2) == Ending::full);
    CHECK(disk.strikes() > 0);
    CHECK(store->read(key_of(1))->subject->version == 1);
    CHECK(store->last_change() == 1);
    CHECK_FALSE(store->next_timer_day());
    disk.heal();
    CHECK(try_step(*store, 3) == Ending::written);
    CHECK(store->read(key_of(1))->subject->version == 2);
    CHECK(store->changes(collaboration, 0, 10).size() == 2);
    CHECK(verify_log(folder.path(), test_reader()).broken.empty());
}

TEST_CASE("after an error of the disk nothing more is written until the folder is opened again") {
    const auto fault = GENERATE(Fault::error_on_sync, Fault::error_on_write);
    FaultyDisk disk;
    TemporaryFolder folder;
    {
        const auto store = open_test_store(folder.path());
        furnish(*store);
        start_case(*store, key_of(1), "Titel", act_at(1));
        REQUIRE(try_step(*store, 2) == Ending::written);
        disk.plan(fault, "overens.db-wal");
        CHECK(try_step(*store, 3) == Ending::failed);
        CHECK(disk.strikes() == 1);
        disk.heal();
        CHECK(try_step(*store, 4) == Ending::failed);
        CHECK_THROWS_AS(store->write_register(test_register(), 1, act_at(5)), StoreFailure);
        CHECK(store->read(key_of(1))->subject->version == 2);
        CHECK(store->last_change() == 2);
    }
    const auto store = open_test_store(folder.path());
    // A step whose sync failed lies whole in the log: it may turn out to have been kept. One whose write
    // failed cannot.
    const std::int64_t version = store->read(key_of(1))->subject->version;
    CHECK((version == 2 || (version == 3 && fault == Fault::error_on_sync)));
    CHECK(try_step(*store, 6) == Ending::written);
    CHECK(store->read(key_of(1))->subject->version == version + 1);
    CHECK(verify_log(folder.path(), test_reader()).broken.empty());
}

TEST_CASE("a checkpoint that fails loses nothing, and is the last thing written") {
    FaultyDisk disk;
    TemporaryFolder folder;
    int written = 0;
    {
        SqliteOptions options;
        options.wal_pages_before_checkpoint = 1;
        const auto store = open_test_store(folder.path(), options);
        furnish(*store);
        start_case(*store, key_of(1), "Titel", act_at(1));
        // A checkpoint comes after the answer: the one before has ended when the writer takes another job.
        store->finish_errand(0);
        disk.plan(Fault::error_on_sync, "overens.db");
        while (try_step(*store, 2 + written) == Ending::written) ++written;
        CHECK(written == 1);
        CHECK(disk.strikes() == 1);
        disk.heal();
    }
    const auto store = open_test_store(folder.path());
    CHECK(store->read(key_of(1))->subject->version == 1 + written);
    CHECK(verify_log(folder.path(), test_reader()).broken.empty());
}

TEST_CASE("files have a disk failure of their own: steps go on") {
    FaultyDisk disk;
    TemporaryFolder folder;
    const auto store = open_test_store(folder.path());
    furnish(*store);
    start_case(*store, key_of(1), "Titel", act_at(1));
    disk.plan(Fault::full_on_write, "content.db-wal");
    try {
        store->put(collaboration, std::string(1'000'000, 'x'), "text/plain");
        FAIL("it was written");
    } catch (const StoreFailure& failure) {
        CHECK(failure.full());
    }
    CHECK(try_step(*store, 2) == Ending::written);
    disk.heal();
    const std::string hash = store->put(collaboration, std::string(1'000'000, 'x'), "text/plain").hash;
    disk.plan(Fault::error_on_sync, "content.db-wal");
    CHECK_THROWS_AS(store->put(collaboration, "other", "text/plain"), StoreFailure);
    disk.heal();
    CHECK_THROWS_AS(store->put(collaboration, "other", "text/plain"), StoreFailure);
    CHECK(store->get(collaboration, hash)->size() == 1'000'000);
    CHECK(try_step(*store, 3) == Ending::written);
}

}  // namespace overens
