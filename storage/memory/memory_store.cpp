#include "storage/memory/memory_store.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <ranges>
#include <tuple>

#include "engine/cases/evolve.hpp"
#include "storage/codec/seal_key.hpp"
#include "storage/memory/memory_accounts.hpp"
#include "storage/memory/memory_contents.hpp"
#include "storage/memory/memory_lists.hpp"
#include "storage/memory/memory_meetings.hpp"
#include "storage/memory/memory_outbox.hpp"
#include "storage/memory/memory_rows.hpp"
#include "storage/steps/folded_text.hpp"
#include "storage/steps/refusals.hpp"

namespace overens {
namespace storage {
namespace {

template <class Row>
void cut(std::vector<Row>& rows, int limit) {
    const auto most = static_cast<std::size_t>(std::max(limit, 0));
    if (rows.size() > most) rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(most), rows.end());
}

class MemoryStore : public Store {
  public:
    explicit MemoryStore(DefinitionReader reader) : rows_(std::move(reader), accounts_, outbox_) {}

    AccountStore& accounts() override { return accounts_; }
    const AccountStore& accounts() const override { return accounts_; }
    OutboxStore& outbox() override { return outbox_; }
    const OutboxStore& outbox() const override { return outbox_; }

    std::expected<Receipt, Refusal> transact(const StepRequest& request, const Decider& decider) override {
        auto outcome = [&] {
            const std::lock_guard lock(mutex_);
            return take_step(rows_, request, decider);
        }();
        changed_.notify_all();
        return outcome;
    }

    std::optional<ReadCase> read(const CaseKey& key, std::optional<Instant> as_of) const override {
        const std::lock_guard lock(mutex_);
        const MemoryCase* found = find_case(key);
        if (found == nullptr) return std::nullopt;
        Case subject;
        for (const Entry& entry : found->entries) {
            if (as_of && entry.act.recorded_at > *as_of) break;
            evolve(subject, entry);
        }
        if (subject.version == 0) return std::nullopt;
        TextsByNumber texts;
        for (const auto& [number, text] : found->texts) {
            if (text.sequence <= subject.version) texts.emplace(number, text.text);
        }
        auto definition =
            rows_.make_definition(key.collaboration, subject.lifecycle, subject.lifecycle_version);
        return ReadCase{std::make_shared<const Case>(std::move(subject)), std::move(definition),
                        std::make_shared<const TextsByNumber>(std::move(texts))};
    }

    std::vector<Entry> entries(const CaseKey& key, std::int64_t after, int limit) const override {
        const std::lock_guard lock(mutex_);
        std::vector<Entry> found;
        const MemoryCase* written = find_case(key);
        if (written == nullptr) return found;
        for (const Entry& entry : written->entries) {
            if (entry.sequence > after) found.push_back(entry);
        }
        cut(found, limit);
        return found;
    }

    std::vector<OpenCaseRow> open_cases(const std::string& collaboration,
                                        const std::string& lifecycle) const override {
        const std::lock_guard lock(mutex_);
        const MemoryCollaboration* in = rows_.find(collaboration);
        std::vector<OpenCaseRow> found;
        if (in == nullptr) return found;
        for (const MemoryCase& written : in->cases) {
            const CaseSummary& summary = written.summary;
            const bool open = summary.phase == "active" || summary.phase == "suspended";
            if (open && summary.lifecycle == lifecycle)
                found.push_back({written.id, summary.lifecycle_version});
        }
        return found;
    }

    Rows<CaseRow> list(const std::string& collaboration, const CaseFilter& filter, Page page) const override {
        const std::lock_guard lock(mutex_);
        const MemoryCollaboration* in = rows_.find(collaboration);
        return in == nullptr ? Rows<CaseRow>{} : cases_in(*in, filter, page);
    }
    Rows<TaskRow> tasks(const std::string& collaboration, const TaskFilter& filter,
                        Page page) const override {
        const std::lock_guard lock(mutex_);
        const MemoryCollaboration* in = rows_.find(collaboration);
        return in == nullptr ? Rows<TaskRow>{} : tasks_in(*in, filter, page);
    }

