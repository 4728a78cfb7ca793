// The contract of CaseStore::transact, kept by every store.
#include <atomic>
#include <thread>

#include "catch.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage_tests;

TEST_CASE("a started case can be read with its texts and its definition") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    const Receipt receipt = start_case(*store, key_of(1), "Överenskommelse om hemsjukvård", act_at(1));
    CHECK(receipt.key == key_of(1));
    CHECK(receipt.sequence == 1);
    CHECK_FALSE(receipt.repeated);
    CHECK_FALSE(receipt.nothing_changed);

    const auto read = store->read(key_of(1));
    REQUIRE(read);
    CHECK(read->subject->version == 1);
    CHECK(read->subject->parties == std::vector<std::string>{"kumla", "region"});
    CHECK(*read->texts == std::map<std::int64_t, std::string>{{1, "Överenskommelse om hemsjukvård"}});
    REQUIRE(read->definition);
    CHECK(read->definition->lifecycle == lifecycle);
}

TEST_CASE("the step sees the register and the newest definition of its collaboration") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    REQUIRE_FALSE(store->publish(collaboration, test_lifecycle(2, "h2")));
    Register seen;
    std::string hash;
    must(store->transact(starting(key_of(1)), [&](const StepInput& input) {
        seen = input.reg;
        hash = input.definition.hash;
        return start_step("Titel", act_at(1))(input);
    }));
    CHECK(seen == test_register());
    CHECK(hash == "version 2");
}

TEST_CASE("a case goes on with the version of the lifecycle it was started with") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    start_case(*store, key_of(1), "Titel", act_at(1));
    REQUIRE_FALSE(store->publish(collaboration, test_lifecycle(2, "h2")));
    std::string hash;
    must(store->transact(on(key_of(1)), [&](const StepInput& input) {
        hash = input.definition.hash;
        return taking({events::MoveTaken{"drafting", "go"}}, act_at(2))(input);
    }));
    CHECK(hash == "version 1");
    CHECK(store->read(key_of(1))->definition->hash == "version 1");
}

TEST_CASE("a case that goes over to another version follows that one, with its tasks, and back again") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    start_case(*store, key_of(1), "Titel", act_at(1));
    start_case(*store, key_of(2), "Titel", act_at(1));
    REQUIRE_FALSE(store->publish(collaboration, test_lifecycle(2, "h2")));
    must(store->transact(
        on(key_of(1)),
        taking({events::WorkOpened{"review", 1, "", 0, true, {}}, item_opened(1, "kumla")}, act_at(2))));
    events::CaseMigrated migrated;
    migrated.from_version = 1;
    migrated.version = 2;
    migrated.works_named = {{"review", "opinion"}};
    const auto version_seen = [&] {
        int version = 0;
        must(store->transact(on(key_of(1)), [&](const StepInput& input) {
            version = input.definition.version;
            return Decided{};
        }));
        return version;
    };

    must(store->transact(on(key_of(1)),
                         taking({migrated, item_opened(2, "region", {}, "opinion")}, act_at(3))));
    CHECK(version_seen() == 2);
    CHECK(store->read(key_of(1))->definition->version == 2);
    const auto tasks = store->tasks(collaboration, {}, {});
    REQUIRE(tasks.rows.size() == 2);
    CHECK(tasks.rows[0].work == "opinion");
    CHECK(store->list(collaboration, {}, {}).rows[1].lifecycle_version == 2);
    CHECK(store->open_cases(collaboration, lifecycle) ==
          std::vector<OpenCaseRow>{{key_of(1).id, 2}, {key_of(2).id, 1}});

    must(store->transact(on(key_of(1)), taking({events::MigrationUndone{1, "h1"}}, act_at(4))));
    CHECK(version_seen() == 1);
    const auto back = store->tasks(collaboration, {}, {});
    REQUIRE(back.rows.size() == 1);
    CHECK(back.rows[0].work == "review");
    must(store->transact(on(key_of(2)),
                         taking({events::PhaseChanged{machines::CasePhase::completed}}, act_at(5))));
    CHECK(store->open_cases(collaboration, lifecycle).size() == 1);
}

