#include "storage/memory/memory_store.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <ranges>
#include <tuple>

#include "engine/cases/evolve.hpp"
#include "storage/codec/words.hpp"
#include "storage/memory/memory_contents.hpp"
#include "storage/memory/memory_rows.hpp"
#include "storage/steps/folded_text.hpp"
#include "storage/steps/refusals.hpp"

namespace overens {
namespace storage {
namespace {

template <class Row>
Rows<Row> page_of(std::vector<Row> all, Page page) {
    Rows<Row> rows;
    rows.total = static_cast<std::int64_t>(all.size());
    const auto from =
        std::min(all.size(), static_cast<std::size_t>(page.page - 1) * static_cast<std::size_t>(page.limit));
    const auto to = std::min(all.size(), from + static_cast<std::size_t>(page.limit));
    for (auto index = from; index < to; ++index) rows.rows.push_back(std::move(all[index]));
    return rows;
}

template <class Row>
void cut(std::vector<Row>& rows, int limit) {
    const auto most = static_cast<std::size_t>(std::max(limit, 0));
    if (rows.size() > most) rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(most), rows.end());
}

CaseRow case_row(const MemoryCase& written) {
    const CaseSummary& summary = written.summary;
    return {written.id,         summary.lifecycle, summary.lifecycle_version, written.title(),
            summary.phase,      summary.states,    summary.started_on,        summary.next_due,
            summary.open_items, summary.on_hold,   summary.version,           summary.changed_at};
}

bool matches(const MemoryCase& written, const CaseFilter& filter) {
    const CaseSummary& summary = written.summary;
    if (filter.lifecycle && *filter.lifecycle != summary.lifecycle) return false;
    if (filter.phase && *filter.phase != summary.phase) return false;
    if (filter.state &&
        std::find(summary.states.begin(), summary.states.end(), *filter.state) == summary.states.end()) {
        return false;
    }
    if (!filter.text) return true;
    return fold_for_search(written.title()).find(fold_for_search(*filter.text)) != std::string::npos;
}

TaskRow task_row(const MemoryCase& written, const ItemRow& item) {
    return {written.id,
            written.title(),
            written.summary.lifecycle,
            item.item,
            item.work,
            item.round,
            item.addressee,
            std::string(stored_word(item.state)),
            item.due};
}

class MemoryStore : public Store {
  public:
    explicit MemoryStore(DefinitionReader reader) : rows_(std::move(reader)) {}

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
        ReadCase read;
        for (const Entry& entry : found->entries) {
            if (as_of && entry.act.recorded_at > *as_of) break;
            evolve(read.subject, entry);
        }
        if (read.subject.version == 0) return std::nullopt;
        read.definition =
            rows_.make_definition(key.collaboration, read.subject.lifecycle, read.subject.lifecycle_version);
        for (const auto& [number, text] : found->texts) {
            if (text.sequence <= read.subject.version) read.texts.emplace(number, text.text);
        }
        return read;
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

    // Newest case first.
    Rows<CaseRow> list(const std::string& collaboration, const CaseFilter& filter, Page page) const override {
        const std::lock_guard lock(mutex_);
        std::vector<CaseRow> found;
        const MemoryCollaboration* in = rows_.find(collaboration);
        if (in == nullptr) return {};
        for (const auto& written : in->cases | std::views::reverse) {
            if (matches(written, filter)) found.push_back(case_row(written));
        }
        return page_of(std::move(found), page);
    }

    Rows<TaskRow> tasks(const std::string& collaboration, const TaskFilter& filter,
                        Page page) const override {
        const std::lock_guard lock(mutex_);
        const MemoryCollaboration* in = rows_.find(collaboration);
        if (in == nullptr) return {};
        std::vector<TaskRow> found;
        for (const MemoryCase& written : in->cases) {
            if (filter.case_id && *filter.case_id != written.id) continue;
            for (const auto& [unused, item] : written.items) {
                if (!item.open || (filter.addressee && *filter.addressee != item.addressee.id)) continue;
                found.push_back(task_row(written, item));
            }
        }
        // Cases and items are in their order already.
        std::stable_sort(found.begin(), found.end(), [](const TaskRow& left, const TaskRow& right) {
            return left.due.value_or(Day::last()) < right.due.value_or(Day::last());
        });
        return page_of(std::move(found), page);
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
    std::optional<Register> read_register(const std::string& collaboration) const override {
        const std::lock_guard lock(mutex_);
        const MemoryCollaboration* in = rows_.find(collaboration);
        return in == nullptr ? std::nullopt : std::optional(in->revisions.back().first);
    }
    bool write_register(const Register& reg, std::int64_t revision, const Act& act) override {
        const std::lock_guard lock(mutex_);
        const MemoryCollaboration* in = rows_.find(reg.collaboration);
        const std::size_t newest = in == nullptr ? 0 : in->revisions.size();
        if (revision != static_cast<std::int64_t>(newest)) return false;
        rows_.collaborations[reg.collaboration].revisions.emplace_back(reg, act);
        rows_.last_recorded_at = std::max(rows_.last_recorded_at.value_or(act.recorded_at), act.recorded_at);
        return true;
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
    std::optional<Refusal> publish(const std::string& collaboration,
                                   const PublishedLifecycle& published) override {
        const std::lock_guard lock(mutex_);
        const auto in = rows_.collaborations.find(collaboration);
        if (in == rows_.collaborations.end()) return collaboration_not_found(collaboration);
        const auto [place, is_new] =
            in->second.lifecycles[published.name].try_emplace(published.version, published);
        if (!is_new && place->second.hash != published.hash) return version_taken(published);
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
    std::optional<Refusal> save_draft(const std::string& collaboration,
                                      const LifecycleDraft& draft) override {
        const std::lock_guard lock(mutex_);
        const auto in = rows_.collaborations.find(collaboration);
        if (in == rows_.collaborations.end()) return collaboration_not_found(collaboration);
        in->second.drafts[draft.name] = draft;
        return std::nullopt;
    }
    bool remove_draft(const std::string& collaboration, const std::string& name) override {
        const std::lock_guard lock(mutex_);
        const auto in = rows_.collaborations.find(collaboration);
        return in != rows_.collaborations.end() && in->second.drafts.erase(name) > 0;
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
    mutable MemoryRows rows_;  // reading makes definitions
    MemoryContents contents_;
};

}  // namespace
}  // namespace storage

std::unique_ptr<Store> make_memory_store(DefinitionReader reader) {
    return std::make_unique<storage::MemoryStore>(std::move(reader));
}

}  // namespace overens
