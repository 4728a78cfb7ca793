// The contract of LifecycleStore on drafts: kept by name, in place of the one before, and never a version in
// use.
#include "catch.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage_tests;

namespace {

LifecycleDraft draft_of(const std::string& name, const std::string& text) {
    return {name, act_at(5).recorded_at, {text, {{"consultation", "fragment: consultation"}}}};
}

}  // namespace

TEST_CASE("a draft is kept by its name until it is replaced or removed, and no case can follow it") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    CHECK(store->drafts(collaboration).empty());
    CHECK_FALSE(store->save_draft(collaboration, draft_of("policy", "one")));
    CHECK_FALSE(store->save_draft(collaboration, draft_of("agreement", "two")));
    CHECK_FALSE(store->save_draft(collaboration, draft_of("policy", "three")));
    CHECK(store->save_draft("nowhere", draft_of("policy", "one"))->blockers.front().code ==
          "collaboration_not_found");

    const auto drafts = store->drafts(collaboration);
    REQUIRE(drafts.size() == 2);
    CHECK(drafts[0].name == "agreement");
    CHECK(drafts[1].text.text == "three");
    CHECK(drafts[1].text.fragments.at("consultation") == "fragment: consultation");
    CHECK(drafts[1].saved_at == act_at(5).recorded_at);
    CHECK_FALSE(store->lifecycle(collaboration, "policy", std::nullopt));

    CHECK_FALSE(store->remove_draft(collaboration, "policy"));
    CHECK(store->remove_draft(collaboration, "policy"));
    CHECK(store->remove_draft("nowhere", "policy"));
    CHECK(store->drafts(collaboration).size() == 1);
    CHECK(store->drafts("nowhere").empty());
}

}  // namespace overens