    std::optional<Day> next_timer_day() const override {
        const std::lock_guard lock(mutex_);
        const auto all = rows_.timers_until(Day::last());
        return all.empty() ? std::nullopt : std::optional(all.front().day);
    }
    std::vector<DueTimer> due_timers(Day day, int limit) const override {
        const std::lock_guard lock(mutex_);
        auto due = rows_.timers_until(day);
        cut(due, limit);
        return due;
    }

    std::vector<WaitingErrand> waiting_errands(int limit) const override {
        const std::lock_guard lock(mutex_);
        std::vector<WaitingErrand> waiting;
        for (const auto& [unused, errand] : rows_.errands) waiting.push_back(errand);
        std::stable_partition(waiting.begin(), waiting.end(),
                              [](const WaitingErrand& errand) { return errand.attempts < most_attempts; });
        cut(waiting, limit);
        return waiting;
    }
    void finish_errand(std::int64_t number) override {
        const std::lock_guard lock(mutex_);
        rows_.finish_errand(number);
    }
    void fail_errand(std::int64_t number, const std::string&) override {
        const std::lock_guard lock(mutex_);
        const auto found = rows_.errands.find(number);
        if (found != rows_.errands.end()) ++found->second.attempts;
    }

    std::vector<ChangedRegister> changed_registers() const override {
        const std::lock_guard lock(mutex_);
        std::vector<ChangedRegister> changed;
        for (const auto& [id, in] : rows_.collaborations) {
            const auto newest = static_cast<std::int64_t>(in.revisions.size());
            if (newest > in.told_revision) changed.push_back({id, newest});
        }
        return changed;
    }
    void told_of_register(const ChangedRegister& changed) override {
        const std::lock_guard lock(mutex_);
        const auto in = rows_.collaborations.find(changed.collaboration);
        if (in == rows_.collaborations.end()) return;
        in->second.told_revision = std::max(in->second.told_revision, changed.revision);
    }

    Rows<Notice> notices(const std::string& collaboration, const std::string& addressee,
                         Page page) const override {
        const std::lock_guard lock(mutex_);
        const MemoryCollaboration* in = rows_.find(collaboration);
        if (in == nullptr) return {};
        std::vector<Notice> found;
        for (const Notice& notice : in->notices | std::views::reverse) {
            const auto is_meant = [&](const Addressee& each) { return each.id == addressee; };
            const auto& to = notice.told.to;
            if (addressee.empty() || std::any_of(to.begin(), to.end(), is_meant)) found.push_back(notice);
        }
        return page_of(std::move(found), page);
    }

    std::vector<std::string> collaborations() const override {
        const std::lock_guard lock(mutex_);
        std::vector<std::string> ids;
        for (const auto& [id, unused] : rows_.collaborations) ids.push_back(id);
        return ids;
    }
    std::shared_ptr<const Register> read_register(const std::string& collaboration) const override {
        const std::lock_guard lock(mutex_);
        const MemoryCollaboration* in = rows_.find(collaboration);
        return in == nullptr ? nullptr : in->revisions.back().first;
    }
    std::optional<Refusal> write_register(const Register& reg, std::int64_t revision, const Act& act,
                                          const Asker& asker) override {
        const std::lock_guard lock(mutex_);
        const MemoryCollaboration* in = rows_.find(reg.collaboration);
        const std::size_t newest = in == nullptr ? 0 : in->revisions.size();
        if (revision != static_cast<std::int64_t>(newest)) return register_changed();
        if (auto refused = newest == 0 ? std::nullopt : not_let(reg.collaboration, asker)) return refused;
        rows_.collaborations[reg.collaboration].revisions.emplace_back(std::make_shared<const Register>(reg),
                                                                       act);
        rows_.last_recorded_at = std::max(rows_.last_recorded_at.value_or(act.recorded_at), act.recorded_at);
        return std::nullopt;
    }
    std::int64_t register_revision(const std::string& collaboration) const override {
        const std::lock_guard lock(mutex_);
        const MemoryCollaboration* in = rows_.find(collaboration);
        return in == nullptr ? 0 : static_cast<std::int64_t>(in->revisions.size());
    }
    std::optional<Instant> register_written_at(const std::string& collaboration) const override {
        const std::lock_guard lock(mutex_);
        const MemoryCollaboration* in = rows_.find(collaboration);
        return in == nullptr ? std::nullopt : std::optional(in->revisions.back().second.recorded_at);
    }

