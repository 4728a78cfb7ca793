// The key that the installation seals with: Ed25519 (RFC 8032), kept in a file of its own that only its owner
// can read.
//
// A value, read once; any thread. Throws StoreFailure when the file cannot be read or made.
#pragma once

#include <filesystem>
#include <string>

#include "engine/ports/sealer.hpp"

namespace overens::storage {

class SealKey {
  public:
    // A new one, kept nowhere.
    SealKey();
    // The one in the file; a new one is put there when there is none.
    explicit SealKey(const std::filesystem::path& file);

    Seal seal(std::string_view content) const;

  private:
    void make();
    void read(const std::filesystem::path& file);
    void write(const std::filesystem::path& file) const;

    std::string secret_, public_;
};

// Whether the seal is that key's over the content that it names.
bool is_sealed_by(const Seal& seal);

}  // namespace overens::storage
