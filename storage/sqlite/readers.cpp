#include "storage/sqlite/readers.hpp"

#include "storage/sqlite/statement.hpp"

namespace overens::storage {

Readers::Readers(std::filesystem::path file, int count, std::int64_t cache_kib)
    : file_(std::move(file)), cache_kib_(cache_kib), not_yet_open_(count) {}

std::unique_ptr<Connection> Readers::borrow() {
    std::unique_lock lock(mutex_);
    returned_.wait(lock, [this] { return !idle_.empty() || not_yet_open_ > 0; });
    if (idle_.empty()) {
        auto opened = std::make_unique<Connection>(file_, Connection::Kind::reader, cache_kib_);
        --not_yet_open_;
        return opened;
    }
    auto connection = std::move(idle_.back());
    idle_.pop_back();
    return connection;
}

void Readers::give_back(std::unique_ptr<Connection> connection) {
    {
        const std::lock_guard lock(mutex_);
        idle_.push_back(std::move(connection));
    }
    returned_.notify_one();
}

Readers::Snapshot::Snapshot(Readers& readers) : readers_(readers), connection_(readers.borrow()) {
    try {
        Statement(*connection_, "BEGIN").run();
    } catch (...) {
        readers_.give_back(std::move(connection_));
        throw;
    }
}

Readers::Snapshot::~Snapshot() {
    try {
        Statement(*connection_, "ROLLBACK").run();
    } catch (const SQLite::Exception&) {
        // Some errors have ended the transaction already; there is nothing to take back in a reader.
    }
    readers_.give_back(std::move(connection_));
}

}  // namespace overens::storage