TEST_CASE("a store refuses what it cannot find, and says which") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    start_case(*store, key_of(1), "Titel", act_at(1));

    StepRequest elsewhere = on({"nowhere", key_of(1).id});
    StepRequest unknown_lifecycle = starting(key_of(2));
    unknown_lifecycle.start_lifecycle = "unknown";
    StepRequest stale = on(key_of(1));
    stale.if_version = 7;
    StepRequest gone_errand = on(key_of(1));
    gone_errand.carries_out = 12345;
    struct Row {
        StepRequest request;
        RefusalKind kind;
        std::string code;
    };
    const std::vector<Row> rows{
        {elsewhere, RefusalKind::not_found, "collaboration_not_found"},
        {on(key_of(9)), RefusalKind::not_found, "case_not_found"},
        {unknown_lifecycle, RefusalKind::not_found, "lifecycle_not_found"},
        {starting(key_of(1)), RefusalKind::conflict, "case_exists"},
        {stale, RefusalKind::stale, "version_changed"},
        {gone_errand, RefusalKind::conflict, "errand_done"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.code);
        const auto outcome = store->transact(row.request, start_step("Titel", act_at(2)));
        CHECK(code_of(outcome) == row.code);
        REQUIRE_FALSE(outcome.has_value());
        CHECK(outcome.error().kind == row.kind);
        CHECK_FALSE(outcome.error().blockers[0].message.sv.empty());
        CHECK_FALSE(outcome.error().blockers[0].message.en.empty());
    }
    CHECK(store->read(key_of(1))->subject->version == 1);
    CHECK(store->last_change() == 1);
}

TEST_CASE("a refused step changes nothing, spoiled or not") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    const bool spoil = GENERATE(false, true);
    CAPTURE(kind, spoil);
    StoreUnderTest store(kind);
    start_case(*store, key_of(1), "Titel", act_at(1));
    const Case before = *store->read(key_of(1))->subject;

    CHECK(code_of(store->transact(on(key_of(1)), refusing("no_way", spoil))) == "no_way");
    CHECK(code_of(store->transact(starting(key_of(2)), refusing("no_start", spoil))) == "no_start");
    CHECK(*store->read(key_of(1))->subject == before);
    CHECK_FALSE(store->read(key_of(2)));

    Case seen;
    must(store->transact(on(key_of(1)), [&](const StepInput& input) {
        seen = input.subject;
        return taking({events::MoveTaken{"drafting", "go"}}, act_at(2))(input);
    }));
    CHECK(seen == before);
    start_case(*store, key_of(2), "Titel", act_at(3));
}

TEST_CASE("a step that throws changes nothing, and the exception reaches the caller") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    start_case(*store, key_of(1), "Titel", act_at(1));
    const Case before = *store->read(key_of(1))->subject;
    const Decider throwing = [](const StepInput& input) -> std::expected<Decided, Refused> {
        input.subject.roles["half"] = "done";
        throw std::out_of_range("a mistake in the step");
    };
    CHECK_THROWS_AS(store->transact(on(key_of(1)), throwing), std::out_of_range);
    Case seen;
    must(store->transact(on(key_of(1)), [&](const StepInput& input) {
        seen = input.subject;
        return taking({events::MoveTaken{"drafting", "go"}}, act_at(2))(input);
    }));
    CHECK(seen == before);
}

TEST_CASE("a step whose number does not follow the case is a failure of the store") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    start_case(*store, key_of(1), "Titel", act_at(1));
    const Decider misnumbered = [](const StepInput& input) -> std::expected<Decided, Refused> {
        Decided decided;
        decided.entry = {5, act_at(2), "test", {events::MoveTaken{"drafting", "go"}}};
        input.subject.version = 5;
        return decided;
    };
    CHECK_THROWS_AS(store->transact(on(key_of(1)), misnumbered), StoreFailure);
    CHECK(store->entries(key_of(1), 0, 10).size() == 1);
    must(store->transact(on(key_of(1)), taking({events::MoveTaken{"drafting", "go"}}, act_at(2))));
}

TEST_CASE("a step without events writes nothing and says so") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    start_case(*store, key_of(1), "Titel", act_at(1));
    const Receipt receipt = must(store->transact(on(key_of(1)), taking({}, act_at(2))));
    CHECK(receipt.nothing_changed);
    CHECK(receipt.sequence == 1);
    CHECK(store->entries(key_of(1), 0, 10).size() == 1);
    CHECK(store->last_change() == 1);
    CHECK(store->list(collaboration, {}, {}).rows.at(0).changed_at == act_at(1).recorded_at);
}

