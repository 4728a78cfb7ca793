#include "storage/failing/failing_store.hpp"

#include <mutex>
#include <utility>

namespace overens {
namespace {

StoreFailure make_failure(PlannedFailure failure) {
    switch (failure) {
        case PlannedFailure::broken: return StoreFailure("the disk failed, as planned; nothing was written");
        case PlannedFailure::full:
            return StoreFailure("the disk is full, as planned; nothing was written", true);
        case PlannedFailure::unknown: break;
    }
    return StoreFailure("the answer was lost, as planned; it is unknown whether it was written");
}

class FailingStoreInFront : public FailingStore {
  private:
    // What happens to the write that begins now; none: it succeeds.
    std::optional<PlannedFailure> failure_now() {
        const std::lock_guard lock(mutex_);
        if (writes_until_failure_ == 0) return std::nullopt;
        --writes_until_failure_;
        if (writes_until_failure_ > 0) return std::nullopt;
        if (from_then_on_) writes_until_failure_ = 1;
        return failure_;
    }

    template <class Write>
    auto write(const Write& write_behind) {
        const auto failure = failure_now();
        if (failure && *failure != PlannedFailure::unknown) throw make_failure(*failure);
        auto result = write_behind();
        {
            const std::lock_guard lock(mutex_);
            ++writes_done_;
        }
        if (failure) throw make_failure(*failure);
        return result;
    }

    class UploadInFront : public Upload {
      public:
        UploadInFront(FailingStoreInFront& store, std::unique_ptr<Upload> behind)
            : store_(store), behind_(std::move(behind)) {}
        void add(std::string_view bytes) override { behind_->add(bytes); }
        ContentInfo finish(const std::string& media_type) override {
            return store_.write([&] { return behind_->finish(media_type); });
        }

      private:
        FailingStoreInFront& store_;
        std::unique_ptr<Upload> behind_;
    };

  public:
    explicit FailingStoreInFront(Store& behind) : behind_(behind) {}

    // Accounts do not fail: nothing of a case rests on them.
    AccountStore& accounts() override { return behind_.accounts(); }
    const AccountStore& accounts() const override { return std::as_const(behind_).accounts(); }
    OutboxStore& outbox() override { return behind_.outbox(); }
    const OutboxStore& outbox() const override { return std::as_const(behind_).outbox(); }

    void plan_failure(int nth, PlannedFailure failure, bool from_then_on) override {
        const std::lock_guard lock(mutex_);
        writes_until_failure_ = nth;
        failure_ = failure;
        from_then_on_ = from_then_on;
    }
    int writes_done() const override {
        const std::lock_guard lock(mutex_);
        return writes_done_;
    }

    std::expected<Receipt, Refusal> transact(const StepRequest& request, const Decider& decider) override {
        return write([&] { return behind_.transact(request, decider); });
    }
    std::optional<Refusal> write_register(const Register& reg, std::int64_t revision, const Act& act,
                                          const Asker& asker) override {
        return write([&] { return behind_.write_register(reg, revision, act, asker); });
    }
    std::optional<Refusal> publish(const std::string& collaboration, const PublishedLifecycle& published,
                                   const Asker& asker) override {
        return write([&] { return behind_.publish(collaboration, published, asker); });
    }
    std::vector<AnswerDraft> answer_drafts(const CaseKey& key, int item) const override {
        return behind_.answer_drafts(key, item);
    }
    bool save_answer_draft(const CaseKey& key, int item, const AnswerDraft& draft) override {
        return write([&] { return behind_.save_answer_draft(key, item, draft); });
    }
    bool remove_answer_draft(const CaseKey& key, int item, const std::string& unit) override {
        return write([&] { return behind_.remove_answer_draft(key, item, unit); });
    }
    std::optional<Refusal> save_draft(const std::string& collaboration, const LifecycleDraft& draft,
                                      const Asker& asker) override {
        return write([&] { return behind_.save_draft(collaboration, draft, asker); });
    }
    std::optional<Refusal> remove_draft(const std::string& collaboration, const std::string& name,
                                        const Asker& asker) override {
        return write([&] { return behind_.remove_draft(collaboration, name, asker); });
    }
    std::vector<LifecycleDraft> drafts(const std::string& collaboration) const override {
        return behind_.drafts(collaboration);
    }
    std::unique_ptr<Upload> begin_upload(const std::string& collaboration) override {
        return std::make_unique<UploadInFront>(*this, behind_.begin_upload(collaboration));
    }
    void finish_errand(std::int64_t number) override {
        write([&] {
            behind_.finish_errand(number);
            return true;
        });
    }
    void fail_errand(std::int64_t number, const std::string& reason) override {
        write([&] {
            behind_.fail_errand(number, reason);
            return true;
        });
    }

