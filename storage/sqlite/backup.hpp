// Copies a data folder while it is in use, as it stood at one moment.
#pragma once

#include <filesystem>

namespace overens {

// Copies both databases of `folder` into `to_folder`, which is made if need be and must hold neither of them
// yet. Cases first and files second, so that every file a case refers to is in the copy. May be called by any
// process, also while another has `folder` open and writes to it. When it returns, the copy is on disk.
// Throws StoreFailure; what was copied by then is removed.
void backup_store(const std::filesystem::path& folder, const std::filesystem::path& to_folder);

}  // namespace overens