TEST_CASE("the receipt names items, decisions and remarks in the order they were made") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    start_case(*store, key_of(1), "Titel", act_at(1));
    events::RemarkMade remark;
    remark.remark = 4;
    remark.item = 2;
    remark.text = {2};
    const Receipt receipt = must(
        store->transact(on(key_of(1)), taking({events::WorkOpened{"review", 1, "", 0, true, {}},
                                               item_opened(1, "kumla"), item_opened(2, "region"), remark},
                                              act_at(2), {"Synpunkt"})));
    CHECK(receipt.made == std::vector<int>{1, 2, 4});
}

TEST_CASE("the same request sent twice has one effect and one answer") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    StepRequest request = starting(key_of(1));
    request.repeat = RepeatGuard{"key-1", "p-17 POST /cases", "body-1"};
    const Receipt first = must(store->transact(request, start_step("Titel", act_at(1))));

    // A client that starts a case again does so with an id of its own choice that nobody has seen.
    request.key = key_of(2);
    const Receipt again = must(store->transact(request, start_step("Titel", act_at(2))));
    CHECK(again.repeated);
    CHECK(again.key == first.key);
    CHECK(again.sequence == first.sequence);
    CHECK(again.made == first.made);
    CHECK_FALSE(store->read(key_of(2)));

    request.repeat->body_hash = "body-2";
    CHECK(code_of(store->transact(request, start_step("Titel", act_at(3)))) == "key_reused");

    request.repeat->scope = "p-18 POST /cases";
    CHECK_FALSE(must(store->transact(request, start_step("Titel", act_at(4)))).repeated);
}

TEST_CASE("a reply is kept for 48 hours of recorded time") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    const std::int64_t hours = 60;
    const auto step_with = [&](const std::string& key, std::int64_t minutes) {
        StepRequest request = on(key_of(1));
        request.repeat = RepeatGuard{key, "scope", "body"};
        return must(store->transact(request, taking({events::MoveTaken{"", key}}, act_at(minutes))));
    };
    start_case(*store, key_of(1), "Titel", act_at(0));
    step_with("a", 1);
    step_with("b", 48 * hours);
    CHECK(step_with("a", 48 * hours).repeated);
    step_with("c", 48 * hours + 2);
    CHECK_FALSE(step_with("a", 48 * hours + 3).repeated);
}

TEST_CASE("of two who decide on the same version, one wins") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    start_case(*store, key_of(1), "Titel", act_at(1));
    constexpr int rounds = 20, writers = 4;
    for (int round = 0; round < rounds; ++round) {
        std::atomic<int> won = 0, stale = 0;
        std::vector<std::thread> threads;
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&] {
                StepRequest request = on(key_of(1));
                request.if_version = 1 + round;
                const auto outcome =
                    store->transact(request, taking({events::MoveTaken{"", "go"}}, act_at(2 + round)));
                outcome ? ++won : ++stale;
            });
        }
        for (std::thread& thread : threads) thread.join();
        CHECK(won == 1);
        CHECK(stale == writers - 1);
    }
    CHECK(store->read(key_of(1))->subject->version == 1 + rounds);
}

TEST_CASE("steps of many threads on many cases are all kept, each case's in order") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    constexpr int threads_count = 8, steps = 25;
    for (int number = 1; number <= threads_count; ++number) {
        start_case(*store, key_of(number), "Titel", act_at(number));
    }
    std::vector<std::thread> threads;
    for (int number = 1; number <= threads_count; ++number) {
        threads.emplace_back([&, number] {
            for (int step = 0; step < steps; ++step) {
                // Neighbours meet in the same case every now and then.
                const CaseKey key = key_of(step % 5 == 0 ? 1 + number % threads_count : number);
                (void)store->transact(on(key), taking({events::MoveTaken{"", "go"}}, act_at(100 + step)));
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    std::int64_t entries = 0;
    for (int number = 1; number <= threads_count; ++number) {
        std::int64_t sequence = 0;
        for (const Entry& entry : store->entries(key_of(number), 0, 1000))
            CHECK(entry.sequence == ++sequence);
        CHECK(store->read(key_of(number))->subject->version == sequence);
        entries += sequence;
    }
    CHECK(entries == threads_count + threads_count * steps);
}

}  // namespace overens
