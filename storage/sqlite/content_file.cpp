#include "storage/sqlite/content_file.hpp"

#include <algorithm>
#include <utility>

#include "storage/codec/hasher.hpp"
#include "storage/sqlite/content_rows.hpp"
#include "storage/sqlite/failure.hpp"
#include "storage/sqlite/migrations/migrations.hpp"

namespace overens::storage {
namespace {

constexpr std::int64_t content_cache_kib = 4'096;
constexpr int reader_count = 2;
constexpr WriterOptions content_writing{.most_jobs_per_commit = 16, .wal_pages_before_checkpoint = 8'000};

std::unique_ptr<Connection> open_and_migrate(const std::filesystem::path& file) {
    auto connection = std::make_unique<Connection>(file, Connection::Kind::writer, content_cache_kib);
    connection->run("PRAGMA secure_delete = ON");  // what is removed is gone from the file
    migrate(*connection, migrations_of_content());
    delete_left_over_contents(*connection);
    return connection;
}

class UploadToFile : public Upload {
  public:
    UploadToFile(Writer& writer, std::string collaboration)
        : writer_(writer), collaboration_(std::move(collaboration)) {}
    ~UploadToFile() override {
        try {
            discard();
        } catch (const std::exception&) {
            // Nothing refers to it, and the next start removes it.
        }
    }
    UploadToFile(const UploadToFile&) = delete;
    UploadToFile& operator=(const UploadToFile&) = delete;

    void add(std::string_view bytes) override {
        hasher_.add(bytes);
        size_bytes_ += static_cast<std::int64_t>(bytes.size());
        while (!bytes.empty()) {
            // A full piece waits for what comes after it, so that a content of one piece is one commit.
            if (piece_.size() == piece_bytes) write_piece();
            const std::string_view part = bytes.substr(0, piece_bytes - piece_.size());
            piece_ += part;
            bytes.remove_prefix(part.size());
        }
    }

    ContentInfo finish(const std::string& media_type) override {
        const Hash hash = hasher_.result();
        ContentInfo info{to_hex(hash), size_bytes_, media_type};
        bool is_new = false;
        writer_.write([&](Connection& connection) {
            const auto there = find_content(connection, collaboration_, hash);
            is_new = !there;
            if (there) {
                info = there->info;
                return;
            }
            const std::int64_t content = unnamed_content(connection);
            if (!piece_.empty()) insert_piece(connection, content, pieces_written_, piece_);
            name_content(connection, content, hash, info);
        });
        if (is_new) content_.reset();
        return info;
    }

  private:
    std::int64_t unnamed_content(Connection& connection) const {
        return content_ ? *content_ : insert_unnamed_content(connection, collaboration_);
    }

    void write_piece() {
        std::int64_t content = 0;
        writer_.write([&](Connection& connection) {
            content = unnamed_content(connection);
            insert_piece(connection, content, pieces_written_, piece_);
        });
        content_ = content;  // not before it is committed
        ++pieces_written_;
        piece_.clear();
    }

    void discard() {
        if (!content_) return;
        bool more = true;
        while (more) {
            writer_.write(
                [&](Connection& connection) { more = delete_some_unnamed_pieces(connection, *content_); });
        }
        writer_.write([&](Connection& connection) { delete_unnamed_content(connection, *content_); });
    }

    Writer& writer_;
    const std::string collaboration_;
    Hasher hasher_;
    std::int64_t size_bytes_ = 0;
    std::string piece_;
    int pieces_written_ = 0;
    std::optional<std::int64_t> content_;  // what would have to be removed
};

class DownloadFromFile : public Download {
  public:
    DownloadFromFile(Readers& readers, FoundContent found) : readers_(readers), found_(std::move(found)) {}

    const ContentInfo& info() const override { return found_.info; }

    std::string read(std::int64_t from, std::int64_t most) override {
        const std::int64_t left = found_.info.size_bytes - from;
        most = std::min(most, left);
        if (most <= 0) {
            if (left == 0) check(from, {});
            return {};
        }
        std::string bytes = readers_.read(
            [&](Connection& connection) { return read_bytes(connection, found_.number, from, most); });
        if (static_cast<std::int64_t>(bytes.size()) != most) throw_damaged();
        check(from, bytes);
        return bytes;
    }

  private:
    void check(std::int64_t from, std::string_view bytes) {
        if (from != checked_bytes_ || is_checked_) return;
        hasher_.add(bytes);
        checked_bytes_ += static_cast<std::int64_t>(bytes.size());
        if (checked_bytes_ < found_.info.size_bytes) return;
        is_checked_ = true;
        if (to_hex(hasher_.result()) != found_.info.hash) throw_damaged();
    }
    [[noreturn]] void throw_damaged() const {
        throw StoreFailure("the content " + found_.info.hash + " is damaged");
    }

    Readers& readers_;
    const FoundContent found_;
    Hasher hasher_;
    std::int64_t checked_bytes_ = 0;  // read in order from the first
    bool is_checked_ = false;
};

}  // namespace

ContentFile::ContentFile(const std::filesystem::path& file)
    : writer_(open_and_migrate(file), *this, content_writing),
      readers_(file, reader_count, content_cache_kib) {}

std::unique_ptr<Upload> ContentFile::begin_upload(const std::string& collaboration) {
    return std::make_unique<UploadToFile>(writer_, collaboration);
}

std::optional<ContentInfo> ContentFile::info(const std::string& collaboration, const std::string& hash) {
    const auto found = readers_.read(
        [&](Connection& connection) { return find_content(connection, collaboration, bytes_of_hex(hash)); });
    return found ? std::optional(found->info) : std::nullopt;
}

std::unique_ptr<Download> ContentFile::open(const std::string& collaboration, const std::string& hash) {
    auto found = readers_.read(
        [&](Connection& connection) { return find_content(connection, collaboration, bytes_of_hex(hash)); });
    return found ? std::make_unique<DownloadFromFile>(readers_, std::move(*found)) : nullptr;
}

// It loses its name first, so that what a crash leaves is removed at the next start.
bool ContentFile::remove(const std::string& collaboration, const std::string& hash) {
    std::optional<FoundContent> found;
    writer_.write([&](Connection& connection) {
        found = find_content(connection, collaboration, bytes_of_hex(hash));
        if (found) unname_content(connection, found->number);
    });
    if (!found) return false;
    bool more = true;
    while (more) {
        writer_.write(
            [&](Connection& connection) { more = delete_some_unnamed_pieces(connection, found->number); });
    }
    writer_.write([&](Connection& connection) { delete_unnamed_content(connection, found->number); });
    return true;
}

}  // namespace overens::storage
