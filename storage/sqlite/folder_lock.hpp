// Keeps a data folder to one process: two would ruin it.
#pragma once

#include <filesystem>

namespace overens::storage {

class FolderLock {
  public:
    // Makes the folder if need be, readable for its owner alone. Throws StoreFailure when another process, or
    // another store in this one, has it.
    explicit FolderLock(const std::filesystem::path& folder);
    ~FolderLock();
    FolderLock(const FolderLock&) = delete;
    FolderLock& operator=(const FolderLock&) = delete;

  private:
    int descriptor_ = -1;
};

}  // namespace overens::storage
