#include "engine/rounds/merged_answer.hpp"

#include <algorithm>
#include <map>

namespace overens {
namespace {

bool is_same(const commands::GivenRemark& left, const commands::GivenRemark& right) {
    return left.clause == right.clause && left.text == right.text && left.proposed == right.proposed &&
           left.follows == right.follows;
}

// What each unit says of one thing.
template <class Value>
class Sayings {
  public:
    void add(const std::string& name, const std::string& unit, const Value& value) {
        said_[name].emplace_back(unit, value);
    }

    // Calls `agreed` for what all who say it say alike; the others are conflicts.
    template <class Agreed>
    void settle(MergeConflict::Kind kind, std::vector<MergeConflict>& conflicts, Agreed&& agreed) const {
        for (const auto& [name, said] : said_) {
            const bool alike = std::ranges::all_of(
                said, [&](const auto& each) { return each.second == said.front().second; });
            if (alike) {
                agreed(name, said.front().second);
                continue;
            }
            MergeConflict conflict{kind, name, {}};
            for (const auto& [unit, unused] : said) conflict.units.push_back(unit);
            conflicts.push_back(std::move(conflict));
        }
    }

  private:
    std::map<std::string, std::vector<std::pair<std::string, Value>>> said_;
};

void add_remarks(const commands::GiveAnswer& from, commands::GiveAnswer& to) {
    for (const commands::GivenRemark& remark : from.remarks) {
        const bool there =
            std::ranges::any_of(to.remarks, [&](const auto& each) { return is_same(each, remark); });
        if (!there) to.remarks.push_back(remark);
    }
}

void add_files(const commands::GiveAnswer& from, commands::GiveAnswer& to) {
    for (const commands::GivenFile& file : from.attachments) {
        const bool there = std::ranges::any_of(
            to.attachments, [&](const auto& each) { return each.content == file.content; });
        if (!there) to.attachments.push_back(file);
    }
}

}  // namespace

MergedAnswer merge_drafts(const std::vector<UnitDraft>& drafts) {
    MergedAnswer merged;
    Sayings<GivenValue> parts;
    Sayings<std::string> stances, approvers, numbers;
    for (const UnitDraft& draft : drafts) {
        for (const auto& [name, value] : draft.answer.parts) parts.add(name, draft.unit, value);
        for (const auto& [clause, stance] : draft.answer.stances) stances.add(clause, draft.unit, stance);
        if (!draft.answer.approved_by.empty()) approvers.add("", draft.unit, draft.answer.approved_by);
        if (!draft.answer.registry_number.empty()) numbers.add("", draft.unit, draft.answer.registry_number);
        add_remarks(draft.answer, merged.answer);
        add_files(draft.answer, merged.answer);
    }
    using Kind = MergeConflict::Kind;
    parts.settle(Kind::part, merged.conflicts, [&](const std::string& name, const GivenValue& value) {
        merged.answer.parts[name] = value;
    });
    stances.settle(Kind::stance, merged.conflicts, [&](const std::string& clause, const std::string& stance) {
        merged.answer.stances[clause] = stance;
    });
    approvers.settle(Kind::approved_by, merged.conflicts,
                     [&](const std::string&, const std::string& name) { merged.answer.approved_by = name; });
    numbers.settle(
        Kind::registry_number, merged.conflicts,
        [&](const std::string&, const std::string& number) { merged.answer.registry_number = number; });
    return merged;
}

}  // namespace overens