    std::vector<PublishedLifecycle> lifecycles(const std::string& collaboration) const override {
        const std::lock_guard lock(mutex_);
        const MemoryCollaboration* in = rows_.find(collaboration);
        if (in == nullptr) return {};
        std::vector<PublishedLifecycle> newest;
        for (const auto& [unused, versions] : in->lifecycles) newest.push_back(versions.rbegin()->second);
        return newest;
    }
    std::optional<PublishedLifecycle> lifecycle(const std::string& collaboration, const std::string& name,
                                                std::optional<int> version) const override {
        const std::lock_guard lock(mutex_);
        const auto* versions = versions_of(collaboration, name);
        if (versions == nullptr) return std::nullopt;
        const auto found = versions->find(version.value_or(versions->rbegin()->first));
        return found == versions->end() ? std::nullopt : std::optional(found->second);
    }
    std::optional<Refusal> publish(const std::string& collaboration, const PublishedLifecycle& published,
                                   const Asker& asker) override {
        const std::lock_guard lock(mutex_);
        if (auto refused = not_let(collaboration, asker)) return refused;
        MemoryCollaboration& in = rows_.collaborations.at(collaboration);
        const auto [place, is_new] = in.lifecycles[published.name].try_emplace(published.version, published);
        if (!is_new && place->second.hash != published.hash) return version_taken(published);
        in.drafts.erase(published.name);
        return std::nullopt;
    }
    std::vector<LifecycleDraft> drafts(const std::string& collaboration) const override {
        const std::lock_guard lock(mutex_);
        const MemoryCollaboration* in = rows_.find(collaboration);
        std::vector<LifecycleDraft> all;
        if (in == nullptr) return all;
        for (const auto& [name, draft] : in->drafts) all.push_back(draft);
        return all;
    }
    std::optional<Refusal> save_draft(const std::string& collaboration, const LifecycleDraft& draft,
                                      const Asker& asker) override {
        const std::lock_guard lock(mutex_);
        if (auto refused = not_let(collaboration, asker)) return refused;
        rows_.collaborations.at(collaboration).drafts[draft.name] = draft;
        return std::nullopt;
    }
    std::optional<Refusal> remove_draft(const std::string& collaboration, const std::string& name,
                                        const Asker& asker) override {
        const std::lock_guard lock(mutex_);
        if (auto refused = not_let(collaboration, asker)) return refused;
        const bool removed = rows_.collaborations.at(collaboration).drafts.erase(name) > 0;
        return removed ? std::nullopt : std::optional(draft_not_found(name));
    }
    std::shared_ptr<const Definition> definition(const std::string& collaboration, const std::string& name,
                                                 std::optional<int> version) const override {
        const std::lock_guard lock(mutex_);
        return rows_.find_definition(collaboration, name, version);
    }

    std::unique_ptr<Upload> begin_upload(const std::string& collaboration) override {
        return contents_.begin_upload(collaboration);
    }
    std::optional<ContentInfo> info(const std::string& collaboration,
                                    const std::string& hash) const override {
        const auto found = contents_.find(collaboration, hash);
        return found ? std::optional(found->info) : std::nullopt;
    }
    std::unique_ptr<Download> open_content(const std::string& collaboration,
                                           const std::string& hash) const override {
        return contents_.open(collaboration, hash);
    }
    ContentUses content_uses(const std::string& collaboration, const std::string& hash) const override {
        const std::lock_guard lock(mutex_);
        return {rows_.cases_naming(collaboration, hash),
                drafts_.names(collaboration, hash) || meetings_.names(collaboration, hash)};
    }
    bool remove_content(const std::string& collaboration, const std::string& hash) override {
        return contents_.remove(collaboration, hash);
    }

    std::vector<AnswerDraft> answer_drafts(const CaseKey& key, int item) const override {
        const std::lock_guard lock(mutex_);
        return drafts_.of(key, item);
    }
    bool save_answer_draft(const CaseKey& key, int item, const AnswerDraft& draft) override {
        const std::lock_guard lock(mutex_);
        if (find_case(key) == nullptr) return false;
        drafts_.save(key, item, draft);
        return true;
    }
    bool remove_answer_draft(const CaseKey& key, int item, const std::string& unit) override {
        const std::lock_guard lock(mutex_);
        return drafts_.remove(key, item, unit);
    }

