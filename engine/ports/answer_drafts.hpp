// Answers that somebody asked is still working on: one draft for each unit that writes. Working material, not
// part of the case: nothing follows from a draft, the history does not tell of it, and only the organisation
// or body that writes it may read it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/ports/case_store.hpp"

namespace overens {

struct AnswerDraft {
    std::string unit;  // short name of who writes, within those asked: "nursing", "finance"
    Instant saved_at;
    std::string answer;   // as it would be given over the API, in JSON; may be half-finished
    std::string title{};  // what the unit calls itself: "Hälso- och sjukvård"; empty: not said
    bool operator==(const AnswerDraft&) const = default;
};

// Working material is thinned out: what nobody has saved for so long is removed when another draft is saved.
inline constexpr std::int64_t drafts_kept_ms = 365LL * Instant::ms_per_day;

class AnswerDraftStore {
  public:
    virtual ~AnswerDraftStore() = default;

    // By unit. None where there is no such case.
    virtual std::vector<AnswerDraft> answer_drafts(const CaseKey& key, int item) const = 0;
    // In place of the unit's earlier one. False: there is no such case.
    virtual bool save_answer_draft(const CaseKey& key, int item, const AnswerDraft& draft) = 0;
    // False: there was none.
    virtual bool remove_answer_draft(const CaseKey& key, int item, const std::string& unit) = 0;
};

}  // namespace overens
