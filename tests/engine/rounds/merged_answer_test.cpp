// Drafts of several units inside one organisation become its one answer.
#include "engine/rounds/merged_answer.hpp"
#include "catch.hpp"

using namespace overens;

namespace {

commands::GiveAnswer draft_with(const std::string& stance, std::vector<commands::GivenRemark> remarks) {
    commands::GiveAnswer answer;
    if (!stance.empty()) answer.parts["stance"] = stance;
    answer.remarks = std::move(remarks);
    return answer;
}

}  // namespace

TEST_CASE(
    "what the units say alike is the answer, what they say differently is told, and no remark is lost") {
    UnitDraft finance{"finance", draft_with("opposes", {{"4", "Too dear", "", 0}})};
    UnitDraft nursing{"nursing",
                      draft_with("supports", {{"4", "Too dear", "", 0}, {"9", "Unclear", "Clearer", 2}})};
    UnitDraft office{"office", draft_with("", {})};
    finance.answer.stances = {{"4", "opposes"}, {"9", "supports"}};
    nursing.answer.stances = {{"9", "supports"}};
    nursing.answer.attachments = {{"a1", 5, "Plan.pdf"}};
    office.answer.attachments = {{"a1", 5, "The same.pdf"}};
    office.answer.approved_by = "The head of care";

    const MergedAnswer merged = merge_drafts({finance, nursing, office});
    CHECK(merged.answer.parts.empty());
    REQUIRE(merged.conflicts.size() == 1);
    CHECK(merged.conflicts[0] == MergeConflict{MergeConflict::Kind::part, "stance", {"finance", "nursing"}});
    CHECK(merged.answer.stances == std::map<std::string, std::string>{{"4", "opposes"}, {"9", "supports"}});
    REQUIRE(merged.answer.remarks.size() == 2);
    CHECK(merged.answer.remarks[1].follows == 2);
    CHECK(merged.answer.attachments.size() == 1);
    CHECK(merged.answer.approved_by == "The head of care");
    CHECK(merge_drafts({}).answer.remarks.empty());
}
