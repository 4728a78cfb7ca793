#include "storage/sqlite/sqlite_store.hpp"

#include "storage/codec/record_codec.hpp"
#include "storage/codec/seal_key.hpp"
#include "storage/sqlite/accounts.hpp"
#include "storage/sqlite/answer_draft_rows.hpp"
#include "storage/sqlite/case_reads.hpp"
#include "storage/sqlite/case_rows.hpp"
#include "storage/sqlite/change_signal.hpp"
#include "storage/sqlite/content_file.hpp"
#include "storage/sqlite/definitions.hpp"
#include "storage/sqlite/entry_rows.hpp"
#include "storage/sqlite/folder_lock.hpp"
#include "storage/sqlite/meeting_rows.hpp"
#include "storage/sqlite/migrations/migrations.hpp"
#include "storage/sqlite/outbox.hpp"
#include "storage/sqlite/queue_rows.hpp"
#include "storage/sqlite/readers.hpp"
#include "storage/sqlite/register_rows.hpp"
#include "storage/sqlite/step_tables.hpp"
#include "storage/sqlite/writer.hpp"
#include "storage/steps/refusals.hpp"

namespace overens {
namespace storage {
namespace {

constexpr std::size_t cases_folded_for_readers = 256;
constexpr std::size_t parts_folded_for_readers = 200'000;  // of all those cases together

std::unique_ptr<Connection> open_and_migrate(const std::filesystem::path& file,
                                             const SqliteOptions& options) {
    auto connection = std::make_unique<Connection>(file, Connection::Kind::writer, options.writer_cache_kib);
    migrate(*connection, migrations_of_overens());
    return connection;
}

std::int64_t newest_entry(Connection& connection) {
    return next_change(connection) - 1;
}

class SqliteStore : public Store, private WriterListener {
  public:
    SqliteStore(const std::filesystem::path& folder, const SqliteOptions& options, DefinitionReader reader)
        : lock_(folder),
          definitions_(std::move(reader)),
          folded_(cases_folded_for_readers, parts_folded_for_readers),
          opened_(open_and_migrate(folder / "overens.db", options)),
          tables_(*opened_, definitions_, registers_, options.cases_in_memory, options.items_in_memory),
          writing_(*opened_),
          changes_(newest_entry(*opened_)),
          content_(folder / "content.db"),
          seal_key_(folder / "seal.key"),
          writer_(std::move(opened_), *this,
                  {options.most_steps_per_commit, options.wal_pages_before_checkpoint}),
          readers_(folder / "overens.db", options.readers, options.reader_cache_kib),
          accounts_(writer_, readers_),
          outbox_(writer_, readers_) {}

    AccountStore& accounts() override { return accounts_; }
    const AccountStore& accounts() const override { return accounts_; }
    OutboxStore& outbox() override { return outbox_; }
    const OutboxStore& outbox() const override { return outbox_; }

    std::expected<Receipt, Refusal> transact(const StepRequest& request, const Decider& decider) override {
        std::optional<std::expected<Receipt, Refusal>> outcome;
        writer_.write([&](Connection&) {
            outcome = take_step(tables_, request, decider);
            changes_.written(tables_.last_entry());
        });
        return std::move(*outcome);
    }

    std::optional<ReadCase> read(const CaseKey& key, std::optional<Instant> as_of) const override {
        return readers_.read([&](Connection& connection) -> std::optional<ReadCase> {
            const auto ref = find_ref(connection, key);
            if (!ref) return std::nullopt;
            FoldedCase read = as_of ? read_folded_as_of(connection, *ref, key, *as_of)
                                    : read_folded(connection, *ref, key, folded_);
            if (!read.subject) return std::nullopt;
            auto definition = definitions_.find(connection, ref->collaboration, read.subject->lifecycle,
                                                read.subject->lifecycle_version);
            return ReadCase{std::move(read.subject), std::move(definition), std::move(read.texts)};
        });
    }

