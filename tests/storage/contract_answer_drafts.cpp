// The contract of AnswerDraftStore: one draft for each unit, kept with the case and apart from it.
#include "catch.hpp"
#include "storage/store_under_test.hpp"

namespace overens {
using namespace storage_tests;

TEST_CASE("drafts of an answer are kept by unit, and the case and its history do not tell of them") {
    const auto kind = GENERATE(as<std::string>(), "memory", "sqlite");
    CAPTURE(kind);
    StoreUnderTest store(kind);
    const CaseKey key = key_of(1);
    start_case(*store, key, "Agreement", act_at(1));
    const AnswerDraft first{"nursing", act_at(5).recorded_at, R"({"parts":[]})"};
    const AnswerDraft second{"nursing", act_at(6).recorded_at, R"({"remarks":[]})", "Hälso- och sjukvård"};
    const AnswerDraft other{"finance", act_at(5).recorded_at, "{}"};
    const Case before = *store->read(key)->subject;
    CHECK(store->answer_drafts(key, 1).empty());
    CHECK(store->save_answer_draft(key, 1, first));
    CHECK(store->save_answer_draft(key, 1, other));
    CHECK(store->save_answer_draft(key, 1, second));
    CHECK(store->save_answer_draft(key, 2, first));
    CHECK(store->answer_drafts(key, 1) == std::vector<AnswerDraft>{other, second});
    CHECK(store->answer_drafts(key, 2) == std::vector<AnswerDraft>{first});
    CHECK(*store->read(key)->subject == before);

    CHECK(store->remove_answer_draft(key, 1, "nursing"));
    CHECK_FALSE(store->remove_answer_draft(key, 1, "nursing"));
    CHECK(store->answer_drafts(key, 1) == std::vector<AnswerDraft>{other});

    AnswerDraft much_later = first;
    much_later.saved_at = first.saved_at + (drafts_kept_ms + 1);
    CHECK(store->save_answer_draft(key, 2, much_later));
    CHECK(store->answer_drafts(key, 1).empty());
    CHECK(store->answer_drafts(key, 2) == std::vector<AnswerDraft>{much_later});

    const CaseKey nowhere{key.collaboration, "01926f3c-6a00-7c3e-9d2b-000000000000"};
    CHECK_FALSE(store->save_answer_draft(nowhere, 1, first));
    CHECK_FALSE(store->remove_answer_draft(nowhere, 1, "nursing"));
    CHECK(store->answer_drafts(nowhere, 1).empty());
}

}  // namespace overens