    std::expected<MeetingReceipt, Refusal> transact_meeting(const MeetingRequest& request,
                                                            const MeetingDecider& decider) override {
        return write([&] { return behind_.transact_meeting(request, decider); });
    }
    void told_of_meeting(const UntoldMeeting& told) override {
        write([&] {
            behind_.told_of_meeting(told);
            return true;
        });
    }
    std::optional<ReadMeeting> read_meeting(const MeetingKey& key) const override {
        return behind_.read_meeting(key);
    }
    std::vector<ReadMeeting> read_meetings(const std::string& collaboration,
                                           const std::string& body) const override {
        return behind_.read_meetings(collaboration, body);
    }
    std::vector<MeetingEntry> meeting_entries(const MeetingKey& key, std::int64_t after,
                                              int limit) const override {
        return behind_.meeting_entries(key, after, limit);
    }
    std::vector<UntoldMeeting> untold_meetings() const override { return behind_.untold_meetings(); }

    void told_of_register(const ChangedRegister& changed) override {
        write([&] {
            behind_.told_of_register(changed);
            return true;
        });
    }

    std::optional<ReadCase> read(const CaseKey& key, std::optional<Instant> as_of) const override {
        return behind_.read(key, as_of);
    }
    std::vector<Entry> entries(const CaseKey& key, std::int64_t after, int limit) const override {
        return behind_.entries(key, after, limit);
    }
    std::vector<OpenCaseRow> open_cases(const std::string& collaboration,
                                        const std::string& lifecycle) const override {
        return behind_.open_cases(collaboration, lifecycle);
    }
    Rows<CaseRow> list(const std::string& collaboration, const CaseFilter& filter, Page page) const override {
        return behind_.list(collaboration, filter, page);
    }
    Rows<TaskRow> tasks(const std::string& collaboration, const TaskFilter& filter,
                        Page page) const override {
        return behind_.tasks(collaboration, filter, page);
    }
    std::optional<Day> next_timer_day() const override { return behind_.next_timer_day(); }
    std::vector<DueTimer> due_timers(Day day, int limit) const override {
        return behind_.due_timers(day, limit);
    }
    std::vector<WaitingErrand> waiting_errands(int limit) const override {
        return behind_.waiting_errands(limit);
    }
    std::vector<ChangedRegister> changed_registers() const override { return behind_.changed_registers(); }
    Rows<Notice> notices(const std::string& collaboration, const std::string& addressee,
                         Page page) const override {
        return behind_.notices(collaboration, addressee, page);
    }
    std::vector<std::string> collaborations() const override { return behind_.collaborations(); }
    std::shared_ptr<const Register> read_register(const std::string& collaboration) const override {
        return behind_.read_register(collaboration);
    }
    std::int64_t register_revision(const std::string& collaboration) const override {
        return behind_.register_revision(collaboration);
    }
    std::optional<Instant> register_written_at(const std::string& collaboration) const override {
        return behind_.register_written_at(collaboration);
    }
    std::vector<PublishedLifecycle> lifecycles(const std::string& collaboration) const override {
        return behind_.lifecycles(collaboration);
    }
    std::optional<PublishedLifecycle> lifecycle(const std::string& collaboration, const std::string& name,
                                                std::optional<int> version) const override {
        return behind_.lifecycle(collaboration, name, version);
    }
    std::shared_ptr<const Definition> definition(const std::string& collaboration, const std::string& name,
                                                 std::optional<int> version) const override {
        return behind_.definition(collaboration, name, version);
    }
    std::optional<ContentInfo> info(const std::string& collaboration,
                                    const std::string& hash) const override {
        return behind_.info(collaboration, hash);
    }
    std::unique_ptr<Download> open_content(const std::string& collaboration,
                                           const std::string& hash) const override {
        return behind_.open_content(collaboration, hash);
    }
    ContentUses content_uses(const std::string& collaboration, const std::string& hash) const override {
        return behind_.content_uses(collaboration, hash);
    }
    bool remove_content(const std::string& collaboration, const std::string& hash) override {
        return write([&] { return behind_.remove_content(collaboration, hash); });
    }
    Seal seal(std::string_view content) const override { return behind_.seal(content); }
    std::int64_t last_change() const override { return behind_.last_change(); }
    std::optional<Instant> last_recorded_at() const override { return behind_.last_recorded_at(); }
    std::vector<Change> changes(const std::string& collaboration, std::int64_t after,
                                int limit) const override {
        return behind_.changes(collaboration, after, limit);
    }
    bool wait_for_change(std::int64_t after, std::chrono::milliseconds timeout) const override {
        return behind_.wait_for_change(after, timeout);
    }

  private:
    Store& behind_;
    mutable std::mutex mutex_;
    int writes_until_failure_ = 0;  // 0: no failure is planned
    PlannedFailure failure_ = PlannedFailure::broken;
    bool from_then_on_ = false;
    int writes_done_ = 0;
};

}  // namespace

std::unique_ptr<FailingStore> make_failing_store(Store& behind) {
    return std::make_unique<FailingStoreInFront>(behind);
}

}  // namespace overens