    std::vector<Entry> entries(const CaseKey& key, std::int64_t after, int limit) const override {
        return readers_.read([&](Connection& connection) {
            std::vector<Entry> found;
            const auto ref = find_ref(connection, key);
            if (!ref) return found;
            each_entry(connection, *ref, key, {after, limit}, [&](const Entry& entry) {
                found.push_back(entry);
                return true;
            });
            return found;
        });
    }

    std::vector<OpenCaseRow> open_cases(const std::string& collaboration,
                                        const std::string& lifecycle) const override {
        return in_collaboration<std::vector<OpenCaseRow>>(
            collaboration, [&](Connection& connection, std::int64_t number) {
                return storage::open_cases(connection, number, lifecycle);
            });
    }
    Rows<CaseRow> list(const std::string& collaboration, const CaseFilter& filter, Page page) const override {
        return in_collaboration<Rows<CaseRow>>(collaboration,
                                               [&](Connection& connection, std::int64_t number) {
                                                   return list_cases(connection, number, filter, page);
                                               });
    }
    Rows<TaskRow> tasks(const std::string& collaboration, const TaskFilter& filter,
                        Page page) const override {
        return in_collaboration<Rows<TaskRow>>(collaboration,
                                               [&](Connection& connection, std::int64_t number) {
                                                   return list_tasks(connection, number, filter, page);
                                               });
    }

    std::optional<Day> next_timer_day() const override { return readers_.read(&storage::next_timer_day); }
    std::vector<DueTimer> due_timers(Day day, int limit) const override {
        return readers_.read(
            [&](Connection& connection) { return storage::due_timers(connection, day, limit); });
    }
    std::vector<WaitingErrand> waiting_errands(int limit) const override {
        return readers_.read(
            [&](Connection& connection) { return storage::waiting_errands(connection, limit); });
    }
    void finish_errand(std::int64_t number) override {
        writer_.write([&](Connection& connection) { storage::finish_errand(connection, number); });
    }
    void fail_errand(std::int64_t number, const std::string& reason) override {
        writer_.write([&](Connection& connection) { storage::fail_errand(connection, number, reason); });
    }
    std::vector<ChangedRegister> changed_registers() const override {
        return readers_.read([](Connection& connection) { return read_changed_registers(connection); });
    }
    void told_of_register(const ChangedRegister& changed) override {
        writer_.write([&](Connection& connection) { storage::told_of_register(connection, changed); });
    }
    Rows<Notice> notices(const std::string& collaboration, const std::string& addressee,
                         Page page) const override {
        return in_collaboration<Rows<Notice>>(collaboration,
                                              [&](Connection& connection, std::int64_t number) {
                                                  return read_notices(connection, number, addressee, page);
                                              });
    }

    std::vector<std::string> collaborations() const override { return readers_.read(&read_collaborations); }
    std::shared_ptr<const Register> read_register(const std::string& collaboration) const override {
        return readers_.read([&](Connection& connection) -> std::shared_ptr<const Register> {
            const auto number = find_collaboration(connection, collaboration);
            return number ? registers_.find(connection, *number) : nullptr;
        });
    }
    std::optional<Refusal> write_register(const Register& reg, std::int64_t revision, const Act& act,
                                          const Asker& asker) override {
        std::optional<Refusal> refused;
        writer_.write([&](Connection& connection) {
            refused = write_register_revision(connection, reg, revision, act, asker);
            tables_.forget_register(reg.collaboration);
        });
        return refused;
    }
    std::int64_t register_revision(const std::string& collaboration) const override {
        return in_collaboration<std::int64_t>(collaboration, &newest_revision);
    }
    std::optional<Instant> register_written_at(const std::string& collaboration) const override {
        return in_collaboration<std::optional<Instant>>(collaboration, &newest_revision_written_at);
    }

