// What a store in memory holds, and the part of it that a step works with. One thread at a time.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/ports/store.hpp"
#include "storage/memory/memory_accounts.hpp"
#include "storage/memory/memory_outbox.hpp"
#include "storage/steps/take_step.hpp"

namespace overens::storage {

struct KeptText {
    std::int64_t sequence = 0;  // of the entry that brought it
    std::string text;
};

struct MemoryCase {
    std::string id;
    std::vector<Entry> entries;
    std::map<std::int64_t, KeptText> texts;  // by number
    CaseSummary summary;
    std::map<int, ItemRow> items;  // of all rounds
    std::map<std::string, Day> timers;

    const std::string& title() const;
};

struct MemoryReply {
    KeptReply reply;
    Instant recorded_at;
};

struct MemoryCollaboration {
    std::vector<std::pair<std::shared_ptr<const Register>, Act>> revisions;
    std::int64_t told_revision = 0;
    std::map<std::string, LifecycleDraft> drafts;
    std::map<std::string, std::map<int, PublishedLifecycle>> lifecycles;  // by name and version
    std::map<std::pair<std::string, int>, std::shared_ptr<const Definition>> definitions;
    std::vector<MemoryCase> cases;                                       // in the order started
    std::map<std::string, std::size_t> by_id;                            // index in `cases`
    std::map<std::pair<std::string, std::string>, MemoryReply> replies;  // by scope and key
    std::vector<Notice> notices;                                         // oldest first
    std::map<std::string, std::pair<ContentInfo, std::string>> contents;

    const MemoryCase* find(const std::string& id) const;
};

class MemoryAnswerDrafts {
  public:
    // By unit.
    std::vector<AnswerDraft> of(const CaseKey& key, int item) const;
    void save(const CaseKey& key, int item, const AnswerDraft& draft) {
        drafts_[{key, item}][draft.unit] = draft;
        const Instant oldest = draft.saved_at + -drafts_kept_ms;
        for (auto& [unused, drafts] : drafts_)
            std::erase_if(drafts, [&](const auto& each) { return each.second.saved_at < oldest; });
    }
    bool names(const std::string& collaboration, const std::string& content) const;
    bool remove(const CaseKey& key, int item, const std::string& unit) {
        return drafts_[{key, item}].erase(unit) > 0;
    }

  private:
    std::map<std::pair<CaseKey, int>, std::map<std::string, AnswerDraft>> drafts_;
};

class MemoryRows : public StepRows {
  public:
    // `accounts` and `outbox` must outlive it.
    MemoryRows(DefinitionReader reader, MemoryAccounts& accounts, MemoryOutbox& outbox)
        : reader_(std::move(reader)), accounts_(accounts), outbox_(outbox) {}

    std::optional<KeptReply> find_reply(const std::string& collaboration, const RepeatGuard& guard) override;
    std::shared_ptr<const Register> find_register(const std::string& collaboration) override;
    Standing find_standing(const std::string& collaboration, const std::string& account) override {
        return accounts_.standing(collaboration, account);
    }
    void use_up_links(const CaseKey& key, int task) override { accounts_.mark_links_used(key, task); }
    bool errand_waits(std::int64_t number) override { return errands.contains(number); }
    void finish_errand(std::int64_t number) override { errands.erase(number); }
    OpenCase* find_case(const CaseKey& key) override;
    std::shared_ptr<const Definition> find_definition(const std::string& collaboration,
                                                      const std::string& lifecycle,
                                                      std::optional<int> version) override;
    OpenCase& begin_case(const CaseKey& key, std::shared_ptr<const Definition> definition) override;
    void drop_case(const CaseKey& key) override { open_.erase(key); }
    void write(const TakenStep& taken) override;

    // By day, then case, then name.
    std::vector<DueTimer> timers_until(Day day) const;
    std::vector<std::string> cases_naming(const std::string& collaboration, const std::string& content) const;
    // Null when there is none.
    const MemoryCollaboration* find(const std::string& collaboration) const;
    // Null when there is no such version.
    std::shared_ptr<const Definition> make_definition(const std::string& collaboration,
                                                      const std::string& lifecycle, int version);

    // A step has something to tell.
    void add_fanout(const NoticeSource& source) { outbox_.add_fanout(source); }

    std::map<std::string, MemoryCollaboration> collaborations;
    std::map<std::int64_t, WaitingErrand> errands;
    std::vector<Change> changes;
    std::optional<Instant> last_recorded_at;  // of a step or a register

  private:
    void write_errands(MemoryCollaboration& collaboration, const MemoryCase& written, const TakenStep& taken);
    void write_reply(MemoryCollaboration& collaboration, const TakenStep& taken);

    DefinitionReader reader_;
    MemoryAccounts& accounts_;
    MemoryOutbox& outbox_;
    std::map<CaseKey, OpenCase> open_;
    std::int64_t last_errand_ = 0;
    std::int64_t last_notice_ = 0;
};

}  // namespace overens::storage
