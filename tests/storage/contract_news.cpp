// The contract of WorkQueue on registers that have changed: open cases are told once of each revision.
#include "catch.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage_tests;

namespace {

std::string changed_in(const Store& store) {
    std::string text;
    for (const ChangedRegister& changed : store.changed_registers())
        text += changed.collaboration + ":" + std::to_string(changed.revision) + " ";
    return text;
}

}  // namespace

TEST_CASE("a register that was written waits until the open cases have been told of its newest revision") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    CHECK(changed_in(*store) == collaboration + ":1 ");
    store->told_of_register({collaboration, 1});
    CHECK(changed_in(*store).empty());

    Register other = test_register();
    other.collaboration = "another";
    REQUIRE_FALSE(store->write_register(other, 0, act_at(1)));
    REQUIRE_FALSE(store->write_register(test_register(), 1, act_at(2)));
    REQUIRE_FALSE(store->write_register(test_register(), 2, act_at(3)));
    CHECK(changed_in(*store) == "another:1 " + collaboration + ":3 ");
    // Told of an older one meanwhile: the newest still waits, and what has been told stays told.
    store->told_of_register({collaboration, 2});
    CHECK(changed_in(*store) == "another:1 " + collaboration + ":3 ");
    store->told_of_register({collaboration, 3});
    store->told_of_register({collaboration, 2});
    store->told_of_register({"nowhere", 1});
    CHECK(changed_in(*store) == "another:1 ");
}

TEST_CASE("a register keeps its seats and the ends of its bodies") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    Register reg = test_register();
    Body& body = reg.bodies.begin()->second;
    body.seats = {
        {"chair",
         "Ordförande",
         "kumla",
         true,
         "delegationsordning 2023 § 4",
         {{"Nämndens ordförande", Day::of(2023, 1, 1), Day::of(2026, 12, 31), "KF 2022-12-12 § 90"}}}};
    body.dissolved_from = Day::of(2027, 1, 1);
    body.successor = "next_body";
    REQUIRE_FALSE(store->write_register(reg, 1, act_at(1)));
    CHECK(*store->read_register(collaboration) == reg);
}

}  // namespace overens
