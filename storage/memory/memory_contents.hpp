// Files by content, in memory. Threads: any.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "engine/ports/content_store.hpp"

namespace overens::storage {

struct MemoryContent {
    ContentInfo info;
    std::shared_ptr<const std::string> bytes;
};

class MemoryContents {
  public:
    std::unique_ptr<Upload> begin_upload(const std::string& collaboration);
    std::optional<MemoryContent> find(const std::string& collaboration, const std::string& hash) const;
    std::unique_ptr<Download> open(const std::string& collaboration, const std::string& hash) const;

    // The one that is there already, if these bytes are.
    ContentInfo keep(const std::string& collaboration, std::string bytes, const std::string& media_type);
    bool remove(const std::string& collaboration, const std::string& hash);

  private:
    mutable std::mutex mutex_;
    std::map<std::string, std::map<std::string, MemoryContent>> contents_;
};

}  // namespace overens::storage
