// The one thread that writes to a database. Jobs that queue up while it is busy are committed together, each
// within a savepoint of its own, so that one that fails takes back nothing of the others.
//
// Threads: write may be called from any thread but the writer's own. Jobs run on the writer's thread, one at
// a time.
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "storage/sqlite/connection.hpp"

namespace overens::storage {

// What the owner of a database does around commits; called on the writer's thread. Must not throw.
class WriterListener {
  public:
    virtual ~WriterListener() = default;
    // A batch is on disk; callers have not been told yet.
    virtual void committed() = 0;
    // Something of the batch under way, or all of it, has been taken back: what memory holds of it may be
    // wrong.
    virtual void taken_back() = 0;
};

struct WriterOptions {
    int most_jobs_per_commit = 256;
    std::int64_t wal_pages_before_checkpoint = 4'000;
};

class Writer {
  public:
    // `listener` must outlive it. `connection` is used by nobody else from now on.
    Writer(std::unique_ptr<Connection> connection, WriterListener& listener, WriterOptions options);
    // Finishes what is queued and closes; the last connection to close checkpoints, unless the disk has
    // failed.
    ~Writer();
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    // Returns when `job` has run and its batch is on disk. Throws what the job threw, then with nothing of it
    // written; or StoreFailure when the batch could not be committed.
    void write(const std::function<void(Connection&)>& job);

  private:
    struct Waiting {
        const std::function<void(Connection&)>* job = nullptr;
        std::exception_ptr failure;
        std::promise<void> done;
    };
    using Batch = std::vector<Waiting*>;

    void run();
    Batch next_batch();
    void carry_out(Batch& batch);
    void begin();
    void run_in_savepoint(Waiting& waiting);
    void commit();
    void take_back();
    void fail_all(Batch& batch, const std::exception_ptr& failure);
    void checkpoint_when_large();
    void stop_for_good(const std::string& reason);
    void throw_when_stopped();
    static int after_commit(void* self, sqlite3*, const char*, int wal_pages);

    std::unique_ptr<Connection> connection_;
    WriterListener& listener_;
    WriterOptions options_;
    std::int64_t wal_pages_ = 0;           // after the last commit
    std::int64_t checkpointed_pages_ = 0;  // how many there were at the last checkpoint of this log

    std::mutex mutex_;
    std::condition_variable queued_;
    std::deque<Waiting*> queue_;
    bool closing_ = false;
    std::string stopped_;  // why nothing more is written; empty while all is well

    std::thread thread_;
};

}  // namespace overens::storage