    std::vector<PublishedLifecycle> lifecycles(const std::string& collaboration) const override {
        return in_collaboration<std::vector<PublishedLifecycle>>(collaboration, &read_lifecycles);
    }
    std::optional<PublishedLifecycle> lifecycle(const std::string& collaboration, const std::string& name,
                                                std::optional<int> version) const override {
        return in_collaboration<std::optional<PublishedLifecycle>>(
            collaboration, [&](Connection& connection, std::int64_t number) {
                return read_lifecycle(connection, number, name,
                                      version ? *version : newest_version(connection, number, name));
            });
    }
    std::optional<Refusal> publish(const std::string& collaboration, const PublishedLifecycle& published,
                                   const Asker& asker) override {
        std::optional<Refusal> refused;
        writer_.write([&](Connection& connection) {
            refused = publish_lifecycle(connection, collaboration, published, asker);
        });
        return refused;
    }
    std::vector<LifecycleDraft> drafts(const std::string& collaboration) const override {
        return in_collaboration<std::vector<LifecycleDraft>>(
            collaboration,
            [](Connection& connection, std::int64_t number) { return read_drafts(connection, number); });
    }
    std::optional<Refusal> save_draft(const std::string& collaboration, const LifecycleDraft& draft,
                                      const Asker& asker) override {
        std::optional<Refusal> refused;
        writer_.write(
            [&](Connection& connection) { refused = write_draft(connection, collaboration, draft, asker); });
        return refused;
    }
    std::optional<Refusal> remove_draft(const std::string& collaboration, const std::string& name,
                                        const Asker& asker) override {
        std::optional<Refusal> refused;
        writer_.write(
            [&](Connection& connection) { refused = delete_draft(connection, collaboration, name, asker); });
        return refused;
    }
    std::shared_ptr<const Definition> definition(const std::string& collaboration, const std::string& name,
                                                 std::optional<int> version) const override {
        return in_collaboration<std::shared_ptr<const Definition>>(
            collaboration, [&](Connection& connection, std::int64_t number) {
                return version ? definitions_.find(connection, number, name, *version)
                               : definitions_.find_newest(connection, number, name);
            });
    }

    std::unique_ptr<Upload> begin_upload(const std::string& collaboration) override {
        return content_.begin_upload(collaboration);
    }
    std::optional<ContentInfo> info(const std::string& collaboration,
                                    const std::string& hash) const override {
        return content_.info(collaboration, hash);
    }
    std::unique_ptr<Download> open_content(const std::string& collaboration,
                                           const std::string& hash) const override {
        return content_.open(collaboration, hash);
    }
    ContentUses content_uses(const std::string& collaboration, const std::string& hash) const override {
        return in_collaboration<ContentUses>(collaboration, [&](Connection& connection, std::int64_t number) {
            return read_content_uses(connection, number, hash);
        });
    }
    bool remove_content(const std::string& collaboration, const std::string& hash) override {
        return content_.remove(collaboration, hash);
    }

    std::vector<AnswerDraft> answer_drafts(const CaseKey& key, int item) const override {
        return readers_.read([&](Connection& connection) {
            const auto ref = find_ref(connection, key);
            return ref ? read_answer_drafts(connection, *ref, item) : std::vector<AnswerDraft>{};
        });
    }
    bool save_answer_draft(const CaseKey& key, int item, const AnswerDraft& draft) override {
        bool saved = false;
        writer_.write([&](Connection& connection) {
            const auto ref = find_ref(connection, key);
            saved = ref.has_value();
            if (ref) write_answer_draft(connection, *ref, item, draft);
        });
        return saved;
    }
    bool remove_answer_draft(const CaseKey& key, int item, const std::string& unit) override {
        bool removed = false;
        writer_.write([&](Connection& connection) {
            const auto ref = find_ref(connection, key);
            removed = ref && delete_answer_draft(connection, *ref, item, unit);
        });
        return removed;
    }

