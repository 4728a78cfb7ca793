// Files by content, in a database and with a writer of their own: a large file never keeps a step waiting.
//
// Threads: any.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "engine/ports/content_store.hpp"
#include "storage/sqlite/readers.hpp"
#include "storage/sqlite/writer.hpp"

namespace overens::storage {

class ContentFile : private WriterListener {
  public:
    explicit ContentFile(const std::filesystem::path& file);

    ContentInfo put(const std::string& collaboration, std::string_view bytes, const std::string& media_type);
    std::optional<ContentInfo> info(const std::string& collaboration, const std::string& hash);
    // Throws StoreFailure when what is stored is not what was put.
    std::optional<std::string> get(const std::string& collaboration, const std::string& hash);

    static constexpr std::size_t piece_bytes = 256 * 1024;

  private:
    void committed() override {}
    void taken_back() override {}

    Writer writer_;
    Readers readers_;
};

}  // namespace overens::storage
