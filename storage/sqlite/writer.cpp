#include "storage/sqlite/writer.hpp"

#include <sqlite3.h>

#include "storage/sqlite/failure.hpp"
#include "storage/sqlite/statement.hpp"

namespace overens::storage {

Writer::Writer(std::unique_ptr<Connection> connection, WriterListener& listener, WriterOptions options)
    : connection_(std::move(connection)), listener_(listener), options_(options) {
    sqlite3_wal_hook(connection_->database().getHandle(), &Writer::after_commit, this);
    thread_ = std::thread([this] { run(); });
}

Writer::~Writer() {
    {
        const std::lock_guard lock(mutex_);
        closing_ = true;
    }
    queued_.notify_one();
    thread_.join();
    sqlite3* handle = connection_->database().getHandle();
    sqlite3_wal_hook(handle, nullptr, nullptr);
    // What a failed disk says about a checkpoint is not to be trusted; opening the folder again recovers from
    // the log.
    if (!stopped_.empty()) sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

void Writer::write(const std::function<void(Connection&)>& job) {
    Waiting waiting;
    waiting.job = &job;
    auto done = waiting.done.get_future();
    {
        const std::lock_guard lock(mutex_);
        throw_when_stopped();
        queue_.push_back(&waiting);
    }
    queued_.notify_one();
    done.get();
    if (waiting.failure) std::rethrow_exception(waiting.failure);
}

void Writer::run() {
    for (Batch batch = next_batch(); !batch.empty(); batch = next_batch()) {
        carry_out(batch);
        for (Waiting* waiting : batch) {
            // The moment it is told, `waiting` is gone.
            std::promise<void> done = std::move(waiting->done);
            done.set_value();
        }
        checkpoint_when_large();
    }
}

// Empty when there is nothing more to come.
Writer::Batch Writer::next_batch() {
    std::unique_lock lock(mutex_);
    queued_.wait(lock, [this] { return closing_ || !queue_.empty(); });
    Batch batch;
    const auto most = static_cast<std::size_t>(options_.most_jobs_per_commit);
    while (!queue_.empty() && batch.size() < most) {
        batch.push_back(queue_.front());
        queue_.pop_front();
    }
    return batch;
}

void Writer::carry_out(Batch& batch) {
    try {
        {
            const std::lock_guard lock(mutex_);
            throw_when_stopped();
        }
        begin();
        for (Waiting* waiting : batch) run_in_savepoint(*waiting);
        commit();
        listener_.committed();
    } catch (const SQLite::Exception& exception) {
        take_back();
        fail_all(batch, std::make_exception_ptr(failure_of(exception, "writing")));
    } catch (...) {
        take_back();
        fail_all(batch, std::current_exception());
    }
}

void Writer::begin() {
    try {
        Statement(*connection_, "BEGIN IMMEDIATE").run();
    } catch (const SQLite::Exception& exception) {
        if (damage_of(exception) == Damage::disk) stop_for_good(exception.what());
        throw failure_of(exception, "beginning to write");
    }
}

// A job's own failure is kept for its caller. Throws when the whole transaction is lost.
void Writer::run_in_savepoint(Waiting& waiting) {
    Statement(*connection_, "SAVEPOINT job").run();
    try {
        (*waiting.job)(*connection_);
        Statement(*connection_, "RELEASE job").run();
        return;
    } catch (const SQLite::Exception& exception) {
        waiting.failure = std::make_exception_ptr(failure_of(exception, "writing"));
        if (damage_of(exception) == Damage::disk) {
            stop_for_good(exception.what());
            throw failure_of(exception, "writing");
        }
        // SQLite takes back the whole transaction by itself after some errors, a full disk among them.
        if (!connection_->in_transaction()) throw failure_of(exception, "writing");
    } catch (...) {
        waiting.failure = std::current_exception();
    }
    Statement(*connection_, "ROLLBACK TO job").run();
    Statement(*connection_, "RELEASE job").run();
    listener_.taken_back();
}

void Writer::commit() {
    try {
        Statement(*connection_, "COMMIT").run();
    } catch (const SQLite::Exception& exception) {
        if (damage_of(exception) != Damage::disk) throw failure_of(exception, "committing");
        // Trying again could seem to succeed although the pages were lost when the first try failed.
        stop_for_good(exception.what());
        throw StoreFailure("while committing: " + std::string(exception.what()) +
                           "; it is unknown whether the step was kept until the data folder is opened again");
    }
}

void Writer::take_back() {
    try {
        if (connection_->in_transaction()) Statement(*connection_, "ROLLBACK").run();
    } catch (const SQLite::Exception& exception) {
        stop_for_good(exception.what());
    }
    listener_.taken_back();
}

void Writer::fail_all(Batch& batch, const std::exception_ptr& failure) {
    for (Waiting* waiting : batch) {
        if (!waiting->failure) waiting->failure = failure;
    }
}

// In its own time, after callers have been told. Passive: it never waits for readers. While one keeps the log
// from beginning anew, it waits until the log has grown by as much again.
void Writer::checkpoint_when_large() {
    if (wal_pages_ < checkpointed_pages_) checkpointed_pages_ = 0;  // the log has begun anew
    if (wal_pages_ - checkpointed_pages_ < options_.wal_pages_before_checkpoint) return;
    checkpointed_pages_ = wal_pages_;
    sqlite3* handle = connection_->database().getHandle();
    const int result =
        sqlite3_wal_checkpoint_v2(handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    const int kind = result & 0xFF;
    if (kind == SQLITE_IOERR || kind == SQLITE_CORRUPT) stop_for_good(sqlite3_errmsg(handle));
}

void Writer::stop_for_good(const std::string& reason) {
    const std::lock_guard lock(mutex_);
    if (stopped_.empty()) stopped_ = reason;
}

void Writer::throw_when_stopped() {
    if (stopped_.empty()) return;
    throw StoreFailure("nothing more is written after an error of the disk (" + stopped_ +
                       "); open the data folder again when the disk is in order");
}

int Writer::after_commit(void* self, sqlite3*, const char*, int wal_pages) {
    static_cast<Writer*>(self)->wal_pages_ = wal_pages;
    return SQLITE_OK;
}

}  // namespace overens::storage