    std::expected<MeetingReceipt, Refusal> transact_meeting(const MeetingRequest& request,
                                                            const MeetingDecider& decider) override {
        auto outcome = [&] {
            const std::lock_guard lock(mutex_);
            return take_meeting_step(meetings_, request, decider);
        }();
        changed_.notify_all();
        return outcome;
    }
    std::optional<ReadMeeting> read_meeting(const MeetingKey& key) const override {
        const std::lock_guard lock(mutex_);
        const MemoryMeeting* found = meetings_.find(key);
        if (found == nullptr) return std::nullopt;
        return ReadMeeting{key, found->record, found->texts};
    }
    std::vector<ReadMeeting> read_meetings(const std::string& collaboration,
                                           const std::string& body) const override {
        const std::lock_guard lock(mutex_);
        return meetings_.read(collaboration, body);
    }
    std::vector<MeetingEntry> meeting_entries(const MeetingKey& key, std::int64_t after,
                                              int limit) const override {
        const std::lock_guard lock(mutex_);
        std::vector<MeetingEntry> found;
        const MemoryMeeting* meeting = meetings_.find(key);
        for (std::size_t i = 0; meeting != nullptr && i < meeting->entries.size(); ++i) {
            if (meeting->entries[i].sequence > after) found.push_back(meeting->entries[i]);
        }
        cut(found, limit);
        return found;
    }
    std::vector<UntoldMeeting> untold_meetings() const override {
        const std::lock_guard lock(mutex_);
        return meetings_.untold();
    }
    void told_of_meeting(const UntoldMeeting& told) override {
        const std::lock_guard lock(mutex_);
        meetings_.told(told);
    }

    Seal seal(std::string_view content) const override { return seal_key_.seal(content); }

    std::int64_t last_change() const override {
        const std::lock_guard lock(mutex_);
        return static_cast<std::int64_t>(rows_.changes.size());
    }
    std::optional<Instant> last_recorded_at() const override {
        const std::lock_guard lock(mutex_);
        return rows_.last_recorded_at;
    }
    std::vector<Change> changes(const std::string& collaboration, std::int64_t after,
                                int limit) const override {
        const std::lock_guard lock(mutex_);
        std::vector<Change> found;
        for (const Change& change : rows_.changes) {
            if (change.number > after && change.key.collaboration == collaboration) found.push_back(change);
        }
        cut(found, limit);
        return found;
    }
    bool wait_for_change(std::int64_t after, std::chrono::milliseconds timeout) const override {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, timeout,
                                 [&] { return static_cast<std::int64_t>(rows_.changes.size()) > after; });
    }

  private:
    // Refused too where the collaboration is not there.
    std::optional<Refusal> not_let(const std::string& collaboration, const Asker& asker) const {
        if (rows_.find(collaboration) == nullptr) return collaboration_not_found(collaboration);
        return no_longer_granted(asker, accounts_.standing(collaboration, asker.account));
    }
    const MemoryCase* find_case(const CaseKey& key) const {
        const MemoryCollaboration* in = rows_.find(key.collaboration);
        return in == nullptr ? nullptr : in->find(key.id);
    }
    const std::map<int, PublishedLifecycle>* versions_of(const std::string& collaboration,
                                                         const std::string& name) const {
        const MemoryCollaboration* in = rows_.find(collaboration);
        if (in == nullptr) return nullptr;
        const auto found = in->lifecycles.find(name);
        return found == in->lifecycles.end() ? nullptr : &found->second;
    }

    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    MemoryAnswerDrafts drafts_;
    MemoryAccounts accounts_{[this](const std::string& collaboration) {
        const std::lock_guard lock(mutex_);
        return rows_.find(collaboration) != nullptr;
    }};
    MemoryOutbox outbox_{[this](const std::string& collaboration) {
        const std::lock_guard lock(mutex_);
        return rows_.find(collaboration) != nullptr;
    }};
    mutable MemoryRows rows_;  // reading makes definitions
    MemoryMeetings meetings_{rows_};
    MemoryContents contents_;
    SealKey seal_key_;
};

}  // namespace
}  // namespace storage

std::unique_ptr<Store> make_memory_store(DefinitionReader reader) {
    return std::make_unique<storage::MemoryStore>(std::move(reader));
}

}  // namespace overens
