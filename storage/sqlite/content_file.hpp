// Files by content, in a database and with a writer of their own: a large file never keeps a step waiting.
//
// What comes in is committed piece by piece, so that no transaction stays open for a slow sender, and gets
// its name when it has come as a whole. Threads: any.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "engine/ports/content_store.hpp"
#include "storage/sqlite/readers.hpp"
#include "storage/sqlite/writer.hpp"

namespace overens::storage {

class ContentFile : private WriterListener {
  public:
    // Removes what a crash has left of contents that were on their way in.
    explicit ContentFile(const std::filesystem::path& file);

    std::unique_ptr<Upload> begin_upload(const std::string& collaboration);
    std::optional<ContentInfo> info(const std::string& collaboration, const std::string& hash);
    std::unique_ptr<Download> open(const std::string& collaboration, const std::string& hash);
    bool remove(const std::string& collaboration, const std::string& hash);

  private:
    void committed() override {}
    void taken_back() override {}

    Writer writer_;
    Readers readers_;
};

}  // namespace overens::storage
