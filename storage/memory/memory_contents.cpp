#include "storage/memory/memory_contents.hpp"

#include <utility>

#include "storage/codec/seal.hpp"

namespace overens::storage {
namespace {

class UploadToMemory : public Upload {
  public:
    UploadToMemory(MemoryContents& contents, std::string collaboration)
        : contents_(contents), collaboration_(std::move(collaboration)) {}

    void add(std::string_view bytes) override { bytes_ += bytes; }
    ContentInfo finish(const std::string& media_type) override {
        return contents_.keep(collaboration_, std::move(bytes_), media_type);
    }

  private:
    MemoryContents& contents_;
    const std::string collaboration_;
    std::string bytes_;
};

class DownloadFromMemory : public Download {
  public:
    explicit DownloadFromMemory(MemoryContent content) : content_(std::move(content)) {}

    const ContentInfo& info() const override { return content_.info; }
    std::string read(std::int64_t from, std::int64_t most) override {
        if (from >= content_.info.size_bytes) return {};
        return content_.bytes->substr(static_cast<std::size_t>(from), static_cast<std::size_t>(most));
    }

  private:
    const MemoryContent content_;
};

}  // namespace

std::unique_ptr<Upload> MemoryContents::begin_upload(const std::string& collaboration) {
    return std::make_unique<UploadToMemory>(*this, collaboration);
}

std::optional<MemoryContent> MemoryContents::find(const std::string& collaboration,
                                                  const std::string& hash) const {
    const std::lock_guard lock(mutex_);
    const auto in = contents_.find(collaboration);
    if (in == contents_.end()) return std::nullopt;
    const auto found = in->second.find(hash);
    return found == in->second.end() ? std::nullopt : std::optional(found->second);
}

std::unique_ptr<Download> MemoryContents::open(const std::string& collaboration,
                                               const std::string& hash) const {
    auto found = find(collaboration, hash);
    return found ? std::make_unique<DownloadFromMemory>(std::move(*found)) : nullptr;
}

bool MemoryContents::remove(const std::string& collaboration, const std::string& hash) {
    const std::lock_guard lock(mutex_);
    return contents_[collaboration].erase(hash) > 0;
}

ContentInfo MemoryContents::keep(const std::string& collaboration, std::string bytes,
                                 const std::string& media_type) {
    ContentInfo info{to_hex(blake2b(bytes)), static_cast<std::int64_t>(bytes.size()), media_type};
    const std::lock_guard lock(mutex_);
    MemoryContent& kept = contents_[collaboration][info.hash];
    if (!kept.bytes) kept = {std::move(info), std::make_shared<const std::string>(std::move(bytes))};
    return kept.info;
}

}  // namespace overens::storage
