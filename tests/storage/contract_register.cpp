// The contract of RegisterStore and LifecycleStore.
#include "catch.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage_tests;

TEST_CASE("a register comes back as it was written") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    CHECK(store->collaborations() == std::vector<std::string>{collaboration});
    CHECK(*store->read_register(collaboration) == test_register());
    CHECK(store->register_revision(collaboration) == 1);
    CHECK_FALSE(store->read_register("nowhere"));
}

TEST_CASE("a register is replaced only by who has seen the newest") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    Register changed = test_register();
    changed.organisations["hallsberg"] = {"hallsberg", "Hallsbergs kommun", "municipality", "", {}, {}};
    CHECK(store->write_register(changed, 0, act_at(1)));
    CHECK(store->write_register(changed, 2, act_at(1)));
    CHECK(*store->read_register(collaboration) == test_register());
    CHECK_FALSE(store->write_register(changed, 1, act_at(1)));
    CHECK(*store->read_register(collaboration) == changed);
    CHECK(store->register_revision(collaboration) == 2);
    CHECK(store->register_written_at(collaboration) == act_at(1).recorded_at);
    CHECK_FALSE(store->register_written_at("nowhere"));

    // Steps see it at once.
    Register seen;
    must(store->transact(starting(key_of(1)), [&](const StepInput& input) {
        seen = input.reg;
        return start_step("Titel", act_at(2))(input);
    }));
    CHECK(seen == changed);
    changed.name = "Nytt namn";
    CHECK_FALSE(store->write_register(changed, 2, act_at(3)));
    must(store->transact(on(key_of(1)), [&](const StepInput& input) {
        seen = input.reg;
        return taking({events::MoveTaken{"", "go"}}, act_at(4))(input);
    }));
    CHECK(seen.name == "Nytt namn");
}

TEST_CASE("a lifecycle comes back word for word, the newest version unless another is asked for") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    REQUIRE_FALSE(store->publish(collaboration, test_lifecycle(10, "h10")));
    REQUIRE_FALSE(store->publish(collaboration, test_lifecycle(9, "h9")));
    PublishedLifecycle policy = test_lifecycle(3, "p3");
    policy.name = "a_policy";
    REQUIRE_FALSE(store->publish(collaboration, policy));

    const auto newest = store->lifecycles(collaboration);
    REQUIRE(newest.size() == 2);
    CHECK(newest[0].name == "a_policy");
    CHECK(newest[1].version == 10);
    const auto first = store->lifecycle(collaboration, lifecycle, 1);
    REQUIRE(first);
    CHECK(first->hash == "version 1");
    CHECK(first->published_at == test_lifecycle().published_at);
    CHECK(first->text.text == "version 1");
    CHECK(first->text.fragments == test_lifecycle().text.fragments);
    CHECK(store->lifecycle(collaboration, lifecycle, {})->version == 10);
    CHECK_FALSE(store->lifecycle(collaboration, lifecycle, 2));
    CHECK(store->definition(collaboration, lifecycle, {})->hash == "version 10");
    CHECK(store->definition(collaboration, lifecycle, 1)->hash == "version 1");
    CHECK(store->definition(collaboration, lifecycle, 1) == store->definition(collaboration, lifecycle, 1));
    CHECK_FALSE(store->definition(collaboration, lifecycle, 2));
}

TEST_CASE("a published number is not given to other content") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    CHECK_FALSE(store->publish(collaboration, test_lifecycle(1, "version 1")));
    const auto refusal = store->publish(collaboration, test_lifecycle(1, "other"));
    REQUIRE(refusal);
    CHECK(refusal->blockers.at(0).code == "version_taken");
    CHECK(refusal->kind == RefusalKind::conflict);
    CHECK(store->lifecycle(collaboration, lifecycle, 1)->hash == "version 1");
    const auto nowhere = store->publish("nowhere", test_lifecycle());
    REQUIRE(nowhere);
    CHECK(nowhere->blockers.at(0).code == "collaboration_not_found");
}

TEST_CASE(
    "a register and its lifecycles are changed by whoever may at that very moment, and by nobody else") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    const Day today = Day::of(2024, 2, 1);
    REQUIRE(store->accounts().save_account({"p1", "administrator", "Administrator", ""}));
    const Asker asker{"p1", {"p1", "administrator", ""}, today};
    const LifecycleDraft draft{"policy", act_at(1).recorded_at, {"text", {}}};
    const auto all_refused = [&](std::int64_t revision) {
        return store->write_register(test_register(), revision, act_at(1), asker).has_value() &&
               store->publish(collaboration, test_lifecycle(2, "h2"), asker).has_value() &&
               store->save_draft(collaboration, draft, asker).has_value() &&
               store->remove_draft(collaboration, "policy", asker).has_value();
    };
    CHECK(all_refused(1));
    CHECK(store->register_revision(collaboration) == 1);
    CHECK_FALSE(store->lifecycle(collaboration, test_lifecycle().name, 2));
    CHECK(store->drafts(collaboration).empty());

    REQUIRE(store->accounts().save_grants(collaboration, "p1", {{"administrator"}}));
    CHECK_FALSE(store->write_register(test_register(), 1, act_at(2), asker));
    CHECK_FALSE(store->save_draft(collaboration, draft, asker));
    CHECK_FALSE(store->publish(collaboration, test_lifecycle(2, "h2"), asker));
    CHECK_FALSE(store->remove_draft(collaboration, "policy", asker));

    REQUIRE(store->save_draft(collaboration, draft) == std::nullopt);
    REQUIRE(store->accounts().save_grants(collaboration, "p1", {}));
    CHECK(all_refused(2));
    CHECK(store->drafts(collaboration).size() == 1);
}

}  // namespace overens
