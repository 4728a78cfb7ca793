// Connections that read, lent out one call at a time.
//
// Threads: borrow may be called from any thread; what is borrowed is used by the one thread. When all are
// lent out, the caller waits for one to come back: calls are short.
#pragma once

#include <condition_variable>
#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "storage/sqlite/connection.hpp"
#include "storage/sqlite/failure.hpp"

namespace overens::storage {

class Readers {
  public:
    Readers(std::filesystem::path file, int count, std::int64_t cache_kib);

    // Calls `query(Connection&)` on one moment's state of the database. Throws StoreFailure for errors of the
    // database.
    template <class Query>
    auto read(const Query& query) {
        try {
            Snapshot snapshot(*this);
            return query(snapshot.connection());
        } catch (const SQLite::Exception& exception) {
            throw failure_of(exception, "reading");
        }
    }

    // One moment's state for as long as it lives. Keep it short: while one is open, the write-ahead log
    // cannot be cut.
    class Snapshot {
      public:
        explicit Snapshot(Readers& readers);
        ~Snapshot();
        Snapshot(const Snapshot&) = delete;
        Snapshot& operator=(const Snapshot&) = delete;
        Connection& connection() { return *connection_; }

      private:
        Readers& readers_;
        std::unique_ptr<Connection> connection_;
    };

  private:
    std::unique_ptr<Connection> borrow();
    void give_back(std::unique_ptr<Connection> connection);

    std::filesystem::path file_;
    std::int64_t cache_kib_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Connection>> idle_;
    int not_yet_open_;
};

}  // namespace overens::storage
