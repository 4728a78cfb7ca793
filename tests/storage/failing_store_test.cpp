// The store that fails on purpose, and what a failure leaves behind.
#include "storage/failing/failing_store.hpp"
#include "catch.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage_tests;

TEST_CASE("a planned failure strikes the write it was planned for and leaves nothing") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    const auto planned = GENERATE(PlannedFailure::broken, PlannedFailure::full);
    StoreUnderTest behind(kind);
    const auto store = make_failing_store(*behind);
    store->plan_failure(2, planned);
    start_case(*store, key_of(1), "Ett", act_at(1));
    try {
        (void)store->transact(starting(key_of(2)), start_step("Två", act_at(2)));
        FAIL("it was written");
    } catch (const StoreFailure& failure) {
        CHECK(failure.full() == (planned == PlannedFailure::full));
    }
    CHECK_FALSE(store->read(key_of(2)));
    CHECK(store->last_change() == 1);
    start_case(*store, key_of(2), "Två", act_at(3));
    CHECK(store->writes_done() == 2);
}

TEST_CASE("when the answer is lost the step is there, and the same request finds it") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    StoreUnderTest behind(kind);
    const auto store = make_failing_store(*behind);
    StepRequest request = starting(key_of(1));
    request.repeat = RepeatGuard{"key", "scope", "body"};
    store->plan_failure(1, PlannedFailure::unknown);
    CHECK_THROWS_AS(store->transact(request, start_step("Ett", act_at(1))), StoreFailure);
    CHECK(store->read(key_of(1)));
    CHECK(must(store->transact(request, start_step("Ett", act_at(2)))).repeated);
}

TEST_CASE("every kind of write can be made to fail again and again while reading goes on") {
    StoreUnderTest behind("memory");
    const auto store = make_failing_store(*behind);
    store->plan_failure(1, PlannedFailure::broken, true);
    CHECK_THROWS_AS(store->transact(starting(key_of(1)), start_step("Ett", act_at(1))), StoreFailure);
    CHECK_THROWS_AS(store->write_register(test_register(), 1, act_at(1)), StoreFailure);
    CHECK_THROWS_AS(store->publish(collaboration, test_lifecycle(2, "h2")), StoreFailure);
    CHECK_THROWS_AS(store->put(collaboration, "a", "text/plain"), StoreFailure);
    CHECK_THROWS_AS(store->finish_errand(1), StoreFailure);
    CHECK_THROWS_AS(store->fail_errand(1, "no"), StoreFailure);
    CHECK(store->writes_done() == 0);
    CHECK(*store->read_register(collaboration) == test_register());
    CHECK(store->lifecycles(collaboration).size() == 1);
}

}  // namespace overens