    std::expected<MeetingReceipt, Refusal> transact_meeting(const MeetingRequest& request,
                                                            const MeetingDecider& decider) override {
        std::optional<std::expected<MeetingReceipt, Refusal>> outcome;
        writer_.write([&](Connection& connection) {
            MeetingTables tables(connection, registers_);
            outcome = take_meeting_step(tables, request, decider);
            changes_.written(tables.last_entry());
        });
        return std::move(*outcome);
    }
    std::optional<ReadMeeting> read_meeting(const MeetingKey& key) const override {
        return readers_.read([&](Connection& connection) -> std::optional<ReadMeeting> {
            const auto ref = find_meeting_ref(connection, key);
            if (!ref) return std::nullopt;
            return ReadMeeting{key, fold_meeting(connection, *ref, key),
                               read_meeting_texts(connection, *ref)};
        });
    }
    std::vector<ReadMeeting> read_meetings(const std::string& collaboration,
                                           const std::string& body) const override {
        return readers_.read([&](Connection& connection) {
            std::vector<ReadMeeting> read;
            for (MeetingKey& key : list_meeting_keys(connection, collaboration, body)) {
                const MeetingRef ref = find_meeting_ref(connection, key).value();
                MeetingRecord record = fold_meeting(connection, ref, key);
                read.push_back({std::move(key), std::move(record), read_meeting_texts(connection, ref)});
            }
            return read;
        });
    }
    std::vector<MeetingEntry> meeting_entries(const MeetingKey& key, std::int64_t after,
                                              int limit) const override {
        return readers_.read([&](Connection& connection) {
            const auto ref = find_meeting_ref(connection, key);
            return ref ? read_meeting_entries(connection, *ref, key, after, limit)
                       : std::vector<MeetingEntry>{};
        });
    }
    std::vector<UntoldMeeting> untold_meetings() const override {
        return readers_.read(&read_untold_meetings);
    }
    void told_of_meeting(const UntoldMeeting& told) override {
        writer_.write([&](Connection& connection) { write_told_of_meeting(connection, told); });
    }

    Seal seal(std::string_view content) const override { return seal_key_.seal(content); }

    std::int64_t last_change() const override { return changes_.last(); }
    std::optional<Instant> last_recorded_at() const override {
        return readers_.read(&storage::last_recorded_at);
    }
    std::vector<Change> changes(const std::string& collaboration, std::int64_t after,
                                int limit) const override {
        return in_collaboration<std::vector<Change>>(
            collaboration, [&](Connection& connection, std::int64_t number) {
                return read_changes(connection, number, collaboration, after, limit);
            });
    }
    bool wait_for_change(std::int64_t after, std::chrono::milliseconds timeout) const override {
        return changes_.wait(after, timeout);
    }

  private:
    void committed() override {
        tables_.keep_what_is_held();
        changes_.committed();
    }
    void taken_back() override {
        tables_.forget_what_is_held();
        try {
            changes_.taken_back(newest_entry(writing_));
        } catch (const SQLite::Exception&) {
            // The database cannot be read any more: then nothing will be committed either.
        }
    }

    static std::optional<CaseRef> find_ref(Connection& connection, const CaseKey& key) {
        const auto number = find_collaboration(connection, key.collaboration);
        return number ? find_case_ref(connection, *number, key.id) : std::nullopt;
    }

    // An empty answer when there is no such collaboration.
    template <class Answer, class Query>
    Answer in_collaboration(const std::string& id, const Query& query) const {
        return readers_.read([&](Connection& connection) {
            const auto number = find_collaboration(connection, id);
            return number ? query(connection, *number) : Answer{};
        });
    }

    FolderLock lock_;
    mutable Definitions definitions_;
    mutable Registers registers_;
    mutable FoldedCases folded_;
    std::unique_ptr<Connection> opened_;  // until the writer has it
    StepTables tables_;                   // used by the writer's thread alone, as is
    Connection& writing_;
    ChangeSignal changes_;
    mutable ContentFile content_;
    SealKey seal_key_;
    Writer writer_;
    mutable Readers readers_;  // closed before the writer, so that it is the writer who checkpoints at last
    SqliteAccounts accounts_;
    SqliteOutbox outbox_;
};

}  // namespace
}  // namespace storage

std::unique_ptr<Store> open_sqlite_store(const std::filesystem::path& folder, SqliteOptions options,
                                         DefinitionReader reader) {
    try {
        return std::make_unique<storage::SqliteStore>(folder, options, std::move(reader));
    } catch (const SQLite::Exception& exception) {
        throw storage::failure_of(exception, "opening the data folder " + folder.string());
    }
}

}  // namespace overens
